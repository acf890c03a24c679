import Foundation
import Riposte
import Synchronization

/// A line on standard error that says what takes so long: only on a terminal, and only after a second.
enum Progress {
  /// Does the work, saying what it is if it takes more than a second.
  static func during<Result>(_ what: String, _ work: () throws -> Result) rethrows -> Result {
    try showing(ProgressLine(what), during: work)
  }

  /// Does work that tells what fraction of it is done, saying so if it takes more than a second.
  static func during<Result: Sendable>(
    _ what: String,
    awaiting work: @escaping @Sendable (_ report: @escaping Told) async throws -> Result
  ) throws -> Result {
    let line = ProgressLine(what)
    return try showing(line) {
      let (done, outcome) = (DispatchSemaphore(value: 0), Outcome<Result>())
      Task {
        do {
          outcome.value = .success(try await work { line.fraction = $0 })
        } catch {
          outcome.value = .failure(error)
        }
        done.signal()
      }
      done.wait()
      guard let value = outcome.value else { throw CancellationError() }
      return try value.get()
    }
  }

  /// What is told the fraction that is done.
  typealias Told = @Sendable (_ fraction: Double) -> Void

  private static func showing<Result>(
    _ line: ProgressLine, during work: () throws -> Result
  ) rethrows -> Result {
    guard isatty(FileHandle.standardError.fileDescriptor) == 1 else { return try work() }
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.setEventHandler { line.show() }
    timer.resume()
    defer {
      timer.cancel()
      // After the handlers that have begun, so that nothing is written behind the clearing.
      queue.sync {}
      clear()
    }
    return try work()
  }

  /// Removes the line, where one stands.
  static func clear() {
    isShown.withLock { isShown in
      if isShown { write("\r\u{1B}[K") }
      isShown = false
    }
  }

  /// Puts a line in the place of the one that stands.
  fileprivate static func show(_ text: String) {
    isShown.withLock { isShown in
      write("\r\(text)\u{1B}[K")
      isShown = true
    }
  }

  private static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  private static let isShown = Mutex(false)
  private static let queue = DispatchQueue(label: "progress")
}

/// What a piece of work is, how long it has taken, and how much of it is done.
private final class ProgressLine: Sendable {
  private let label: String
  private let start = DispatchTime.now()
  private let done = Mutex<Double?>(nil)

  /// The most characters of what is said, so that the line never breaks and can be cleared.
  private static let longest = 48

  init(_ what: String) {
    label = VisibleText.of(
      what.count > Self.longest ? "… " + what.suffix(Self.longest) : what)
  }

  /// What fraction of the work is done; nil where nobody tells.
  var fraction: Double? {
    get { done.withLock { $0 } }
    set { done.withLock { $0 = newValue } }
  }

  func show() {
    let seconds = (DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000_000
    let percent = fraction.map { " \(Int(min(max($0, 0), 1) * 100)) %," } ?? ""
    Progress.show("\(label) …\(percent) \(seconds) s")
  }
}

/// What became of work, once it is done.
private final class Outcome<Value: Sendable>: Sendable {
  private let stored = Mutex<Result<Value, any Error>?>(nil)

  var value: Result<Value, any Error>? {
    get { stored.withLock { $0 } }
    set { stored.withLock { $0 = newValue } }
  }
}
