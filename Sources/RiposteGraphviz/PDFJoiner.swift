/// Joins PDFs into one whose pages are theirs.
///
/// Graphviz draws one page into a PDF, whatever its `page` attribute says. What it draws with,
/// cairo, writes plain files: objects one after the other, a table of where they begin, a tree of
/// pages with one leaf. Joining them takes no more than new numbers for the objects, and a root
/// above the trees (ISO 32000-1, sections 7.5 and 7.7.3).
struct PDFJoiner {
  private var bytes: [UInt8] = Array("%PDF-1.5\n%\u{B5}\u{ED}\u{AE}\u{FB}\n".utf8)
  /// Where each object begins, the first having number 1.
  private var offsets: [Int] = []

  /// One PDF with the pages of all, in their order.
  ///
  /// - Throws: `RenderingError` of stage `drawing` for a PDF of another kind than cairo wrote so
  ///   far.
  /// - Complexity: O(*n*) in the bytes.
  static func join(_ files: [[UInt8]]) throws(RenderingError) -> [UInt8] {
    var joiner = PDFJoiner()
    var parts: [PDFPart] = []
    for file in files { parts.append(try PDFPart(file)) }
    let root = parts.reduce(1) { $0 + $1.objects.count }
    var shift = 0
    for part in parts {
      joiner.append(part, shiftedBy: shift, root: root)
      shift += part.objects.count
    }
    joiner.finish(parts, root: root)
    return joiner.bytes
  }

  /// Adds the objects of a file under new numbers, its tree of pages below the new root.
  private mutating func append(_ part: PDFPart, shiftedBy shift: Int, root: Int) {
    for (index, object) in part.objects.enumerated() {
      offsets.append(bytes.count)
      let parent = index + 1 == part.pages ? " /Parent \(root) 0 R" : nil
      bytes += object.renumbered(by: shift, adding: parent)
    }
  }

  /// Writes the root of all pages, the catalog, the table of objects and the trailer.
  private mutating func finish(_ parts: [PDFPart], root: Int) {
    var (kids, shift, count) = ("", 0, 0)
    for part in parts {
      kids += " \(part.pages + shift) 0 R"
      shift += part.objects.count
      count += part.pageCount
    }
    offsets.append(bytes.count)
    write("\(root) 0 obj\n<< /Type /Pages /Kids [\(kids) ] /Count \(count) >>\nendobj\n")
    offsets.append(bytes.count)
    write("\(root + 1) 0 obj\n<< /Type /Catalog /Pages \(root) 0 R >>\nendobj\n")
    let table = bytes.count
    write("xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n")
    for offset in offsets {
      let digits = String(offset)
      write(String(repeating: "0", count: max(0, 10 - digits.count)) + digits + " 00000 n \n")
    }
    let information = parts.first?.information.map { " /Info \($0) 0 R" } ?? ""
    write("trailer\n<< /Size \(offsets.count + 1) /Root \(root + 1) 0 R\(information) >>\n")
    write("startxref\n\(table)\n%%EOF\n")
  }

  private mutating func write(_ text: String) { bytes += Array(text.utf8) }
}
