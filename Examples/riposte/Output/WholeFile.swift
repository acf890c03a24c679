import Foundation

/// Writes a file whole or not at all.
enum WholeFile {
  /// Writes text beside the file and puts it in the file's place.
  ///
  /// - Throws: `CommandFailure` when it cannot be written; the file that was there is still there then.
  static func write(_ text: String, to path: String) throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw CommandFailure(.cannotWrite, "cannot write \(path): it is a folder")
    }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandFailure(.cannotWrite, "cannot write \(path): \(reason(of: error))")
    }
  }

  /// What the system says; Foundation's own words where it hides that.
  private static func reason(of error: any Error) -> String {
    if let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError,
      cause.domain == NSPOSIXErrorDomain
    {
      return String(cString: strerror(Int32(cause.code)))
    }
    return switch (error as? CocoaError)?.code {
    case .fileNoSuchFile: String(cString: strerror(ENOENT))
    case .fileWriteNoPermission: String(cString: strerror(EACCES))
    case .fileWriteOutOfSpace: String(cString: strerror(ENOSPC))
    case .fileWriteVolumeReadOnly: String(cString: strerror(EROFS))
    default: error.localizedDescription
    }
  }
}
