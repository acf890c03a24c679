import Foundation

/// Writes files whole or not at all.
enum OutputFile {
  /// Replaces a file: the text is written beside it first, and takes its name once it is complete.
  static func write(_ text: String, to path: String) throws(FileError) {
    guard InputFile.kind(of: path) != .folder else {
      throw FileError(.cannotWrite, path, "this is a folder")
    }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw FileError(.cannotWrite, path, reason(error))
    }
  }

  /// Replaces the files of a folder.
  ///
  /// A folder that is not there yet appears with all its files at once. Where one is there, all files are first written
  /// elsewhere, so that a lack of space shows before anything is replaced, and then one by one, each whole; files with
  /// other names stay as they are.
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
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    let parent = folder.deletingLastPathComponent()
    let workplace = parent.appendingPathComponent(
      ".riposte-\(UUID().uuidString)", isDirectory: true)
    guard InputFile.kind(of: path.hasSuffix("/") ? String(path.dropLast()) : path) != .file else {
      throw FileError(.cannotWrite, path, "this is a file, and a folder is needed")
    }
    defer { try? FileManager.default.removeItem(at: workplace) }
    do {
      let manager = FileManager.default
      try manager.createDirectory(at: workplace, withIntermediateDirectories: false)
      for file in files {
        try Data(file.text.utf8).write(to: workplace.appendingPathComponent(file.name))
      }
      if InputFile.kind(of: path) == .folder {
        // `replaceItemAt` of Foundation on Linux removes the old file and then fails.
        for file in files {
          try Data(file.text.utf8).write(
            to: folder.appendingPathComponent(file.name), options: .atomic)
        }
        return stale.filter { name in
          (try? manager.removeItem(at: folder.appendingPathComponent(name))) != nil
        }
      }
      try manager.moveItem(at: workplace, to: folder)
      return []
    } catch {
      throw FileError(.cannotWrite, path, reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: "the folder it would be in is not there"
    case .fileWriteNoPermission, .fileReadNoPermission: "writing there is not permitted"
    case .fileWriteOutOfSpace: "there is no space left"
    case .fileWriteVolumeReadOnly: "the volume is read-only"
    default: "it cannot be written"
    }
  }
}
