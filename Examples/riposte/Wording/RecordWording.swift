import EDTF
import Riposte

/// Places in words.
enum PlaceWording {
  /// `34.42° N, 41° E`; `nil` when they are not known.
  static func coordinates(_ place: Place) -> String? {
    guard let point = place.coordinate else { return nil }
    let latitude = NumberText.decimal(abs(point.latitude), places: 4)
    let longitude = NumberText.decimal(abs(point.longitude), places: 4)
    return "\(latitude)° \(point.latitude < 0 ? "S" : "N"), "
      + "\(longitude)° \(point.longitude < 0 ? "W" : "E")"
  }

  /// The name, with the theatre and how well the place is known.
  static func description(_ place: Place, in graph: EventGraph) -> String {
    var parts = [place.name]
    if let theatre = graph.theatre(of: place.id), theatre != place.name { parts.append(theatre) }
    if let radius = place.radiusKilometers, radius > 0 {
      parts.append("known to ± \(NumberText.kilometers(radius))")
    }
    return parts.joined(separator: "; ")
  }
}

/// Sources in words.
enum SourceWording {
  /// `Al-Monitor: Biden approves airstrike …`, or the id where neither is given.
  static func name(_ source: Source) -> String {
    let parts = [source.outlet, source.title].compactMap(\.self)
    return parts.isEmpty ? source.id.rawValue : parts.joined(separator: ": ")
  }

  /// The name, the date and the grade: `Newsweek: Biden Orders … (25 or 26 Feb 2021)`.
  static func description(_ source: Source) -> String {
    var parts: [String] = []
    if let date = source.date { parts.append(date.formatted()) }
    if let grade = source.reliability { parts.append("reliability \(grade.rawValue)") }
    return name(source) + (parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))")
  }
}
