import Riposte

/// Short ways to write the drafts that tests freeze.
extension EventGraph.Draft {
  /// A draft of events with dates; a date is `nil` where there is none.
  init(_ events: KeyValuePairs<Event.ID, String?>) {
    self.init()
    for (id, date) in events { insert(Event(id, on: date)) }
  }

  /// A draft of two events, of which the second answers the first.
  init(stimulus: String?, response: String?) {
    self.init(["stimulus": stimulus, "response": response])
    link("response", inResponseTo: "stimulus")
  }

  /// What freezing finds of one code.
  func findings(of code: Finding.Code, _ options: FreezeOptions = FreezeOptions()) -> [Finding] {
    findings(options).filter { $0.code == code }
  }

  /// The errors that freezing finds, by code.
  var errorCodes: [Finding.Code] {
    findings().filter { $0.severity == .error }.map(\.code)
  }

  /// The warnings that freezing finds, by code.
  var warningCodes: [Finding.Code] {
    findings().filter { $0.severity == .warning }.map(\.code)
  }
}

extension RecordPosition {
  /// A record at a line of `case.yaml`, each of its fields on a line of its own below.
  static func line(_ line: Int, _ fields: String...) -> RecordPosition {
    var positions: [String: SourcePosition] = [:]
    for (index, field) in fields.enumerated() {
      positions[field] = .line(line + 1 + index, 5)
    }
    return RecordPosition(.line(line, 3), fields: positions)
  }
}

extension SourcePosition {
  /// A position in `case.yaml`.
  static func line(_ line: Int, _ column: Int? = nil) -> SourcePosition {
    SourcePosition(file: "case.yaml", line: line, column: column)
  }
}

extension EventGraph {
  /// The ids of the admitted events.
  var ids: [Event.ID] { events.map(\.id) }

  /// The admitted links in words.
  var pairs: [String] { links.map(\.description) }
}
