import Testing

@testable import RiposteDiagrams

@Suite("Writing DOT")
struct DOTTests {
  @Test func `an empty document`() {
    #expect(
      DOTDocument().text == """
        // Layout program: nop2 (dot -Knop2 -Tsvg FILE)
        digraph {
        }

        """)
  }

  @Test func `nodes and edges, everything quoted`() {
    var document = DOTDocument()
    document.attributes = [.padding(0.2), .backgroundColor(Color(0x0D1117))]
    document.nodeDefaults = [.shape(.box)]
    document.edgeDefaults = [.arrowSize(0.65)]
    document.nodes = [
      DOTDocument.Node(name: "a", attributes: []),
      DOTDocument.Node(name: "b", attributes: [.penWidth(2), .label("Iraq")]),
    ]
    document.edges = [
      DOTDocument.Edge(tail: "a", head: "b", attributes: [.style([.dashed]), .arrowHead(.hollow)])
    ]

    #expect(
      document.text == #"""
        // Layout program: nop2 (dot -Knop2 -Tsvg FILE)
        digraph {
          pad="0.2";
          bgcolor="#0D1117";
          node [shape="box"];
          edge [arrowsize="0.65"];
          "a";
          "b" [penwidth="2", label="Iraq"];
          "a" -> "b" [style="dashed", arrowhead="onormal"];
        }

        """#)
    #expect(document.nodeCount == 2)
  }

  @Test(arguments: [
    (#"say "no""#, #"say \"no\""#), (#"a\N"#, #"a\\N"#), (#"\"#, #"\\"#), (#"\""#, #"\\\""#),
    ("a\nb", #"a\nb"#), ("<b>&lt;</b>", "&lt;b&gt;&amp;lt;&lt;/b&gt;"),
    ("nul\u{0}bell\u{7}", "nulbell"), ("\u{202E}right", "right"), ("ليل", "ليل"),
  ])
  func `labels are drawn as themselves`(text: String, quoted: String) {
    var document = DOTDocument()
    document.attributes = [.label(text)]

    #expect(document.text.contains("  label=\"\(quoted)\";\n"))
  }

  @Test func `names are escaped like labels`() {
    var document = DOTDocument()
    document.nodes = [DOTDocument.Node(name: #"<i>"\"#, attributes: [])]

    #expect(document.text.contains(#"  "&lt;i&gt;\"\\";"#))
  }

  @Test(arguments: [
    (0, "0"), (1.5, "1.5"), (-0.004, "0"), (2.345, "2.35"), (-12.05, "-12.05"), (1e300, "9999999"),
    (.nan, "0"), (-.infinity, "0"), (0.1 + 0.2, "0.3"), (1_000_000, "1000000"),
  ])
  func `numbers have two decimals at most and no exponent`(number: Double, text: String) {
    #expect(DOTNumber.text(number) == text)
  }

  @Test(arguments: [
    (DOTAttribute.penWidth(1e9), "20"), (.penWidth(-5), "0"), (.arrowSize(.infinity), "0"),
    (.width(1e300), "20000"), (.padding(.nan), "0"),
    (.maximumSize(width: 0, height: 1e12), "0.1,400000"),
  ])
  func `numbers stay within what Graphviz survives`(attribute: DOTAttribute, value: String) {
    #expect(attribute.value == .text(value))
  }

  @Test func `markup escapes its text and nothing else makes tags`() {
    let cell = DOTMarkup.Cell(
      content: .lines(
        ["</TD><IMG SRC=\"/etc/passwd\"/>", "a & b \\N"], size: 9, color: Color(0), isBold: true))

    let markup = DOTMarkup(DOTMarkup.Table([[cell]])).text

    #expect(!markup.contains("<IMG"))
    #expect(
      markup.contains("&lt;/TD&gt;&lt;IMG SRC=&quot;/etc/passwd&quot;/&gt;<BR/>a &amp; b \\\\N"))
  }

  @Test func `helpers never take the name of an event`() {
    let names = HelperNames(avoiding: ["riposte:text 0", "riposte::", "x"])

    #expect(names.name("text 0") == "riposte:::text 0")
  }

  @Test(arguments: [2, 3, 6, 7, 300])
  func `the shares of a disc never sum to more than the whole`(count: Int) {
    let wedges = (0..<count).map { _ in
      DOTAttribute.Wedge(color: Theme.light.text, share: 1 / Double(count))
    }
    guard case .text(let text) = DOTAttribute.wedges(wedges).value else {
      Issue.record("no text")
      return
    }

    let parts = text.split(separator: ":").map { $0.split(separator: ";") }
    #expect(parts.count == count)
    #expect(parts.dropLast().allSatisfy { $0.count == 2 } && parts.last?.count == 1)
    #expect(parts.compactMap { $0.count == 2 ? Double($0[1]) : nil }.reduce(0, +) < 1)
    #expect(DOTNumber.share(1) == "1.0000" && DOTNumber.share(0.25) == "0.2500")
    #expect(DOTNumber.share(0) == "0.0001" && DOTNumber.share(.nan) == "0.0001")
  }
}
