import Riposte

/// How a run of text looks on a terminal that shows colors.
enum Style: Hashable {
  case plain, strong, faint, good, warning, bad

  /// The parameters of the "select graphic rendition" sequence (ECMA-48, 8.3.117).
  var parameters: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .good: "32"
    case .warning: "33"
    case .bad: "31"
    }
  }
}

/// Text in runs of one style each, safe to print: whatever is put into it is made visible first.
///
/// ```swift
/// let line: StyledText = "\(event.title, .strong) [\(event.id, .faint)]"
/// ```
struct StyledText: ExpressibleByStringInterpolation {
  /// Text of one style.
  struct Run {
    var text: String
    var style: Style
  }

  private(set) var runs: [Run] = []

  init() {}

  init(_ text: String, _ style: Style = .plain) {
    if !text.isEmpty { runs = [Run(text: VisibleText.of(text), style: style)] }
  }

  init(stringLiteral value: String) { self.init(value) }

  init(stringInterpolation: Interpolation) { runs = stringInterpolation.text.runs }

  /// Adds text that has been made visible already, to the last run if it has the same style.
  mutating func append(visible text: String, _ style: Style) {
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].text += text
    } else {
      runs.append(Run(text: text, style: style))
    }
  }

  var isEmpty: Bool { runs.isEmpty }

  var width: Int { runs.reduce(0) { $0 + TextWidth.of($1.text) } }

  static func += (left: inout StyledText, right: StyledText) {
    left.runs += right.runs
  }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    result += right
    return result
  }

  /// Builds the runs of an interpolated literal.
  struct Interpolation: StringInterpolationProtocol {
    var text = StyledText()

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { text += StyledText(literal) }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += StyledText(value.description)
    }

    mutating func appendInterpolation(_ value: some CustomStringConvertible, _ style: Style) {
      text += StyledText(value.description, style)
    }

    mutating func appendInterpolation(_ value: StyledText) { text += value }
  }
}

extension StyledText {
  /// The text in one style.
  func styled(_ style: Style) -> StyledText {
    var result = self
    for index in result.runs.indices { result.runs[index].style = style }
    return result
  }

  /// The text with spaces up to a width.
  func padded(to width: Int, fromLeft: Bool = false) -> StyledText {
    let padding = StyledText(String(repeating: " ", count: max(0, width - self.width)))
    return fromLeft ? padding + self : self + padding
  }

  /// The parts joined with a separator between them.
  static func joined(_ parts: [StyledText], by separator: String) -> StyledText {
    var result = StyledText()
    for (index, part) in parts.enumerated() {
      if index > 0 { result += StyledText(separator) }
      result += part
    }
    return result
  }
}
