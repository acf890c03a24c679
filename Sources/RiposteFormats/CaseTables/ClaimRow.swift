import Riposte

/// A row of the table of responses: a link with one of its claims.
struct ClaimRow {
  let link: ResponseLink
  let claim: Claim?
  /// Whether it is the first row of its link, which alone carries what concerns the link.
  let isFirst: Bool

  /// The rows of a link: one for each claim, or one if there is none.
  static func rows(of link: ResponseLink) -> [ClaimRow] {
    guard !link.claims.isEmpty else { return [ClaimRow(link: link, claim: nil, isFirst: true)] }
    return link.claims.enumerated().map { index, claim in
      ClaimRow(link: link, claim: claim, isFirst: index == 0)
    }
  }

  /// The basis; a claim that says nothing else is told from no claim by the word `ungraded`.
  var basis: String? {
    guard let claim else { return nil }
    if let basis = claim.basis { return basis.description }
    var bare = claim
    bare.note = nil
    return bare == Claim(nil) ? Basis.ungraded.description : nil
  }

  /// What the link has in the user's own columns.
  var attributes: [String: String] { isFirst ? link.attributes : [:] }

  /// The remark on the claim, or on the link where there is no claim.
  var note: String? { claim == nil ? link.note : claim?.note }

  /// The remark on the link where there is a claim.
  var linkNote: String? { isFirst && claim != nil ? link.note : nil }
}
