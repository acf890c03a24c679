import Dispatch
import Synchronization

extension SideBySide {
  /// Into how many parts work is split that waits for its end: one where there is little to do, and
  /// few in any case, since each has tables of its own.
  ///
  /// - Parameters:
  ///   - count: How many things there are to do.
  ///   - least: How many make a part worth a thread.
  /// - Returns: 1 to 4.
  package static func parts(for count: Int, least: Int = 1 << 16) -> Int {
    max(1, min(count / least, 4))
  }

  /// Splits a range into so many parts of nearly equal length.
  package static func split(_ range: Range<Int>, _ count: Int) -> [Range<Int>] {
    (0..<count).map { part in
      (range.lowerBound + range.count * part / count)..<(range.lowerBound + range.count * (part + 1)
        / count)
    }
  }

  /// Computes the parts of some work on as many cores as there are, waits, and gives them in order.
  ///
  /// For work of milliseconds in functions that are not `async`; `map` is for what takes long.
  package static func wait<Part: Sendable>(
    _ count: Int, _ part: @Sendable (Int) -> Part
  ) -> [Part] {
    if count == 1 { return [part(0)] }
    let parts = Mutex([Part?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let value = part(number)
      parts.withLock { $0[number] = value }
    }
    return parts.withLock { $0.compactMap(\.self) }
  }
}
