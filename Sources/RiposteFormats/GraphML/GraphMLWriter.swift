import EDTF
import Riposte

/// Writes a graph as GraphML 1.0, with the figures of each event and link as attributes.
///
/// Events and links that the policy in force does not admit are there too, with `admitted` false and without figures.
/// Edges run from stimulus to response. See Brandes, Eiglsperger, Herman, Himsolt and Marshall, *GraphML Progress
/// Report*, Graph Drawing 2001.
struct GraphMLWriter {
  /// An attribute of nodes or edges.
  struct Attribute<Record> {
    var name: String
    var type: AttributeType
    var text: (Record) -> String?

    init(_ name: String, _ type: AttributeType, _ text: @escaping (Record) -> String?) {
      self.name = name
      self.type = type
      self.text = text
    }
  }

  /// The types of GraphML that we use.
  enum AttributeType: String {
    case string, int, double, boolean
  }

  private let graph: EventGraph
  private let events: [EventView]
  private let links: [LinkView]
  private let admittedLinks: Set<LinkView>
  private var text = ""
  private var replacedTexts = 0

  private init(_ graph: EventGraph, _ scope: CaseFile.Scope) {
    self.graph = graph
    admittedLinks = Set(graph.links)
    switch scope {
    case .wholeCase:
      events = Array(graph.allEvents)
      links = graph.allLinks().filter { $0.stimulus != nil }
    case .admitted:
      events = Array(graph.events)
      links = Array(graph.links)
    }
  }

  /// The text, and what it cannot hold, in sentences.
  static func write(
    _ graph: EventGraph, _ scope: CaseFile.Scope
  ) -> (text: String, losses: [String]) {
    var writer = GraphMLWriter(graph, scope)
    writer.writeAll()
    return (writer.text, writer.losses)
  }

  private mutating func writeAll() {
    let nodeAttributes = nodeAttributes() + Self.own(of: events, \.attributes)
    let edgeAttributes = edgeAttributes() + Self.own(of: links, \.attributes)
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """
    writeKeys(nodeAttributes, of: "node", prefix: "n")
    writeKeys(edgeAttributes, of: "edge", prefix: "e")
    text += "  <graph id=\"case\" edgedefault=\"directed\">\n"
    if let title = graph.title { text += "    <desc>\(escaped(title))</desc>\n" }
    for event in events {
      text += "    <node id=\"\(escaped(event.id.rawValue))\">\n"
      writeData(of: event, nodeAttributes, prefix: "n")
      text += "    </node>\n"
    }
    for link in links {
      guard let stimulus = link.stimulus else { continue }
      let ends =
        "source=\"\(escaped(stimulus.id.rawValue))\" target=\"\(escaped(link.response.id.rawValue))\""
      text += "    <edge \(ends)>\n"
      writeData(of: link, edgeAttributes, prefix: "e")
      text += "    </edge>\n"
    }
    text += "  </graph>\n</graphml>\n"
  }

  private mutating func writeKeys<Record>(
    _ attributes: [Attribute<Record>], of element: String, prefix: String
  ) {
    for (number, attribute) in attributes.enumerated() {
      text += "  <key id=\"\(prefix)\(number)\" for=\"\(element)\" "
      text +=
        "attr.name=\"\(escaped(attribute.name))\" attr.type=\"\(attribute.type.rawValue)\"/>\n"
    }
  }

  private mutating func writeData<Record>(
    of record: Record, _ attributes: [Attribute<Record>], prefix: String
  ) {
    for (number, attribute) in attributes.enumerated() {
      guard let value = attribute.text(record), !value.isEmpty else { continue }
      text += "      <data key=\"\(prefix)\(number)\">\(escaped(value))</data>\n"
    }
  }

  private mutating func escaped(_ value: String) -> String {
    if !XMLText.canHold(value) { replacedTexts += 1 }
    return XMLText.escaped(value)
  }

  // MARK: What is left out

  private var losses: [String] {
    let unstated = graph.allLinks().filter { $0.stimulus == nil }
    let claims = links.reduce(0) { $0 + $1.claims.count }
    let counts: [(Int, String, String)] = [
      (unstated.count, "response", "to an unstated stimulus: no edges, but marked on the events"),
      (claims, "claim", "only as the basis of each link, and their number"),
      (graph.sources.count, "source", "only as ids"),
      (graph.actors.count, "actor", "only as ids and sides"),
      (graph.actorRelations.count, "relation", "between actors: not at all"),
      (graph.eventRelations.count, "relation", "between events: not at all"),
      (events.reduce(0) { $0 + $1.accounts.count }, "account", "only as their hull"),
      (
        events.reduce(0) { $0 + $1.authorship.count }, "statement", "of authorship: not at all"
      ),
      (replacedTexts, "text", "with characters that XML cannot hold, which were replaced"),
    ]
    return counts.filter { $0.0 > 0 }.map { "GraphML holds \(counted($0, $1)) \($2)" }
  }

  // MARK: Attributes

  private func nodeAttributes() -> [Attribute<EventView>] {
    let generations = graph.generations()
    var episodes: [EventView: Int] = [:]
    for (number, episode) in graph.episodes().enumerated() {
      for event in episode.events { episodes[event] = number + 1 }
    }
    return Self.recordAttributes + [
      Attribute("admitted", .boolean) { "\($0.isAdmitted)" },
      Attribute("generation", .int) { generations[$0.id].map { "\($0)" } },
      Attribute("episode", .int) { episodes[$0].map { "\($0)" } },
      Attribute("stimuli", .int) { $0.isAdmitted ? "\($0.stimuli.count)" : nil },
      Attribute("responses", .int) { $0.isAdmitted ? "\($0.responses.count)" : nil },
      Attribute("exchange", .boolean) { $0.station.map { "\($0.isExchange)" } },
      Attribute("opening", .boolean) { $0.station.map { "\($0.isOpening)" } },
      Attribute("unanswered", .boolean) { $0.station.map { "\($0.isUnanswered)" } },
    ] + [answersUnstated()]
  }

  private func answersUnstated() -> Attribute<EventView> {
    let responses = Set(graph.allLinks().lazy.filter { $0.stimulus == nil }.map(\.response))
    return Attribute("answers-unstated", .boolean) { responses.contains($0) ? "true" : nil }
  }

  /// The user's own columns, under names that are none of ours.
  private static func own<Record>(
    of records: [Record], _ attributes: @escaping (Record) -> [String: String]
  ) -> [Attribute<Record>] {
    var names: Set<String> = []
    for record in records { names.formUnion(attributes(record).keys) }
    return names.sorted().map { name in
      Attribute("own-\(name)", .string) { attributes($0)[name] }
    }
  }

  private static var recordAttributes: [Attribute<EventView>] {
    [
      Attribute("label", .string) { $0.title.isEmpty ? $0.id.rawValue : $0.title },
      Attribute("title", .string) { $0.title },
      Attribute("date", .string) { $0.date?.text },
      Attribute("earliest", .string) { ($0.date?.earliest).map { "\($0)" } },
      Attribute("latest", .string) { ($0.date?.latest).map { "\($0)" } },
      Attribute("kind", .string) { $0.kind?.rawValue },
      Attribute("domain", .string) { $0.domain?.rawValue },
      Attribute("status", .string) { $0.status.rawValue },
      Attribute("place", .string) { $0.place?.name },
      Attribute("latitude", .double) { ($0.place?.latitude).map(ValueText.text) },
      Attribute("longitude", .double) { ($0.place?.longitude).map(ValueText.text) },
      Attribute("theatre", .string) { $0.theatre },
      Attribute("by", .string) { TableList.field(of: $0.initiators.map(\.description)) },
      Attribute("by-sides", .string) { TableList.field(of: $0.initiatingSides) },
      Attribute("against", .string) { TableList.field(of: $0.targets.map(\.rawValue)) },
      Attribute("against-sides", .string) { TableList.field(of: $0.targetedSides) },
      Attribute("between", .string) { TableList.field(of: $0.between.map(\.rawValue)) },
      Attribute("severity", .double) { $0.severity.map(ValueText.text) },
    ] + counts("killed", \.killed) + counts("wounded", \.wounded) + [
      Attribute("part-of", .string) { TableList.field(of: $0.wholes.map(\.event.rawValue)) },
      Attribute("sources", .string) { TableList.field(of: $0.sources.map(\.rawValue)) },
      Attribute("note", .string) { $0.note },
    ]
  }

  private static func counts(
    _ name: String, _ count: @escaping (EventView) -> Event.Count?
  ) -> [Attribute<EventView>] {
    [
      Attribute("\(name)-low", .int) { count($0).map { "\($0.low)" } },
      Attribute("\(name)-best", .int) { (count($0)?.best).map { "\($0)" } },
      Attribute("\(name)-high", .int) { (count($0)?.high).map { "\($0)" } },
    ]
  }

  private func edgeAttributes() -> [Attribute<LinkView>] {
    let admitted = admittedLinks
    return [
      Attribute("kind", .string) { $0.kind?.rawValue },
      Attribute("basis", .string) { $0.basis.description },
      Attribute("confidence", .double) { $0.confidence.map(ValueText.text) },
      Attribute("disputed", .boolean) { "\($0.isDisputed)" },
      Attribute("claims", .int) { "\($0.claims.count)" },
      Attribute("admitted", .boolean) { "\(admitted.contains($0))" },
      Attribute("lag-min", .double) { ($0.lag?.lower).map(ValueText.text) },
      Attribute("lag-max", .double) { ($0.lag?.upper).map(ValueText.text) },
      Attribute("rise", .double) { $0.rise.map(ValueText.text) },
      Attribute("kilometers", .double) { $0.kilometers.map(ValueText.text) },
      Attribute("note", .string) { $0.note },
    ]
  }
}
