/// Findings as they are made, put in order at the end.
struct FindingList: Sendable {
  private(set) var all: [Finding] = []

  mutating func add(_ findings: [Finding]) { all.append(contentsOf: findings) }

  mutating func add(
    _ code: Finding.Code, _ message: String, events: [Event.ID] = [], at position: SourcePosition?
  ) {
    all.append(Finding(code, message, events: events, at: position))
  }

  /// The findings: errors, warnings, notes; each as they stand in the files, then those that stand
  /// nowhere, in the order in which they were found.
  func sorted() -> [Finding] {
    var fileOrder: [String: Int] = [:]
    for case let file? in all.lazy.map(\.position?.file) where fileOrder[file] == nil {
      fileOrder[file] = fileOrder.count
    }
    let keys = all.indices.map { index -> [Int] in
      let position = all[index].position
      return [
        rank(all[index].severity),
        position.flatMap { fileOrder[$0.file] } ?? Int.max, position?.line ?? Int.max,
        position?.column ?? 0, index,
      ]
    }
    return all.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }.map { all[$0] }
  }

  private func rank(_ severity: Finding.Severity) -> Int {
    switch severity {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
