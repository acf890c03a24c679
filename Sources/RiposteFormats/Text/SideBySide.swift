import Dispatch
import Foundation
import Synchronization

/// Work on a file in parts, on all cores.
enum SideBySide {
  /// How many cores there are.
  static var coreCount: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// Computes the parts of some work, and gives them in order.
  static func map<Part: Sendable>(_ count: Int, _ part: @Sendable (Int) -> Part) -> [Part] {
    if count == 1 { return [part(0)] }
    let parts = Mutex([Part?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let value = part(number)
      parts.withLock { $0[number] = value }
    }
    return parts.withLock { $0.compactMap(\.self) }
  }
}
