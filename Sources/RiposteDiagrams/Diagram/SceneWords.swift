import EDTF
package import Riposte

/// What a picture says in words: under what it was made, what it left out, where it is from.
struct SceneWords {
  private let diagram: Diagram
  private let selection: Selection
  private let scene: Scene
  private var graph: EventGraph { diagram.graph }

  /// More outlets than this are counted.
  private static let maximumSources = 12

  init(_ diagram: Diagram, _ selection: Selection, _ scene: Scene) {
    self.diagram = diagram
    self.selection = selection
    self.scene = scene
  }

  /// The headline.
  var title: String { diagram.title ?? graph.title ?? "Who answered whom" }

  /// The evidence and the filters; what is shown and what is left out.
  var subtitle: [String] {
    [([evidence] + FilterWords.words(for: graph.filter)).joined(separator: "; "), extent]
  }

  private var evidence: String {
    let links =
      switch graph.policy {
      case .asserted: "links stated or reported as fact"
      case .inclusive: "links stated, reported, assessed, hedged or without a basis"
      case .permissive: "links on any basis but denial"
      case .everything: "all links, and events that did not happen"
      }
    return "Evidence: \(graph.policy.rawValue) (\(links))"
  }

  private var extent: String {
    let links = scene.links.count { $0.relation == nil } + scene.stubs.count
    let allEvents = graph.events.count
    let allLinks = graph.links.count + graph.unstatedLinks.count
    var words: String
    if let part = selection.words {
      words =
        "Shown: \(part), \(scene.cards.count) of \(counted(allEvents, "event")) "
        + "and \(links) of \(counted(allLinks, "link")); the rest is left out"
    } else {
      words = "Shown: all \(counted(allEvents, "event")) and \(counted(allLinks, "link"))"
    }
    let unjudged = graph.unjudged
    if !unjudged.isEmpty {
      words +=
        "; \(counted(unjudged.events, "event")) and \(counted(unjudged.links, "link")) "
        + "could not be judged by the filters and are left out"
    }
    if !graph.setAside.isEmpty { words += "; \(graph.setAside.count) faulty entries set aside" }
    return words
  }

  /// Which ladder the squares are of, and what all of them stand for.
  var severityScale: String? {
    guard scene.cards.contains(where: { $0.severity != nil }) else { return nil }
    return "\(graph.ladder.title): five squares are \(DOTNumber.text(graph.severityAtTheTop))"
  }

  /// The outlets behind what is shown.
  var footnotes: [String] {
    var outlets: [String] = []
    var seen: Set<String> = []
    let cited = citedSources
    for source in graph.sources where cited.contains(source.id) {
      let name = source.outlet ?? source.title ?? source.id.rawValue
      if seen.insert(name).inserted { outlets.append(name) }
    }
    if outlets.isEmpty { return ["Sources: none given"] }
    let more = outlets.count - Self.maximumSources
    let list = outlets.prefix(Self.maximumSources).joined(separator: ", ")
    return ["Sources: " + list + (more > 0 ? " and \(more) more" : "")]
  }

  private var citedSources: Set<Source.ID> {
    var cited: Set<Source.ID> = []
    for event in selection.events {
      cited.formUnion(event.sources)
      for link in event.stimulusLinks { cited.formUnion(link.claims.compactMap(\.source)) }
    }
    return cited
  }
}

/// A filter in words, so that no picture hides what it was made under.
package enum FilterWords {
  /// One phrase for each condition; none for an empty filter.
  package static func words(for filter: Filter) -> [String] {
    var words: [String] = []
    if let minimum = filter.minimumConfidence {
      words.append("confidence at least \(DOTNumber.text(minimum))")
    }
    if let grade = filter.minimumReliability {
      words.append("reliability at least \(grade.rawValue.uppercased())")
    }
    if let grade = filter.minimumCredibility {
      words.append("credibility at least \(grade.rawValue)")
    }
    if filter.onlyUndisputed { words.append("undisputed links only") }
    add("links of kind ", filter.linkKinds.map(\.rawValue), to: &words)
    if filter.onlyForce { words.append("events of force only") }
    add("actors ", filter.actors.map(\.rawValue), to: &words)
    add("sides ", filter.sides, to: &words)
    add("theatres ", filter.theatres, to: &words)
    if let since = filter.since { words.append("since \(since.formatted(.short))") }
    if let until = filter.until { words.append("until \(until.formatted(.short))") }
    return words
  }

  private static func add(_ label: String, _ names: [String], to words: inout [String]) {
    if !names.isEmpty { words.append(label + names.joined(separator: ", ")) }
  }
}
