/// The tags of a page or a picture, read as strictly as is needed to say that all of them close.
///
/// It is for tests of markup that this project writes, in which every attribute stands in double
/// quotation marks and no tag is left open: it is no reader of HTML.
public struct Markup {
  /// The elements, in the order of their first tags.
  public private(set) var elements: [Element] = []
  /// What is wrong; empty where nothing is.
  public private(set) var faults: [String] = []

  /// An element.
  public struct Element {
    /// Its name.
    public let name: String
    /// Its attributes by name, entities as they stand.
    public let attributes: [String: String]
    /// The text in it up to its end, tags left out, entities as they stand.
    public internal(set) var text = ""

    /// Whether its `class` has a word.
    public func isOfClass(_ word: String) -> Bool {
      (attributes["class"] ?? "").split(separator: " ").contains { $0 == word }
    }
  }

  private var open: [Int] = []
  private static let empty: Set<String> = ["meta", "input", "link", "br"]

  /// Reads markup.
  public init(_ text: String) {
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "<") {
      add(text: rest[..<start])
      rest = rest[rest.index(after: start)...]
      if rest.hasPrefix("!") {
        rest = rest[(rest.firstIndex(of: ">") ?? rest.startIndex)...].dropFirst()
      } else if let end = Self.endOfTag(in: rest) {
        read(tag: rest[..<end])
        rest = rest[rest.index(after: end)...]
        if let name = open.last.map({ elements[$0].name }), ["script", "style"].contains(name) {
          let length = rest.firstRange(of: "</\(name)")?.lowerBound ?? rest.endIndex
          add(text: rest[..<length])
          rest = rest[length...]
        }
      } else {
        faults.append("a tag does not end: <\(rest.prefix(40))")
        break
      }
    }
    for index in open { faults.append("<\(elements[index].name)> is not closed") }
  }

  /// The elements of a class.
  public func elements(ofClass word: String) -> [Element] {
    elements.filter { $0.isOfClass(word) }
  }

  /// Where a tag ends: at the first `>` outside of quotation marks.
  private static func endOfTag(in text: Substring) -> Substring.Index? {
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index] == ">", !isQuoted { return index }
    }
    return nil
  }

  private mutating func add(text: Substring) {
    for index in open { elements[index].text += text }
  }

  private mutating func read(tag: Substring) {
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      guard let last = open.popLast(), elements[last].name == name else {
        return faults.append("</\(name)> closes nothing")
      }
      return
    }
    let name = String(tag.prefix { $0.isLetter || $0.isNumber })
    elements.append(Element(name: name, attributes: attributes(of: tag.dropFirst(name.count))))
    if !tag.hasSuffix("/"), !Self.empty.contains(name) { open.append(elements.count - 1) }
  }

  private mutating func attributes(of text: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = text
    while let start = rest.firstIndex(where: { !$0.isWhitespace && $0 != "/" }) {
      let name = String(rest[start...].prefix { $0 != "=" && !$0.isWhitespace && $0 != "/" })
      rest = rest[start...].dropFirst(name.count)
      var value = ""
      if rest.hasPrefix("=\"") {
        value = String(rest.dropFirst(2).prefix { $0 != "\"" })
        rest = rest.dropFirst(value.count + 3)
      } else if rest.hasPrefix("=") {
        faults.append("the value of \(name) is not quoted")
        break
      }
      if attributes.updateValue(value, forKey: name) != nil {
        faults.append("\(name) stands twice")
      }
    }
    return attributes
  }
}
