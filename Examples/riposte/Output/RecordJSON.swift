import EDTF
import Riposte

/// The records of a case as JSON; the keys are those of the case file, written in camel case.
enum RecordJSON {
  static func event(_ event: EventView) -> JSONValue {
    [
      "id": .text(event.id.rawValue),
      "title": JSONValue(event.title.isEmpty ? nil : event.title),
      "date": JSONValue(event.date?.text),
      "earliest": JSONValue(event.date?.earliest?.description),
      "latest": JSONValue(event.date?.latest?.description),
      "kind": JSONValue(event.kind?.rawValue),
      "domain": JSONValue(event.domain?.rawValue),
      "status": .text(event.status.rawValue),
      "place": JSONValue(event.place?.id.rawValue),
      "theatre": JSONValue(event.theatre),
      "by": JSONValue(event.initiators),
      "against": JSONValue(event.targets),
      "between": JSONValue(event.between),
      "severity": JSONValue(event.severity),
      "killed": count(event.killed),
      "wounded": count(event.wounded),
      "sources": JSONValue(event.sources),
    ]
  }

  static func link(_ link: LinkView) -> JSONValue {
    [
      "response": .text(link.response.id.rawValue),
      "stimulus": JSONValue(link.stimulus?.id.rawValue),
      "kind": JSONValue(link.kind?.rawValue),
      "basis": .text(link.basis.description),
      "disputed": .bool(link.isDisputed),
      "confidence": JSONValue(link.confidence),
      "byWording": JSONValue(link.confidence == nil ? nil : link.statedConfidence == nil),
      "lag": range(link.lag),
      "kilometers": JSONValue(link.kilometers),
      "rise": JSONValue(link.rise),
      "claims": .integer(link.claims.count),
      "sources": JSONValue(LinkWording.sources(link)),
    ]
  }

  static func actor(_ actor: Event.Actor) -> JSONValue {
    [
      "id": .text(actor.id.rawValue), "name": .text(actor.name),
      "aliases": JSONValue(actor.aliases),
      "type": JSONValue(actor.type), "side": JSONValue(actor.side), "note": JSONValue(actor.note),
    ]
  }

  static func place(_ place: Place, in graph: EventGraph) -> JSONValue {
    [
      "id": .text(place.id.rawValue), "name": .text(place.name),
      "latitude": JSONValue(place.latitude), "longitude": JSONValue(place.longitude),
      "radiusKilometers": JSONValue(place.radiusKilometers),
      "theatre": JSONValue(graph.theatre(of: place.id)),
      "within": JSONValue(place.within?.rawValue), "aliases": JSONValue(place.aliases),
      "note": JSONValue(place.note),
    ]
  }

  static func source(_ source: Source) -> JSONValue {
    [
      "id": .text(source.id.rawValue), "title": JSONValue(source.title),
      "outlet": JSONValue(source.outlet), "date": JSONValue(source.dateText),
      "url": JSONValue(source.url), "archived": JSONValue(source.archived),
      "accessed": JSONValue(source.accessedText),
      "reliability": JSONValue(source.reliability?.rawValue),
      "originatesFrom": JSONValue(source.origins), "note": JSONValue(source.note),
    ]
  }

  /// A number of people: the least, the best and the most; `null` where nobody says.
  static func count(_ count: Event.Count?) -> JSONValue {
    guard let count else { return .null }
    return [
      "low": .integer(count.low), "best": JSONValue(count.best), "high": JSONValue(count.high),
    ]
  }

  /// A range of days; both ends are `null` where there is none.
  static func range(_ lag: LagRange?) -> JSONValue {
    ["min": JSONValue(lag?.lower), "max": JSONValue(lag?.upper)]
  }
}

extension RecordJSON {
  /// The columns of a list of records, as keys of their JSON.
  static func columns(of kind: ListReport.Kind) -> [String] {
    switch kind {
    case .events:
      [
        "id", "title", "date", "earliest", "latest", "kind", "domain", "status", "place", "theatre",
        "by", "against", "between", "severity", "killed.low", "killed.best", "killed.high",
        "wounded.low", "wounded.best", "wounded.high", "sources",
      ]
    case .links:
      [
        "response", "stimulus", "kind", "basis", "disputed", "confidence", "byWording",
        "lag.min", "lag.max", "kilometers", "rise", "claims", "sources",
      ]
    case .actors: ["id", "name", "aliases", "type", "side", "note"]
    case .places:
      [
        "id", "name", "latitude", "longitude", "radiusKilometers", "theatre", "within", "aliases",
        "note",
      ]
    case .sources:
      [
        "id", "title", "outlet", "date", "url", "archived", "accessed", "reliability",
        "originatesFrom", "note",
      ]
    }
  }
}
