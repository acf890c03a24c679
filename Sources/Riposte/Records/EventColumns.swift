/// The events of a case, a column per field.
///
/// In a draft, rows stand in the order of insertion and a reference is the number of a *name*. In a
/// frozen case, rows stand in house order and a reference is the number of a *record*.
struct EventColumns: Sendable {
  /// The id of each row, as the number of a name; empty in a frozen case, where it is the row itself.
  var names: [Int32] = []
  var titles = TextColumn()
  var dates = TextColumn()
  var places = Column<Int32>(missing: -1)
  var origins = Column<Int32>(missing: -1)
  var alsoAt = ListColumn<Int32>()
  var kinds = Column<Int32>(missing: -1)
  var statuses = Column<Event.Status>(missing: .occurred)
  var initiators = ListColumn<PackedInitiator>()
  var targets = ListColumn<Int32>()
  var between = ListColumn<Int32>()
  /// Not a number where an event gives none.
  var severities = Column<Double.Bits>(missing: .none)
  var killed = Column<PackedCount>(missing: .none)
  var wounded = Column<PackedCount>(missing: .none)
  var wholes = ListColumn<PackedWhole>()
  var accounts = ListColumn<PackedAccount>()
  var authorship = ListColumn<PackedAuthorship>()
  var acknowledgedBy = ListColumn<Int32>()
  var sources = ListColumn<Int32>()
  var notes = SparseColumn<String>()
  var attributes = AttributeColumns()

  /// How many events there are in a draft.
  var count: Int { names.count }

  /// The columns with rows in another order; a row that `order` does not name is dropped.
  ///
  /// - Parameters:
  ///   - order: The old row of each new one.
  ///   - rank: The new row of each old one, −1 for rows dropped.
  /// - Returns: The columns in the new order.
  func reordered(by order: [Int32], rank: [Int32]) -> EventColumns {
    var result = EventColumns()
    result.names = order.map { names[Int($0)] }
    result.titles = titles.reordered(by: order)
    result.dates = dates.reordered(by: order)
    result.places = places.reordered(by: order)
    result.origins = origins.reordered(by: order)
    result.alsoAt = alsoAt.reordered(by: order)
    result.kinds = kinds.reordered(by: order)
    result.statuses = statuses.reordered(by: order)
    result.initiators = initiators.reordered(by: order)
    result.targets = targets.reordered(by: order)
    result.between = between.reordered(by: order)
    result.severities = severities.reordered(by: order)
    result.killed = killed.reordered(by: order)
    result.wounded = wounded.reordered(by: order)
    result.wholes = wholes.reordered(by: order)
    result.accounts = accounts.reordered(by: order)
    result.authorship = authorship.reordered(by: order)
    result.acknowledgedBy = acknowledgedBy.reordered(by: order)
    result.sources = sources.reordered(by: order)
    result.notes = notes.reordered(byRank: rank)
    result.attributes = attributes.reordered(by: order)
    return result
  }
}

extension EventColumns {
  /// The same for a frozen case: without memory that is reserved and not used, and without the names of
  /// rows, which are the rows themselves there.
  func trimmed() -> EventColumns {
    var result = self
    result.names = []
    result.titles = titles.trimmed()
    result.dates = dates.trimmed()
    result.places = places.trimmed()
    result.origins = origins.trimmed()
    result.alsoAt = alsoAt.trimmed()
    result.kinds = kinds.trimmed()
    result.statuses = statuses.trimmed()
    result.initiators = initiators.trimmed()
    result.targets = targets.trimmed()
    result.between = between.trimmed()
    result.severities = severities.trimmed()
    result.killed = killed.trimmed()
    result.wounded = wounded.trimmed()
    result.wholes = wholes.trimmed()
    result.accounts = accounts.trimmed()
    result.authorship = authorship.trimmed()
    result.acknowledgedBy = acknowledgedBy.trimmed()
    result.sources = sources.trimmed()
    result.attributes = attributes.trimmed()
    return result
  }
}

/// An initiator in a column.
struct PackedInitiator: Hashable, Sendable {
  var actor: Int32
  var basis: Event.Initiator.Basis
}

/// A whole in a column.
struct PackedWhole: Hashable, Sendable {
  var event: Int32
  var certainty: Certainty
}

/// An account in a column; −1 where there is no source or speaker.
struct PackedAccount: Hashable, Sendable {
  var source: Int32
  var speaker: Int32
  var killed: PackedCount
  var wounded: PackedCount
  var count: PackedCount
  var measure: String?
  var note: String?
}

/// A statement of authorship in a column; −1 where there is no actor, speaker or source.
struct PackedAuthorship: Hashable, Sendable {
  var actor: Int32
  var stance: Event.Authorship.Stance
  var speaker: Int32
  var source: Int32
  var note: String?
}

/// A count in a column: −1 for an end or a best value that is not there, and everywhere for no count.
struct PackedCount: Hashable, Sendable {
  var low: Int32
  var best: Int32
  var high: Int32

  static let none = PackedCount(low: -1, best: -1, high: -1)

  init(low: Int32, best: Int32, high: Int32) {
    self.low = low
    self.best = best
    self.high = high
  }

  init(_ count: Event.Count?) {
    self.init(
      low: Int32(count?.low ?? -1), best: Int32(count?.best ?? -1), high: Int32(count?.high ?? -1))
  }

  var count: Event.Count? {
    guard low >= 0 else { return nil }
    return Event.Count(
      unchecked: Int(low), best: best < 0 ? nil : Int(best), to: high < 0 ? nil : Int(high))
  }
}

extension Double {
  /// A number in a column, compared by its bits so that "not a number" equals itself.
  package struct Bits: Hashable, Sendable {
    private let pattern: UInt64

    package static let none = Bits(nil)

    /// The bits of a number; "not a number" given as one is kept apart from no number at all.
    package init(_ value: Double?) {
      let number = value ?? .nan
      pattern = (value != nil && number.isNaN ? .signalingNaN : number).bitPattern
    }

    /// Whether a number was given that is none.
    var isInvalid: Bool { self != .none && value == nil }

    /// The number; `nil` for "not a number".
    var value: Double? {
      let value = Double(bitPattern: pattern)
      return value.isNaN ? nil : value
    }
  }
}
