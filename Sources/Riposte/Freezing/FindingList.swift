/// Findings as they are made, put in order at the end.
///
/// Errors are all kept. Of warnings and notes, a case of a million events can have a million of one
/// code: those beyond its limit are counted instead.
struct FindingList: Sendable {
  private var listed: [Finding] = []
  /// How many warnings or notes of each code there are, listed or not.
  private var counts: [Finding.Code: Int] = [:]

  /// The most findings of one code that are listed, where not all are.
  static func limit(of code: Finding.Code) -> Int { code.severity == .warning ? 10_000 : 1000 }

  mutating func add(_ findings: [Finding]) { listed.append(contentsOf: findings) }

  mutating func add(
    _ code: Finding.Code, _ message: String, events: [Event.ID] = [], at position: SourcePosition?
  ) {
    listed.append(Finding(code, message, events: events, at: position))
  }

  /// Counts a warning or note of a code that many events or links may have; `false` when there are
  /// so many that it need not be made.
  mutating func hasRoom(for code: Finding.Code) -> Bool {
    counts[code, default: 0] += 1
    return counts[code, default: 0] <= Self.limit(of: code)
  }

  /// Counts warnings or notes of a code that has no room left.
  mutating func count(_ code: Finding.Code, _ count: Int) {
    counts[code, default: 0] += count
  }

  /// The findings: errors, warnings, notes; each as they stand in the files, then those that stand
  /// nowhere, in the order in which they were found.
  func sorted() -> [Finding] {
    let all = listed + omissions
    var fileOrder: [String: Int] = [:]
    for case let file? in all.lazy.map(\.position?.file) where fileOrder[file] == nil {
      fileOrder[file] = fileOrder.count
    }
    let keys = all.map { Key($0, fileOrder) }
    return all.indices
      .sorted { keys[$0].precedes(keys[$1]) ?? ($0 < $1) }
      .map { all[$0] }
  }

  /// What is said of the warnings and notes that are not listed.
  private var omissions: [Finding] {
    counts.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { code, count in
      let rest = count - Self.limit(of: code)
      return rest > 0 ? Finding(code, "and \(rest) more of this kind") : nil
    }
  }

  /// By what a finding is sorted.
  private struct Key {
    private let severity: Finding.Severity
    private let file: Int
    private let line: Int
    private let column: Int

    init(_ finding: Finding, _ fileOrder: [String: Int]) {
      severity = finding.severity
      let position = finding.position
      file = position.flatMap { fileOrder[$0.file] } ?? .max
      line = position?.line ?? .max
      column = position?.column ?? 0
    }

    /// Whether this comes before another; `nil` where they are equal.
    func precedes(_ other: Key) -> Bool? {
      if severity != other.severity { return severity > other.severity }
      let (mine, theirs) = ((file, line, column), (other.file, other.line, other.column))
      return mine == theirs ? nil : mine < theirs
    }
  }
}
