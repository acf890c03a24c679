public import EDTF

/// One speaker's assertion, or denial, of a response link.
public struct Claim: Hashable, Sendable {
  /// On what the claim rests; `nil` where the case does not say.
  public var basis: Basis?

  /// Who says so; `nil` is the source itself.
  public var speaker: Event.Actor.ID?

  /// Where it is reported.
  public var source: Source.ID?

  /// How credible the claim is.
  public var credibility: Credibility?

  /// When it was made, as written.
  public var dateText: String?

  /// A short quotation.
  public var quote: String?

  /// Where in the source it stands: a page, a paragraph, a minute.
  public var locator: String?

  /// Anything else worth saying.
  public var note: String?

  /// Makes a claim.
  public init(
    _ basis: Basis?, by speaker: Event.Actor.ID? = nil, source: Source.ID? = nil,
    credibility: Credibility? = nil, on date: String? = nil, quote: String? = nil,
    locator: String? = nil, note: String? = nil
  ) {
    self.basis = basis
    self.speaker = speaker
    self.source = source
    self.credibility = credibility
    self.dateText = date
    self.quote = quote
    self.locator = locator
    self.note = note
  }

  /// When it was made; `nil` when there is no date, or what is written is none.
  public var date: EDTFDate? {
    guard let dateText else { return nil }
    return try? EDTFDate(dateText)
  }
}

extension Claim {
  /// A claim by whoever responded.
  public static func stated(by speaker: Event.Actor.ID? = nil, source: Source.ID? = nil) -> Claim {
    Claim(.stated, by: speaker, source: source)
  }

  /// A claim that a source reports as fact.
  public static func reported(source: Source.ID? = nil) -> Claim {
    Claim(.reported, source: source)
  }

  /// A claim by an analyst.
  public static func assessed(by speaker: Event.Actor.ID? = nil, source: Source.ID? = nil) -> Claim
  {
    Claim(.assessed, by: speaker, source: source)
  }

  /// A claim that says "may have been".
  public static func hedged(by speaker: Event.Actor.ID? = nil, source: Source.ID? = nil) -> Claim {
    Claim(.hedged, by: speaker, source: source)
  }

  /// A denial.
  public static func denied(by speaker: Event.Actor.ID? = nil, source: Source.ID? = nil) -> Claim {
    Claim(.denied, by: speaker, source: source)
  }
}

extension Claim {
  /// How credible a claim is, by the Admiralty code (NATO STANAG 2511, annex; AJP-2.1).
  ///
  /// `6` is *not* the worst grade: it says that truth cannot be judged, and a filter on credibility
  /// treats it as unknown.
  public enum Credibility: Int, Hashable, Sendable, CaseIterable {
    /// Confirmed by other sources.
    case confirmed = 1
    /// Probably true.
    case probablyTrue = 2
    /// Possibly true.
    case possiblyTrue = 3
    /// Doubtful.
    case doubtful = 4
    /// Improbable.
    case improbable = 5
    /// Truth cannot be judged.
    case cannotBeJudged = 6

    /// Whether the grade judges at all.
    public var isJudged: Bool { self != .cannotBeJudged }

    /// Whether the claim is judged to be at least as credible as `other`.
    public func isAtLeast(_ other: Credibility) -> Bool {
      isJudged && rawValue <= other.rawValue
    }
  }
}
