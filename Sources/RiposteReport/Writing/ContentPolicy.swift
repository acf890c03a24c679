/// What a page may do: nothing but apply its own stylesheet and run its own scripts.
///
/// They are named by their hashes, so that no markup that slipped in could run, or reach anything
/// outside of the file, even if it were not escaped.
struct ContentPolicy {
  /// The value of the page's meta element.
  let text: String

  /// The policy of a page with a stylesheet and scripts, exactly as they stand between their tags.
  init(style: String, scripts: [String]) {
    text = [
      "default-src 'none'",
      "style-src \(Self.source(style))",
      "script-src \(scripts.map(Self.source).joined(separator: " "))",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].joined(separator: "; ")
  }

  private static func source(_ text: String) -> String {
    "'sha256-\(Base64.text(of: SHA256.hash(of: text.utf8)))'"
  }
}
