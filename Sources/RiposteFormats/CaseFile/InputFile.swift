import Foundation

/// Reads whole files, up to a limit.
enum InputFile {
  /// What stands at a path.
  enum Kind {
    case nothing, file, folder
  }

  /// What stands at a path.
  static func kind(of path: String) -> Kind {
    let files = FileManager.default
    if files.fileExists(atPath: path + "/.") { return .folder }
    return files.fileExists(atPath: path) ? .file : .nothing
  }

  /// The bytes of a file; `nil` if there are more than the limit, which are then not kept.
  ///
  /// The file is read, not mapped: one that another program makes shorter meanwhile is read as far as it goes.
  static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw kind(of: path) == .nothing
        ? FileError(.noSuchInput, path, "there is no such file")
        : FileError(.cannotRead, path, "the file cannot be read")
    }
    defer { try? handle.close() }
    var bytes: [UInt8] = []
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    bytes.reserveCapacity(min(size ?? 0, limit))
    do {
      while let chunk = try handle.read(upToCount: 16 << 20), !chunk.isEmpty {
        guard bytes.count + chunk.count <= limit else { return nil }
        bytes.append(contentsOf: chunk)
      }
    } catch {
      throw FileError(.cannotRead, path, "the file cannot be read")
    }
    return bytes
  }
}
