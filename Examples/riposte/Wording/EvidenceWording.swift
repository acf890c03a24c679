import EDTF
import Riposte

/// Evidence in words, so that no figure stands without the policy it was computed under.
enum EvidenceWording {
  /// What a policy admits.
  static func description(of policy: EvidencePolicy) -> String {
    switch policy {
    case .asserted:
      "asserted: only links stated by whoever responded or reported as fact; nothing hypothetical"
    case .inclusive:
      "inclusive: links stated, reported, assessed, hedged or ungraded; nothing hypothetical"
    case .permissive:
      "permissive: also links that order or contrast alone imply; nothing hypothetical"
    case .everything:
      "everything: also denied links, and events only threatened, feared, denied or counterfactual"
    }
  }

  /// The filters in force, one phrase each.
  static func phrases(of filter: Filter) -> [String] {
    var phrases: [String] = []
    if let least = filter.minimumConfidence {
      phrases.append("confidence at least \(NumberText.decimal(least))")
    }
    if let least = filter.minimumReliability {
      phrases.append("sources at least \(least.rawValue)\(ungraded(filter))")
    }
    if let least = filter.minimumCredibility {
      phrases.append("claims at least \(least.rawValue)\(ungraded(filter))")
    }
    if filter.onlyUndisputed { phrases.append("undisputed links") }
    if !filter.linkKinds.isEmpty {
      phrases.append("links of kind \(filter.linkKinds.map(\.rawValue).listed("or"))")
    }
    if filter.onlyForce { phrases.append("events of force") }
    if !filter.actors.isEmpty {
      phrases.append("actor \(filter.actors.map(\.rawValue).listed("or"))")
    }
    if !filter.sides.isEmpty { phrases.append("side \(filter.sides.listed("or"))") }
    if !filter.theatres.isEmpty { phrases.append("theatre \(filter.theatres.listed("or"))") }
    if let since = filter.since { phrases.append("since \(since.formatted())") }
    if let until = filter.until { phrases.append("until \(until.formatted())") }
    return phrases
  }

  private static func ungraded(_ filter: Filter) -> String {
    filter.allowsUngraded ? " or ungraded" : ""
  }

  /// A probability, and whether it only grades wording: `0.875 by wording`, `0.9`.
  static func confidence(_ value: Double?, isByWording: Bool) -> String {
    guard let value else { return "not graded" }
    return NumberText.decimal(value) + (isByWording ? " by wording" : "")
  }

  /// The confidence of a link.
  static func confidence(of link: LinkView) -> String {
    confidence(link.confidence, isByWording: link.statedConfidence == nil)
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
