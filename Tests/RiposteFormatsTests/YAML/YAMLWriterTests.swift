import Testing

@testable import RiposteFormats

@Suite struct `Writing YAML` {
  private func written(_ entries: [(String, OutputNode)]) -> String {
    var writer = YAMLWriter()
    for (key, value) in entries { writer.write(key, value) }
    return writer.text
  }

  private func readBack(_ yaml: String) throws -> String {
    sketch(try YAMLReader.read(Array(yaml.utf8)).root)
  }

  @Test func `nothing written is an empty text`() {
    #expect(YAMLWriter().text == "")
  }

  @Test func `short values stand on the line of their key`() {
    let yaml = written([
      ("title", .text("Rocket barrage")), ("by", .list([.word("us"), .word("front-groups?")])),
      ("killed", .number("1")),
      (
        "claims",
        .list([.mapping([.init("basis", .word("reported")), .init("source", .word("s"))])])
      ),
      ("none", .list([])),
    ])

    #expect(
      yaml == """
        title: Rocket barrage
        by: [us, "front-groups?"]
        killed: 1
        claims:
          - {basis: reported, source: s}
        none: []

        """)
  }

  @Test func `what does not fit on a line is broken where it reads well`() {
    let names = (1...20).map { OutputNode.word("actor-\($0)") }
    let claims = (1...3).map { number in
      OutputNode.mapping([
        .init("basis", .word("reported")), .init("note", .text("note \(number) of some length")),
      ])
    }

    #expect(
      written([("sources", .list(names)), ("claims", .list(claims))]) == """
        sources: [actor-1, actor-2, actor-3, actor-4, actor-5, actor-6, actor-7, actor-8, actor-9, actor-10,
                  actor-11, actor-12, actor-13, actor-14, actor-15, actor-16, actor-17, actor-18, actor-19,
                  actor-20]
        claims:
          - {basis: reported, note: note 1 of some length}
          - {basis: reported, note: note 2 of some length}
          - {basis: reported, note: note 3 of some length}

        """)
  }

  @Test func `long texts are folded and texts of several lines stand as they are`() throws {
    let long = String(repeating: "word ", count: 30) + "end"
    let yaml = written([
      ("a", .text(long)), ("b", .text("one\n  two\n")), ("c", .text("one\n\ntwo")),
    ])

    #expect(
      yaml == """
        a: >-
          word word word word word word word word word word word word word word word word word word word
          word word word word word word word word word word word end
        b: |
          one
            two
        c: |-
          one

          two

        """)
    #expect(try readBack(yaml) == "{a: \"\(long)\", b: \"one\n  two\n\", c: \"one\n\ntwo\"}")
  }

  /// Yams loses a byte order mark at the beginning of a text, also where an escape stands for it.
  private static let textsForYams = hostileTexts.filter { $0.unicodeScalars.first != "\u{FEFF}" }

  @Test(arguments: textsForYams)
  func `hostile texts come back as they were`(text: String) throws {
    for node in [OutputNode.text(text), .word(text)] {
      let entry = OutputNode.Entry("k", node)
      let long = OutputNode.Entry("long", .text(String(repeating: "x", count: 120)))
      var writer = YAMLWriter()
      writer.write("a", node)
      writer.write("b", .list([node, node]))
      writer.write("c", .list([.mapping([entry]), .mapping([entry, long])]))
      writer.write("w", .list([OutputNode](repeating: node, count: 60)))
      writer.beginList("d")
      writer.writeRecord(.mapping([entry, long]), isCompact: true)
      writer.writeRecord(node, isCompact: false)
      writer.write(text.isEmpty ? "e" : text + "_", node)

      let read = try YAMLReader.read(Array(writer.text.utf8))

      #expect(read.problems == [], "\(writer.text)")
      let t = "\"\(text)\""
      let x = "\"\(String(repeating: "x", count: 120))\""
      let many = Array(repeating: t, count: 60).joined(separator: ", ")
      let key = text.isEmpty ? "e" : text + "_"
      #expect(
        sketch(read.root)
          == "{a: \(t), b: [\(t), \(t)], c: [{k: \(t)}, {k: \(t), long: \(x)}], w: [\(many)], "
          + "d: [{k: \(t), long: \(x)}, \(t)], \(key): \(t)}", "\(writer.text)")
    }
  }

  @Test func `what turns the direction of text around is written as an escape`() {
    #expect(written([("a", .text("x\u{202E}y\u{7}"))]) == "a: \"x\\u202Ey\\x07\"\n")
  }

  @Test func `texts that other readers take for something else are quoted, words are not`() {
    #expect(
      written([("a", .text("012")), ("b", .text("2021-02-15"))])
        == "a: \"012\"\nb: \"2021-02-15\"\n")
    #expect(
      written([("a", .word("2..9")), ("b", .word("2021-02-15"))]) == "a: 2..9\nb: 2021-02-15\n")
    #expect(written([("a", .word("no")), ("b", .text("no"))]) == "a: \"no\"\nb: \"no\"\n")
  }

  @Test(arguments: 0..<300)
  func `texts of random characters come back as they were`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array(
      "ab -:#,[]{}?*&!|>'\"%@`\\\n\r\t~.01é🚀\u{85}\u{2028}\u{FEFF}\u{1}\u{301}".unicodeScalars)
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      view.append(alphabet.randomElement(using: &random) ?? "a")
    }
    let text = String(view.drop { $0 == "\u{FEFF}" })

    try `hostile texts come back as they were`(text: text)
  }
}
