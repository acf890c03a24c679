extension Freezing {
  /// What is wrong with a name that means no record: there is none of that id, or, where names alone
  /// make records, it cannot be an id.
  mutating func missing<Record>(
    _ code: Finding.Code, _ kind: String, _ name: String, among records: Resolved<Record>
  ) -> (code: Finding.Code, message: String) {
    if records.isImplicit, let fault = IDCheck.fault(in: name) {
      return (.invalidID, "the \(kind) id \(Self.quoted(name)) \(fault)")
    }
    return (code, unknown(kind, name, among: records.ids))
  }

  /// The sentence about a name that no record has, with the likest id.
  ///
  /// Guessing compares the name with every id, so a case with many ids and many unknown names stops
  /// being given guesses at some point.
  mutating func unknown(_ kind: String, _ name: String, among ids: NameTable) -> String {
    let sentence = "there is no \(kind) \(Self.quoted(name))"
    guard ids.count <= spellingBudget else { return sentence }
    spellingBudget -= ids.count
    let candidates = (0..<Int32(ids.count)).lazy.map { ids[$0] }
    guard let closest = Spelling.closest(to: name, among: candidates) else { return sentence }
    return "\(sentence); did you mean '\(closest)'?"
  }

  /// A text in quotation marks, cut where it is longer than anybody reads.
  static func quoted(_ text: String) -> String {
    let shown = text.prefix(80)
    return shown.endIndex == text.endIndex ? "'\(text)'" : "'\(shown)…'"
  }
}
