import Foundation

/// Writes a file whole or not at all.
enum WholeFile {
  /// Writes text beside the file and puts it in the file's place.
  ///
  /// - Throws: `CommandFailure` when it cannot be written; the file that was there is still there then.
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandFailure(.cannotWrite, "cannot write \(path): \(reason(of: error))")
    }
  }

  /// What the system says, without the names of its own temporary files.
  private static func reason(of error: any Error) -> String {
    let error = error as NSError
    let cause = (error.userInfo[NSUnderlyingErrorKey] as? NSError) ?? error
    guard cause.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return String(cString: strerror(Int32(cause.code)))
  }
}
