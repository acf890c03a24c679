internal import Mustache
internal import RiposteDiagrams

/// The template, the stylesheet and the script of a page, which are files beside this module's code
/// and part of the program that is made from it.
struct PageTemplate: Sendable {
  /// The stylesheet: the colors of both themes, and the rules of the page.
  let style: String
  /// What runs before anything is laid out.
  let beginning: String
  /// The script.
  let script: String
  private let library: MustacheLibrary

  /// The one that every page is made with.
  static let shared = PageTemplate()

  private init() {
    let files = [
      "page": PackageResources.page_mustache, "event": PackageResources.event_mustache,
      "fact": PackageResources.fact_mustache, "link": PackageResources.link_mustache,
      "part": PackageResources.part_mustache, "table": PackageResources.table_mustache,
    ]
    var library = MustacheLibrary()
    for (name, bytes) in files {
      do {
        // A template that stands inside a line must not end it.
        let text = Self.text(bytes)
        try library.register(name == "part" ? String(text.dropLast()) : text, named: name)
      } catch {
        preconditionFailure("the template '\(name)' of this module is not valid: \(error)")
      }
    }
    self.library = library
    style = Self.colors + Self.text(PackageResources.report_css)
    beginning = "\n" + Self.text(PackageResources.begin_js)
    script = Self.wholeScript
  }

  /// The files of the script as one function, so that nothing of it can be reached from outside.
  private static var wholeScript: String {
    let files = [
      PackageResources.state_js, PackageResources.evidence_js, PackageResources.choice_js,
      PackageResources.view_js, PackageResources.pointers_js, PackageResources.tables_js,
      PackageResources.start_js,
    ]
    return "\n\"use strict\";\n(() => {\n" + files.map(text).joined(separator: "\n") + "})();\n"
  }

  /// What a page that is made with this may do.
  var contentPolicy: ContentPolicy { ContentPolicy(style: style, scripts: [beginning, script]) }

  /// The page.
  func render(_ content: PageContent) -> String {
    library.render(content, withTemplate: "page") ?? ""
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The colors of pictures, light or dark as the reader prefers, and light on paper.
  private static var colors: String {
    """

    :root {
    \(Theme.light.customProperties)
    }
    @media screen and (prefers-color-scheme: dark) {
    :root {
    \(Theme.dark.customProperties)
    }
    }

    """
  }
}
