/// The tables of which a case in a folder consists, in the order in which they are read.
enum CaseTable: String, CaseIterable, Sendable {
  case `case`
  case ladder
  case sources
  case actors
  case relations
  case places
  case accounts
  case authorship
  case events
  case responses
  case eventRelations = "event-relations"

  /// The name of its file.
  var fileName: String { rawValue + ".csv" }

  /// Whether a folder without it is no case.
  var isRequired: Bool { self == .events || self == .responses }

  /// Whether columns of the user's own are kept.
  var keepsOtherColumns: Bool { self == .events || self == .responses }

  /// The columns that it may have.
  var shape: RecordShape {
    switch self {
    case .case: .caseTable
    case .ladder: .ladderTable
    case .sources: .source
    case .actors: .actor
    case .relations: .relation
    case .places: .place
    case .accounts: .accountTable
    case .authorship: .authorshipTable
    case .events: .eventTable
    case .responses: .responseTable
    case .eventRelations: .eventRelation
    }
  }
}
