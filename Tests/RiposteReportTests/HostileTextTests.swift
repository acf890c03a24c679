import Riposte
import RiposteReport
import RiposteTestSupport
import Testing

@testable import struct RiposteReport.ContentPolicy

@Suite("A page of hostile text")
struct HostileTextTests {
  private static let attacks = [
    "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
    "'><svg onload=alert(1)>", "{{{style}}}{{#events}}x{{/events}}", "</title></style><b>",
    "turned \u{202E}around", "nul\u{0}\u{1B}[2J", "<!--", "]]>", "&lt;already&gt;",
  ]

  /// A case with attacks wherever a case has text.
  private static func graph(_ attack: String) throws -> EventGraph {
    var draft = EventGraph.Draft(title: attack)
    draft.note = attack
    draft.insert(Event.Actor("north", named: attack, side: attack))
    draft.insert(Place("there", named: attack, theatre: attack))
    draft.insert(
      Source(
        "paper", titled: attack, outlet: attack, url: "javascript:alert(1)",
        archived: "https://example.org/?q=\(attack)"))
    var event = Event(
      "a", titled: attack, on: "2021-01-01", at: "there", by: ["north"], sources: ["paper"])
    event.note = attack
    event.attributes = [attack: attack]
    draft.insert(event)
    draft.insert(Event("b", titled: attack, on: "2021-01-02", by: ["north?"]))
    insertNames(attack, into: &draft)
    var claim = Claim(.stated, by: "north", source: "paper")
    (claim.quote, claim.locator, claim.note) = (attack, attack, attack)
    draft.link("b", inResponseTo: "a", claims: [claim])
    return try draft.freeze(.lenient)
  }

  /// An attack as an id of each kind of record, as a kind, a relation, a measure and a ladder.
  private static func insertNames(_ attack: String, into draft: inout EventGraph.Draft) {
    let kind = Event.Kind(rawValue: attack)
    draft.ladder = Ladder(
      named: attack, title: attack, reference: attack, severities: [kind: 3, "airstrike": 2])
    draft.insert(Event.Actor(Event.Actor.ID(rawValue: attack), named: "", side: nil))
    draft.insert(Place(Place.ID(rawValue: attack), named: ""))
    draft.insert(Source(Source.ID(rawValue: attack)))
    var event = Event(
      Event.ID(rawValue: attack), titled: "", on: "2020-12-31", at: Place.ID(rawValue: attack),
      by: [Event.Initiator(Event.Actor.ID(rawValue: attack))],
      sources: [Source.ID(rawValue: attack)])
    event.kind = kind
    event.accounts = [
      Event.Account(
        in: Source.ID(rawValue: attack), by: Event.Actor.ID(rawValue: attack), of: attack,
        count: 3, note: attack)
    ]
    draft.insert(event)
    draft.insert(
      EventRelation(
        event.id, EventRelation.Relation(rawValue: attack), "a",
        sources: [Source.ID(rawValue: attack)], note: attack))
    draft.link("b", inResponseTo: .event(event.id))
  }

  @Test(arguments: attacks)
  func `text is text, wherever it stands`(_ attack: String) throws {
    let page = Markup(Report(of: try Self.graph(attack)).html())

    #expect(page.faults.isEmpty)
    #expect(page.elements.count { $0.name == "script" } == 3)
    #expect(
      !page.elements.contains { ["img", "iframe", "object", "embed"].contains($0.name) })
    let handlers = page.elements.flatMap(\.attributes.keys).filter { $0.hasPrefix("on") }
    #expect(handlers.isEmpty)
    let outside = page.elements.compactMap { $0.attributes["href"] }.filter { !$0.hasPrefix("#") }
    #expect(outside.allSatisfy { $0.hasPrefix("https://") })
  }

  @Test(arguments: ["turned \u{202E}around", "nul\u{0}\u{1B}[2J"])
  func `what a screen would obey is nowhere on the page`(_ attack: String) throws {
    let html = Report(of: try Self.graph(attack)).html()

    let hidden = html.unicodeScalars.filter { scalar in
      scalar.value < 0x20 && scalar != "\n" || scalar == "\u{202E}"
    }
    #expect(hidden.isEmpty)
    #expect(
      html.contains(attack.contains("turned") ? #"turned \u{202E}around"# : #"nul\u{0}\u{1B}[2J"#))
  }

  @Test
  func `a page may run its own script and nothing else`() throws {
    let page = Markup(Report(of: try Sketch("a>b").graph).html())

    let meta = page.elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    let style = page.elements.first { $0.name == "style" }?.text ?? ""
    let scripts = page.elements.filter { $0.name == "script" && $0.attributes.isEmpty }.map(\.text)
    #expect(scripts.count == 2)
    #expect(meta?.attributes["content"] == ContentPolicy(style: style, scripts: scripts).text)
    #expect(meta?.attributes["content"]?.hasPrefix("default-src 'none'; ") == true)
    #expect(!style.isEmpty && !style.contains("@import") && !style.contains("://"))
    #expect(!scripts.joined().contains("innerHTML") && !scripts.joined().contains("://"))
    // Nothing that the policy would refuse: styles and handlers inside of tags.
    #expect(!page.elements.contains { $0.attributes["style"] != nil })
  }
}
