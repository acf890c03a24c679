/// Findings as they are made, put in order at the end.
///
/// Errors are all kept. Of warnings and notes, a case of a million events can have a million of one
/// code: those beyond its limit are counted instead.
struct FindingList: Sendable {
  private var listed: [Finding] = []
  /// How many warnings or notes of each code there are, listed or not.
  ///
  /// There are few codes, and many questions: going through them is faster than hashing their names.
  private var counts: [(code: Finding.Code, count: Int)] = []

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
    count(code, 1)
    return counts[number(of: code)].count <= Self.limit(of: code)
  }

  /// Counts warnings or notes of a code that has no room left.
  mutating func count(_ code: Finding.Code, _ count: Int) {
    counts[number(of: code)].count += count
  }

  /// Where a code is counted.
  private mutating func number(of code: Finding.Code) -> Int {
    if let number = counts.firstIndex(where: { $0.code == code }) { return number }
    counts.append((code, 0))
    return counts.count - 1
  }

  /// Takes the findings out: errors, warnings, notes; each as they stand in the files, then those that
  /// stand nowhere, in the order in which they were found.
  mutating func takeSorted() -> [Finding] {
    let omissions = omissions
    var all: [Finding] = []
    swap(&all, &listed)
    all += omissions
    var files = FileNumbers()
    let keys = all.indices.map { index in
      let position = all[index].position
      return Key(all[index].severity, files.number(of: position?.file), position, number: index)
    }
    // A new array, as large as what it holds: a graph keeps it.
    return keys.sorted().map { all[$0.number] }
  }

  /// What is said of the warnings and notes that are not listed.
  private var omissions: [Finding] {
    counts.sorted { $0.code.rawValue < $1.code.rawValue }.compactMap { code, count in
      let rest = count - Self.limit(of: code)
      return rest > 0 ? Finding(code, "and \(rest) more of this kind") : nil
    }
  }

  /// By what a finding is sorted: as few numbers, as there may be ten thousands.
  private struct Key: Comparable {
    /// What is gravest, and the file.
    private let place: UInt64
    /// The line and column.
    private let lineAndColumn: UInt64
    /// Which finding it is, in the order in which they were found.
    let number: Int

    init(
      _ severity: Finding.Severity, _ file: UInt32, _ position: SourcePosition?, number: Int
    ) {
      let line = position.map { UInt32(clamping: $0.line) } ?? .max
      let column = UInt32(clamping: position?.column ?? 0)
      place = UInt64(2 - severity.weight) << 32 | UInt64(file)
      lineAndColumn = UInt64(line) << 32 | UInt64(column)
      self.number = number
    }

    static func < (one: Key, other: Key) -> Bool {
      (one.place, one.lineAndColumn, one.number)
        < (other.place, other.lineAndColumn, other.number)
    }
  }

  /// The files of findings, numbered as they come.
  private struct FileNumbers {
    private var numbers: [String: UInt32] = [:]
    private var last: (file: String, number: UInt32)?

    /// The number of a file; the largest for none.
    mutating func number(of file: String?) -> UInt32 {
      guard let file else { return .max }
      if let last, last.file == file { return last.number }
      let number = numbers[file] ?? UInt32(clamping: numbers.count)
      numbers[file] = number
      last = (file, number)
      return number
    }
  }
}
