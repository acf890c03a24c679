import Foundation
import Riposte
import Testing

@testable import RiposteDiagrams

/// The whole DOT text of a small diagram, compared with a file beside this one.
///
/// Where a change is meant, run the tests once with `RIPOSTE_RECORD=1` and look at the difference.
@Suite("Snapshots of DOT text")
struct SnapshotTests {
  private func graph() throws -> EventGraph {
    var draft = EventGraph.Draft(title: "Raid and strike")
    draft.insert(Event.Actor("iran", named: "Iran", side: "Iran"))
    draft.insert(Event.Actor("us", named: "United States", side: "US"))
    draft.insert(Source("s", outlet: "Newsweek"))
    draft.insert(Place("erbil", named: "Erbil", theatre: "Iraq"))
    draft.insert(
      Event(
        "raid", titled: #"Raid "A" & <more> \N"#, on: "2021-02-15", at: "erbil", by: ["iran?"],
        severity: 6, sources: ["s"]))
    draft.insert(Event("strike", titled: "Strike", on: "2021-02-25", by: ["us"], severity: 7))
    draft.insert(Event("reply", titled: "الرد", on: "2021-03/..", by: ["iran"]))
    draft.link("strike", inResponseTo: "raid", claims: [.assessed()])
    draft.link("reply", inResponseTo: "strike", claims: [.hedged(), .denied()])
    draft.link("raid", inResponseTo: .unstated, claims: [.reported()])
    return try draft.freeze()
  }

  @Test(arguments: Diagram.Style.allCases)
  func `a style writes what it wrote before`(style: Diagram.Style) throws {
    let graph = try graph()
    let text = Diagram(of: graph, style: style).highlighting(graph.longestChain()).dot()

    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Snapshots/\(style.rawValue).dot")
    if ProcessInfo.processInfo.environment["RIPOSTE_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)

    let lines = zip(text.split(separator: "\n"), expected.split(separator: "\n"))
    for (line, before) in lines where line != before {
      Issue.record("\(line)\ninstead of\n\(before)")
      break
    }
    #expect(text.count == expected.count)
  }

  @Test func `the text is the same on every run`() throws {
    let graph = try graph()

    for style in Diagram.Style.allCases {
      let texts = (0..<5).map { _ in Diagram(of: graph, style: style).dot() }
      #expect(Set(texts).count == 1)
    }
  }
}
