/// Distances between places that are only roughly known, in words.
enum DistanceWording {
  /// A distance and how far off it may be: `2,218 km ± 550: possibly over 2,000`.
  static func separation(_ kilometers: Double?, plusMinus: Double?) -> String {
    guard let kilometers else { return "unknown, as a place is" }
    let distance = NumberText.kilometers(kilometers)
    guard let plusMinus else { return "\(distance), give or take what is not known" }
    guard plusMinus > 0 else { return distance }
    let text = "\(distance) ± \(NumberText.decimal(plusMinus, places: plusMinus < 10 ? 1 : 0))"
    if plusMinus >= kilometers { return text + ": possibly the same place" }
    let (low, high) = (kilometers - plusMinus, kilometers + plusMinus)
    return text + (roundNumber(below: high, above: low).map { ": possibly over \($0)" } ?? "")
  }

  /// The greatest round number (1, 2 or 5 with zeros) inside a range: one about which it cannot be
  /// said on which side the distance lies.
  private static func roundNumber(below high: Double, above low: Double) -> String? {
    var power = 1.0
    while power * 10 < high { power *= 10 }
    let found = [5, 2, 1].map { $0 * power }.first { $0 < high && $0 > low }
    return found.map { NumberText.decimal($0, places: 0) }
  }
}
