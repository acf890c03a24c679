import Foundation
import Riposte
import Testing

@testable import RiposteFormats

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct `Writing GraphML` {
  @Test func `an empty case is an empty graph`() throws {
    let read = try GraphMLText(CaseFile.text(of: EventGraph.Draft().freeze(), as: .graphML).text)

    #expect(read.nodes.isEmpty)
    #expect(read.edges.isEmpty)
  }

  @Test func `events have their fields and figures, links theirs`() throws {
    var draft = EventGraph.Draft()
    var first = Event(
      "a", titled: "First", on: "2021-02-15", at: "p", kind: .rocketAttack, by: ["x?"])
    first.attributes = ["mine": "42"]
    draft.insert(first)
    draft.insert(
      Event(
        "b", on: "2021-02-25", by: ["us"], against: ["x"], severity: 7, killed: Event.Count("2..9"))
    )
    draft.insert(Event("c", status: .feared))
    draft.suggest(side: "west", of: "us")
    draft.suggest(coordinate: Coordinate(latitude: 36.5, longitude: 44), of: "p")
    draft.link("b", inResponseTo: "a", kind: .retaliation, claims: [.reported(), .denied()])
    draft.link("c", inResponseTo: "b", claims: [.hedged()])
    draft.link("a", inResponseTo: .unstated)

    let read = try GraphMLText(CaseFile.text(of: draft.freeze(), as: .graphML).text)

    #expect(
      read.nodes["a"] == [
        "label": "First", "title": "First", "date": "2021-02-15", "earliest": "2021-02-15",
        "latest": "2021-02-15", "kind": "rocket-attack", "domain": "force", "status": "occurred",
        "place": "p", "latitude": "36.5", "longitude": "44", "by": "x?", "severity": "5",
        "admitted": "true", "generation": "0", "episode": "1", "stimuli": "0", "responses": "1",
        "exchange": "false", "opening": "true", "unanswered": "false", "answers-unstated": "true",
        "own-mine": "42",
      ])
    #expect(read.nodes["b"]?["killed-low"] == "2")
    #expect(read.nodes["b"]?["killed-best"] == nil)
    #expect(read.nodes["b"]?["by-sides"] == "west")
    #expect(read.nodes["b"]?["generation"] == "1")
    #expect(read.nodes["c"] == ["label": "c", "status": "feared", "admitted": "false"])
    #expect(
      read.edges["a → b"] == [
        "kind": "retaliation", "basis": "reported", "confidence": "0.875", "disputed": "true",
        "claims": "2", "admitted": "true", "lag-min": "10", "lag-max": "10", "rise": "2",
      ])
    #expect(read.edges["b → c"]?["admitted"] == "false")
    #expect(read.edges.count == 2)
  }

  @Test func `numbers have the types of numbers`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a"))

    let types = try GraphMLText(CaseFile.text(of: draft.freeze(), as: .graphML).text).types

    #expect(types["generation"] == "int")
    #expect(types["severity"] == "double")
    #expect(types["admitted"] == "boolean")
    #expect(types["title"] == "string")
  }

  @Test(arguments: hostileTexts.filter { !$0.isEmpty })
  func `hostile texts are well-formed and come back`(text: String) throws {
    let id =
      text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        || text.utf8.count > 256 ? "id" : text
    var draft = EventGraph.Draft(title: text)
    var event = Event(Event.ID(id), titled: text, at: Place.ID("p"), kind: Event.Kind(text))
    event.note = text
    event.attributes = [text: text]
    draft.insert(event)
    draft.insert(Event("other id"))
    draft.insert(ResponseLink("other id", inResponseTo: .event(Event.ID(id)), note: text))

    let (xml, losses) = CaseFile.text(of: try draft.freeze(), as: .graphML)
    let read = try GraphMLText(xml)

    let safe = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { XMLText.canHold(String($0)) ? $0 : "\u{FFFD}" }))
    let safeID = XMLText.canHold(id) ? id : "\u{FFFD}\u{FFFD}"
    #expect(read.nodes[safeID]?["title"] == safe)
    #expect(read.nodes[safeID]?["note"] == safe)
    #expect(read.nodes[safeID]?["own-\(safe)"] == safe)
    #expect(read.edges["\(safeID) → other id"]?["note"] == safe)
    #expect(losses.contains { $0.contains("XML cannot hold") } == !XMLText.canHold(text))
  }

  @Test func `what it cannot hold is said`() throws {
    let graph = try CaseFile.read(shippedCase("levant-2017-2024.yaml")).freeze()
    let (xml, losses) = CaseFile.text(of: graph, as: .graphML)

    let read = try GraphMLText(xml)

    #expect(read.nodes.count == graph.allEvents.count)
    #expect(
      losses.contains(
        "GraphML holds 4 responses to an unstated stimulus: no edges, but marked on the events"))
    #expect(losses.contains { $0.contains("of authorship: not at all") })
  }
}

/// The nodes and edges of a text in GraphML, with their data by name.
private final class GraphMLText: NSObject, XMLParserDelegate {
  var nodes: [String: [String: String]] = [:]
  var edges: [String: [String: String]] = [:]
  var types: [String: String] = [:]
  private var names: [String: String] = [:]
  private var owner = ""
  private var isEdge = false
  private var key: String?
  private var text = ""

  struct Malformed: Error {}

  init(_ xml: String) throws {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    guard parser.parse() else { throw Malformed() }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    text = ""
    switch name {
    case "key":
      names[attributes["id"] ?? ""] = attributes["attr.name"]
      types[attributes["attr.name"] ?? ""] = attributes["attr.type"]
    case "node":
      (owner, isEdge) = (attributes["id"] ?? "", false)
      nodes[owner] = [:]
    case "edge":
      (owner, isEdge) = ("\(attributes["source"] ?? "") → \(attributes["target"] ?? "")", true)
      edges[owner] = [:]
    case "data": key = attributes["key"].flatMap { names[$0] }
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text += string
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard name == "data", let key else { return }
    if isEdge { edges[owner]?[key] = text } else { nodes[owner]?[key] = text }
  }
}
