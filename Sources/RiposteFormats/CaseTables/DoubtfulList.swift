import Riposte

/// Names of which some are in doubt, as two fields of a table: the names with `?`, and their grades where `?` is not enough.
struct DoubtfulList {
  /// The names, as `us;front-groups?`.
  let items: String?
  /// The grade of each name; `nil` where none needs one.
  let grades: String?

  /// Initiators with their bases.
  init(_ initiators: [Event.Initiator]) {
    self.init(
      initiators.map {
        ($0.actor.rawValue, $0.basis.description, $0.basis == .asserted, $0.basis == .alleged)
      })
  }

  /// Wholes with their certainties.
  init(_ wholes: [Event.Whole]) {
    self.init(
      wholes.map {
        (
          $0.event.rawValue, $0.certainty.rawValue, $0.certainty == .stated,
          $0.certainty == .inferred
        )
      })
  }

  private init(_ names: [(name: String, grade: String, isPlain: Bool, isDoubted: Bool)]) {
    guard !names.isEmpty else {
      (items, grades) = (nil, nil)
      return
    }
    if names.allSatisfy({ $0.isPlain || $0.isDoubted }) {
      let doubt = UInt8(ascii: "?")
      items = names.map {
        TableList.quotedIfNeeded($0.name, unlessEndingIn: doubt) + ($0.isDoubted ? "?" : "")
      }.joined(separator: ";")
      grades = nil
    } else {
      items = TableList.field(of: names.map(\.name))
      grades = TableList.field(of: names.map(\.grade))
    }
  }
}
