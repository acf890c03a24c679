import Testing

@testable import RiposteDiagrams
@testable import RiposteGraphviz

@Suite("Details of the border to Graphviz")
struct DetailTests {
  @Test func `messages come in pieces and are put together`() {
    let text = """
      Warning: node e1, port x unrecognized
      Error: not well-formed in line 1
      ... <TD> ...
      in label of node e1

      """

    #expect(
      MessageText.split(text) == [
        "Warning: node e1, port x unrecognized",
        "Error: not well-formed in line 1 ... <TD> ... in label of node e1",
      ])
    #expect(MessageText.split("") == [])
    #expect(MessageText.split("no level").count == 1)
  }

  @Test func `a thousand messages are cut`() {
    let text = String(repeating: "Warning: again\n", count: 1_000)

    #expect(MessageText.split(text).count == MessageText.limit)
  }

  @Test func `only the last creation date of a PDF is overwritten, in place`() {
    var bytes = Array("(/CreationDate) /CreationDate (D:20261120225331+01'00) end".utf8)
    let count = bytes.count

    PDFDate.neutralize(&bytes)

    #expect(bytes.count == count)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "(/CreationDate) /CreationDate (D:20000101000000+01'00) end")
  }

  @Test(arguments: ["", "/CreationDate (D:", "/CreationDate (D:2026)", "no date"])
  func `a PDF without a whole date is left alone`(text: String) {
    var bytes = Array(text.utf8)

    PDFDate.neutralize(&bytes)

    #expect(bytes.count == text.utf8.count)
  }

  @Test func `a small drawing is not scaled, a large one to fit`() {
    let png = SizeLimit(format: .png, limit: nil)

    #expect(png.graphvizSize(width: 7_200, height: 720) == nil)
    #expect(png.graphvizSize(width: 0, height: 0) == nil)
    #expect(SizeLimit(format: .svg, limit: nil).graphvizSize(width: 1e6, height: 1e6) == nil)
    #expect(png.graphvizSize(width: 72_000, height: 72)?.hasPrefix("133.33") == true)
    #expect(
      SizeLimit(format: .png, limit: PixelSize(width: 60, height: 600))
        .graphvizSize(width: 72, height: 72) == "0.5,0.5")
  }

  @Test func `equal widths of all letters mean that there is no font`() {
    let error = #expect(throws: RenderingError.self) {
      try SelfCheck.warnings(forWidths: [120, 120, 300])
    }

    #expect(error?.stage == .setup)
    #expect(error?.message.contains("fonts-dejavu-core") == true)
  }

  @Test func `another font is a warning that names the package`() throws {
    let width = PictureFont.width(of: SelfCheck.words[2], size: SelfCheck.fontSize)

    #expect(try SelfCheck.warnings(forWidths: [50, 180, width]) == [])
    #expect(
      try SelfCheck.warnings(forWidths: [50, 180, width * 0.8]).first?
        .contains("fonts-dejavu-core") == true)
  }

  @Test func `missing plugins are an error that names the package`() {
    let error = SelfCheck.missingPlugins(code: -1, details: ["Layout type"])

    #expect(error.description.contains("libgraphviz-dev"))
    #expect(error.description.hasSuffix(": Layout type"))
  }
}
