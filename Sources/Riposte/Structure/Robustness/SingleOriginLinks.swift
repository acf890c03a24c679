import RiposteKernel

/// A link whose claims all rest on one origin, however many repeat it.
public struct SingleOriginLink: Hashable, Sendable {
  /// The link.
  public let link: LinkView

  /// How many claims assert it.
  public let claimCount: Int

  /// How many sources these stand in.
  public let sourceCount: Int

  /// The origin that all these sources have; several when they share more than one, of which any may be
  /// the one.
  public let origins: [Source.ID]
}

/// The links that rest on one origin.
public struct SingleOriginLinks: Hashable, Sendable {
  /// The links, by response, then stimulus, in house order.
  public let links: [SingleOriginLink]

  /// How many admitted links could not be judged, since a claim that asserts them names no source, or
  /// no claim does.
  public let unjudged: Int
}

extension EventGraph {
  /// The admitted links between events that rest on one origin.
  ///
  /// Several articles on one statement are one origin: sources are followed through ``Source/origins`` to
  /// those that rest on no other, and a link rests on one origin when all its sources share one. A link
  /// that one source asserts is among them, with ``SingleOriginLink/sourceCount`` 1. Denials do not
  /// assert.
  ///
  /// - Complexity: O(*m* + *c*) for *c* claims, beside following the sources.
  public func singleOriginLinks() -> SingleOriginLinks {
    let origins = Origins(records.sources.all, ids: records.sources.ids)
    var found: [SingleOriginLink] = []
    var unjudged = 0
    for link in links {
      let claims = link.seenClaims.filter { $0.basis != .denied }
      guard !claims.isEmpty, claims.allSatisfy({ $0.source >= 0 }) else {
        unjudged += 1
        continue
      }
      let sources = Set(claims.map(\.source))
      let common = origins.common(to: sources)
      if common.isEmpty { continue }
      found.append(
        SingleOriginLink(
          link: link, claimCount: claims.count, sourceCount: sources.count,
          origins: common.map { records.sources[$0].id }))
    }
    return SingleOriginLinks(links: found, unjudged: unjudged)
  }

  /// The admitted links that someone asserts and someone denies, in house order.
  ///
  /// - Complexity: O(*m* + *c*) for *c* claims.
  public func disputedLinks() -> LinkSelection {
    LinkSelection(self) { LinkView(self, edge: $0).isDisputed }
  }
}
