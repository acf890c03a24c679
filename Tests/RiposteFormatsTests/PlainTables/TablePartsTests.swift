import Riposte
import RiposteTestSupport
import Synchronization
import Testing

@testable import RiposteFormats

@Suite struct `A table in parts` {
  /// The texts of rows.
  private struct Texts: RowsOfTable {
    var lines = RowLines()
    var rows: [[String]] = []
  }

  /// What was read, one way or the other.
  private struct Outcome: Equatable {
    var rows: [[String]] = []
    var lines: [Int] = []
    var raggedLines: [Int] = []
  }

  private func rowByRow(_ table: String) throws -> Outcome {
    var reader = try TableReader(Array(table.utf8))
    var outcome = Outcome()
    while try reader.next() {
      outcome.rows.append(reader.columns.indices.map { reader.text($0) })
      outcome.lines.append(reader.row.line)
    }
    outcome.raggedLines = reader.problems.filter { $0.code == .raggedRow }.map(\.position.line)
    return outcome
  }

  /// Cut every few bytes; `nil` where the table is left to others.
  private func inParts(_ table: String) throws -> Outcome? {
    let reader = try TableReader(Array(table.utf8))
    var parts = BoundTable(reader, .eventTable, ReadingWatch()).parts
    parts.leastLength = 20
    let found = parts.read(into: Texts()) { texts, block, bytes in
      for row in 0..<block.count {
        texts.rows.append(
          (0..<block.width).map { column in
            let text = block.fields(column).range(row).map { bytes[$0] }
            let field = String(decoding: text, as: UTF8.self)
            return block.doubled.contains { $0 == (row, column) }
              ? field.replacing("\"\"", with: "\"") : field
          })
      }
      return true
    }
    guard let found else { return nil }
    return Outcome(
      rows: found.rows.flatMap(\.rows), lines: found.rows.flatMap { lines($0.lines) },
      raggedLines: found.ragged.map(\.line))
  }

  private func lines(_ lines: RowLines) -> [Int] {
    let ends = lines.runs.dropFirst().map(\.row) + [lines.count]
    return zip(lines.runs, ends).flatMap { run, end in
      (run.row..<end).map { run.line + $0 - run.row }
    }
  }

  @Test(arguments: [
    "id", "id\n", "id\na", "id\na\n", "id,title\na,b\n\n\nc,d", "id,title\r\na,b\r\nc,d\r\n",
    "id,title\ra,b\rc,d", "id,title\na\nb,c\n,\n", "id\n\"\"\n \n\n",
    "id,title\n\"a\n\",\"b\"\"\"",
  ])
  func `gives the rows of the table`(table: String) throws {
    #expect(try inParts(table) == rowByRow(table))
  }

  @Test(arguments: [
    "id,title\na,\"b", "id,title\na,\"b\"c\nd,e", "id\n\"\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n",
  ])
  func `is left to others where quotes make no sense`(table: String) throws {
    #expect(try inParts(table) == nil)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `gives the rows of any table, wherever it is cut`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let end = ["\n", "\r\n", "\r"][Int(seed % 3)]
    let fields = [
      "", "a", " a ", "\"\"", "\"b\(end)\(end)\"", "\"c\"\"\"", "5\" gun", "\"d,e\"",
      "lang und länger", "\t", "0123456789abcdef0123456789",
    ]
    var table = "id,title,note" + end
    for _ in 0..<Int(random.next() % 60) {
      let width = random.next() % 20 == 0 ? Int(random.next() % 6) : 3
      table += (0..<width).map { _ in fields[Int(random.next() % 11)] }.joined(separator: ",")
      table += end
    }
    if seed % 5 == 0 { table.removeLast() }

    #expect(try inParts(table) == rowByRow(table))
  }

  @Test func `is given up by all parts where one gives up, and counts as not read`() throws {
    let table = "id\n" + String(repeating: "a\n", count: 400_000)
    let told = Mutex<[Double]>([])
    let watch = ReadingWatch { fraction in told.withLock { $0.append(fraction) } }
    watch.expect(table.utf8.count)
    let parts = BoundTable(try TableReader(Array(table.utf8)), .eventTable, watch).parts
    let found = parts.read(into: Texts()) { _, _, _ in false }

    #expect(found == nil)
    #expect(told.withLock { $0 }.allSatisfy { $0 < 0.5 })
    told.withLock { $0 = [] }
    #expect(watch.advance(by: table.utf8.count))
    #expect(told.withLock { $0 } == [1])
  }

  @Test func `is left to others where a row is longer than places can say`() throws {
    let bytes = Array("ab,c\n\"0123456789\",d\n".utf8)
    func outcome(limit: Int) -> [Bool] {
      var scanner = RowScanner(0..<bytes.count, separator: ASCII.comma, width: 2, line: 1)
      scanner.lengthLimit = limit
      var isMalformed: [Bool] = []
      while true {
        let outcome = scanner.next(bytes.span)
        if case .malformed = outcome { return isMalformed + [true] }
        isMalformed.append(false)
        if case .end = outcome { return isMalformed }
      }
    }

    #expect(outcome(limit: 100) == [false])
    #expect(outcome(limit: 15) == [true])
    #expect(outcome(limit: 9) == [false, true])
  }

  @Test(arguments: [(1, 1024), (256, 1024), (257, 1020), (9_999, 26), (1 << 20, 1)])
  func `has blocks of fewer rows the wider it is`(width: Int, rows: Int) {
    let block = RowBlock(width: width)

    #expect(block.rowLimit == rows)
    #expect(block.starts.count == width * rows)
  }

  @Test func `gives the rows of a table of many columns`() throws {
    let row = (0..<1000).map { "f\($0)" }.joined(separator: ",") + "\n"
    let table = String(repeating: row, count: 600)

    #expect(try inParts(table) == rowByRow(table))
  }

  @Test func `is cut as it should be, though quotes stand where they begin nothing`() throws {
    // Their number says that every second row ends within quotes.
    let table = "id,title,note\n" + String(repeating: "5\" gun,\"a\nb\",c\n", count: 50)

    #expect(try inParts(table) == rowByRow(table))
  }
}
