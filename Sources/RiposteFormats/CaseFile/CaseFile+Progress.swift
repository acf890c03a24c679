public import Riposte

/// Reading that tells how far it is, and can be cancelled.
extension CaseFile {
  /// Reads a case as ``read(_:options:)`` does, tells how far it is, and can be cancelled.
  ///
  /// ```swift
  /// let draft = try await CaseFile.read("many-tables/") { print("\(Int($0 * 100)) %") }
  /// let graph = try await draft.freeze { print("\(Int($0 * 100)) %") }
  /// ```
  ///
  /// - Parameters:
  ///   - path: The file or the folder.
  ///   - options: How tables are read.
  ///   - progress: Told what fraction has been read, each time it is a hundredth more; by one core at a time, but not
  ///     always by the same.
  /// - Returns: A draft of the case.
  /// - Throws: ``FileError`` when there is no such file or folder, or it cannot be read; `CancellationError` when the task
  ///   is cancelled, which is looked at after each 8 MiB of a table and after each thousand of its rows, and before and
  ///   after a file in YAML or JSON.
  /// - Complexity: O(*b*) for *b* bytes.
  public static func read(
    _ path: String, options: ReadingOptions = ReadingOptions(),
    progress: @escaping @Sendable (_ fraction: Double) -> Void
  ) async throws -> EventGraph.Draft {
    try await watched(progress) { try read(path, options, $0) }
  }

  /// Reads a case from two tables as ``read(events:responses:options:)`` does, tells how far it is, and can be cancelled.
  ///
  /// - Parameters:
  ///   - events: The table of events.
  ///   - responses: The table of responses.
  ///   - options: How tables are read.
  ///   - progress: Told what fraction has been read, each time it is a hundredth more; by one core at a time, but not
  ///     always by the same.
  /// - Returns: A draft of the case.
  /// - Throws: ``FileError`` when there is no such file, or it cannot be read; `CancellationError` when the task is
  ///   cancelled, which is looked at after each 8 MiB of a table and after each thousand of its rows.
  /// - Complexity: O(*b*) for *b* bytes.
  public static func read(
    events: String, responses: String, options: ReadingOptions = ReadingOptions(),
    progress: @escaping @Sendable (_ fraction: Double) -> Void
  ) async throws -> EventGraph.Draft {
    try await watched(progress) { try read(events, responses, options, $0) }
  }

  /// Reads under a watch that is told when the task is cancelled.
  private static func watched(
    _ progress: @escaping @Sendable (_ fraction: Double) -> Void,
    _ read: (ReadingWatch) throws -> EventGraph.Draft
  ) async throws -> EventGraph.Draft {
    try Task.checkCancellation()
    let watch = ReadingWatch(progress)
    let draft = try await withTaskCancellationHandler {
      try read(watch)
    } onCancel: {
      watch.cancel()
    }
    try Task.checkCancellation()
    watch.finish()
    return draft
  }
}
