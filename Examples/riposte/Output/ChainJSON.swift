import Riposte

/// Chains as JSON.
enum ChainJSON {
  static func chain(_ chain: Chain) -> JSONValue {
    [
      "events": JSONValue(chain.events.map(\.id)),
      "stations": .list(chain.stations.map { JSONValue($0.map(\.id)) }),
      "links": .integer(chain.length),
      "elapsed": RecordJSON.range(chain.elapsed),
      "kilometers": JSONValue(chain.kilometers),
      "confidence": JSONValue(chain.confidence),
      "weakest": weakest(chain.weakestLink),
      "weakestBasis": .text(chain.weakestBasis.description),
      "rise": JSONValue(chain.rise),
      "alternates": JSONValue(chain.alternates),
    ]
  }

  /// The columns of ``chain(_:)`` in a table.
  static let columns = [
    "events", "stations", "links", "elapsed.min", "elapsed.max", "kilometers", "confidence",
    "weakest.response", "weakest.stimulus", "weakest.confidence", "weakestBasis", "rise",
    "alternates",
  ]

  /// The least confident link.
  static func weakest(_ link: LinkView?) -> JSONValue {
    guard let link else { return .null }
    return [
      "response": .text(link.response.id.rawValue),
      "stimulus": JSONValue(link.stimulus?.id.rawValue),
      "confidence": JSONValue(link.confidence),
      "basis": .text(link.basis.description),
    ]
  }
}
