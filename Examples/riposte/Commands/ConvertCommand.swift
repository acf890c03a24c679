import ArgumentParser
import Foundation
import Riposte
import RiposteDiagrams
import RiposteFiles
import RiposteFormats

/// `riposte convert`: the case in another format.
struct ConvertCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write the case as YAML, JSON, tables, GraphML, DOT.",
    usage: "riposte convert <case> -o <file or folder/> [<options>]",
    discussion: """
      The whole case is written, or with an evidence policy or a filter what these let in. \
      YAML, JSON and tables read back are equal. GraphML adds figures for every event and \
      link; DOT is the drawing, as text. What a format cannot hold is said on standard error.

      Examples: riposte convert case.yaml -o case/        a folder of tables
                riposte convert tables/ -o case.yaml
      """)

  @OptionGroup var options: CaseOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("A .yaml, .json, .graphml or .dot file, or a folder/.", valueName: "path"))
  var path: String

  func validate() throws {
    try options.expectNoWords()
    if !isFolder { _ = try OutputFile.format(of: path, among: Self.formats) }
  }

  func run(on console: Console) throws {
    let graph = try options.graph(on: console)
    let scope: CaseFile.Scope = options.conditions.isEmpty ? .wholeCase : .admitted
    let format = isFolder ? .tables : try OutputFile.format(of: path, among: Self.formats)
    let losses = try Progress.during("writing \(path)") {
      try write(graph, as: format, scope: scope)
    }
    for loss in losses { console.warn("\("Note:", .warning) \(loss)") }
    try console.print("\(path): \(Self.words(graph, as: format, scope: scope))")
  }
}

extension ConvertCommand {
  /// What a case can be written as.
  private enum Target {
    case tree, tables, graphML, dot
  }

  private static let formats: [(ending: String, format: Target)] = [
    (".yaml", .tree), (".yml", .tree), (".json", .tree), (".graphml", .graphML), (".dot", .dot),
    ("/", .tables),
  ]

  /// Whether the path is a folder that is there already, slash or not.
  private var isFolder: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Writes the case.
  ///
  /// - Returns: What the format cannot hold, in sentences.
  private func write(
    _ graph: EventGraph, as format: Target, scope: CaseFile.Scope
  ) throws -> [String] {
    if format == .dot {
      try PendingFile.write(Diagram(of: graph).whole().dot(), to: path)
      return [
        "DOT holds what is drawn, not claims, accounts, relations or places"
      ]
    }
    do throws(FileError) {
      return try CaseFile.write(graph, to: path, scope: scope)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// How much was written, and of what.
  private static func words(
    _ graph: EventGraph, as format: Target, scope: CaseFile.Scope
  ) -> String {
    let isWhole = scope == .wholeCase && format != .dot
    let events = isWhole ? graph.allEvents.count : graph.events.count
    let links = isWhole ? graph.allLinks().count : graph.links.count + graph.unstatedLinks.count
    let what =
      isWhole ? "the whole case" : "what the policy \(graph.policy.rawValue) and the filters admit"
    return
      "\(NumberText.count(events, "event")), \(NumberText.count(links, "response link")); \(what)"
  }
}
