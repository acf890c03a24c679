import Riposte

/// An event with all that the case says of it, for programs.
struct EventDetails {
  let event: EventView
  let graph: EventGraph

  init(_ event: EventView, in graph: EventGraph) {
    self.event = event
    self.graph = graph
  }

  /// The links that the policy and the filter let in: those to what it answers, then the others.
  var links: [LinkView] {
    event.stimulusLinks + graph.unstatedLinks.filter { $0.response == event } + event.responseLinks
  }

  /// The columns of ``claims``.
  static let claimColumns = [
    "response", "stimulus", "kind", "basis", "by", "source", "credibility", "date", "quote",
    "locator", "note",
  ]

  /// The claims of the links, each with its link; a link without claims is a row too.
  var claims: [JSONValue] {
    links.flatMap { link -> [JSONValue] in
      let pair: [(key: String, value: JSONValue)] = [
        ("response", .text(link.response.id.rawValue)),
        ("stimulus", JSONValue(link.stimulus?.id.rawValue)),
        ("kind", JSONValue(link.kind?.rawValue)),
      ]
      if link.claims.isEmpty { return [.object(pair + [("basis", .text("ungraded"))])] }
      return link.claims.map { .object(pair + Self.members(of: $0)) }
    }
  }

  var json: JSONValue {
    guard case .object(var members) = RecordJSON.event(event) else { return .null }
    members += [
      ("from", JSONValue(event.origin?.id.rawValue)), ("alsoAt", JSONValue(event.alsoAt.map(\.id))),
      ("initiators", initiators), ("partOf", wholes), ("accounts", accounts),
      ("authorship", authorship), ("acknowledgedBy", JSONValue(event.acknowledgedBy)),
      ("note", JSONValue(event.note)), ("attributes", attributes),
      ("admitted", .bool(event.isAdmitted)),
      ("stimuli", .list(event.stimulusLinks.map(Self.json))),
      ("unstatedStimulus", .bool(event.answersUnstatedStimulus)),
      ("responses", .list(event.responseLinks.map(Self.json))),
      ("exchange", JSONValue(event.exchangePartners.map(\.id))), ("relations", relations),
      ("chains", chains),
    ]
    return .object(members)
  }
}

// MARK: - Parts

extension EventDetails {
  private var initiators: JSONValue {
    .list(
      event.initiators.map {
        ["actor": .text($0.actor.rawValue), "basis": .text($0.basis.description)]
      })
  }

  private var wholes: JSONValue {
    .list(
      event.wholes.map {
        ["event": .text($0.event.rawValue), "certainty": .text($0.certainty.rawValue)]
      })
  }

  private var accounts: JSONValue {
    .list(
      event.accounts.map {
        [
          "source": JSONValue($0.source?.rawValue), "by": JSONValue($0.speaker?.rawValue),
          "killed": RecordJSON.count($0.killed), "wounded": RecordJSON.count($0.wounded),
          "of": JSONValue($0.measure), "count": RecordJSON.count($0.count),
          "note": JSONValue($0.note),
        ]
      })
  }

  private var authorship: JSONValue {
    .list(
      event.authorship.map {
        [
          "actor": JSONValue($0.actor?.rawValue), "stance": .text($0.stance.rawValue),
          "by": JSONValue($0.speaker?.rawValue), "source": JSONValue($0.source?.rawValue),
          "note": JSONValue($0.note),
        ]
      })
  }

  /// How many chains run through the event.
  private var chains: JSONValue {
    let count = try? graph.chains(through: event.id).count()
    return ["count": JSONValue(count?.exact?.description), "log10": JSONValue(count?.log10)]
  }

  private var attributes: JSONValue {
    .object(event.attributes.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) })
  }

  private var relations: JSONValue {
    .list(
      graph.relations(of: event.id).map {
        [
          "subject": .text($0.subject.rawValue), "relation": .text($0.relation.rawValue),
          "object": .text($0.object.rawValue), "certainty": .text($0.certainty.rawValue),
          "sources": JSONValue($0.sources), "note": JSONValue($0.note),
        ]
      })
  }

  /// A link with its claims.
  private static func json(_ link: LinkView) -> JSONValue {
    guard case .object(let members) = RecordJSON.link(link) else { return .null }
    return .object(
      members.map { member in
        member.key == "claims"
          ? (member.key, .list(link.claims.map { .object(Self.members(of: $0)) })) : member
      } + [("note", JSONValue(link.note))])
  }

  private static func members(of claim: Claim) -> [(key: String, value: JSONValue)] {
    [
      ("basis", .text((claim.basis ?? .ungraded).description)),
      ("by", JSONValue(claim.speaker?.rawValue)), ("source", JSONValue(claim.source?.rawValue)),
      ("credibility", JSONValue(claim.credibility?.rawValue)),
      ("date", JSONValue(claim.dateText)), ("quote", JSONValue(claim.quote)),
      ("locator", JSONValue(claim.locator)), ("note", JSONValue(claim.note)),
    ]
  }
}

extension EventGraph {
  /// The relations in which an event is subject or object.
  func relations(of event: Event.ID) -> [EventRelation] {
    eventRelations.filter { $0.subject == event || $0.object == event }
  }
}
