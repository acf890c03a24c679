import Testing

@testable import RiposteDiagrams
@testable import RiposteGraphviz

@Suite("Taking out of an SVG what nobody sees")
struct SVGTrimmingTests {
  private func trimmed(_ text: String) -> String {
    String(decoding: SVGTrimming.trimmed(Array(text.utf8)), as: UTF8.self)
  }

  private let family = PictureFont.family

  @Test func `the font is told once, and what would be so anyway not at all`() {
    let text = """
      <?xml version="1.0"?>
      <!-- Title: riposte Pages: 1 -->
      <svg width="5pt">
      <text text-anchor="start" x="1" font-family="\(family)" font-size="8.00">US</text>
      <polygon fill="#0072b2" stroke="transparent" points="1,1"/>
      </svg>
      """

    #expect(
      trimmed(text) == """
        <?xml version="1.0"?>
        <svg font-family="\(family)" width="5pt">
        <text x="1" font-size="8.00">US</text>
        <polygon fill="#0072b2" points="1,1"/>
        </svg>
        """)
  }

  @Test func `texts and values are left alone, whatever they look like`() {
    let text =
      "<svg ><text> stroke=&quot;transparent&quot; --&gt;</text><g id=\" text-anchor='start' > \"/>"

    #expect(trimmed(text).hasSuffix(text.dropFirst("<svg".count)))
  }

  @Test func `titles of events stay, names of helpers go`() {
    #expect(
      trimmed("<svg ><title>raid</title><title>riposte:text 0</title>\n<g/>")
        .hasSuffix("<title>raid</title><g/>"))
  }

  @Test func `straight pieces of a way are written as such, and curves stay`() {
    let way = "M740,1324C740,1314.67 740,1305.33 740,1296 740,1290.6 743.6,1287 749,1287"

    #expect(
      trimmed("<path d=\"\(way) 829,1287 909,1287 989,1287\"/>")
        == "<path d=\"M740,1324V1296C740,1290.6 743.6,1287 749,1287H989\"/>")
    #expect(
      trimmed("<path d=\"M0,0C1,2 3,4 5,6 7,8 9,10 11,12\"/>")
        == "<path d=\"M0,0C1,2 3,4 5,6 7,8 9,10 11,12\"/>")
  }

  @Test(arguments: [
    "", "M", "M1,2", "M1,2L3,4", "M1,2C3,4", "M1,2C3,4 5,6 7", "M1,2C3,4 5,6 7,8,9", "M1,C,, , ,",
    "M1,2C1,3 1,4 1,5C1,6 1,7 1,8",
  ])
  func `a way of another kind is left alone`(way: String) {
    #expect(trimmed("<path d=\"\(way)\"/>") == "<path d=\"\(way)\"/>")
  }

  @Test(arguments: ["", "<", "<!--", "<svg", "<svg \"", "<title>riposte:", "no tag at all"])
  func `what ends too soon is no crash`(text: String) {
    #expect(trimmed(text).utf8.count <= text.utf8.count + 80)
  }

  @Test func `a drawing keeps all its texts and grows smaller`() throws {
    let document = Scene.chain((0..<20).map { "Strike \($0)" }).documents()[0]
    let image = try GraphvizRenderer().render(document, as: .svg)

    let svg = try #require(SVGReader.read(image.bytes))
    #expect(svg.texts.contains("Strike 7"))
    #expect(!String(decoding: image.bytes, as: UTF8.self).contains("riposte:"))
    #expect(!String(decoding: image.bytes, as: UTF8.self).contains("<!--"))
  }
}
