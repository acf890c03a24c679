public import EDTF

/// Where something is reported.
public struct Source: Hashable, Sendable {
  /// The name of a source, unique in its case.
  public typealias ID = RecordID<Source>

  /// The name of the source, unique in its case.
  public var id: ID

  /// Its title.
  public var title: String?

  /// Who published it.
  public var outlet: String?

  /// When it was published, as written.
  public var dateText: String?

  /// Where it can be read.
  public var url: String?

  /// Where a copy is kept.
  public var archived: String?

  /// When it was last read, as written.
  public var accessedText: String?

  /// How reliable it is.
  public var reliability: Reliability?

  /// The sources it rests on: several articles on one statement are one origin.
  public var origins: [Source.ID]

  /// Anything else worth saying.
  public var note: String?

  /// Makes a source.
  public init(
    _ id: ID, titled title: String? = nil, outlet: String? = nil, on date: String? = nil,
    url: String? = nil, archived: String? = nil, accessed: String? = nil,
    reliability: Reliability? = nil, origins: [Source.ID] = [], note: String? = nil
  ) {
    self.id = id
    self.title = title
    self.outlet = outlet
    self.dateText = date
    self.url = url
    self.archived = archived
    self.accessedText = accessed
    self.reliability = reliability
    self.origins = origins
    self.note = note
  }

  /// When it was published; `nil` when there is no date, or what is written is none.
  public var date: EDTFDate? {
    guard let dateText else { return nil }
    return try? EDTFDate(dateText)
  }
}

extension Source {
  /// How reliable a source is, by the Admiralty code (NATO STANAG 2511, annex; AJP-2.1).
  ///
  /// `F` is *not* the worst grade: it says that reliability cannot be judged, and a filter on
  /// reliability treats it as unknown.
  public enum Reliability: String, Hashable, Sendable, CaseIterable {
    /// Completely reliable.
    case a = "A"
    /// Usually reliable.
    case b = "B"
    /// Fairly reliable.
    case c = "C"
    /// Not usually reliable.
    case d = "D"
    /// Unreliable.
    case e = "E"
    /// Cannot be judged.
    case f = "F"

    /// Whether the grade judges at all.
    public var isJudged: Bool { self != .f }

    /// Whether the source is judged to be at least as reliable as `other`.
    public func isAtLeast(_ other: Reliability) -> Bool {
      isJudged && rawValue <= other.rawValue
    }
  }
}
