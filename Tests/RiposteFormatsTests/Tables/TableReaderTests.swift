import Testing

@testable import RiposteFormats

@Suite struct `Reading a table` {
  /// All rows as texts, each with its line in front.
  private func rows(_ text: String) throws -> [String] {
    var table = try TableReader(Array(text.utf8))
    var rows: [String] = []
    while try table.next() {
      let fields = table.columns.indices.map { table.text($0) }
      rows.append("\(table.row.line): " + fields.joined(separator: "|"))
    }
    return rows
  }

  private func found(_ text: String) -> [String] {
    found(Array(text.utf8))
  }

  private func found(_ bytes: [UInt8]) -> [String] {
    do {
      var table = try TableReader(bytes)
      do {
        while try table.next() {}
      } catch {
        return table.problems.map { sketch($0) } + [sketch(error)]
      }
      return table.problems.map { sketch($0) }
    } catch {
      return [sketch(error)]
    }
  }

  @Test(arguments: ["", "\u{FEFF}", "\n\n", "\r\n"])
  func `an empty table has no header`(text: String) {
    #expect(found(text) == ["1:1 invalid-syntax"])
  }

  @Test func `a header alone is a table without rows`() throws {
    #expect(try rows("id,title") == [])
    #expect(try rows("id\n") == [])
  }

  @Test func `one column and two rows are read`() throws {
    #expect(try rows("id\na\nb") == ["2: a", "3: b"])
  }

  @Test(arguments: [",", ";", "\t"])
  func `the separator is seen from the header`(separator: String) throws {
    let text = ["id", "title", "by"].joined(separator: separator) + "\n"
    let row = ["a", "\"b,;\tc\"", "d"].joined(separator: separator) + "\n"

    #expect(try rows(text + row) == ["2: a|b,;\tc|d"])
  }

  @Test func `separators in a quoted name do not count`() throws {
    #expect(try rows("\"a;b;c\",d\n1,2\n") == ["2: 1|2"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end in LF, CRLF or CR`(end: String) throws {
    let text = ["id,title", "a,x", "", "b,\"y\(end)z\"", "c,"].joined(separator: end)

    #expect(try rows(text) == ["2: a|x", "4: b|y\(end)z", "6: c|"])
    #expect(try rows(text + end) == ["2: a|x", "4: b|y\(end)z", "6: c|"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a first line that states the separator is none of the table`(end: String) throws {
    #expect(try rows("sep=;\(end)id;title\(end)a;x, y\(end)") == ["3: a|x, y"])
    #expect(try rows("\u{FEFF}sep=,\(end)id,a;b;c\(end)a,x\(end)") == ["3: a|x"])
    #expect(try TableReader(Array("sep=,id\(end)a,x\(end)".utf8)).columns == ["sep=", "id"])
    #expect(found("sep=;\(end)id;title\(end)a\(end)") == ["3:1 ragged-row"])
  }

  @Test func `a byte order mark is skipped`() throws {
    let table = try TableReader(Array("\u{FEFF}id,\"title\"\n".utf8))

    #expect(table.columns == ["id", "title"])
  }

  @Test func `doubled quotes become one, and quotes within a text stay`() throws {
    #expect(
      try rows("a,b\n\"say \"\"no\"\"\",5\" gun\n\"\"\"\",\"\"\n") == [
        "2: say \"no\"|5\" gun", "3: \"|",
      ])
  }

  @Test func `blanks around a text fall away unless they stand in quotes`() throws {
    #expect(try rows("a, b\n  x\t,\" y \"\n") == ["2: x| y "])
    #expect(try TableReader(Array("a, b \n".utf8)).columns == ["a", "b"])
  }

  @Test func `a column without a name is called after its number`() throws {
    #expect(try TableReader(Array(",id\n".utf8)).columns == ["column-1", "id"])
  }

  @Test func `a name that stands twice is reported`() {
    #expect(found("\nid,title,id\n") == ["2:1 invalid-syntax"])
  }

  @Test func `rows of another width are reported with their line, the others are read`() throws {
    let text = "id,title\na\n\"b\n\n\",x\nc,y,z\nd,w\n"

    #expect(found(text) == ["2:1 ragged-row", "6:1 ragged-row"])
    #expect(try rows(text) == ["3: b\n\n|x", "7: d|w"])
  }

  @Test func `rows of separators and blanks alone are no records`() throws {
    let text = "id;title\na;x\n;\n ;\t\n;\"\"\nb;y\n;\n"

    #expect(found(text) == [])
    #expect(try rows(text) == ["2: a|x", "5: |", "6: b|y"])
    #expect(found("id;title\n;;\n") == ["2:1 ragged-row"])
  }

  @Test func `a quote that is not closed is found where it opened`() {
    #expect(found("id,title\na,x\nb,é \"\nc, \nd,\"y\n\n\n") == ["5:3 invalid-syntax"])
    #expect(found("\u{FEFF}id,\"title\n") == ["1:4 invalid-syntax"])
  }

  @Test func `a text after a closing quote is found`() {
    #expect(found("id,title\na,\"x\"y\n") == ["2:5 invalid-syntax"])
    #expect(found("id,title\na,\"x\ny\" \n") == ["3:2 invalid-syntax"])
  }

  @Test func `NUL and invalid UTF-8 are found with line and column`() {
    #expect(found("id\né\u{0}\n") == ["2:2 invalid-text"])
    #expect(found(Array("id\r\nab\r\né".utf8) + [0xE9, 0x0A]) == ["3:2 invalid-text"])
    #expect(found([0xFF, 0xFE, 0x69, 0]) == ["1:1 invalid-text"])
  }

  @Test(arguments: [[0x50, 0x4B, 3, 4, 20, 0, 6], [0xD0, 0xCF, 0x11, 0xE0, 0xA1]] as [[UInt8]])
  func `a workbook is told from a table`(bytes: [UInt8]) {
    let problem = #expect(throws: TextProblem.self) { try TableReader(bytes) }

    #expect(problem?.message.hasSuffix("save each sheet as CSV in UTF-8") == true)
    #expect(found(bytes) == ["1:1 invalid-text"])
  }

  @Test func `a hundred thousand ragged rows are counted, not listed`() throws {
    var table = try TableReader(Array(("a,b\n" + String(repeating: "x\n", count: 100_000)).utf8))

    #expect(try !table.next())

    #expect(table.problems.count == InputLimits.findingCount)
    #expect(table.omittedProblems == 100_000 - InputLimits.findingCount)
  }

  @Test func `too many columns are refused`() {
    let header = String(repeating: ",", count: InputLimits.columnCount)

    #expect(found(header) == ["1:1 too-large"])
  }

  @Test func `a scanner may begin at any record`() throws {
    let text = Array("id,t\na,\"1\n2\"\nb,3\n".utf8)
    var whole = TableScanner(text, separator: ASCII.comma)
    var row = TableRow()
    _ = try whole.next(into: &row)
    _ = try whole.next(into: &row)
    var rest = TableScanner(text, separator: ASCII.comma, from: whole.offset, line: whole.line)

    #expect(try rest.next(into: &row))

    #expect(row.line == 4)
    #expect(TableReader.text(of: row.fields[0], in: text) == "b")
    #expect(try !rest.next(into: &row))
  }

  @Test(arguments: 0..<300)
  func `mutated tables give rows or a problem, never a crash`(seed: Int) {
    let text = "id,title,by\r\na,\"x, \"\"y\"\"\nz\",us;iran\r\n\r\nb,é🚀,\"\"\n"

    _ = found(mutated(Array(text.utf8), seed: seed))
  }
}
