import EDTF
import Foundation
import Riposte

@testable import RiposteFormats

/// What reading and freezing a case file in YAML finds, as `line:column code`.
func findings(_ yaml: String) -> [String] {
  findings(CaseFile.draft(of: yaml, as: .yaml, named: "case.yaml"))
}

/// What freezing a draft finds, as `line:column code`; notes are left out.
func findings(_ draft: EventGraph.Draft) -> [String] {
  draft.findings().filter { $0.severity != .note }.map { finding in
    let position = finding.position
    let column = position?.column.map { ":\($0)" } ?? ""
    return "\(position.map { "\($0.line)\(column)" } ?? "-") \(finding.code)"
  }
}

/// The path of a case that ships with the package.
func shippedCase(_ name: String) -> String {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  return root.appendingPathComponent("Examples/Cases/\(name)").path
}

/// A folder of its own for one test, removed when the test is over.
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("riposte-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

/// Writes texts to files in a folder.
func write(_ files: [String: String], to folder: String) throws {
  for (name, text) in files {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }
}

/// All records of a case as text, for comparing; implicit ones stand beside declared ones.
func dump(_ graph: EventGraph) -> String {
  var lines: [String] = []
  lines.append("\(graph.title ?? "-") \(graph.asOf?.text ?? "-") \(graph.note ?? "-")")
  lines.append("\(graph.ladder.name) \(graph.ladder.title) \(graph.ladder.reference ?? "-")")
  lines += graph.ladder.severities.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
  lines += graph.sources.sorted { $0.id < $1.id }.map { "\($0)" }
  lines += graph.actors.sorted { $0.id < $1.id }.map { "\($0)" }
  lines += graph.places.sorted { $0.id < $1.id }.map { "\($0)" }
  lines += graph.actorRelations.map { "\($0)" }
  for event in graph.allEvents {
    var record = event.record
    let attributes = record.attributes.sorted { $0.key < $1.key }
    record.attributes = [:]
    lines.append("\(record) \(attributes)")
  }
  for link in graph.allLinks() {
    var record = link.record
    let attributes = record.attributes.sorted { $0.key < $1.key }
    record.attributes = [:]
    lines.append("\(record) \(attributes)")
  }
  lines += graph.eventRelations.map { "\($0)" }
  return lines.joined(separator: "\n")
}
