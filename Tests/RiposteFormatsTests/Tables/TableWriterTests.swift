import Testing

@testable import RiposteFormats

@Suite struct `Writing a table` {
  @Test func `a table without rows is its header`() {
    #expect(TableWriter(columns: ["id", "a b", "c,d"]).text == "id,a b,\"c,d\"\n")
  }

  @Test func `only fields that need quotes have them`() {
    var table = TableWriter(columns: ["id", "title"])
    table.append(["a", "it's 5\" long"])
    table.append(["", "=1+1"])

    #expect(table.text == "id,title\na,\"it's 5\"\" long\"\n,=1+1\n")
  }

  @Test(arguments: hostileTexts)
  func `hostile texts come back as they were`(text: String) throws {
    var table = TableWriter(columns: ["column \(text)", "b"])
    table.append([text, "x"])
    table.append(["x", text])
    var narrow = TableWriter(columns: ["a"])
    narrow.append([text])

    var reader = try TableReader(Array(table.text.utf8))
    var narrowReader = try TableReader(Array(narrow.text.utf8))

    #expect(reader.columns == ["column \(text)", "b"])
    #expect(try reader.next())
    #expect([reader.text(0), reader.text(1)] == [text, "x"])
    #expect(try reader.next())
    #expect([reader.text(0), reader.text(1)] == ["x", text])
    #expect(try !reader.next())
    #expect(try narrowReader.next())
    #expect(narrowReader.text(0) == text)
  }
}

@Suite struct `Lists in a field` {
  private func texts(_ field: String) -> [String] { TableList.items(of: field).map(\.text) }

  @Test func `no item, one item, two items`() {
    #expect(texts("") == [])
    #expect(texts(" ; ;") == [])
    #expect(texts("a") == ["a"])
    #expect(texts(" a ;b c;") == ["a", "b c"])
  }

  @Test func `an item in quotes may hold anything`() {
    #expect(texts("\"a;b\"; \"c \"\"d\"\"\" ;\" e\"") == ["a;b", "c \"d\"", " e"])
  }

  @Test func `quotes elsewhere are characters like others`() {
    #expect(texts("5\" gun;a\"b\"") == ["5\" gun", "a\"b\""])
    #expect(texts("\"a;b") == ["\"a", "b"])
  }

  @Test func `what follows a closing quote is kept apart`() {
    #expect(
      TableList.items(of: "\"a?\" ?;\"b?\";c?") == [
        .init(text: "a?", suffix: "?"), .init(text: "b?", suffix: ""), .init(text: "c?"),
      ])
  }

  @Test(arguments: hostileTexts.filter { !$0.isEmpty })
  func `hostile texts come back as they were`(text: String) {
    #expect(texts(TableList.field(of: [text, "x", text])) == [text, "x", text])
  }
}
