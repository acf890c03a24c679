public import Riposte

extension CaseFile {
  /// Writes a case to a file or a folder, whole or not at all.
  ///
  /// In YAML, JSON and tables nothing is lost: read back, the case is equal. GraphML is for other programs, and holds
  /// the events with their figures and the links with theirs.
  ///
  /// - Parameters:
  ///   - graph: The case.
  ///   - path: Where to; its ending names the format: `.yaml`, `.yml`, `.json`, `.graphml`, or a slash for a folder of
  ///     tables.
  ///   - scope: The whole case, or what the policy and the filter in force admit.
  /// - Returns: What the format cannot hold, and which tables of an earlier case were removed from the folder, in
  ///   sentences; empty if there is nothing to say.
  /// - Throws: ``FileError`` when the path names no format, or nothing can be written there.
  /// - Complexity: Linear in the size of what is written.
  @discardableResult
  public static func write(
    _ graph: EventGraph, to path: String, scope: Scope = .wholeCase
  ) throws(FileError) -> [String] {
    let isFolder = InputFile.kind(of: path) == .folder
    guard let format = isFolder ? .tables : Format(path: path) else {
      throw FileError(
        .unknownFormat, path,
        "a case is written to .yaml, .json, .graphml, or to a folder, whose name ends in a slash")
    }
    guard format == .tables else {
      let (text, losses) = text(of: graph, as: format, scope: scope)
      try OutputFile.write(text, to: path)
      return losses
    }
    let writer = CaseTablesWriter(WrittenCase(graph, scope))
    let stale = CaseTable.allCases.filter { table in !writer.tables.contains { $0.table == table } }
    let removed = try OutputFile.write(
      writer.tables.map { ($0.table.fileName, $0.text) }, removing: stale.map(\.fileName), to: path)
    return writer.losses + removed.map { "\($0) was removed: this case has nothing for that table" }
  }

  /// A case as text, and what the format cannot hold, in sentences.
  ///
  /// - Parameters:
  ///   - graph: The case.
  ///   - format: The format; a folder of tables is no single text, and gives its events.
  ///   - scope: The whole case, or what the policy and the filter in force admit.
  /// - Returns: The text and the sentences.
  /// - Complexity: Linear in the size of the text.
  public static func text(
    of graph: EventGraph, as format: Format, scope: Scope = .wholeCase
  ) -> (text: String, losses: [String]) {
    switch format {
    case .yaml:
      return (CaseTreeWriter(WrittenCase(graph, scope)).yaml, [])
    case .json:
      return (CaseTreeWriter(WrittenCase(graph, scope)).json, [])
    case .graphML:
      return GraphMLWriter.write(graph, scope)
    case .tables:
      let writer = CaseTablesWriter(WrittenCase(graph, scope))
      let events = writer.tables.first { $0.table == .events }
      return (events?.text ?? "", writer.losses)
    }
  }

  /// Writes the commented template of a case file, as a beginning.
  ///
  /// - Throws: ``FileError`` when there is a file of that name already, or nothing can be written there.
  public static func writeTemplate(to path: String) throws(FileError) {
    guard InputFile.kind(of: path) == .nothing else {
      throw FileError(.cannotWrite, path, "there is a file of that name already")
    }
    try OutputFile.write(template, to: path)
  }
}
