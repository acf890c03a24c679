/// Findings as they are made, put in order at the end.
///
/// Errors and warnings are all kept. Of a kind of *note* only so many are kept, and then one that
/// counts the rest: a table of a million events without places is no reason for a million notes.
struct FindingList: Sendable {
  private(set) var all: [Finding] = []
  private var noteCounts: [Finding.Code: Int] = [:]

  /// How many notes of one kind are kept.
  static let mostNotes = 1000

  mutating func add(_ findings: [Finding]) { all.append(contentsOf: findings) }

  mutating func add(
    _ code: Finding.Code, _ message: String, events: [Event.ID] = [], at position: SourcePosition?
  ) {
    if code.severity == .note {
      noteCounts[code, default: 0] += 1
      if noteCounts[code, default: 0] > Self.mostNotes { return }
    }
    all.append(Finding(code, message, events: events, at: position))
  }

  /// Whether a note of this kind would still be kept; asked before its words are put together.
  func keeps(_ code: Finding.Code) -> Bool {
    noteCounts[code, default: 0] < Self.mostNotes
  }

  /// Counts a note of which no words are kept.
  mutating func count(_ code: Finding.Code) { noteCounts[code, default: 0] += 1 }

  /// Adds a note for each kind of which not all were kept.
  mutating func countTheRest() {
    let overflowing = noteCounts.filter { $0.value > Self.mostNotes }
    for (code, count) in overflowing.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      all.append(Finding(code, "and \(count - Self.mostNotes) more of this kind"))
    }
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
