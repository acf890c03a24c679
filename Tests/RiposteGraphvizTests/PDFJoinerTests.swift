import Testing

@testable import RiposteDiagrams
@testable import RiposteGraphviz

@Suite("Joining the pages of a PDF")
struct PDFJoinerTests {
  /// A small PDF with what a reader of words may trip over.
  private func file(_ content: String, pages: Int = 1) -> [UInt8] {
    let objects = [
      "1 0 obj\n<< /Type /Pages /Kids [ 2 0 R ] /Count \(pages) >>\nendobj\n",
      "2 0 obj % 9 0 R\n<< /Type /Page % 1\n/Parent 1 0 R /Contents 3 0 R "
        + "/Note (a \\) 7 0 R (nested 8 0 R) b) /Hex <3920302052> >>\nendobj\n",
      "3 0 obj\n<< /Length 4 0 R >>\nstream\n\(content)\nendstream\nendobj\n",
      "4 0 obj\n   \(content.utf8.count)\nendobj\n",
      "5 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\n",
      "6 0 obj\n<< /Producer (test) >>\nendobj\n",
    ]
    var text = "%PDF-1.5\n"
    var table = "xref\n0 7\n0000000000 65535 f \n"
    for object in objects {
      let digits = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
      text += object
    }
    let start = text.utf8.count
    text += table + "trailer\n<< /Size 7\n   /Root 5 0 R\n   /Info 6 0 R\n>>\n"
    return Array((text + "startxref\n\(start)\n%%EOF\n").utf8)
  }

  @Test func `objects get new numbers, and nothing else changes`() throws {
    let joined = String(
      decoding: try PDFJoiner.join([file("q 3 0 R Q"), file("second")]), as: UTF8.self)

    #expect(joined.contains("/Kids [ 1 0 R 7 0 R ] /Count 2"))
    #expect(joined.contains("8 0 obj % 9 0 R\n<< /Type /Page % 1\n/Parent 7 0 R /Contents 9 0 R "))
    #expect(joined.contains("(a \\) 7 0 R (nested 8 0 R) b) /Hex <3920302052> >>"))
    #expect(joined.contains("9 0 obj\n<< /Length 10 0 R >>\nstream\nsecond\nendstream"))
    #expect(joined.contains("stream\nq 3 0 R Q\nendstream"))
    #expect(joined.contains("7 0 obj\n<< /Parent 13 0 R /Type /Pages"))
    #expect(joined.contains("/Root 14 0 R /Info 6 0 R"))
  }

  @Test func `the table says where each object begins`() throws {
    let joined = try PDFJoiner.join([file("a", pages: 2), file("b"), file("c")])

    let part = try PDFPart(joined)
    #expect(part.pageCount == 4)
    for (index, object) in part.objects.enumerated() {
      var tokens = PDFTokens(object.bytes)
      #expect(tokens.nextNumber() == index + 1)
    }
  }

  @Test func `joining what was joined keeps all pages`() throws {
    let two = try PDFJoiner.join([file("a"), file("b")])

    #expect(try PDFPart(PDFJoiner.join([two, two, file("c")])).pageCount == 5)
  }

  @Test(arguments: ["", "%PDF-1.5", "startxref\n9999\n%%EOF", "startxref\n0\n%%EOF"])
  func `what is no plain PDF is refused`(text: String) {
    let error = #expect(throws: RenderingError.self) { try PDFJoiner.join([Array(text.utf8)]) }

    #expect(error?.stage == .drawing)
  }

  @Test func `a PDF cut short anywhere is refused or joined, never a crash`() {
    let whole = file("stream")

    for length in stride(from: 0, to: whole.count, by: 7) {
      _ = try? PDFJoiner.join([Array(whole.prefix(length))])
      _ = try? PDFJoiner.join([Array(whole.suffix(length))])
    }
  }

  @Test func `pages drawn by Graphviz become one PDF, the same on every run`() throws {
    let files = try Scene.chain(["Strike", "Answer"]).documents().map {
      try GraphvizRenderer().render($0, as: .pdf).bytes
    }

    let joined = try PDFJoiner.join(files)

    #expect(try PDFPart(joined).pageCount == files.count)
    #expect(try PDFJoiner.join(files) == joined)
    #expect(joined.starts(with: Array("%PDF-1.5\n".utf8)))
  }
}
