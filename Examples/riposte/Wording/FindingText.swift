import Riposte

/// Findings as compilers print them.
enum FindingText {
  /// One line each: `case.yaml:12:7: error: … [unknown-actor]`.
  static func lines(_ findings: [Finding]) -> [StyledText] { findings.map(line) }

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
