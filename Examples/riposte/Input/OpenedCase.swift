import Foundation
import Riposte
import RiposteFormats

/// A case as it was read: a draft, which may yet turn out wrong.
struct OpenedCase {
  let location: CaseLocation
  let draft: EventGraph.Draft
  let options: FreezeOptions
}

extension CaseOptions {
  /// The graph of the case, under the policy and the filter asked for.
  func graph(on console: Console) throws -> EventGraph {
    let location = try files.location().location
    return try Progress.during("reading \(location.name)") {
      try conditions.applied(to: files.open(location).frozen(on: console))
    }
  }
}

extension OpenedCase {
  /// The frozen case; what lenient reading sets aside is said on standard error.
  ///
  /// - Throws: `CommandFailure` with every error that was found.
  func frozen(on console: Console) throws -> EventGraph {
    let graph: EventGraph
    do throws(InvalidDraft) {
      graph = try draft.freeze(options)
    } catch {
      throw CommandFailure(invalid: error.findings, in: location)
    }
    let setAside = graph.setAside
    if !setAside.isEmpty {
      for line in FindingText.lines(setAside) { console.warn(line) }
      console.warn(
        "\("Note:", .warning) \(NumberText.count(setAside.count, "error")) set aside, as --lenient asks"
      )
    }
    return graph
  }
}

extension CommandFailure {
  /// Errors in a case, one line each, and where to learn more.
  init(invalid findings: [Finding], in location: CaseLocation) {
    let errors = findings.filter { $0.severity == .error }
    self.init(
      .badData,
      lines: FindingText.lines(errors) + [
        """
        \("Error:", .bad) \(location.name) has \(NumberText.count(errors.count, "error")); \
        nothing was computed (--lenient sets errors aside)
        """
      ])
  }
}
