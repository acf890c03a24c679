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

  /// How many bytes a file has; 0 for one that is none.
  static func size(of path: String) -> Int {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else { return 0 }
    return attributes?[.size] as? Int ?? 0
  }

  /// The bytes of a file; `nil` if there are more than the limit, which are then not kept.
  ///
  /// The file is read, not mapped: of one that another program makes shorter meanwhile, what is left is read, where
  /// touching a page that is gone from a mapping ends the program. Where the watch says that reading is to stop, no
  /// more is read.
  static func read(
    _ path: String, limit: Int, _ watch: ReadingWatch = ReadingWatch()
  ) throws(FileError) -> [UInt8]? {
    let kind = kind(of: path)
    guard kind != .folder, let handle = FileHandle(forReadingAtPath: path) else {
      throw kind == .nothing
        ? FileError(.noSuchInput, path, "there is no such file")
        : FileError(.cannotRead, path, "the file cannot be read")
    }
    defer { try? handle.close() }
    // Of a pipe nothing is known.
    let size = size(of: path)
    guard size <= limit else { return nil }
    var bytes = bytes(of: handle, count: size, watch)
    do {
      // What came to the file since, and all of what is no regular file.
      if size > 0 { try handle.seek(toOffset: UInt64(bytes.count)) }
      while !watch.isCancelled, let chunk = try handle.read(upToCount: 16 << 20), !chunk.isEmpty {
        guard bytes.count + chunk.count <= limit else { return nil }
        bytes.append(contentsOf: chunk)
      }
    } catch {
      throw FileError(.cannotRead, path, "the file cannot be read")
    }
    return bytes
  }
}
