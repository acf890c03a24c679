import Testing

@testable import RiposteFormats

@Suite struct `Writing JSON` {
  @Test func `empty, short and long values are laid out`() {
    #expect(JSONWriter.write(.mapping([])) == "{}\n")
    #expect(JSONWriter.write(.list([.number("1"), .text("a")])) == "[1, \"a\"]\n")

    let long = OutputNode.texts((1...3).map { String(repeating: "x", count: 30 + $0) })
    #expect(
      JSONWriter.write(.mapping([.init("a", .word("b")), .init("c", long)])) == """
        {
          "a": "b",
          "c": [
            "\(String(repeating: "x", count: 31))",
            "\(String(repeating: "x", count: 32))",
            "\(String(repeating: "x", count: 33))"
          ]
        }

        """)
  }

  @Test(arguments: hostileTexts)
  func `hostile texts come back as they were`(text: String) throws {
    let node = OutputNode.mapping([
      .init(text, .text(text)), .init("w\(text)", .list([.word(text), .number("1.5")])),
    ])

    let read = try JSONReader.read(Array(JSONWriter.write(node).utf8))

    #expect(sketch(read.root) == "{\(text): \"\(text)\", w\(text): [\"\(text)\", \"1.5\"]}")
    #expect(read.problems == [])
  }

  @Test func `invisible characters are written as escapes`() {
    #expect(JSONWriter.quoted("a\u{202E}\u{1}\u{E0041}🚀") == "\"a\\u202e\\u0001\\udb40\\udc41🚀\"")
  }
}
