import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite("On a terminal")
struct TerminalTests {
  private static let hostile = """
    {"riposte": 1, "title": "\\u001b]0;owned\\u0007 \\u202etxet", "events": [
      {"id": "a\\u2028b", "title": "\\u001b[2J\\u009b31m line\\nbreak \\u05d0\\u05d1"}]}
    """

  @Test(arguments: [["list"], ["summary"], ["check"], ["list", "--json"], ["list", "--csv"]])
  func `nothing a case holds reaches a terminal as a command`(_ arguments: [String]) throws {
    try TemporaryFolder.with { folder in
      try folder.file("case.json", Self.hostile)
      let line = [arguments[0], "case.json"] + arguments.dropFirst()

      let shown = try Terminal.output(of: line, in: folder.url, environment: ["NO_COLOR": "1"])

      let harmful = shown.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n" && $0 != "\r") || (0x7F...0x9F).contains($0.value)
          || (0x202A...0x202E).contains($0.value) || $0.value == 0x2028
      }
      #expect(harmful.isEmpty)
    }
  }

  @Test func `a hostile title is shown with its characters written out`() throws {
    try TemporaryFolder.with { folder in
      try folder.file("case.json", Self.hostile)

      let outcome = try RiposteProcess.run(["list", "case.json"], in: folder.url)

      #expect(outcome.output.hasPrefix(#"\u{1B}]0;owned\u{7} \u{202E}txet"# + "\n"))
      #expect(outcome.output.contains(#"\u{1B}[2J\u{9B}31m line\nbreak אב [a\u{2028}b]"#))
    }
  }

  @Test func `there is color on a terminal`() throws {
    let shown = try Terminal.output(
      of: ["list", "two-attacks.yaml", "links"], environment: ["TERM": "xterm"])

    #expect(shown.contains("\u{1B}[32mreported\u{1B}[0m"))
  }

  @Test(arguments: [["NO_COLOR": "1", "TERM": "xterm"], ["TERM": "dumb"]])
  func `there is none where it is not wanted`(_ environment: [String: String]) throws {
    let shown = try Terminal.output(
      of: ["list", "two-attacks.yaml", "links"], environment: environment)

    #expect(shown.contains("reported"))
    #expect(!shown.contains("\u{1B}"))
  }

  @Test func `a second of work is announced, and the line cleared`() throws {
    try TemporaryFolder.with { folder in
      try folder.file("case.yaml", "riposte: 1\nevents: [{id: a}]\n")
      // A pipe that nobody fills for a while is work enough.
      let pipe = folder.url.appendingPathComponent("slow.yaml").path
      try #require(mkfifo(pipe, 0o600) == 0)
      let writer = Process()
      writer.executableURL = URL(fileURLWithPath: "/bin/sh")
      writer.arguments = ["-c", "sleep 2; cat case.yaml > slow.yaml"]
      writer.currentDirectoryURL = folder.url
      try writer.run()

      let shown = try Terminal.output(of: ["list", "slow.yaml"], in: folder.url)
      writer.waitUntilExit()

      #expect(shown.contains("\rreading slow.yaml … 1 s"))
      #expect(shown.contains("\r\u{1B}[K"))
      #expect(shown.contains("no date"))
    }
  }

  @Test func `lines are no wider than the terminal`() throws {
    for width in [60, 100] {
      let shown = try Terminal.output(
        of: ["chains", "levant-2017-2024.yaml", "--limit", "5"], width: width,
        environment: ["NO_COLOR": "1"])

      let lines = shown.split(whereSeparator: \.isNewline)
      #expect(lines.allSatisfy { $0.count <= width })
      #expect(lines.contains { $0.count > width - 12 })
    }
  }
}
