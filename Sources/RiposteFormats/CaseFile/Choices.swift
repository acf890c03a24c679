import Riposte

/// The words that fields with a closed vocabulary may hold.
enum Choices {
  static let reliabilities = Source.Reliability.allCases.map { (word: $0.rawValue, value: $0) }
  static let credibilities = Claim.Credibility.allCases.map {
    (word: String($0.rawValue), value: $0)
  }
  static let certainties = Certainty.allCases.map { (word: $0.rawValue, value: $0) }
  static let statuses = Event.Status.allCases.map { (word: $0.rawValue, value: $0) }
  static let bases = Basis.allCases.reversed().map { (word: $0.description, value: $0) }
  static let initiatorBases = Event.Initiator.Basis.allCases.map {
    (word: $0.description, value: $0)
  }
}
