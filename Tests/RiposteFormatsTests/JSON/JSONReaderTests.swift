import Testing

@testable import RiposteFormats

@Suite struct `Reading JSON` {
  private func read(_ text: String) throws -> Node { try JSONReader.read(Array(text.utf8)).root }
  private func found(_ text: String) -> [String] { problems(JSONReader.read, text) }

  @Test func `an empty text is no JSON`() {
    #expect(found("") == ["1:1 invalid-syntax"])
    #expect(found("  \n ") == ["2:2 invalid-syntax"])
  }

  @Test func `empty lists and mappings are read`() throws {
    #expect(sketch(try read("{}")) == "{}")
    #expect(sketch(try read(" [ ] ")) == "[]")
  }

  @Test func `one value of each kind is read`() throws {
    #expect(sketch(try read("\"a\"")) == "\"a\"")
    #expect(sketch(try read("true")) == "\"true\"")
    #expect(sketch(try read("null")) == "nothing")
    #expect(sketch(try read("{\"a\": {\"b\": [1, {}]}}")) == "{a: {b: [\"1\", {}]}}")
  }

  @Test(arguments: ["0", "-0", "12", "-1.50", "1e5", "1E+05", "0.1e-9", "123456789012345678901234"])
  func `numbers stay as they are written`(text: String) throws {
    #expect(sketch(try read(text)) == "\"\(text)\"")
  }

  @Test(arguments: ["01", "-", "1.", ".5", "1e", "+1", "0x1F", "1_000", "NaN", "Infinity", "- 1"])
  func `what is no number is refused`(text: String) {
    #expect(found("[\(text)]").allSatisfy { $0.hasSuffix("invalid-syntax") })
    #expect(!found("[\(text)]").isEmpty)
  }

  @Test func `everything knows its line and column`() throws {
    let text = "{\n  \"é\": [1,\r\n    \"🚀\", null],\r  \"b\" : {}\n}"

    #expect(
      positionedSketch(try read(text))
        == "1:1 {2:3 é: 2:8 [2:9 \"1\", 3:5 \"🚀\", 3:10 nothing], 4:3 b: 4:9 {}}")
  }

  @Test func `a byte order mark is no character`() throws {
    #expect(positionedSketch(try read("\u{FEFF}{\"a\":1}")) == "1:1 {1:2 a: 1:6 \"1\"}")
  }

  @Test func `escapes become what they stand for`() throws {
    #expect(sketch(try read(#""\"\\\/\b\f\n\r\t""#)) == "\"\"\\/\u{8}\u{C}\n\r\t\"")
    #expect(sketch(try read(#""\u00e9\u20AC\uFEFF""#)) == "\"é€\u{FEFF}\"")
  }

  @Test func `surrogate escapes as Python writes them become one character`() throws {
    #expect(sketch(try read(#""\ud83d\ude80 \uD83D\uDE80""#)) == "\"🚀 🚀\"")
  }

  @Test(arguments: [
    #"["ab\ud83d"]"#, #"["ab\ude80"]"#, #"["ab\ud83d\ud83d"]"#, #"["ab\ud83dx"]"#,
    #"["ab\ud83d\n"]"#, #"["ab\u0000"]"#,
  ])
  func `half a surrogate pair and NUL are no text`(text: String) {
    #expect(found(text) == ["1:5 invalid-text"])
  }

  @Test(arguments: [#"["ab\x"]"#, #"["ab\u12"]"#, #"["ab\u12g4"]"#, "[\"ab\u{1}\"]", "[\"ab\n\"]"])
  func `a bad escape or a bare control character is found where it stands`(text: String) {
    #expect(found(text) == ["1:5 invalid-syntax"])
  }

  @Test func `a text without closing quote is found where it opens`() {
    #expect(found("{\n \"a\": \"bc\n") == ["2:10 invalid-syntax"])
    #expect(found("{\n \"a\": \"bc") == ["2:7 invalid-syntax"])
    #expect(found("[\"a\\") == ["1:4 invalid-syntax"])
  }

  @Test(arguments: [
    ("[1 2]", "1:4"), ("[1,]", "1:4"), ("[,1]", "1:2"), ("{\"a\" 1}", "1:6"), ("{\"a\":}", "1:6"),
    ("{\"a\":1,}", "1:8"), ("{a:1}", "1:2"), ("{1:1}", "1:2"), ("[1]]", "1:4"), ("[1", "1:3"),
    ("[1}", "1:3"), ("{\"a\":1]", "1:7"), ("[tru]", "1:2"), ("['a']", "1:2"), ("1 2", "1:3"),
    ("// no\n1", "1:1"), ("{\"a\"", "1:5"), ("]", "1:1"),
  ])
  func `broken syntax is found where it breaks`(text: String, place: String) {
    #expect(found(text) == ["\(place) invalid-syntax"])
  }

  @Test func `a key that stands again is reported, and the first one kept`() throws {
    let text = "{\"a\": 1,\n \"b\": {\"x\": 1, \"x\": 2},\n \"a\": 3}"

    #expect(sketch(try read(text)) == "{a: \"1\", b: {x: \"1\"}}")
    #expect(found(text) == ["2:16 invalid-syntax", "3:2 invalid-syntax"])
  }

  @Test func `duplicates among many keys are found too`() {
    let keys = (0..<100).map { "\"k\($0)\": 0" } + ["\n\"k7\": 1"]

    #expect(found("{\(keys.joined(separator: ", "))}") == ["2:1 invalid-syntax"])
  }

  @Test func `invalid UTF-8 and NUL are found where they stand`() {
    #expect(found("[1,\n \"a\u{0}\"]") == ["2:4 invalid-text"])
    for bad: [UInt8] in [
      [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
    ] {
      let bytes = Array("[\"é\",\n\"".utf8) + bad + Array("\"]".utf8)
      #expect(throws: TextProblem.self) { try JSONReader.read(bytes) }
      do { _ = try JSONReader.read(bytes) } catch { #expect(sketch(error) == "2:2 invalid-text") }
    }
  }

  @Test func `nesting has a limit, and no stack overflows`() throws {
    let limit = InputLimits.nestingDepth
    let honest = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)

    _ = try read(honest)
    #expect(found("[" + honest + "]") == ["1:\(limit + 1) too-large"])
    #expect(found(String(repeating: "[", count: 1_000_000)) == ["1:\(limit + 1) too-large"])
    #expect(
      found(String(repeating: "{\"a\":", count: 200_000)) == ["1:\(limit * 5 + 1) too-large"])
  }

  @Test func `one very long line takes no longer than many short ones`() throws {
    let items = (0..<100_000).map { "{\"id\":\"e\($0)\"}" }
    let clock = ContinuousClock()

    let time = try clock.measure { _ = try read("[" + items.joined(separator: ",") + "]") }

    #expect(time < .seconds(5))
  }

  @Test(arguments: 0..<300)
  func `mutated texts give a tree or a problem, never a crash`(seed: Int) {
    let text =
      #"{"riposte": 1, "events": [{"id": "é🚀", "x": [1.5e3, null, "\ud83d\ude80\n"]}, {}]}"#
    let bytes = mutated(Array(text.utf8), seed: seed)

    do {
      _ = try JSONReader.read(bytes)
    } catch {
      #expect(error.position >= .start)
      #expect(!error.message.isEmpty)
    }
  }
}
