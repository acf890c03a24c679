import Synchronization

/// Counts what has been read, tells whoever wants to know, and says when to stop.
///
/// One watch is shared by all cores that read a case; they ask it after each block of rows.
final class ReadingWatch: Sendable {
  private let cancelled = Atomic<Bool>(false)
  private let state = Mutex(State())
  private let progress: (@Sendable (_ fraction: Double) -> Void)?

  private struct State {
    var done = 0
    var total = 0
    var told = 0.0
  }

  /// Makes a watch that tells nobody.
  init() { progress = nil }

  /// Makes a watch that tells what fraction of the bytes has been read, in steps of a hundredth at least.
  init(_ progress: @escaping @Sendable (_ fraction: Double) -> Void) { self.progress = progress }

  /// Whether reading is to stop.
  var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  /// Stops reading before the next block of rows.
  func cancel() { cancelled.store(true, ordering: .relaxed) }

  /// Says that so many bytes are to be read in all.
  func expect(_ bytes: Int) { state.withLock { $0.total += bytes } }

  /// Says that everything has been read.
  func finish() {
    guard let progress else { return }
    state.withLock { state in
      if state.told < 1 { progress(1) }
      state.told = 1
    }
  }

  /// Says that so many bytes, which have been read, are to be read again.
  ///
  /// What was told stands, and nothing more is told before as much has been read again.
  func takeBack(_ bytes: Int) { state.withLock { $0.done -= bytes } }

  /// Says that so many bytes more have been read; false if that was enough.
  func advance(by bytes: Int) -> Bool {
    guard let progress else { return !isCancelled }
    state.withLock { state in
      state.done += bytes
      let fraction = min(1, Double(state.done) / Double(max(state.total, 1)))
      guard fraction >= state.told + 0.01 else { return }
      state.told = fraction
      // Under the lock, so that fractions never fall.
      progress(fraction)
    }
    return !isCancelled
  }
}
