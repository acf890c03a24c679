import ArgumentParser

/// Where a command writes to, and what the ending of the name says of the format.
enum OutputFile {
  /// The value that belongs to the ending of a path.
  ///
  /// - Throws: `ValidationError` that lists the endings there are.
  static func format<Format>(
    of path: String, among formats: [(ending: String, format: Format)]
  ) throws -> Format {
    if let found = formats.first(where: { path.lowercased().hasSuffix($0.ending) }) {
      return found.format
    }
    let endings = formats.map { $0.ending == "/" ? "a slash (a folder of tables)" : $0.ending }
    throw ValidationError("'\(path)' must end in \(endings.listed("or")).")
  }
}
