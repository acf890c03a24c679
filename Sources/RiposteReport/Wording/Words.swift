internal import EDTF
internal import Riposte

/// What a case holds, in words.
struct Words {
  let graph: EventGraph

  /// The title of an event; its id where it has none.
  func title(of event: EventView) -> String {
    event.title.isEmpty ? event.id.rawValue : event.title
  }

  /// When an event was.
  func date(of event: EventView, _ style: EDTFDate.Style = .long) -> String {
    event.date?.formatted(style) ?? "no date"
  }

  /// The name of an actor; the id where the case knows no more.
  func name(of actor: Event.Actor.ID) -> String {
    graph.actor(actor).flatMap { $0.name.isEmpty ? nil : $0.name } ?? actor.rawValue
  }

  /// The name of a party.
  func name(of party: Party) -> String {
    switch party {
    case .side(let name): name
    case .actor(let id): name(of: id)
    }
  }

  /// An initiator, and what its mark means: `Iran? (implied)`.
  func initiator(_ initiator: Event.Initiator) -> String {
    let name = name(of: initiator.actor)
    return switch initiator.basis {
    case .asserted: name
    case .alleged: "\(name)? (alleged)"
    case .implied: "\(name)? (implied)"
    case .unknown: "\(name)? (nobody is named)"
    }
  }

  /// Names one after the other.
  func names(of actors: [Event.Actor.ID]) -> String {
    actors.map(name).joined(separator: "; ")
  }

  /// Who did it, those who are not asserted with a question mark; who took part, where direction is
  /// not known.
  func doers(of event: EventView) -> String {
    if event.initiators.isEmpty { return names(of: event.between) }
    return event.initiators.map { name(of: $0.actor) + ($0.basis == .asserted ? "" : "?") }
      .joined(separator: "; ")
  }
}

// MARK: - Evidence

extension Words {
  /// What a policy admits.
  static func description(of policy: EvidencePolicy) -> String {
    switch policy {
    case .asserted: "links stated by whoever responded, or reported as fact"
    case .inclusive: "also assessed, hedged and ungraded links"
    case .permissive: "also links that order or contrast alone imply"
    case .everything: "also denied links, and events that are only threatened, feared or denied"
    }
  }

  /// `0.97 by wording`: a number that only grades wording is marked.
  static func confidence(of link: LinkView) -> String {
    guard let confidence = link.confidence else { return "not graded" }
    return PageNumber.decimal(confidence) + (link.statedConfidence == nil ? " by wording" : "")
  }

  /// `stated, 0.97 by wording`.
  static func evidence(of link: LinkView) -> String {
    let confidence = link.confidence == nil ? "" : ", \(confidence(of: link))"
    return "\(link.basis)\(link.isDisputed ? " but disputed" : "")\(confidence)"
  }

  /// How much later a response came: `4 to 10 days later`, `the same day`.
  static func later(_ lag: LagRange?) -> String {
    guard let lag, lag.lower > 0 || lag.upper != nil else { return "after an unknown time" }
    if lag.upper == 0 { return lag.isBetweenInstants ? "at once" : "the same day" }
    return "\(lag) later"
  }

  /// A source in words: outlet and title, or the id where neither is given.
  static func name(of source: Source) -> String {
    let parts = [source.outlet, source.title].compactMap(\.self).filter { !$0.isEmpty }
    return parts.isEmpty ? source.id.rawValue : parts.joined(separator: ": ")
  }
}

// MARK: - Figures

extension Words {
  /// The number of chains.
  static func number(of chains: Chains.Count) -> String {
    chains.exact.map { PageNumber.grouped($0.description) } ?? chains.description
  }

  /// The number killed or wounded: `1`, `disputed: 0 to 300 (2 accounts)`; empty when nobody says.
  static func count(
    _ count: Event.Count?, own: Event.Count?, accounts: [Event.Count]
  ) -> String {
    guard let count else { return "" }
    guard own == nil else { return count.description }
    let from = "(\(PageNumber.count(accounts.count, "account")))"
    return Set(accounts).count > 1 ? "disputed: \(count) \(from)" : "\(count) \(from)"
  }
}
