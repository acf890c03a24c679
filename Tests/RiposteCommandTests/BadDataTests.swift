import Foundation
import Testing

@Suite("Bad data and missing files")
struct BadDataTests {
  private static let broken = """
    riposte: 1
    events:
      - {id: a, date: 2021-02-31, sevrity: 3}
      - {id: b, date: 2021-02-01}
      - {id: b}
    responses:
      - {event: b, to: aa}
    """

  @Test func `a check prints every finding with its place and ends with 65`() throws {
    let outcome = try run("check", "case.yaml", on: Self.broken)

    #expect(outcome.status == 65)
    #expect(outcome.errors == "")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("case.yaml:3:19: error: ") })
    #expect(
      lines.contains {
        $0.hasPrefix("case.yaml:3:31: warning: ") && $0.contains("did you mean 'severity'?")
      })
    #expect(lines.contains { $0.hasPrefix("case.yaml:5:") && $0.hasSuffix("[duplicate-id]") })
    #expect(lines.contains { $0.hasPrefix("case.yaml:7:") && $0.hasSuffix("[unknown-event]") })
    #expect(
      lines.last?.hasPrefix("case.yaml: 3 events, 1 response link; 3 errors, 1 warning, ") == true)
  }

  @Test func `a check in JSON is still printed, and ends with 65`() throws {
    let outcome = try run("check", "case.yaml", "--json", on: Self.broken)

    let object = try JSONObject(outcome.output)
    #expect(outcome.status == 65)
    #expect(outcome.errors == "")
    #expect(object.keys == ["events", "links", "errors", "warnings", "notes", "findings"])
    #expect(object.number("errors") == 3)
    let finding = try #require(object.objects("findings")?.first)
    #expect(
      finding.keys == ["severity", "code", "events", "message", "file", "line", "column"])
    #expect(finding.text("file") == "case.yaml")
  }

  @Test func `of many notes of a kind the first are printed, the others counted`() throws {
    let events = (0..<9).map { "  - {id: e\($0), date: 2021-02-01, sources: [s]}\n" }.joined()
    let text = "riposte: 1\nevents:\n\(events)"

    let short = try run("check", "case.yaml", on: text)
    let long = try run("check", "case.yaml", "--notes", on: text)
    let document = try JSONObject(run("check", "case.yaml", "--json", on: text).output)

    let lines = short.output.split(separator: "\n")
    #expect(lines.count { $0.hasSuffix("has no place [missing-place]") } == 3)
    #expect(lines.contains("note: and 6 more of this kind; --notes lists them [missing-place]"))
    #expect(long.output.split(separator: "\n").count { $0.hasSuffix("[missing-place]") } == 9)
    #expect(document.number("notes") == 10)
    #expect(document.objects("findings")?.count == 10)
  }

  @Test(arguments: ["summary", "chains", "list"])
  func `other commands say the errors on standard error and print nothing`(_ command: String) throws
  {
    for form in [[], ["--json"], ["--csv"]] {
      let outcome = try TemporaryFolder.with { folder in
        try folder.file("case.yaml", Self.broken)
        return try RiposteProcess.run([command, "case.yaml"] + form, in: folder.url)
      }

      #expect(outcome.status == 65)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("case.yaml:3:19: error: "))
      #expect(
        outcome.errors.hasSuffix(
          "Error: case.yaml has 3 errors; nothing was computed (--lenient sets errors aside)\n"))
    }
  }

  @Test func `lenient reading goes on, says so, and counts what it set aside`() throws {
    let outcome = try run("summary", "case.yaml", "--lenient", "--json", on: Self.broken)

    #expect(outcome.status == 0)
    #expect(outcome.errors.hasSuffix("Note: 3 errors set aside, as --lenient asks\n"))
    let object = try JSONObject(outcome.output)
    #expect(object.number("setAside") == 3)
    #expect(object.number("events") == 2)
  }

  @Test(
    "is refused with a sentence, and no crash",
    arguments: [
      "", "\u{0}\u{1}\u{2}", "riposte: 99\nevents: []\n", "[1, 2", "{\"riposte\": 1, \"events\": [",
      "events: {a: *b}", "&a [*a]", "just words", "- 1\n- 2\n", "riposte: 1\nevents: 7\n",
    ])
  func refuses(_ text: String) throws {
    let outcome = try run("summary", "case.yaml", on: text)

    #expect(outcome.endedByItself)
    #expect([0, 65].contains(outcome.status), "\(outcome)")
    #expect(outcome.status == 0 || !outcome.errors.isEmpty)
  }

  @Test func `a missing file is named, with 66`() throws {
    for arguments in [
      ["check", "nowhere.yaml"], ["summary", "nowhere/"],
      ["chains", "--events", "nowhere.csv", "--responses", "nowhere.csv"],
    ] {
      let outcome = try RiposteProcess.run(arguments)

      #expect(outcome.status == 66)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("Error: nowhere"))
      #expect(outcome.errors.contains("there is no such file"))
    }
  }

  @Test func `two tables are a case, and ungraded rows take a basis`() throws {
    try TemporaryFolder.with { folder in
      try folder.file("e.csv", "id;date\na;2021-01-01\nb;2021-01-03\n")
      try folder.file("r.csv", "event;to\nb;a\n")
      let tables = ["--events", "e.csv", "--responses", "r.csv"]

      let linkage = try RiposteProcess.run(["linkage"] + tables + ["a", "b"], in: folder.url)
      let asserted = try RiposteProcess.run(
        ["summary"] + tables + ["--evidence", "asserted", "--json"], in: folder.url)
      let reported = try RiposteProcess.run(
        ["summary"] + tables + ["--evidence", "asserted", "--basis", "reported", "--json"],
        in: folder.url)

      #expect(linkage.output.contains("Linked by 1 link"))
      #expect(linkage.output.contains("2 days"))
      #expect(try JSONObject(asserted.output).number("links") == 0)
      #expect(try JSONObject(reported.output).number("links") == 1)
    }
  }

  @Test func `of many errors the first fifty are printed, and the rest counted`() throws {
    let events = (0..<200).map { "  - {id: e\($0), date: never}\n" }.joined()
    let text = "riposte: 1\nevents:\n" + events

    let summary = try run("summary", "case.yaml", on: text)
    let check = try run("check", "case.yaml", on: text)

    let lines = summary.errors.split(separator: "\n")
    #expect(lines.count == 52)
    #expect(lines[50] == "… and 150 more; check lists them all")
    #expect(check.output.components(separatedBy: "[invalid-date]").count == 201)
  }

  @Test func `a day after the record ends is found with --as-of`() throws {
    let text = "riposte: 1\nevents:\n  - {id: a, date: 2021-02-01}\n"

    let outcome = try run("check", "case.yaml", "--as-of", "2020", on: text)

    #expect(outcome.output.contains("[implausible-date]"))
  }
}
