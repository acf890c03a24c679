import Testing
import Yams

@testable import RiposteFormats

@Suite struct `Reading YAML` {
  private func read(_ text: String) throws -> RiposteFormats.Node {
    try YAMLReader.read(Array(text.utf8)).root
  }
  private func found(_ text: String) -> [String] { problems(YAMLReader.read, text) }

  @Test(arguments: ["", "\n", "# nothing\n", "---\n", "\u{FEFF}"])
  func `an empty text holds nothing`(text: String) throws {
    #expect(sketch(try read(text)) == "nothing")
  }

  @Test func `one scalar, one list, one mapping are read`() throws {
    #expect(sketch(try read("a")) == "\"a\"")
    #expect(sketch(try read("- a")) == "[\"a\"]")
    #expect(sketch(try read("a: b")) == "{a: \"b\"}")
  }

  @Test(arguments: [
    "no", "yes", "on", "y", "012", "0o17", "0x1F", "1e5", "2021", "2021-02-15", ".inf", "null",
    "~", "true", "1_000", "12:30:45", "=", "<", "2021-02-2X?", "..5", "2..", "2..9", "-1",
  ])
  func `scalars are text, whatever they resemble`(text: String) throws {
    #expect(sketch(try read("a: \(text)\nb: [\(text)]")) == "{a: \"\(text)\", b: [\"\(text)\"]}")
  }

  @Test func `a key without a value has nothing, an empty text is a text`() throws {
    #expect(
      sketch(try read("a:\nb: ''\nc: \"\"\nd: []")) == "{a: nothing, b: \"\", c: \"\", d: []}")
  }

  @Test func `short forms read as they look`() throws {
    #expect(sketch(try read("by: [us, front-groups?]")) == "{by: [\"us\", \"front-groups?\"]}")
    #expect(
      sketch(try read("date: [2021-02-15..2021-02-21]")) == "{date: [\"2021-02-15..2021-02-21\"]}")
    #expect(
      sketch(try read("claims:\n- {basis: reported, source: src-3}"))
        == "{claims: [{basis: \"reported\", source: \"src-3\"}]}")
  }

  @Test func `everything knows its line and column`() throws {
    let text = """
      # comment
      a: 1
      é: [x, "y",
        {b: 'z'}]
      list:
        - k: |
            text
          l:
      """

    #expect(
      positionedSketch(try read(text)) == """
        2:1 {2:1 a: 2:4 "1", 3:1 é: 3:4 [3:5 "x", 3:8 "y", 4:3 {4:4 b: 4:7 "z"}], \
        5:1 list: 6:3 [6:5 {6:5 k: 6:8 "text
        ", 8:5 l: 8:7 nothing}]}
        """)
  }

  @Test func `a byte order mark is no character`() throws {
    #expect(
      positionedSketch(try read("\u{FEFF}a: 1\nb: 2")) == "1:1 {1:1 a: 1:4 \"1\", 2:1 b: 2:4 \"2\"}"
    )
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end in LF, CRLF or CR`(end: String) throws {
    #expect(
      positionedSketch(try read("a: 1\(end)b: 2\(end)"))
        == "1:1 {1:1 a: 1:4 \"1\", 2:1 b: 2:4 \"2\"}")
  }

  @Test func `one document may be marked as such`() throws {
    #expect(sketch(try read("%YAML 1.1\n---\na: b\n...\n")) == "{a: \"b\"}")
  }

  // MARK: Asterisks and aliases

  @Test func `honest text with asterisks is read as it is`() throws {
    let text = """
      a: 5 * 3 * 2
      b: "*bold* and **bolder**"
      c: '*'
      d: |
        * first
        * &second *second
      e: R&D and *D
      f: text # *comment &comment
      g*: [a*, b **, "*"]
      h: one
        *two
      """

    #expect(
      sketch(try read(text)) == """
        {a: "5 * 3 * 2", b: "*bold* and **bolder**", c: "*", d: "* first
        * &second *second
        ", e: "R&D and *D", f: "text", g*: ["a*", "b **", "*"], h: "one *two"}
        """)
    #expect(found(text) == [])
  }

  @Test func `an alias stands for what its anchor names`() throws {
    let text = "a: &s [x, y]\nb: *s\nc: {d: *s, e: &t z}\nf: [*t,*t]\n*t : g"

    #expect(
      sketch(try read(text)) == """
        {a: ["x", "y"], b: ["x", "y"], c: {d: ["x", "y"], e: "z"}, f: ["z", "z"], z: "g"}
        """)
  }

  @Test func `an anchor may be named again`() throws {
    #expect(sketch(try read("[&a 1, *a, &a 2, *a]")) == "[\"1\", \"1\", \"2\", \"2\"]")
  }

  @Test func `a text that begins with an asterisk is told apart from an alias`() throws {
    #expect(found("a: 1\nb: *important* news") == ["2:4 invalid-syntax"])
    #expect(found("a: *later\nb: &later c") == ["1:4 invalid-syntax"])
    #expect(sketch(try read("b: *important* news\nc: d")) == "{b: \"*important* news\", c: \"d\"}")
  }

  @Test func `private characters in a text survive the replacing of asterisks`() throws {
    let text = String(String.UnicodeScalarView((0xE000..<0xE030).compactMap(Unicode.Scalar.init)))

    #expect(sketch(try read("a: \"\(text)*\"\nb: \(text)")) == "{a: \"\(text)*\", b: \"\(text)\"}")
  }

  /// Nine levels of nine: 9^9 texts, if anyone were to write them out.
  private static func bomb(_ use: (String) -> String) -> String {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for level in 1...9 {
      let items = Array(repeating: use("*a\(level - 1)"), count: 9).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(items)]")
    }
    return lines.joined(separator: "\n")
  }

  private static let bombs = [
    bomb { $0 }, bomb { "{b: \($0)}" }, bomb { "{? \($0) : b}" }, bomb { "{\($0) : b}" },
    bomb { "{\($0)}" }, bomb { "? \($0)" }, bomb { "{<<: \($0)}" }, bomb { "{<<: [\($0)]}" },
    bomb { $0 } + "\n? *a9\n: b", bomb { $0 } + "\n*a9 : b",
  ]

  @Test(arguments: bombs.indices)
  func `alias bombs are refused before they cost anything`(index: Int) {
    let text = Self.bombs[index]
    let clock = ContinuousClock()
    var result: [String] = []

    let time = clock.measure { result = found(text) }

    #expect(!result.isEmpty)
    #expect(time < .seconds(1))
  }

  @Test func `aliases may stand for so much and no more`() throws {
    let items = Array(repeating: "x", count: 999).joined(separator: ", ")
    let uses = Array(repeating: "*a", count: 100).joined(separator: ", ")

    _ = try read("- &a [\(items)]\n- [\(uses)]")
    #expect(found("- &a [\(items)]\n- [\(uses)]\n- *a") == ["3:3 too-large"])
  }

  @Test func `aliases cannot nest beyond the limit`() {
    let lines = (1...100_000).map { "- &a\($0) [*a\($0 - 1)]" }

    #expect(
      found("- &a0 x\n" + lines.joined(separator: "\n"))
        == ["\(InputLimits.nestingDepth + 1):\(9) too-large"])
  }

  @Test func `merge keys are refused in words`() {
    #expect(found("a: &a {x: 1}\nb:\n  <<: *a\n  y: 2") == ["3:3 invalid-syntax"])
    #expect(found("'<<': a") == [])
  }

  // MARK: What costs too much

  @Test func `keys that are lists or mappings are refused`() {
    #expect(found("a: b\n? [x]\n: y") == ["2:1 invalid-syntax"])
    #expect(found("a: {[x]: y}") == ["1:5 invalid-syntax"])
    #expect(found("a: {b, {c}}") == ["1:8 invalid-syntax"])
    #expect(found("a: [[x] : y]") == ["1:9 invalid-syntax"])
    #expect(found("[x]: y") == ["1:4 invalid-syntax"])
    #expect(found("a:\n  {x: y} : z") == ["2:10 invalid-syntax"])
  }

  /// Texts that are small to write down and large to build.
  private static let costly: [String] = {
    let repeated: [(String, Int)] = [
      ("[", 1_000_000), ("{", 1_000_000), ("[\n", 500_000), ("- ", 500_000), ("? ", 500_000),
      ("{a: ", 300_000), ("[a: ", 300_000), ("{? ", 300_000), ("%TAG !a! b\n", 100_000),
      ("&a ", 100_000), ("!a ", 100_000), ("- - a\n", 100_000), ("\"", 100_001), ("a: ", 300_000),
    ]
    let staircases = ["a:", "-", "a: |"].map { step in
      (0..<2000).map { String(repeating: " ", count: $0) + step }.joined(separator: "\n")
    }
    return repeated.map { String(repeating: $0, count: $1) } + staircases
  }()

  @Test(arguments: costly.indices)
  func `nothing overflows the stack or takes for ever`(index: Int) {
    let text = Self.costly[index]
    let clock = ContinuousClock()

    let time = clock.measure { _ = found(text) }

    #expect(time < .seconds(20))
  }

  @Test func `nesting has a limit`() throws {
    let limit = InputLimits.nestingDepth
    let honest = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)

    _ = try read(honest)
    #expect(found("[" + honest + "]") == ["1:\(limit + 1) too-large"])
    #expect(
      found("a:\n  " + String(repeating: "- ", count: limit)) == ["2:\(2 * limit + 1) too-large"])
  }

  @Test func `deep indentation and many brackets in texts are no nesting`() throws {
    let wide = String(repeating: " ", count: 300)
    let brackets = String(repeating: "[{", count: 300)
    let text = """
      a: [x,
      \(wide)y]
      b: "\(brackets)"
      c: say \(brackets) and
        '\(brackets)
      d: >
        \(brackets)
         \(wide)\(brackets)
      e: '\(brackets)' # \(brackets)
      # \(brackets)
      f: a'b "c \(brackets)
      """

    #expect(found(text) == [])
    #expect(sketch(try read(text)).hasPrefix("{a: [\"x\", \"y\"], b: \"[{"))
  }

  // MARK: Broken texts

  @Test func `a second document is found`() {
    #expect(found("a: b\n---\nc: d") == ["2:1 invalid-syntax"])
    #expect(found("a: b\n...\n---\nc: d") == ["3:1 invalid-syntax"])
  }

  @Test func `tabs that indent are found`() {
    #expect(found("a:\n\tb: c") == ["2:1 invalid-syntax"])
    #expect(found("a: |\n\tb").count == 1)
  }

  @Test(arguments: ["a: \"x\\0\"", "a: \"x\\x00\"", "a: \"\\u0000\"", "a: \"\\U00000000\""])
  func `an escape does not bring in NUL`(text: String) {
    #expect(found(text) == ["1:4 invalid-text"])
    #expect(found("\"\\0\": a") == ["1:1 invalid-text"])
  }

  @Test func `control characters, NUL and invalid UTF-8 are found where they stand`() {
    #expect(found("a: b\né: \u{7}") == ["2:4 invalid-text"])
    #expect(found("a: \u{0}") == ["1:4 invalid-text"])
    #expect(found("a: \u{9F}") == ["1:4 invalid-text"])
    #expect(found("a: é\u{FEFF}") == ["1:5 invalid-text"])
    #expect(found("a: \u{FFFF}") == ["1:4 invalid-text"])
    #expect(found("a: \"\\u0007\\x1F\\uFEFF\\uFFFF\"") == [])
    #expect(throws: TextProblem.self) { try YAMLReader.read(Array("a: ".utf8) + [0xE9]) }
  }

  @Test(arguments: [
    ("a: b: c", "1:5"), ("a: \"b", "1:4"), ("a: 'b\n", "1:4"), ("a: [b", "2:1"), ("a: {b", "2:1"),
    ("a: @b", "1:4"), ("a: `b", "1:4"), ("a: \"\\q\"", "1:4"), ("a\nb: c", "2:2"),
    ("a: b\n c: d", "2:3"), ("- a\nb: c", "2:1"), ("a: ]", "1:4"), ("a: \"\\ud83d\"", "1:4"),
  ])
  func `broken syntax is found`(text: String, place: String) {
    let result = found(text)

    #expect(result.count == 1)
    #expect(result.first?.hasSuffix("invalid-syntax") == true)
    #expect(result.first?.hasPrefix("\(place.prefix(2))") == true, "\(result)")
  }

  @Test func `keys that stand again are all reported, and the first ones kept`() throws {
    let text = "a: 1\nb: {x: 1, \"x\": 2}\nc:\n  - y: 1\n    y: 2\n    y: 3\na: 4\n"

    #expect(
      found(text) == [
        "2:11 invalid-syntax", "5:5 invalid-syntax", "6:5 invalid-syntax", "7:1 invalid-syntax",
      ])
    #expect(sketch(try read(text)) == "{a: \"1\", b: {x: \"1\"}, c: [{y: \"1\"}]}")
  }

  @Test func `a duplicate that cannot be renamed is still reported`() {
    #expect(found("a: 1\n? ''\n: 2").count == 1)
    #expect(found("'': 1\n'': 2") == ["1:1 invalid-syntax"])
    #expect(found("'': 1\n\"\": 2\n") == ["1:1 invalid-syntax"])
  }

  @Test func `a thousand duplicates are not a thousand readings`() {
    let mappings = String(repeating: "- {a: 1, a: 2}\n", count: 100_000)
    let clock = ContinuousClock()

    let time = clock.measure { #expect(!found(mappings).isEmpty) }

    #expect(time < .seconds(20))
  }
}
