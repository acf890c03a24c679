import Foundation

/// A line on standard error that says what takes so long: only on a terminal, and only after a second.
enum Progress {
  /// Does the work, saying what it is if it takes more than a second.
  static func during<Result>(_ what: String, _ work: () throws -> Result) rethrows -> Result {
    guard isatty(FileHandle.standardError.fileDescriptor) == 1 else { return try work() }
    let start = DispatchTime.now()
    let timer = DispatchSource.makeTimerSource(queue: queue)
    let label = VisibleText.of(what.count > longest ? "… " + what.suffix(longest) : what)
    timer.schedule(deadline: start + 1, repeating: 1)
    timer.setEventHandler {
      let seconds = (DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000_000
      FileHandle.standardError.write(Data("\r\(label) … \(seconds) s".utf8))
    }
    timer.resume()
    defer {
      timer.cancel()
      // After the handlers that have begun, so that nothing is written behind the clearing.
      queue.sync {}
      if DispatchTime.now() >= start + 1 {
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
      }
    }
    return try work()
  }

  /// The most characters of what is said, so that the line never breaks and can be cleared.
  private static let longest = 48

  private static let queue = DispatchQueue(label: "progress")
}
