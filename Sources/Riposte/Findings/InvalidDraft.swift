/// What freezing a draft throws: every finding, errors first as they stand in the files.
///
/// Findings are data. Their text is capped for people; the list of errors is not. Of the warnings of one
/// code the first ten thousand are listed, of the notes the first thousand, and then one that counts the
/// rest.
public struct InvalidDraft: Error, Hashable {
  /// Everything found, warnings and notes included.
  public let findings: [Finding]

  /// The errors among them.
  public var errors: [Finding] { findings.filter { $0.severity == .error } }

  /// Makes the error.
  init(findings: [Finding]) {
    self.findings = findings
  }
}

extension InvalidDraft: CustomStringConvertible {
  /// The number of errors and the first twenty of them.
  public var description: String {
    let errors = errors
    let shown = errors.prefix(20).map(\.description)
    let rest = errors.count > shown.count ? ["… and \(errors.count - shown.count) more"] : []
    let title = errors.count == 1 ? "the draft has 1 error" : "the draft has \(errors.count) errors"
    return ([title] + shown + rest).joined(separator: "\n")
  }
}
