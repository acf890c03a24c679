/// A PDF taken apart into its objects.
struct PDFPart {
  /// The objects; that at index *i* has number *i* + 1.
  let objects: [PDFObject]
  /// The number of the root of its pages.
  let pages: Int
  /// How many pages it has.
  let pageCount: Int
  /// The number of the object that says who made it and when.
  let information: Int?

  /// Takes a file apart.
  ///
  /// - Throws: `RenderingError` where its table of objects is not a plain one.
  init(_ bytes: [UInt8]) throws(RenderingError) {
    guard let table = Self.table(of: bytes) else { throw Self.unknownKind }
    objects = Self.objects(in: bytes, table)
    let trailer = PDFObject(bytes: bytes[table.end...])
    guard let catalog = trailer.reference("/Root"), objects.indices.contains(catalog - 1),
      let pages = objects[catalog - 1].reference("/Pages"), objects.indices.contains(pages - 1),
      let count = objects[pages - 1].number("/Count")
    else { throw Self.unknownKind }
    self.pages = pages
    pageCount = count
    information = trailer.reference("/Info")
  }

  private static var unknownKind: RenderingError {
    RenderingError(
      .drawing,
      "this Graphviz writes PDF of a kind whose pages cannot be joined; draw them as SVG or PNG")
  }

  /// Where objects begin, by their numbers, where the table begins and where it ends.
  private struct Table {
    var offsets: [Int]
    var start: Int
    var end: Int
  }

  /// The table of objects, whose place the end of the file tells.
  private static func table(of bytes: [UInt8]) -> Table? {
    let tail = bytes.suffix(1_024)
    guard let mark = tail.lastRange(of: "startxref") else { return nil }
    var reader = PDFTokens(bytes[mark...])
    guard reader.next()?.isWord("startxref") == true, let start = reader.nextNumber(),
      bytes.indices.contains(start)
    else { return nil }
    reader = PDFTokens(bytes[start...])
    guard reader.next()?.isWord("xref") == true, reader.nextNumber() == 0,
      let count = reader.nextNumber(), count > 0, count <= bytes.count / 20
    else { return nil }
    var offsets: [Int] = []
    for index in 0..<count {
      guard let offset = reader.nextNumber(), reader.nextNumber() != nil,
        let use = reader.next(), index == 0 || use.isWord("n") && offset < start
      else { return nil }
      if index > 0 { offsets.append(offset) }
    }
    return Table(offsets: offsets, start: start, end: reader.position)
  }

  /// The objects: each ends where the next one, or the table, begins.
  private static func objects(in bytes: [UInt8], _ table: Table) -> [PDFObject] {
    let order = table.offsets.indices.sorted { table.offsets[$0] < table.offsets[$1] }
    var objects = table.offsets.map { _ in PDFObject(bytes: []) }
    for (index, next) in zip(order, order.dropFirst().map { table.offsets[$0] } + [table.start]) {
      objects[index] = PDFObject(bytes: bytes[table.offsets[index]..<next])
    }
    return objects
  }
}

/// One object of a PDF, from its number to `endobj`.
struct PDFObject {
  let bytes: ArraySlice<UInt8>

  /// The number of the object that a key refers to.
  func reference(_ key: String) -> Int? {
    var tokens = PDFTokens(bytes)
    while let token = tokens.next() {
      if token.isWord(key), let number = tokens.nextNumber() { return number }
    }
    return nil
  }

  /// The number that a key has.
  func number(_ key: String) -> Int? { reference(key) }

  /// The object under another number, its references renumbered likewise.
  ///
  /// - Parameters:
  ///   - shift: What is added to every number of an object.
  ///   - entry: What is added to its dictionary.
  /// - Returns: The bytes. What is between `stream` and `endstream` stays as it is.
  func renumbered(by shift: Int, adding entry: String?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var tokens = PDFTokens(bytes)
    var copied = bytes.startIndex
    var entry = entry
    // The last two tokens, for "12 0 R" and "12 0 obj".
    var (first, second): (PDFTokens.Token?, PDFTokens.Token?) = (nil, nil)
    while let token = tokens.next() {
      if token.isWord("R") || token.isWord("obj"), let reference = first,
        let number = reference.number, second?.number != nil
      {
        result += bytes[copied..<reference.bytes.startIndex]
        result += Array(String(number + shift).utf8)
        copied = reference.bytes.endIndex
      } else if token.isWord("<<"), let added = entry {
        result += bytes[copied..<token.bytes.endIndex] + Array(added.utf8)
        (copied, entry) = (token.bytes.endIndex, nil)
      } else if token.isWord("stream") {
        break
      }
      (first, second) = (second, token)
    }
    return result + bytes[copied...]
  }
}
