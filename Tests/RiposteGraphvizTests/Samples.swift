import Foundation

@testable import RiposteDiagrams

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Titles that break careless programs.
let hostileTitles = [
  #"say "no" & <b>go</b>"#, #"C:\N\G \\ \"quoted\""#, "]]> <!-- --> <?x?> <![CDATA[",
  "&lt;script&gt;alert(1)&lt;/script&gt;", "</TD></TR></TABLE>", "a -> b; } digraph {",
  "bell\u{7} nul\u{0} escape\u{1B}[31m", "\u{202E}desrever", "هجوم صاروخي على أربيل",
  "שלום עולם", "Ракетный удар", "空襲", "'single' `back` $(x) ${y} %s %n", "tab\tand\nline",
]

extension Scene {
  /// A chain of events with the titles given, a day apart, in two lanes and two theatres.
  static func chain(_ titles: [String]) -> Scene {
    var scene = Scene()
    scene.title = "Chain"
    scene.subtitle = ["Evidence: inclusive"]
    scene.lanes = ["One", "Other"]
    scene.theatres = ["North", "South"]
    scene.parties = [Party(name: "One", tag: "ONE"), Party(name: "Other", tag: "OTH")]
    scene.severityScale = "severity"
    scene.cards = titles.enumerated().map { index, title in
      var card = Card(id: "e\(index)", title: title, date: "15 Feb 2021")
      card.day = 18_000 + Int32(index)
      card.lane = index % 2
      card.party = index % 2
      card.theatre = index % 3 == 2 ? nil : index % 3
      card.severity = Double(index % 11) / 10
      card.isDoubtedParty = index % 4 == 1
      return card
    }
    scene.links = scene.cards.indices.dropFirst().map { index in
      Link(
        from: index - 1, to: index, evidence: Evidence.allCases[index % Evidence.allCases.count],
        isDisputed: index % 3 == 0, isHighlighted: index % 5 == 0, lag: "1d")
    }
    scene.stubs = scene.cards.isEmpty ? [] : [Stub(to: 0, evidence: .stated)]
    return scene
  }

  /// The styles of the scene that show its cards.
  func documents(theme: Theme = .light) -> [DOTDocument] {
    [
      SwimlaneLayout(self).drawing.document(theme: theme),
      TheatreLayout(self).drawing.document(theme: theme),
      ColumnsLayout(self).drawing.document(theme: theme),
    ]
  }
}

/// What an XML parser finds in an SVG: its texts, and what went wrong.
final class SVGReader: NSObject, XMLParserDelegate {
  private(set) var texts: [String] = []
  private(set) var elements: Set<String> = []
  private var isInText = false

  /// Reads an SVG; nil if it is not well formed.
  static func read(_ bytes: [UInt8]) -> SVGReader? {
    let reader = SVGReader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    return parser.parse() ? reader : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.insert(name)
    isInText = name == "text"
    if isInText { texts.append("") }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    isInText = false
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isInText { texts[texts.count - 1] += text }
  }
}
