/// Figures along the links of a chain or a linkage.
///
/// Unknown in, null out.
enum LinkFigures {
  /// The sum of the distances between their events; `nil` when one is unknown.
  static func kilometers(of links: some Sequence<LinkView>) -> Double? {
    var sum = 0.0
    for link in links {
      guard let kilometers = link.kilometers else { return nil }
      sum += kilometers
    }
    return sum
  }

  /// The product of their confidences; `nil` when one has none.
  static func confidence(of links: some Sequence<LinkView>) -> Double? {
    var product = 1.0
    for link in links {
      guard let confidence = link.confidence else { return nil }
      product *= confidence
    }
    return product
  }

  /// The first of the least confident; `nil` when one has no confidence, or there are none.
  static func weakest(of links: some Sequence<LinkView>) -> LinkView? {
    var weakest: (link: LinkView, confidence: Double)?
    for link in links {
      guard let confidence = link.confidence else { return nil }
      if weakest.map({ confidence < $0.confidence }) ?? true { weakest = (link, confidence) }
    }
    return weakest?.link
  }
}
