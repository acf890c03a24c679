import Testing

@Suite("Standard output that goes away or is full")
struct OutputTests {
  @Test func `a reader that has seen enough ends the program quietly`() throws {
    let outcome = try RiposteProcess.shell(
      #"{ "$RIPOSTE" list levant-2017-2024.yaml --json; echo "status $?" >&2; } | head -n 1"#)

    #expect(outcome.output == "{\n")
    #expect(outcome.errors == "status 0\n")
  }

  @Test func `a closed output does not crash it`() throws {
    let outcome = try RiposteProcess.shell(#""$RIPOSTE" list two-attacks.yaml >&-"#)

    #expect(outcome.endedByItself)
    #expect(outcome.status == 73)
    #expect(outcome.errors.hasPrefix("Error: cannot write the output: "))
  }

  #if os(Linux)
    @Test func `a full device is an error that says so`() throws {
      let outcome = try RiposteProcess.shell(#""$RIPOSTE" list two-attacks.yaml > /dev/full"#)

      #expect(outcome.status == 73)
      #expect(outcome.errors == "Error: cannot write the output: No space left on device\n")
    }
  #endif

  @Test func `there is color in no pipe`() throws {
    let outcome = try run("list", "two-attacks.yaml", "links", environment: ["TERM": "xterm"])

    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `a pipe is as wide as COLUMNS says, or 80`() throws {
    for (columns, width) in [(nil, 80), ("60", 60), ("120", 120)] {
      let environment = columns.map { ["COLUMNS": $0] } ?? [:]

      let outcome = try run("list", "levant-2017-2024.yaml", environment: environment)

      let widest = outcome.output.split(separator: "\n").map(\.count).max() ?? 0
      #expect(widest <= width)
      #expect(widest > width - 12)
    }
  }
}
