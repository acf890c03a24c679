import Riposte

/// The columns of the tables.
extension CaseTablesWriter {
  private static func list<Record>(_ ids: [RecordID<Record>]) -> String {
    TableList.field(of: ids.map(\.rawValue))
  }

  private static func text(_ number: Double?) -> String? { number.map(ValueText.text) }

  private static func text(_ count: Event.Count?) -> String? { count.map(ValueText.text) }

  static var sourceColumns: [Column<Source>] {
    [
      Column("id", isRequired: true) { $0.id.rawValue },
      Column("title") { $0.title },
      Column("outlet") { $0.outlet },
      Column("date") { $0.dateText },
      Column("url") { $0.url },
      Column("archived") { $0.archived },
      Column("accessed") { $0.accessedText },
      Column("reliability") { $0.reliability?.rawValue },
      Column("originates-from") { list($0.origins) },
      Column("note") { $0.note },
    ]
  }

  static var actorColumns: [Column<Event.Actor>] {
    [
      Column("id", isRequired: true) { $0.id.rawValue },
      Column("name") { $0.name == $0.id.rawValue ? nil : $0.name },
      Column("aliases") { TableList.field(of: $0.aliases) },
      Column("type") { $0.type },
      Column("side") { $0.side },
      Column("note") { $0.note },
    ]
  }

  static var placeColumns: [Column<Place>] {
    [
      Column("id", isRequired: true) { $0.id.rawValue },
      Column("name") { $0.name == $0.id.rawValue ? nil : $0.name },
      Column("latitude") { text($0.latitude) },
      Column("longitude") { text($0.longitude) },
      Column("radius-km") { text($0.radiusKilometers) },
      Column("theatre") { $0.theatre },
      Column("within") { $0.within?.rawValue },
      Column("aliases") { TableList.field(of: $0.aliases) },
      Column("note") { $0.note },
    ]
  }

  static var relationColumns: [Column<ActorRelation>] {
    [
      Column("subject", isRequired: true) { $0.subject.rawValue },
      Column("relation", isRequired: true) { $0.relation.rawValue },
      Column("object", isRequired: true) { $0.object.rawValue },
      Column("during") { $0.duringText },
      Column("claimed-by") { list($0.claimedBy) },
      Column("denied-by") { list($0.deniedBy) },
      Column("sources") { list($0.sources) },
      Column("note") { $0.note },
    ]
  }

  static var eventRelationColumns: [Column<EventRelation>] {
    [
      Column("subject", isRequired: true) { $0.subject.rawValue },
      Column("relation", isRequired: true) { $0.relation.rawValue },
      Column("object", isRequired: true) { $0.object.rawValue },
      Column("certainty") { $0.certainty == .stated ? nil : $0.certainty.rawValue },
      Column("sources") { list($0.sources) },
      Column("note") { $0.note },
    ]
  }

  static var accountColumns: [Column<Owned<Event.Account>>] {
    [
      Column("event", isRequired: true) { $0.event.rawValue },
      Column("source") { $0.record.source?.rawValue },
      Column("by") { $0.record.speaker?.rawValue },
      Column("killed") { text($0.record.killed) },
      Column("wounded") { text($0.record.wounded) },
      Column("of") { $0.record.measure },
      Column("count") { text($0.record.count) },
      Column("note") { $0.record.note },
    ]
  }

  static var authorshipColumns: [Column<Owned<Event.Authorship>>] {
    [
      Column("event", isRequired: true) { $0.event.rawValue },
      Column("actor") { $0.record.actor?.rawValue },
      Column("stance", isRequired: true) { $0.record.stance.rawValue },
      Column("by") { $0.record.speaker?.rawValue },
      Column("source") { $0.record.source?.rawValue },
      Column("note") { $0.record.note },
    ]
  }

  static var responseColumns: [Column<ClaimRow>] {
    [
      Column("event", isRequired: true) { $0.link.response.rawValue },
      Column("to", isRequired: true) { $0.link.stimulus.event?.rawValue ?? "unstated" },
      Column("kind") { $0.isFirst ? $0.link.kind?.rawValue : nil },
      Column("confidence") { $0.isFirst ? text($0.link.confidence) : nil },
      Column("basis") { $0.basis },
      Column("by") { $0.claim?.speaker?.rawValue },
      Column("source") { $0.claim?.source?.rawValue },
      Column("credibility") { ($0.claim?.credibility?.rawValue).map { "\($0)" } },
      Column("date") { $0.claim?.dateText },
      Column("quote") { $0.claim?.quote },
      Column("locator") { $0.claim?.locator },
      Column("note") { $0.note },
      Column("link-note") { $0.linkNote },
    ]
  }

  static var eventColumns: [Column<Event>] {
    [
      Column("id", isRequired: true) { $0.id.rawValue },
      Column("title") { $0.title },
      Column("date") { $0.dateText },
      Column("kind") { $0.kind?.rawValue },
      Column("status") { $0.status == .occurred ? nil : $0.status.rawValue },
      Column("place") { $0.place?.rawValue },
      Column("from") { $0.origin?.rawValue },
      Column("also-at") { list($0.alsoAt) },
      Column("by") { DoubtfulList($0.initiators).items },
      Column("by-basis") { DoubtfulList($0.initiators).grades },
      Column("against") { list($0.targets) },
      Column("between") { list($0.between) },
      Column("severity") { text($0.severity) },
      Column("killed") { text($0.killed) },
      Column("wounded") { text($0.wounded) },
      Column("part-of") { DoubtfulList($0.wholes).items },
      Column("part-of-certainty") { DoubtfulList($0.wholes).grades },
      Column("acknowledged-by") { list($0.acknowledgedBy) },
      Column("sources") { list($0.sources) },
      Column("note") { $0.note },
    ]
  }
}
