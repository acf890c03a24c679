internal import RiposteFiles

/// Writes files whole or not at all.
enum OutputFile {
  /// Replaces a file: the text is written beside it first, and takes its name once it is complete.
  static func write(_ text: String, to path: String) throws(FileError) {
    do throws(CannotWrite) {
      try PendingFile.write(text, to: path)
    } catch {
      throw FileError(error)
    }
  }

  /// Replaces the files of a folder.
  ///
  /// A folder that is not there yet appears with all its files at once. In one that is there, all files are written
  /// before the first is replaced; files with other names stay as they are.
  ///
  /// - Parameters:
  ///   - files: The names of the files, and their texts.
  ///   - stale: The names of files that are removed where they are.
  ///   - path: The folder.
  /// - Returns: The names of the files that were there and have been removed.
  /// - Throws: ``FileError`` when the folder or a file cannot be written.
  @discardableResult
  static func write(
    _ files: [(name: String, text: String)], removing stale: [String], to path: String
  ) throws(FileError) -> [String] {
    do throws(CannotWrite) {
      let folder = try PendingFolder(path)
      for file in files { try folder.file(named: file.name).write(file.text) }
      try folder.complete()
      return folder.remove(stale)
    } catch {
      throw FileError(error)
    }
  }
}

extension FileError {
  /// Why a file was not written.
  init(_ error: CannotWrite) { self.init(.cannotWrite, error.path, error.reason) }
}
