/// How two spellings of a word are found to be one.
package enum SpellingKey {}

extension SpellingKey {
  /// A key under which spellings of one word fall together: lower case, without spaces, hyphens,
  /// underscores and periods, and with British endings written the American way.
  package static func of(_ text: String) -> String {
    var key = ""
    key.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars where !isSeparator(scalar) {
      key += scalar.properties.lowercaseMapping
    }
    for (british, american) in variants where key.utf8.count >= british.utf8.count {
      key = replacing(british, by: american, in: key)
    }
    return key
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "-", "_", ".", "\u{2010}", "\u{2011}", "\u{2013}", "\u{A0}": true
    default: false
    }
  }

  private static let variants = [
    ("defence", "defense"), ("offence", "offense"), ("isation", "ization"), ("orise", "orize"),
    ("ilise", "ilize"), ("imise", "imize"), ("ognise", "ognize"), ("licence", "license"),
    ("centre", "center"), ("armour", "armor"), ("labour", "labor"), ("travell", "travel"),
    ("programme", "program"),
  ]

  private static func replacing(_ part: String, by other: String, in text: String) -> String {
    guard let range = text.firstRange(of: part) else { return text }
    return text.replacingCharacters(in: range, with: other)
  }
}

extension String {
  fileprivate func firstRange(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) {
        return start..<index(start, offsetBy: part.count)
      }
      start = index(after: start)
    }
    return nil
  }

  fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String
  {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
