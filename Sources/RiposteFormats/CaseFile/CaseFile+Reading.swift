public import Riposte

extension CaseFile {
  /// Reads a case: a file in YAML or JSON, or a folder of tables.
  ///
  /// A file that is no YAML, JSON or table at all, or is too large, gives a draft with findings that say so.
  ///
  /// - Parameters:
  ///   - path: The file or the folder. A name that ends in neither `.yaml`, `.yml` nor `.json` is read as JSON if the
  ///     text begins with a brace, and as YAML otherwise.
  ///   - options: How tables are read.
  /// - Returns: A draft of the case.
  /// - Throws: ``FileError`` when there is no such file or folder, or it cannot be read.
  /// - Complexity: O(*b*) for *b* bytes.
  public static func read(
    _ path: String, options: ReadingOptions = ReadingOptions()
  ) throws(FileError) -> EventGraph.Draft {
    try read(path, options, ReadingWatch())
  }

  /// Reads a case under a watch.
  static func read(
    _ path: String, _ options: ReadingOptions, _ watch: ReadingWatch
  ) throws(FileError) -> EventGraph.Draft {
    switch InputFile.kind(of: path) {
    case .nothing: throw FileError(.noSuchInput, path, "there is no such file or folder")
    case .folder: return try readFolder(path, options, watch)
    case .file: break
    }
    if ["csv", "tsv"].contains(path.split(separator: ".").last?.lowercased()) {
      throw FileError(
        .unknownFormat, path, "a table alone is no case: give a folder, or events and responses")
    }
    guard let bytes = try InputFile.read(path, limit: InputLimits.jsonFileSize, watch) else {
      return CaseTreeReader.draft(of: tooLarge(InputLimits.jsonFileSize), file: path)
    }
    let format = Format(path: path).flatMap { [.yaml, .json].contains($0) ? $0 : nil }
    return draft(of: bytes, as: format ?? guessedFormat(of: bytes), file: path)
  }

  /// Reads a case from two tables.
  ///
  /// - Parameters:
  ///   - events: The table of events.
  ///   - responses: The table of responses.
  ///   - options: How tables are read.
  /// - Returns: A draft of the case.
  /// - Throws: ``FileError`` when there is no such file, or it cannot be read.
  /// - Complexity: O(*b*) for *b* bytes.
  public static func read(
    events: String, responses: String, options: ReadingOptions = ReadingOptions()
  ) throws(FileError) -> EventGraph.Draft {
    try read(events, responses, options, ReadingWatch())
  }

  /// Reads two tables under a watch.
  static func read(
    _ events: String, _ responses: String, _ options: ReadingOptions, _ watch: ReadingWatch
  ) throws(FileError) -> EventGraph.Draft {
    var reader = CaseTablesReader(options: options, watch: watch)
    watch.expect(InputFile.size(of: events) + InputFile.size(of: responses))
    try read(.events, at: events, with: &reader)
    try read(.responses, at: responses, with: &reader)
    return reader.draft
  }

  /// Reads a case from the text of a case file.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - format: YAML or JSON.
  ///   - name: What findings call the text.
  /// - Returns: A draft of the case.
  /// - Complexity: O(*b*) for *b* bytes.
  public static func draft(
    of text: String, as format: Format = .yaml, named name: String = "case"
  ) -> EventGraph.Draft {
    draft(of: Array(text.utf8), as: format, file: name)
  }

  /// The draft of a case file whose bytes have been read.
  static func draft(of bytes: [UInt8], as format: Format, file: String) -> EventGraph.Draft {
    if format != .json, bytes.count > InputLimits.yamlFileSize {
      return CaseTreeReader.draft(of: tooLarge(InputLimits.yamlFileSize), file: file)
    }
    do {
      let text = try format == .json ? JSONReader.read(bytes) : YAMLReader.read(bytes)
      return CaseTreeReader.draft(of: text, file: file)
    } catch {
      return CaseTreeReader.draft(of: error, file: file)
    }
  }

  private static func readFolder(
    _ path: String, _ options: ReadingOptions, _ watch: ReadingWatch
  ) throws(FileError) -> EventGraph.Draft {
    var reader = CaseTablesReader(options: options, watch: watch)
    let folder = path.hasSuffix("/") ? path : path + "/"
    for table in CaseTable.allCases { watch.expect(InputFile.size(of: folder + table.fileName)) }
    for table in CaseTable.allCases {
      let file = folder + table.fileName
      guard table.isRequired || InputFile.kind(of: file) == .file else { continue }
      try read(table, at: file, with: &reader)
    }
    reader.checkLadder()
    return reader.draft
  }

  private static func read(
    _ table: CaseTable, at path: String, with reader: inout CaseTablesReader
  ) throws(FileError) {
    let watch = reader.watch
    if watch.isCancelled { return }
    if let bytes = try InputFile.read(path, limit: InputLimits.tableFileSize, watch) {
      if watch.isCancelled { return }
      reader.read(table, bytes, file: path)
    } else {
      var reporter = FindingReporter(file: path)
      let message = "the file is larger than \(InputLimits.tableFileSize >> 30) GiB"
      reporter.report(TextProblem(.tooLarge, message, at: .start), to: &reader.draft)
    }
  }

  private static func tooLarge(_ limit: Int) -> TextProblem {
    TextProblem(
      .tooLarge, "the file is larger than \(limit >> 20) MiB; tables may be larger", at: .start)
  }

  private static func guessedFormat(of bytes: [UInt8]) -> Format {
    let start = TextValidation.byteOrderMarkLength(of: bytes)
    let first = bytes[start...].first { $0 > ASCII.space }
    return first == ASCII.openBrace ? .json : .yaml
  }
}
