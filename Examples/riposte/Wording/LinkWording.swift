import Riposte

/// Links and their claims in words.
enum LinkWording {
  /// `4 to 10 days later; stated, 0.97 by wording; src-004, src-000`.
  static func line(_ link: LinkView) -> StyledText {
    var parts = [StyledText(TimeWording.later(link.lag)), evidence(link)]
    let sources = sources(link)
    if !sources.isEmpty { parts.append(StyledText(sources.joined(separator: ", "), .faint)) }
    return StyledText.joined(parts, by: "; ")
  }

  /// `stated, 0.97 by wording`, with dispute and an explicit confidence said.
  static func evidence(_ link: LinkView) -> StyledText {
    let confidence =
      link.confidence == nil ? "" : ", \(EvidenceWording.confidence(of: link))"
    return
      "\(link.basis, style(of: link.basis))\(link.isDisputed ? " but disputed" : "")\(confidence)"
  }

  /// The sources of the claims that are seen, each once.
  static func sources(_ link: LinkView) -> [String] {
    var sources: [String] = []
    for source in link.claims.compactMap(\.source?.rawValue) where !sources.contains(source) {
      sources.append(source)
    }
    return sources
  }

  /// Strong evidence and weak evidence must be told apart at a glance.
  static func style(of basis: Basis) -> Style {
    switch basis {
    case .stated, .reported: .good
    case .assessed, .hedged, .ungraded: .warning
    case .implied, .denied: .bad
    }
  }
}
