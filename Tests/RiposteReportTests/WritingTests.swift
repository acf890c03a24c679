import Testing

@testable import RiposteReport

@Suite("Text on its way to a page")
struct WritingTests {
  @Test(arguments: [
    ("plain", "plain"), ("“ñ 漢 עברית”", "“ñ 漢 עברית”"), ("two\nlines", "two\nlines"),
    ("turned \u{202E}around", "turned \\u{202E}around"), ("\u{1B}[31m", "\\u{1B}[31m"),
    ("a\u{0}b\r", "a\\u{0}b\\r"), ("\u{2028}", "\\u{2028}"),
    ("back\\slash\u{7}", "back\\\\slash\\u{7}"),
  ])
  func `what a screen would obey or hide is written out`(_ raw: String, _ shown: String) {
    #expect(PageText(raw).renderText == shown)
  }

  @Test(arguments: [
    "https://example.org/a?b=c&d=%22", "http://example.org", "HTTPS://EXAMPLE.ORG/",
  ])
  func `addresses of the web are links`(_ address: String) {
    #expect(PageText.address(address).raw == address)
  }

  @Test(arguments: [
    nil, "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", " https://x",
    "java\tscript:alert(1)", "https://x\u{202E}", "//example.org", "file:///etc/passwd", "/a",
    "http:/x",
  ])
  func `other addresses are no links`(_ address: String?) {
    #expect(PageText.address(address).isNull)
  }

  @Test
  func `data can end no script and open no comment`() {
    let value = ScriptJSON.object([
      ("</script><!--", .list([.text("<script>&\u{2028}\u{2029}\"\\\n\u{7F}"), .integer(-3)]))
    ])

    #expect(
      value.encoded
        == #"{"\u003C/script\u003E\u003C!--":["\u003Cscript\u003E\u0026\u2028\u2029\"\\\u000A\u007F",-3]}"#
    )
  }

  @Test(arguments: [
    (0.0, "0"), (0.875, "0.875"), (0.1 + 0.2, "0.3"), (2218, "2,218"), (-1.5, "−1.5"),
    (1_234_567.891, "1,234,567.891"), (0.0004, "0"), (-0.0004, "0"), (0.9996, "1"),
    (-1000, "−1,000"),
  ])
  func `numbers have commas, three decimals at most and no idle zeros`(
    _ value: Double, _ text: String
  ) {
    #expect(PageNumber.decimal(value) == text)
  }

  @Test
  func `what is no number is told as such`() {
    #expect(PageNumber.decimal(.infinity) == "inf")
    #expect(PageNumber.decimal(.nan) == "nan")
  }

  @Test
  func `a count of 128 bits has commas`() {
    #expect(
      PageNumber.grouped(UInt128.max.description)
        == "340,282,366,920,938,463,463,374,607,431,768,211,455")
  }
}
