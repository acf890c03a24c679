import Riposte

/// Findings as compilers print them.
enum FindingText {
  /// One line each: `case.yaml:12:7: error: … [unknown-actor]`.
  static func lines(_ findings: [Finding]) -> [StyledText] { findings.map(line) }

  /// The most findings that are printed beside something else.
  static let mostErrors = 50

  /// The first of some errors, and how many more there are.
  static func firstLines(_ errors: [Finding]) -> [StyledText] {
    let rest = errors.count - mostErrors
    guard rest > 0 else { return lines(errors) }
    return lines(Array(errors.prefix(mostErrors))) + [
      "… and \(NumberText.grouped(rest)) more; check lists them all"
    ]
  }

  static func line(_ finding: Finding) -> StyledText {
    let place = finding.position.map { "\($0): " } ?? ""
    return """
      \(place)\(finding.severity.rawValue + ":", style(of: finding.severity)) \
      \(finding.message) \("[\(finding.code)]", .faint)
      """
  }

  private static func style(of severity: Finding.Severity) -> Style {
    switch severity {
    case .error: .bad
    case .warning: .warning
    case .note: .strong
    }
  }
}
