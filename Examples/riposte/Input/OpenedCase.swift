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
    if basis(isUnusedFor: location) {
      console.warn(
        "\("Note:", .warning) --basis is for the rows of tables, and changes nothing here")
    }
    let files = files
    let frozen = try Progress.during("reading \(location.name)") { progress in
      // Reading and checking take about as long.
      let opened = try await files.open(location) { progress($0 / 2) }
      return try await opened.frozen { progress(0.5 + $0 / 2) }
    }
    let graph = try conditions.applied(to: frozen)
    let setAside = graph.setAside
    if !setAside.isEmpty {
      for line in FindingText.firstLines(setAside) { console.warn(line) }
      let count = NumberText.count(setAside.count, "error")
      console.warn("\("Note:", .warning) \(count) set aside, as --lenient asks")
    }
    return graph
  }

  /// Whether a basis is given for table rows, and the case is a single file.
  private func basis(isUnusedFor location: CaseLocation) -> Bool {
    guard files.basis != nil, case .path(let path) = location else { return false }
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}

extension OpenedCase {
  /// The frozen case.
  ///
  /// - Parameter progress: Told what fraction is done.
  /// - Returns: The graph, under the policy `inclusive`.
  /// - Throws: `CommandFailure` with the errors that were found.
  func frozen(progress: @escaping Progress.Told) async throws -> EventGraph {
    do {
      return try await draft.freeze(options, progress: progress)
    } catch let error as InvalidDraft {
      throw CommandFailure(invalid: error.findings, in: location)
    }
  }
}

extension CommandFailure {
  /// Errors in a case, one line each, and where to learn more.
  init(invalid findings: [Finding], in location: CaseLocation) {
    let errors = findings.filter { $0.severity == .error }
    self.init(
      .badData,
      lines: FindingText.firstLines(errors) + [
        """
        \("Error:", .bad) \(location.name) has \(NumberText.count(errors.count, "error")); \
        nothing was computed (--lenient sets errors aside)
        """
      ])
  }
}
