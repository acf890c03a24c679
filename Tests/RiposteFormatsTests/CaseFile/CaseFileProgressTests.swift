import Foundation
import Riposte
import RiposteFormats
import Synchronization
import Testing

@Suite struct `Reading with progress` {
  /// A folder with two large tables, removed afterwards.
  private func withTables(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("riposte-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var events = "id,date\n"
    var responses = "event,to\n"
    for number in 0..<20_000 {
      events += "event-\(number),2021-02-15\n"
      if number > 0 { responses += "event-\(number),event-\(number / 2)\n" }
    }
    try Data(events.utf8).write(to: folder.appendingPathComponent("events.csv"))
    try Data(responses.utf8).write(to: folder.appendingPathComponent("responses.csv"))
    try await body(folder.path)
  }

  @Test func `tells fractions that rise to one, and reads the same`() async throws {
    try await withTables { folder in
      let told = Mutex<[Double]>([])
      let draft = try await CaseFile.read(folder) { fraction in
        told.withLock { $0.append(fraction) }
      }

      let fractions = told.withLock { $0 }
      #expect(fractions.count > 10)
      #expect(zip(fractions, fractions.dropFirst()).allSatisfy { $0 < $1 })
      #expect(fractions.last == 1)
      let expected = try CaseFile.read(folder)
      #expect(try draft.freeze().links.count == expected.freeze().links.count)
    }
  }

  @Test(arguments: [
    "event-19999,event-5,", "event-19999,nothing,0.5", "event-19999,unstated,1",
    "event-19999,event-5,many",
  ])
  func `tells what is read twice once, and reads a row that is not plain the same`(
    row: String
  ) async throws {
    try await withTables { folder in
      let told = Mutex<[Double]>([])
      let path = folder + "/responses.csv"
      let rows = (1..<20_000).map { "event-\($0),event-\($0 / 2),0.5\n" }.joined()
      try Data("event,to,confidence\n\(rows)\(row)\n".utf8).write(
        to: URL(fileURLWithPath: path))
      let draft = try await CaseFile.read(folder) { fraction in
        told.withLock { $0.append(fraction) }
      }

      let fractions = told.withLock { $0 }
      #expect(fractions.last == 1)
      #expect(zip(fractions, fractions.dropFirst()).allSatisfy { $0 < $1 })
      #expect(try draft.findings() == CaseFile.read(folder).findings())
      #expect(draft.linkCount == 20_000)
    }
  }

  /// A task that what it runs can cancel.
  private final class Reading: Sendable {
    private let state = Mutex<(task: Task<EventGraph.Draft, any Error>?, count: Int)>((nil, 0))
    var count: Int { state.withLock { $0.count } }
    var isKnown: Bool { state.withLock { $0.task != nil } }

    func begin(_ task: Task<EventGraph.Draft, any Error>) { state.withLock { $0.task = task } }

    func countAndCancel() {
      state.withLock { state in
        state.count += 1
        state.task?.cancel()
      }
    }
  }

  @Test func `ends soon after its task is cancelled`() async throws {
    try await withTables { folder in
      let reading = Reading()
      let task = Task {
        while !reading.isKnown { await Task.yield() }
        return try await CaseFile.read(folder) { _ in reading.countAndCancel() }
      }
      reading.begin(task)

      await #expect(throws: CancellationError.self) { _ = try await task.value }
      #expect(reading.count < 10)
    }
  }

  @Test func `freezes with progress, and can be cancelled there too`() async throws {
    var draft = EventGraph.Draft()
    draft.insert(Event("a"))
    draft.insert(Event("b"))
    draft.link("b", inResponseTo: "a")
    let told = Mutex<[Double]>([])

    let graph = try await draft.freeze { fraction in told.withLock { $0.append(fraction) } }

    let fractions = told.withLock { $0 }
    #expect(graph.links.count == 1)
    #expect(zip(fractions, fractions.dropFirst()).allSatisfy { $0 < $1 })
    #expect(fractions.last == 1)
    let task = Task { [draft] in
      try await draft.freeze { _ in withUnsafeCurrentTask { $0?.cancel() } }
    }
    await #expect(throws: CancellationError.self) { _ = try await task.value }
  }
}
