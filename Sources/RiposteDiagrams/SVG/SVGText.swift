/// The one way by which text and numbers enter an SVG that we write ourselves.
enum SVGText {
  /// Text as the content of an element or the value of an attribute; what cannot be drawn is left
  /// out, as in every picture.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result += " "
      default: if LabelText.isDrawable(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// A coordinate to a tenth of a point, which nobody can tell from the exact one.
  static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    guard tenths.isFinite, abs(tenths) < 1e9 else { return "0" }
    let whole = Int(tenths)
    let (integer, fraction) = (abs(whole) / 10, abs(whole) % 10)
    let sign = whole < 0 ? "-" : ""
    return fraction == 0 ? "\(sign)\(integer)" : "\(sign)\(integer).\(fraction)"
  }

  /// A point as it stands in a path.
  static func point(_ point: Point) -> String { number(point.x) + " " + number(point.y) }

  /// The numbers of a `viewBox`.
  static func box(_ box: Rectangle) -> String {
    [box.left, box.top, box.width, box.height].map(number).joined(separator: " ")
  }
}

extension Rectangle {
  /// The four attributes that place a rectangle.
  var svgAttributes: String {
    "x=\"\(SVGText.number(left))\" y=\"\(SVGText.number(top))\" "
      + "width=\"\(SVGText.number(width))\" height=\"\(SVGText.number(height))\""
  }
}

extension Curve {
  /// The line as the data of a path.
  var svgPath: String {
    var path = "M" + SVGText.point(points[0])
    for piece in stride(from: 1, to: points.count - 2, by: 3) {
      path += "C" + points[piece..<(piece + 3)].map(SVGText.point).joined(separator: " ")
    }
    return path
  }
}

extension TextMeasure {
  /// The width of text in the font it is measured in; `nil` where that font lacks a character, or
  /// where letters join or carry marks, so that the sum of their widths is not that of the text.
  ///
  /// A text element that says this width is drawn as wide in any other font.
  func exactWidth(of text: String) -> Double? {
    let font = isBold ? FontWidths.bold : FontWidths.regular
    var units = 0
    for scalar in text.unicodeScalars {
      guard let width = font.width(of: scalar), !scalar.isShaped else { return nil }
      units += Int(width)
    }
    return units > 0 ? Double(units) * Double(size) / FontWidths.unitsPerEm : nil
  }
}

extension Unicode.Scalar {
  /// Whether its form depends on its neighbors, or it is drawn on one of them: letters of Arabic,
  /// Syriac, Thaana, N'Ko, Mandaic and Mongolian, marks, and what joins or parts letters.
  var isShaped: Bool {
    switch value {
    case 0x0600...0x08FF, 0x1800...0x18AF, 0x200C...0x200D: return true
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
