internal import Foundation
internal import Synchronization

/// Runs work on a thread of its own with room for deep recursion.
///
/// Graphviz recurses along chains, up to 130 bytes of stack for each link; threads other than
/// the first have half a megabyte on macOS. Work that takes seconds has no place on the
/// cooperative pool either.
enum LargeStack {
  /// Enough for a chain of half a million links.
  static let size = 64 << 20

  /// Runs the work and waits for it.
  static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
    let box = Box<Value>()
    let isDone = DispatchSemaphore(value: 0)
    let thread = Thread {
      let value = work()
      box.value.withLock { $0 = value }
      isDone.signal()
    }
    thread.stackSize = size
    thread.start()
    isDone.wait()
    guard let value = box.value.withLock({ $0 }) else {
      preconditionFailure("the thread has signalled, so it has left its value")
    }
    return value
  }

  /// Carries the value from one thread to the other.
  private final class Box<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
