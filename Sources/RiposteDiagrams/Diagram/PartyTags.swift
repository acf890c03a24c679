/// Short names for parties, all different: what stands on a card beside its color.
enum PartyTags {
  /// A tag for each name: `US-and-partners` is US, `Iran` IRN, `Iraq` IRQ.
  ///
  /// - Complexity: O(*n*) in the names, as long as few of them are alike.
  static func tags(for names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let tag = candidates(for: name).first { !taken.contains($0) } ?? numbered(name, taken)
      taken.insert(tag)
      return tag
    }
  }

  /// The best tag first.
  private static func candidates(for name: String) -> [String] {
    let words = name.split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first?.withoutArticle else { return [] }
    if first.count <= 3, first == first.uppercased(), words.count > 1 || first.count > 1 {
      return [String(first)] + longer(words)
    }
    return longer(words)
  }

  private static func longer(_ words: [Substring]) -> [String] {
    guard let word = words.first?.withoutArticle else { return [] }
    let initials = String(words.prefix(3).compactMap(\.first)).uppercased()
    let consonants = word.dropFirst().filter { !"aeiouAEIOU".contains($0) }
    let skeleton = (String(word.prefix(1)) + String(consonants.prefix(2))).uppercased()
    let start = String(word.prefix(3)).uppercased()
    let order =
      words.count > 1 && !word.isCapitalized
      ? [initials, skeleton, start] : [skeleton, start, initials]
    return order.map(fitted).filter { !$0.isEmpty && $0.count > 1 || word.count == 1 }
  }

  /// The start of a name with the first number that makes it different.
  private static func numbered(_ name: String, _ taken: Set<String>) -> String {
    let start = fitted(String(name.filter { $0.isLetter }.prefix(1)).uppercased())
    var number = 1
    while taken.contains("\(start)\(number)") { number += 1 }
    return "\(start)\(number)"
  }

  /// As much of a tag as fits beside a question mark.
  private static func fitted(_ tag: String) -> String {
    var tag = String(tag.prefix(3))
    while !tag.isEmpty, CardStyle.tag.width(of: tag + "?") > CardStyle.maximumTagWidth {
      tag.removeLast()
    }
    return tag
  }
}

extension Substring {
  /// The word without the Arabic article, which tells nothing apart.
  fileprivate var withoutArticle: Substring {
    hasPrefix("ال") && count > 4 ? dropFirst(2) : self
  }

  /// Whether it begins with a capital letter.
  fileprivate var isCapitalized: Bool { first?.isUppercase == true }
}
