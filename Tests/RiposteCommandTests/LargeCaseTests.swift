import Foundation
import Testing

@Suite("Cases beyond listing")
struct LargeCaseTests {
  /// So many diamonds in a row: each doubles the number of chains.
  private static func diamonds(_ count: Int) -> String {
    var events = "riposte: 1\nevents:\n  - {id: n0}\n"
    var responses = "responses:\n"
    for step in 0..<count {
      events += "  - {id: a\(step)}\n  - {id: b\(step)}\n  - {id: n\(step + 1)}\n"
      for side in ["a", "b"] {
        responses += "  - {event: \(side)\(step), to: n\(step)}\n"
        responses += "  - {event: n\(step + 1), to: \(side)\(step)}\n"
      }
    }
    return events + responses
  }

  @Test func `a million million million chains are counted, and the first listed`() throws {
    let outcome = try run(
      "chains", "case.yaml", "--limit", "3", "--json", on: Self.diamonds(60))

    let object = try JSONObject(outcome.output)
    #expect(object.text("count") == "1152921504606846976")
    #expect(object.objects("chains")?.count == 3)
    #expect(object.objects("chains")?[1].texts("events")?.suffix(3) == ["n59", "b59", "n60"])
  }

  @Test func `beyond 128 bits the count is unknown, its logarithm is not`() throws {
    let text = Self.diamonds(200)

    let summary = try JSONObject(try run("summary", "case.yaml", "--json", on: text).output)
    let best = try JSONObject(
      try run("chains", "case.yaml", "--top", "2", "--json", on: text).output)
    let words = try run("chains", "case.yaml", "--limit", "1", on: text)

    let chains = try #require(summary.object("chains"))
    #expect(chains.isNull("count"))
    #expect(abs((chains.number("log10") ?? 0) - 200 * 0.301029995664) < 1e-6)
    #expect(chains.number("longest") == 400)
    #expect(best.isNull("count"))
    #expect(best.objects("chains")?.count == 2)
    #expect(words.output.contains("about 10^60 chains"))
    #expect(words.output.contains("… and very many more, not printed: --limit 0 prints all"))
  }

  @Test func `a chain of 300,000 links is input like any other`() throws {
    try TemporaryFolder.with { folder in
      let ids = (0...300_000).map { "e\($0)" }
      try folder.file("events.csv", "id\n" + ids.joined(separator: "\n") + "\n")
      let links = zip(ids.dropFirst(), ids).map { "\($0),\($1)" }
      try folder.file("responses.csv", "event,to\n" + links.joined(separator: "\n") + "\n")

      let outcome = try RiposteProcess.run(["summary", "."], in: folder.url)

      #expect(outcome.status == 0)
      #expect(outcome.output.contains("  300,000 links; weakest link ungraded; "))
      #expect(outcome.output.contains("299,801 stations between, listed by --json and --csv"))
    }
  }

  @Test func `events that answer each other are one station`() throws {
    let text = """
      riposte: 1
      events: [{id: a}, {id: b}, {id: c}, {id: d}]
      responses:
        - {event: b, to: a, basis: stated}
        - {event: c, to: b, basis: stated}
        - {event: b, to: c, basis: hedged}
        - {event: d, to: c, basis: stated}
      """

    let chains = try JSONObject(try run("chains", "case.yaml", "--json", on: text).output)
    let summary = try JSONObject(try run("summary", "case.yaml", "--json", on: text).output)
    let words = try run("chains", "case.yaml", on: text)

    #expect(chains.text("count") == "1")
    let chain = try #require(chains.objects("chains")?.first)
    #expect(chain.members["stations"] as? [[String]] == [["a"], ["b", "c"], ["d"]])
    #expect(chain.number("links") == 2)
    #expect(summary.number("exchanges") == 1)
    #expect(words.output.contains("exchange of 2 events that answer each other:"))
  }
}
