import Riposte

/// Reports what is found in one file to a draft; of each code at most so many, and how many more there were.
struct FindingReporter: Sendable {
  /// The file, as the user named it.
  let file: String
  private var counts: [Finding.Code: Int] = [:]

  init(file: String) {
    self.file = file
  }

  /// A place in the file.
  func place(_ position: TextPosition) -> SourcePosition {
    SourcePosition(file: file, line: position.line, column: position.column)
  }

  /// Reports a finding at a place in the file.
  mutating func report(
    _ code: Finding.Code, _ message: @autoclosure () -> String, events: [Event.ID] = [],
    at place: SourcePosition, to draft: inout EventGraph.Draft
  ) {
    let count = counts[code, default: 0]
    counts[code] = count + 1
    guard count < InputLimits.findingCount else { return }
    draft.report(Finding(code, message(), events: events, at: place))
  }

  /// Reports what is wrong with the text of the file.
  mutating func report(_ problem: TextProblem, to draft: inout EventGraph.Draft) {
    let code = Finding.Code(rawValue: problem.code.rawValue)
    report(code, problem.message, at: place(problem.position), to: &draft)
  }

  /// Reports how many findings there were beyond those listed.
  ///
  /// - Parameters:
  ///   - omitted: How many others the reader of the text has not even listed.
  ///   - draft: The draft that receives the findings.
  func finish(omitting omitted: [Finding.Code: Int] = [:], to draft: inout EventGraph.Draft) {
    let counts = counts.merging(omitted, uniquingKeysWith: +)
    for (code, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let more = count - InputLimits.findingCount
      guard more > 0 else { continue }
      draft.report(
        Finding(
          code, "\(more) more of these are not listed", at: SourcePosition(file: file, line: 1)))
    }
  }
}
