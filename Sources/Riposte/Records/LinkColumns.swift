/// The response links of a case, a column per field, with their claims.
///
/// In a draft, rows stand in the order of insertion, a row per inserted link, and references are
/// numbers of *names*. In a frozen case there is one row per pair, the links between events in edge
/// order first, then those to an unstated stimulus by response; references are numbers of *records*.
struct LinkColumns: Sendable {
  var kinds = Column<Int32>(missing: -1)
  /// Not a number where a link gives none.
  var confidences = Column<Double.Bits>(missing: .none)
  var claims = ListColumn<PackedClaim>()
  var notes = SparseColumn<String>()
  var attributes = AttributeColumns()

  /// The columns with rows in another order: row `i` of the result is row `order[i]` of this one.
  func reordered(by order: [Int32]) -> LinkColumns {
    var result = LinkColumns()
    result.kinds = kinds.reordered(by: order)
    result.confidences = confidences.reordered(by: order)
    result.claims = claims.reordered(by: order)
    result.notes = notes.reordered(by: order)
    result.attributes = attributes.reordered(by: order)
    return result
  }
}

/// A claim in a column: −1 where there is no speaker or source.
struct PackedClaim: Hashable, Sendable {
  var speaker: Int32
  var source: Int32
  /// `nil` where the claim does not say; it counts as ungraded.
  var basis: Basis?
  var credibility: Claim.Credibility?
  /// What few claims have: date, quotation, locator, note.
  var details: Details?

  /// Basis, speaker and source alone: what makes two claims one.
  var core: PackedClaim {
    PackedClaim(speaker: speaker, source: source, basis: basis, credibility: nil, details: nil)
  }

  /// The parts of a claim that are text.
  final class Details: Hashable, Sendable {
    let date: String?
    let quote: String?
    let locator: String?
    let note: String?

    convenience init?(_ claim: Claim) {
      self.init(
        date: claim.dateText, quote: claim.quote, locator: claim.locator, note: claim.note)
    }

    /// The parts; `nil` where there are none.
    init?(date: String?, quote: String?, locator: String?, note: String?) {
      guard date != nil || quote != nil || locator != nil || note != nil else { return nil }
      self.date = date
      self.quote = quote
      self.locator = locator
      self.note = note
    }

    /// The others alone.
    var withoutDate: Details? {
      Details(date: nil, quote: quote, locator: locator, note: note)
    }

    static func == (left: Details, right: Details) -> Bool {
      left.date == right.date && left.quote == right.quote && left.locator == right.locator
        && left.note == right.note
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(date)
      hasher.combine(quote)
      hasher.combine(locator)
      hasher.combine(note)
    }
  }
}

extension LinkColumns {
  /// The same, without memory that is reserved and not used.
  func trimmed() -> Self {
    var result = self
    result.kinds = kinds.trimmed()
    result.confidences = confidences.trimmed()
    result.claims = claims.trimmed()
    result.attributes = attributes.trimmed()
    return result
  }
}
