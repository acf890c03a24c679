import EDTF
import RiposteKernel

extension Freezing {
  /// Builds the topology of the whole case and lists its exchanges.
  mutating func findExchanges() {
    let (columns, table) = (links.columns, options.confidences)
    let base = StationGraph(links.graph) {
      columns.confidences[$0].value ?? table[Records.basis(of: columns.claims[$0])]
    }
    for exchange in base.exchanges.sorted(by: { base.rank(of: $0) < base.rank(of: $1) }) {
      let members = base.members(of: exchange).map {
        Event.ID(rawValue: eventIDs[Int32(base.record(at: $0))])
      }
      let shown = members.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
      let rest = members.count > 5 ? " and \(members.count - 5) more" : ""
      let position = draft.eventPositions[
        Int(order[base.record(at: base.members(of: exchange).lowerBound)])]
      findings.add(
        .exchange, "\(members.count) events answer each other: \(shown)\(rest)", events: members,
        at: position?.start)
    }
    self.base = base
  }

  /// Resolves the relations between actors and between events; one with an unknown end is set aside.
  mutating func resolveRelations() {
    for relation in draft.actorRelations { resolve(relation.record, relation.position) }
    for relation in draft.eventRelations { resolve(relation.record, relation.position) }
  }

  private mutating func resolve(_ relation: ActorRelation, _ position: RecordPosition?) {
    var relation = relation
    let subject = resolve(relation.subject, position, "subject")
    let object = resolve(relation.object, position, "object")
    if let text = relation.duringText, let fault = Self.fault(inDate: text) {
      findings.add(
        .invalidDate,
        "\(Self.quoted(text)), when '\(relation.subject)' is said to be \(relation.relation) "
          + "'\(relation.object)', is no date: \(fault)", at: position?["during"])
      relation.duringText = nil
    }
    relation.claimedBy = resolve(relation.claimedBy, position, "claimed-by")
    relation.deniedBy = resolve(relation.deniedBy, position, "denied-by")
    relation.sources = resolve(relation.sources, position)
    guard let subject, let object else { return }
    relation.subject = subject
    relation.object = object
    actorRelations.append(relation)
  }

  private mutating func resolve(_ relation: EventRelation, _ position: RecordPosition?) {
    var relation = relation
    var isComplete = true
    for (event, field) in [(relation.subject, "subject"), (relation.object, "object")]
    where eventIDs.number(of: event.rawValue) == nil {
      findings.add(
        .unknownEvent, unknown("event", event.rawValue, among: eventIDs), events: [event],
        at: position?[field])
      isComplete = false
    }
    relation.sources = resolve(relation.sources, position)
    if isComplete { eventRelations.append(relation) }
  }

  /// The actor that a name means; `nil`, and a finding, when there is none.
  private mutating func resolve(
    _ actor: Event.Actor.ID, _ position: RecordPosition?, _ field: String
  ) -> Event.Actor.ID? {
    if let name = draft.names.actors.number(of: actor.rawValue),
      actors.recordOfName[Int(name)] >= 0
    {
      return actors.records[Int(actors.recordOfName[Int(name)])].id
    }
    findings.add(
      .unknownActor, unknown("actor", actor.rawValue, among: actors.ids), at: position?[field])
    return nil
  }

  private mutating func resolve(
    _ list: [Event.Actor.ID], _ position: RecordPosition?, _ field: String
  ) -> [Event.Actor.ID] {
    var known: [Event.Actor.ID] = []
    for (index, actor) in list.enumerated() {
      if let actor = resolve(actor, position, "\(field).\(index)") { known.append(actor) }
    }
    return known
  }

  private mutating func resolve(_ list: [Source.ID], _ position: RecordPosition?) -> [Source.ID] {
    var known: [Source.ID] = []
    for (index, source) in list.enumerated() {
      if sources.ids.number(of: source.rawValue) != nil {
        known.append(source)
      } else {
        findings.add(
          .unknownSource, unknown("source", source.rawValue, among: sources.ids),
          at: position?["sources.\(index)"])
      }
    }
    return known
  }
}
