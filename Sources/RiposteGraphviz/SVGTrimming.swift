/// Takes out of an SVG what nobody sees: comments, attributes that say what would be so anyway,
/// the font that every text names again, names of what is no event, and curves that are straight.
///
/// A browser has as much less to read. Texts, ids and titles of events stay.
struct SVGTrimming {
  private var result: [UInt8] = []
  private let bytes: [UInt8]
  private var position = 0
  /// Whether the font was told to the whole picture.
  private var hasFont = false

  /// The SVG without what nobody sees.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var trimming = SVGTrimming(bytes)
    trimming.run()
    return trimming.result
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count)
  }

  private mutating func run() {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        result.append(bytes[position])
        position += 1
        continue
      }
      if starts(with: Self.comment) {
        skip(through: Self.commentEnd)
        if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
      } else if starts(with: Self.helperTitle) {
        skip(through: Self.titleEnd)
        if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
      } else {
        copyTag()
      }
    }
  }

  private static let comment = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let helperTitle = Array("<title>riposte:".utf8)
  private static let titleEnd = Array("</title>".utf8)
  private static let root = Array("<svg ".utf8)
  private static let font = Array((" font-family=\"" + SelfCheck.fontFamily + "\"").utf8)
  private static let way = Array(" d=\"".utf8)
  private static let needless = [
    font, Array(" text-anchor=\"start\"".utf8), Array(" stroke=\"transparent\"".utf8),
  ]

  private func starts(with key: [UInt8]) -> Bool {
    position + key.count <= bytes.count
      && bytes[position] == key[0]
      && bytes[position..<position + key.count].elementsEqual(key)
  }

  /// Moves behind the next occurrence of a key, or to the end.
  private mutating func skip(through key: [UInt8]) {
    while position < bytes.count, !starts(with: key) { position += 1 }
    position = min(position + key.count, bytes.count)
  }

  /// Copies a tag, without attributes that are needless; what is between quotes stays.
  private mutating func copyTag() {
    if starts(with: Self.root), !hasFont {
      result += Self.root.dropLast() + Self.font
      position += Self.root.count - 1
      hasFont = true
    }
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ">"):
        result.append(bytes[position])
        position += 1
        return
      case UInt8(ascii: " "):
        if hasFont, let attribute = Self.needless.first(where: starts) {
          position += attribute.count
        } else if starts(with: Self.way) {
          copyWay()
        } else {
          result.append(bytes[position])
          position += 1
        }
      case UInt8(ascii: "\""): copyQuoted()
      default:
        result.append(bytes[position])
        position += 1
      }
    }
  }

  /// Copies the way of a link, its straight pieces as such.
  private mutating func copyWay() {
    let start = position + Self.way.count
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.endIndex
    result += Self.way
    result += SVGPath.shortened(bytes[start..<end]) ?? Array(bytes[start..<end])
    // The closing quote is copied as itself, and opens nothing.
    if end < bytes.endIndex { result.append(bytes[end]) }
    position = min(end + 1, bytes.endIndex)
  }

  private mutating func copyQuoted() {
    repeat {
      result.append(bytes[position])
      position += 1
    } while position < bytes.count && bytes[position] != UInt8(ascii: "\"")
    guard position < bytes.count else { return }
    result.append(bytes[position])
    position += 1
  }
}
