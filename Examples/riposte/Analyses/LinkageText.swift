import EDTF
import Riposte

/// Figures of chains and linkages in words.
enum LinkageText {
  /// `over 4 to 10 days`, `within 29 days`, `on one day`, `over an unknown time`.
  static func elapsed(_ range: LagRange?) -> String {
    guard let range else { return "over an unknown time" }
    switch (range.lower, range.upper) {
    case (0, 0?): return range.isBetweenInstants ? "at once" : "on one day"
    case (0, nil): return "over an unknown time"
    case (0, let upper?): return "within \(TimeWording.days(upper))"
    case (_, nil): return TimeWording.range(range.lower, nil)
    default: return "over \(TimeWording.range(range.lower, range.upper))"
    }
  }
}

extension EvidenceWording {
  /// The confidence of several links together, and whether it, or a part of it, only grades wording.
  static func confidence(_ value: Double?, of links: [LinkView]) -> String {
    guard let value else { return "unknown, as a link is not graded" }
    let byWording = links.count { $0.statedConfidence == nil }
    let mark =
      byWording == 0 ? "" : byWording == links.count ? " by wording" : ", in part by wording"
    return NumberText.decimal(value) + mark
  }
}
