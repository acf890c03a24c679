import EDTF
import RiposteKernel

extension Freezing {
  /// Checks coordinates and radii, and that no place lies within itself.
  mutating func checkPlaces() {
    for index in places.records.indices {
      checkCoordinates(of: index)
      if let radius = places.records[index].radiusKilometers, !(radius >= 0 && radius.isFinite) {
        findings.add(
          .invalidNumber, "the radius of '\(places.records[index].id)' is no distance",
          at: places.positions[index]?["radius-km"])
        places.records[index].radiusKilometers = nil
      }
    }
    let wholes = places.records.indices.map { whole(ofPlace: $0) }
    for index in rings(in: wholes.map { $0.map { [$0] } ?? [] }).keys.sorted() {
      findings.add(
        .cyclicPartOf, "'\(places.records[index].id)' lies within itself",
        at: places.positions[index]?["within"])
      places.records[index].within = nil
    }
  }

  private mutating func checkCoordinates(of index: Int) {
    let place = places.records[index]
    let position = places.positions[index]
    let fault: (String, key: String)? =
      switch (place.latitude, place.longitude) {
      case (nil, nil): nil
      case (nil, _): ("has a longitude and no latitude", "longitude")
      case (_, nil): ("has a latitude and no longitude", "latitude")
      case (let latitude?, let longitude?):
        if !(-90...90).contains(latitude) {
          ("has a latitude outside -90 to 90", "latitude")
        } else if !(-180...180).contains(longitude) {
          ("has a longitude outside -180 to 180", "longitude")
        } else {
          nil
        }
      }
    guard let fault else { return }
    findings.add(
      .invalidCoordinate, "'\(place.id)' \(fault.0)",
      at: position?[fault.key] ?? draft.hints.coordinates[place.id.rawValue]?.position)
    places.records[index].latitude = nil
    places.records[index].longitude = nil
  }

  /// The place that a place lies within; one that is unknown is a finding.
  private mutating func whole(ofPlace index: Int) -> Int? {
    guard let name = places.records[index].within?.rawValue,
      let number = draft.names.places.number(of: name)
    else { return nil }
    let whole = Int(places.recordOfName[Int(number)])
    guard whole >= 0 else {
      findings.add(
        .unknownPlace, unknown("place", name, among: places.ids),
        at: places.positions[index]?["within"])
      places.records[index].within = nil
      return nil
    }
    places.records[index].within = places.records[whole].id
    return whole
  }

  /// The nodes that lie on a ring of the relation that gives each node its successors, and a number
  /// that nodes which reach each other share.
  func rings(in successors: [[Int]]) -> [Int: Int] {
    var rings: [Int: Int] = [:]
    for (node, row) in successors.enumerated() where row.contains(node) { rings[node] = -1 - node }
    let graph = StationGraph(successors: successors)
    for exchange in graph.exchanges {
      for member in graph.members(of: exchange) { rings[graph.record(at: member)] = exchange }
    }
    return rings
  }

  /// Checks the dates and origins of sources.
  mutating func checkSources() {
    for index in sources.records.indices {
      let position = sources.positions[index]
      checkDate(sources.records[index].dateText, "date", of: index, position)
      checkDate(sources.records[index].accessedText, "accessed", of: index, position)
      checkOrigins(of: index, position)
    }
  }

  private mutating func checkDate(
    _ text: String?, _ key: String, of index: Int, _ position: RecordPosition?
  ) {
    guard let text else { return }
    do {
      _ = try EDTFDate(text)
    } catch {
      findings.add(
        .invalidDate,
        "\(Self.quoted(text)), the '\(key)' of the source '\(sources.records[index].id)', is no date: "
          + error.message,
        at: position?[key])
      if key == "date" {
        sources.records[index].dateText = nil
      } else {
        sources.records[index].accessedText = nil
      }
    }
  }

  private mutating func checkOrigins(of index: Int, _ position: RecordPosition?) {
    var origins: [Source.ID] = []
    for (place, origin) in sources.records[index].origins.enumerated() {
      if sources.ids.number(of: origin.rawValue) != nil {
        origins.append(origin)
      } else {
        findings.add(
          .unknownSource, unknown("source", origin.rawValue, among: sources.ids),
          at: position?["originates-from.\(place)"])
      }
    }
    sources.records[index].origins = origins
  }
}
