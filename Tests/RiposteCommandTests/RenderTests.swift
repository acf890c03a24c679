import Foundation
import Testing

@Suite("Drawing a case")
struct RenderTests {
  private static let source = Cases.folder.appendingPathComponent("two-attacks.yaml").path

  /// Draws the first case to a file in a folder.
  private func render(
    to file: String, _ options: String..., in folder: TemporaryFolder
  ) throws -> Outcome {
    try RiposteProcess.run(["render", Self.source, "-o", file] + options, in: folder.url)
  }

  @Test(arguments: [("png", "\u{89}PNG"), ("svg", "<?xml"), ("pdf", "%PDF"), ("dot", "digraph")])
  func `every ending gives its format, the same on every run`(
    _ ending: String, _ signature: String
  ) throws {
    try TemporaryFolder.with { folder in
      let first = try render(to: "a.\(ending)", in: folder)
      let second = try render(to: "b.\(ending)", in: folder)

      #expect(first.status == 0)
      #expect(first.errors == "")
      #expect(
        first.output == """
          a.\(ending)
          Evidence: inclusive (links stated, reported, assessed, hedged or without a
          basis)
          Shown: all 11 events and 8 links

          """)
      #expect(second.status == 0)
      let bytes = try Data(contentsOf: folder.url.appendingPathComponent("a.\(ending)"))
      let others = try Data(contentsOf: folder.url.appendingPathComponent("b.\(ending)"))
      #expect(bytes == others)
      #expect(
        String(decoding: bytes.prefix(400), as: Unicode.UTF8.self).contains(signature.suffix(3)))
    }
  }

  @Test(
    "every option draws",
    arguments: [
      ["--time-axis", "true"], ["--direction", "top-down"], ["--paper", "a4"],
      ["--paper", "letter-portrait"], ["--collapse", "--title", "Short"], ["--paper", "500x120"],
      ["--style", "theatre"], ["--style", "columns"], ["--style", "map"], ["--style", "dyads"],
      ["--lanes", "place"], ["--color", "basis"], ["--cards", "date,place,killed"],
      ["--cards", "none"], ["--relations"], ["--highlight-source", "src-003"],
      ["--highlight-claim", "us-strike-feb21", "balad-rockets", "1"],
      ["--theme", "dark"], ["--theme", "mono", "--title", "A title"],
      ["--focus", "us-strike-feb21", "--radius", "1"], ["--episode", "2"], ["--whole"],
      ["--highlight", "longest"], ["--highlight", "escalating"],
      ["--highlight", "erbil-rockets,us-strike-feb21"], ["--evidence", "everything"],
    ])
  func draws(_ options: [String]) throws {
    try TemporaryFolder.with { folder in
      let outcome = try RiposteProcess.run(
        ["render", Self.source, "-o", "a.dot"] + options, in: folder.url)
      let plain = try render(to: "plain.dot", in: folder)

      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(plain.status == 0)
      let isWhole = options == ["--whole"]
      #expect((try folder.text("a.dot") == folder.text("plain.dot")) == isWhole)
    }
  }

  @Test func `a long case becomes the pages of one PDF, or numbered files`() throws {
    try TemporaryFolder.with { folder in
      let levant = Cases.folder.appendingPathComponent("levant-2017-2024.yaml").path
      let arguments = ["render", levant, "--pages", "--paper", "a3", "-o"]

      let pdf = try RiposteProcess.run(arguments + ["a.pdf"], in: folder.url)
      let svg = try RiposteProcess.run(arguments + ["a.svg"], in: folder.url)

      #expect(pdf.status == 0 && pdf.errors == "")
      #expect(pdf.output.hasPrefix("a.pdf\n"))
      let names = svg.output.split(separator: "\n").map(String.init).filter { $0.hasSuffix(".svg") }
      #expect(names.count > 1)
      #expect(names == names.indices.map { "a-\($0 + 1).svg" })
      #expect(try folder.names.sorted() == (names + ["a.pdf"]).sorted())
      let bytes = try Data(contentsOf: folder.url.appendingPathComponent("a.pdf"))
      #expect(String(decoding: bytes, as: Unicode.UTF8.self).contains("/Count \(names.count) >>"))
    }
  }

  @Test func `pages of an earlier picture are named and left as they were`() throws {
    try TemporaryFolder.with { folder in
      for number in 1...3 {
        try Data().write(to: folder.url.appendingPathComponent("a-\(number).dot"))
      }

      let outcome = try render(to: "a.dot", in: folder)

      #expect(outcome.status == 0)
      #expect(
        outcome.errors
          == "Note: a-1.dot to a-3.dot are no pages of this picture; they are left as they were\n")
      #expect(try folder.names.sorted() == ["a-1.dot", "a-2.dot", "a-3.dot", "a.dot"])
    }
  }

  @Test(arguments: [
    ("map", "--collapse"), ("dyads", "--pages"), ("columns", "--direction=top-down"),
    ("theatre", "--time-axis=true"),
  ])
  func `what a style does not have is not used, and that is said`(
    style: String, option: String
  ) throws {
    try TemporaryFolder.with { folder in
      let outcome = try render(to: "a.dot", "--style", style, option, in: folder)

      let name = option.split(separator: "=")[0]
      #expect(outcome.status == 0)
      #expect(
        outcome.errors == "Note: \(name) is not used: the style \(style) has no such choice\n")
    }
  }

  @Test func `of several pages all are written or none`() throws {
    try TemporaryFolder.with { folder in
      let levant = Cases.folder.appendingPathComponent("levant-2017-2024.yaml").path
      try FileManager.default.createDirectory(
        at: folder.url.appendingPathComponent("a-2.dot"), withIntermediateDirectories: false)

      let outcome = try RiposteProcess.run(
        ["render", levant, "--pages", "-o", "a.dot"], in: folder.url)

      #expect(outcome.status == 73)
      #expect(outcome.errors == "Error: cannot write a-2.dot: it is a folder\n")
      #expect(try folder.names == ["a-2.dot"])
    }
  }

  @Test func `a picture is no larger than asked for`() throws {
    try TemporaryFolder.with { folder in
      let outcome = try render(to: "a.png", "--size", "800x600", in: folder)

      let bytes = [UInt8](try Data(contentsOf: folder.url.appendingPathComponent("a.png")))
      let side = { (start: Int) in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
      #expect(outcome.status == 0)
      #expect(side(16) <= 800 && side(20) <= 600)
      #expect(side(16) > 700 || side(20) > 500)
    }
  }

  @Test(
    "what is wrong is said",
    arguments: [
      (["-o", "a.gif"], 64, "Error: 'a.gif' must end in .png, .svg, .pdf or .dot.\n"),
      ([], 64, "Error: Missing expected argument '--output <file>'\n"),
      (["-o", "a.png", "--style", "swimlan"], 64, "did you mean 'swimlane'?"),
      (["-o", "a.png", "--paper", "a44"], 64, "did you mean 'a4'?"),
      (["-o", "a.png", "--paper", "10x20"], 64, "a sheet measures from 26 to 5080 millimeters"),
      (["-o", "a.png", "--direction", "topdown"], 64, "did you mean 'top-down'?"),
      (["-o", "a.png", "--theme", "drak"], 64, "did you mean 'dark'?"),
      (["-o", "a.png", "--size", "800"], 64, "it must be width and height in pixels"),
      (["-o", "a.png", "--size", "10x10"], 64, "no picture can be read at less than 100 pixels"),
      (["-o", "a.png", "--lanes", "sides"], 64, "did you mean 'side'?"),
      (["-o", "a.png", "--color", "bassis"], 64, "did you mean 'basis'?"),
      (["-o", "a.png", "--cards", "date,plase"], 64, "did you mean 'place'?"),
      (["-o", "a.png", "--highlight-source", "src-03"], 65, "did you mean 'src-003'?"),
      (["-o", "a.png", "--highlight-claim", "a"], 64, "needs two ids"),
      (
        ["-o", "a.png", "--highlight", "longest", "--highlight-source", "src-003"], 64,
        "exclude each other"
      ), (["-o", "a.png", "--radius", "2"], 64, "Error: --radius needs --focus beside it.\n"),
      (["-o", "a.png", "--whole", "--episode", "1"], 64, "exclude each other"),
      (["-o", "a.png", "--episode", "9"], 65, "Error: there is no episode 9; there are 2"),
      (["-o", "a.png", "--focus", "erbil-rocket"], 65, "did you mean 'erbil-rockets'?"),
      (["-o", "a.png", "--highlight", "longst"], 65, "the case has no event 'longst'"),
      (
        ["-o", "no/a.png"], 73,
        "Error: cannot write no/a.png: the folder it would be in is not there\n"
      ),
      (
        ["-o", "no/a.dot"], 73,
        "Error: cannot write no/a.dot: the folder it would be in is not there\n"
      ),
    ] as [([String], Int32, String)])
  func refuses(_ arguments: [String], _ status: Int32, _ sentence: String) throws {
    try TemporaryFolder.with { folder in
      let outcome = try RiposteProcess.run(["render", Self.source] + arguments, in: folder.url)

      #expect(outcome.status == status)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains(sentence))
      #expect(try folder.names.isEmpty)
    }
  }

  @Test func `an event that is not admitted cannot be highlighted, and that is said`() throws {
    try TemporaryFolder.with { folder in
      let outcome = try render(
        to: "a.dot", "--highlight", "feared-retaliation-feb21,vessel-attack", in: folder)

      #expect(outcome.status == 0)
      #expect(
        outcome.errors
          == "Note: 'feared-retaliation-feb21' is not admitted, so it is not highlighted\n")
      #expect(try folder.names == ["a.dot"])
    }
  }

  @Test func `a large case is not drawn whole unasked, and says so`() throws {
    try TemporaryFolder.with { folder in
      let events = (0...320).map { "  - {id: e\($0), date: 2021-01-01}\n" }.joined()
      let links = (1...40).map { "  - {event: e\($0), to: e\($0 - 1)}\n" }.joined()
      try folder.file("case.yaml", "riposte: 1\nevents:\n\(events)responses:\n\(links)")

      let outcome = try RiposteProcess.run(["render", "case.yaml", "-o", "a.dot"], in: folder.url)

      #expect(outcome.status == 0)
      #expect(outcome.output.contains("41 of 321"))
      #expect(outcome.output.contains("left out"))
    }
  }
}
