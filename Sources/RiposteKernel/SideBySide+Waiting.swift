import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension SideBySide {
  /// How many cores the machine has.
  package static let coreCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Into how many parts work is split that waits for its end: one where there is little to do, else
  /// as many as there are cores, but few in any case, since each has tables of its own.
  ///
  /// - Parameters:
  ///   - count: How many things there are to do.
  ///   - least: How many make a part worth a thread.
  /// - Returns: 1 to 8.
  package static func parts(for count: Int, least: Int = 1 << 16) -> Int {
    // Two where there is one core, so that every machine goes the same way.
    max(1, min(count / least, max(2, coreCount), 8))
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
  /// For work that functions which are not `async` wait for; `map` is for what takes long.
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
