internal import EDTF
internal import Riposte

/// A response link as seen from one of its ends, as its template reads it.
struct LinkContent {
  /// The name of the link in the picture: `7`, or `u3` for one to something unstated.
  let linkName: PageText
  let linkDate: PageText
  let linkEnd: Part
  let linkEvidence: PageText
  let linkNote: PageText
  let claims: [ClaimContent]
}

/// A claim, as its template reads it.
struct ClaimContent {
  let claimBasis: PageText
  let claimSpeaker: PageText
  let claimSource: [Part]
  let claimDetails: PageText
  let claimQuote: PageText
}

/// The links that a page draws, by their two ends.
struct LinkPlaces {
  /// The two ends of a link.
  private struct Ends: Hashable {
    let stimulus: Event.ID
    let response: Event.ID
  }

  private var places: [Ends: Int] = [:]
  private var unstated: [Event.ID: Int] = [:]

  /// Notes a link.
  mutating func add(_ place: Int, from stimulus: Event.ID, to response: Event.ID) {
    places[Ends(stimulus: stimulus, response: response)] = place
  }

  /// Notes a link to something unstated.
  mutating func add(_ place: Int, unstatedTo response: Event.ID) { unstated[response] = place }

  /// The name of a link on the page; empty where it is not drawn.
  func name(of link: LinkView) -> PageText {
    guard let stimulus = link.stimulus else {
      return unstated[link.response.id].map { "u\($0)" } ?? ""
    }
    let ends = Ends(stimulus: stimulus.id, response: link.response.id)
    return places[ends].map { "\($0)" } ?? ""
  }
}

extension EventWriter {
  /// What an event answers, with every claim.
  func stimuli(of event: EventView) -> [LinkContent] {
    let unstated = event.unstatedStimulusLink.map { [$0] } ?? []
    return (event.stimulusLinks + unstated).map {
      content(of: $0, end: $0.stimulus, withClaims: true)
    }
  }

  /// What answers an event; the claims stand with the responses.
  func responses(to event: EventView) -> [LinkContent] {
    event.responseLinks.map { content(of: $0, end: $0.response, withClaims: false) }
  }

  private func content(of link: LinkView, end: EventView?, withClaims: Bool) -> LinkContent {
    let kind = link.kind.map { [$0.rawValue] } ?? []
    let lag = end == nil ? [] : [Words.later(link.lag)]
    let words = Words(graph: graph)
    return LinkContent(
      linkName: links.name(of: link),
      linkDate: PageText(end.map { words.date(of: $0, .short) } ?? ""),
      linkEnd: end.map { anchors.part($0) } ?? Part("something that the case does not contain"),
      linkEvidence: PageText((kind + lag + [Words.evidence(of: link)]).joined(separator: "; ")),
      linkNote: PageText(link.note ?? ""), claims: withClaims ? link.claims.map(content) : [])
  }

  private func content(of claim: Claim) -> ClaimContent {
    let details = [
      claim.credibility.map { "credibility \($0.rawValue)" },
      claim.date.map { "said \($0.formatted())" }, claim.locator, claim.note,
    ]
    return ClaimContent(
      claimBasis: PageText("\(claim.basis ?? .ungraded)"),
      claimSpeaker: PageText(claim.speaker.map { Words(graph: graph).name(of: $0) } ?? ""),
      claimSource: claim.source.map(source) ?? [],
      claimDetails: PageText(details.compactMap(\.self).joined(separator: "; ")),
      claimQuote: PageText(claim.quote ?? ""))
  }

  /// A source as a link, with its name and its grade.
  private func source(_ id: Source.ID) -> [Part] {
    guard let source = graph.source(id) else { return [Part(id.rawValue)] }
    let name = Words.name(of: source)
    let grade = source.reliability.map { ", reliability \($0.rawValue)" } ?? ""
    let rest = (name == id.rawValue ? "" : ", " + name) + grade
    return [anchors.part(id)] + (rest.isEmpty ? [] : [Part(rest)])
  }
}
