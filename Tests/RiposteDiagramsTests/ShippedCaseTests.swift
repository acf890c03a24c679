import Foundation
import Riposte
import RiposteFormats
import Testing

@testable import RiposteDiagrams

@Suite("The shipped cases can be read as pictures")
struct ShippedCaseTests {
  /// A case that ships with the package.
  private func graph(_ name: String) throws -> EventGraph {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Examples/Cases/\(name)").standardized
    return try CaseFile.read(file.path).freeze()
  }

  @Test(
    arguments: ["levant-2017-2024.yaml", "two-attacks.yaml"],
    [
      (.compressed, .leftToRight, nil), (.true, .leftToRight, nil), (.compressed, .topDown, nil),
      (.true, .topDown, nil), (.compressed, .leftToRight, .a3),
      (.compressed, .topDown, .letter.portrait),
    ] as [(Diagram.TimeAxis, Diagram.Direction, Paper?)])
  func `nothing covers a card, overflows, or lies on something else`(
    name: String, manner: (axis: Diagram.TimeAxis, direction: Diagram.Direction, paper: Paper?)
  ) throws {
    for policy in EvidencePolicy.allCases {
      let graph = try graph(name).admitting(policy)
      let diagram = Diagram(of: graph).timeAxis(manner.axis).direction(manner.direction)
        .paper(manner.paper).highlighting(graph.longestChain())

      let figures = Legibility(of: diagram.drawing)

      #expect(figures.cardOverlaps == 0)
      #expect(figures.textOverflow == 0)
      #expect(figures.textOverlaps == 0)
      #expect(figures.linksOverCards == 0)
      #expect(figures.sharedRuns == 0)
    }
  }

  @Test(
    arguments: ["levant-2017-2024.yaml", "two-attacks.yaml"],
    Diagram.Style.allCases.filter { $0 != .swimlane })
  func `the other styles can be read as well`(name: String, style: Diagram.Style) throws {
    for policy in EvidencePolicy.allCases {
      let drawing = Diagram(of: try graph(name).admitting(policy), style: style).whole().drawing

      let figures = Legibility(of: drawing)

      #expect(figures.cardOverlaps == 0)
      #expect(figures.textOverflow == 0)
      #expect(figures.textOverlaps == 0)
      #expect(figures.linksOverCards == 0)
      #expect(figures.sharedRuns == 0)
    }
  }

  @Test(arguments: [("levant-2017-2024.yaml", 0.85), ("two-attacks.yaml", 1)])
  func `links cross no more than they would in a plain order`(name: String, share: Double) throws {
    let scene = Diagram(of: try graph(name).admitting(.everything)).scene

    let plain = Legibility(of: SwimlaneLayout(scene, effort: .plain).drawing).crossings
    let chosen = Legibility(of: SwimlaneLayout(scene).drawing).crossings

    #expect(Double(chosen) <= Double(plain) * share)
  }
}
