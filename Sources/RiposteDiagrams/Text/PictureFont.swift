/// The one font that pictures are drawn in.
package enum PictureFont {
  /// The family, as Graphviz is asked for it.
  package static var family: String { DOTAttribute.fontFamily }

  /// The width that a line of text should have, in points.
  package static func width(of text: String, size: Int) -> Double {
    TextMeasure(size: size).width(of: text)
  }
}
