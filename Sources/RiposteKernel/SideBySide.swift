/// Work in parts that run side by side, on as many cores as there are.
package enum SideBySide {
  /// Computes the parts of some work, and gives them in order.
  ///
  /// Each part makes its own working space and touches nothing of another's, so that no lock is
  /// needed, and the answer does not depend on which is done first.
  ///
  /// - Parameters:
  ///   - count: How many parts there are.
  ///   - progress: Told, after each part, what fraction is done; 1 at the end.
  ///   - part: Computes a part; it looks now and then whether it has been cancelled.
  /// - Returns: The parts in order.
  /// - Throws: `CancellationError` when the task was cancelled.
  package static func map<Part: Sendable>(
    _ count: Int, progress: @escaping @Sendable (Double) -> Void,
    _ part: @escaping @Sendable (Int) throws -> Part
  ) async throws -> [Part] {
    if count == 0 { progress(1) }
    return try await withThrowingTaskGroup(of: (Int, Part).self) { group in
      for number in 0..<count {
        group.addTask {
          try Task.checkCancellation()
          return (number, try part(number))
        }
      }
      var parts = [Part?](repeating: nil, count: count)
      var finished = 0
      while let (number, part) = try await group.next() {
        try Task.checkCancellation()
        parts[number] = part
        finished += 1
        progress(Double(finished) / Double(count))
      }
      return parts.compactMap(\.self)
    }
  }

  /// Splits a range into parts of nearly equal length, whose ends are multiples of a block.
  ///
  /// - Parameters:
  ///   - range: What is split.
  ///   - count: How many parts to make at most.
  ///   - block: Of what each part but the last is a multiple.
  /// - Returns: The parts, none of them empty.
  package static func parts(of range: Range<Int>, count: Int, block: Int) -> [Range<Int>] {
    let blocks = (range.count + block - 1) / block
    let parts = min(count, blocks)
    return (0..<parts).map { part in
      let start = range.lowerBound + blocks * part / parts * block
      let end = range.lowerBound + blocks * (part + 1) / parts * block
      return start..<min(end, range.upperBound)
    }
  }
}
