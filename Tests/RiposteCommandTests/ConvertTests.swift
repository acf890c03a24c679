import Foundation
import Testing

@Suite("Converting a case, and beginning one")
struct ConvertTests {
  @Test(
    "a case comes back equal from every format that can hold it",
    arguments: ["two-attacks.yaml", "levant-2017-2024.yaml"], ["case.json", "case/", "case.yml"])
  func roundTrip(_ name: String, _ target: String) throws {
    try TemporaryFolder.with { folder in
      let source = Cases.folder.appendingPathComponent(name).path
      let direct = try RiposteProcess.run(["convert", source, "-o", "direct.yaml"], in: folder.url)
      let there = try RiposteProcess.run(["convert", source, "-o", target], in: folder.url)
      let back = try RiposteProcess.run(["convert", target, "-o", "back.yaml"], in: folder.url)

      for outcome in [direct, there, back] {
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output.hasSuffix("response links; the whole case\n"))
      }
      #expect(try folder.text("back.yaml") == folder.text("direct.yaml"))
    }
  }

  @Test func `with a policy or a filter, only what they let in is written`() throws {
    try TemporaryFolder.with { folder in
      let source = Cases.folder.appendingPathComponent("two-attacks.yaml").path

      let outcome = try RiposteProcess.run(
        ["convert", source, "-o", "case.json", "--evidence", "asserted", "--side", "Israel"],
        in: folder.url)

      #expect(
        outcome.output
          == "case.json: 3 events, 1 response link; what the policy asserted and the filters admit\n"
      )
      let events = try JSONObject(try folder.text("case.json")).objects("events")
      #expect(
        events?.map { $0.text("id") }
          == ["vessel-attack", "israel-strikes-28feb", "syrian-ad-28feb"])
    }
  }

  @Test func `what a format cannot hold is said`() throws {
    try TemporaryFolder.with { folder in
      let source = Cases.folder.appendingPathComponent("two-attacks.yaml").path

      let graphML = try RiposteProcess.run(
        ["convert", source, "-o", "case.graphml"], in: folder.url)
      let dot = try RiposteProcess.run(["convert", source, "-o", "case.dot"], in: folder.url)

      #expect(graphML.status == 0)
      #expect(
        graphML.errors.contains("Note: GraphML holds 4 statements of authorship: not at all\n"))
      #expect(try folder.text("case.graphml").hasPrefix("<?xml"))
      #expect(
        dot.errors == "Note: DOT holds what is drawn, not claims, accounts, relations or places\n")
      #expect(try folder.text("case.dot").contains("digraph"))
    }
  }

  @Test func `an ending that means nothing is wrong usage, and lists those that do`() throws {
    try TemporaryFolder.with { folder in
      let source = Cases.folder.appendingPathComponent("two-attacks.yaml").path

      let outcome = try RiposteProcess.run(["convert", source, "-o", "case.xls"], in: folder.url)

      #expect(outcome.status == 64)
      #expect(
        outcome.errors.hasPrefix(
          """
          Error: 'case.xls' must end in .yaml, .yml, .json, .graphml, .dot or a slash \
          (a folder of tables).
          """))
      #expect(try folder.names.isEmpty)
    }
  }

  @Test func `a file that cannot be written is left as it was, with 73`() throws {
    try TemporaryFolder.with { folder in
      let source = Cases.folder.appendingPathComponent("two-attacks.yaml").path
      try folder.file("file", "as it was")

      let nowhere = try RiposteProcess.run(
        ["convert", source, "-o", "no/case.json"], in: folder.url)
      let inside = try RiposteProcess.run(["convert", source, "-o", "file/"], in: folder.url)

      #expect(nowhere.status == 73)
      #expect(nowhere.errors.hasPrefix("Error: no/case.json: "))
      #expect(inside.status == 73)
      #expect(try folder.names == ["file"])
      #expect(try folder.text("file") == "as it was")
    }
  }

  @Test func `a new case is without error, and never replaces a file`() throws {
    try TemporaryFolder.with { folder in
      let new = try RiposteProcess.run(["new", "case.yaml"], in: folder.url)
      let check = try RiposteProcess.run(["check", "case.yaml"], in: folder.url)
      try folder.file("case.yaml", "mine")
      let again = try RiposteProcess.run(["new", "case.yaml"], in: folder.url)
      let ending = try RiposteProcess.run(["new", "case.csv"], in: folder.url)

      #expect(new.status == 0)
      #expect(new.output == "case.yaml: a template to fill in; then: riposte check case.yaml\n")
      #expect(check.status == 0)
      #expect(check.output.contains("no errors, 0 warnings"))
      #expect(again.status == 73)
      #expect(again.errors == "Error: case.yaml: there is a file of that name already\n")
      #expect(try folder.text("case.yaml") == "mine")
      #expect(ending.status == 64)
    }
  }
}
