internal import Mustache
internal import Riposte

/// Text of a case on its way to a page.
///
/// Templates are given nothing else: what would be hidden or would turn text around is written out
/// here, and Mustache escapes what HTML would obey.
struct PageText: Hashable, Sendable, MustacheCustomRenderable {
  /// The text as the case has it.
  let raw: String

  init(_ raw: String) {
    self.raw = raw
  }

  /// What Mustache escapes and writes.
  var renderText: String { VisibleText.of(raw, keepsLines: true) }

  /// An empty text is nothing: its section is left out.
  var isNull: Bool { raw.isEmpty }
}

extension PageText: ExpressibleByStringInterpolation {
  init(stringLiteral text: String) { self.init(text) }
}

extension PageText {
  /// An address that a page may link to; empty, and so no link, for everything but the web.
  ///
  /// A `javascript:` or `data:` address would be a program from a stranger.
  static func address(_ text: String?) -> PageText {
    guard let text, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return "" }
    let scheme = text.lowercased()
    let isWeb = scheme.hasPrefix("https://") || scheme.hasPrefix("http://")
    return isWeb ? PageText(text) : ""
  }
}

/// Markup that this module made itself, and that enters a page as it is.
struct PageMarkup: Hashable, Sendable, MustacheCustomRenderable {
  let renderText: String
  var isNull: Bool { renderText.isEmpty }

  init(_ text: String) {
    renderText = text
  }
}
