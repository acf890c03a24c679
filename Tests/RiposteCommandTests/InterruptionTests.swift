import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite("Files that cannot be finished")
struct InterruptionTests {
  /// A line of shell that writes a file of each kind, and the file.
  private static let writers = [
    ("render case.yaml -o out.png", "out.png"), ("render case.yaml -o out.svg", "out.svg"),
    ("render case.yaml -o out.pdf", "out.pdf"), ("render case.yaml -o out.dot", "out.dot"),
    ("convert case.yaml -o out.json", "out.json"), ("convert case.yaml -o out.yaml", "out.yaml"),
    ("convert case.yaml -o out.graphml", "out.graphml"), ("convert case.yaml -o out/", "out"),
    ("report case.yaml -o out.html", "out.html"),
  ]

  private static var levant: String {
    get throws {
      try String(
        contentsOf: Cases.folder.appendingPathComponent("levant-2017-2024.yaml"), encoding: .utf8)
    }
  }

  @Test(arguments: writers)
  func `a file that grows too large leaves what was there`(_ line: String, _ name: String) throws {
    try TemporaryFolder.with { folder in
      try folder.file("case.yaml", Self.levant)
      let isFolder = line.hasSuffix("/")
      if !isFolder { try folder.file(name, "old") }

      let outcome = try RiposteProcess.shell(
        "ulimit -f 2; \"$RIPOSTE\" \(line)", in: folder.url)

      #expect(outcome.endedByItself)
      #expect(outcome.status == 73)
      #expect(outcome.errors.hasSuffix("it would be larger than a file may be here\n"))
      #expect(try folder.names == (isFolder ? ["case.yaml"] : ["case.yaml", name]))
      if !isFolder { #expect(try folder.text(name) == "old") }
    }
  }

  /// Whether a file system of memory can be had, and with it one that is full.
  private static let canMount: Bool = {
    #if os(Linux)
      let outcome = try? TemporaryFolder.with { folder in
        try RiposteProcess.shell(
          "mount -t tmpfs -o size=64k none . && umount \(folder.url.path)", in: folder.url)
      }
      return outcome?.status == 0
    #else
      return false
    #endif
  }()

  @Test(.enabled(if: canMount, "needs to mount a file system"), arguments: writers)
  func `a full disk leaves what was there`(_ line: String, _ name: String) throws {
    try TemporaryFolder.with { folder in
      try folder.file("case.yaml", Self.levant)
      let line = line.replacingOccurrences(of: "-o out", with: "-o disk/out")

      let outcome = try RiposteProcess.shell(
        """
        mkdir disk && mount -t tmpfs -o size=16k none disk || exit 1
        "$RIPOSTE" \(line); status=$?; ls -A disk >&2; umount disk; exit $status
        """, in: folder.url)

      #expect(outcome.status == 73)
      // Nothing is listed after the error.
      #expect(outcome.errors.hasSuffix("there is no space left\n"))
    }
  }

  @Test func `what stops the program leaves the file whole or not there`() throws {
    for delay in stride(from: 0.02, through: 0.5, by: 0.04) {
      try TemporaryFolder.with { folder in
        try folder.file("case.yaml", Self.levant)
        let process = Process()
        process.executableURL = RiposteProcess.executable
        process.arguments = ["render", "case.yaml", "--whole", "-o", "out.svg"]
        process.currentDirectoryURL = folder.url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: delay)
        process.interrupt()
        process.waitUntilExit()

        let names = try folder.names
        #expect(names == ["case.yaml"] || names == ["case.yaml", "out.svg"])
        if names.contains("out.svg") { #expect(try folder.text("out.svg").hasSuffix("</svg>\n")) }
      }
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal ends it as a signal, and removes what it was writing`(_ signal: Int32) throws {
    try TemporaryFolder.with { folder in
      // Nobody writes to this pipe, so that the program waits.
      let pipe = folder.url.appendingPathComponent("slow.yaml").path
      try #require(mkfifo(pipe, 0o600) == 0)
      let process = Process()
      process.executableURL = RiposteProcess.executable
      process.arguments = ["convert", "slow.yaml", "-o", "out.json"]
      process.currentDirectoryURL = folder.url
      try process.run()
      Thread.sleep(forTimeInterval: 0.3)

      kill(process.processIdentifier, signal)
      process.waitUntilExit()

      #expect(process.terminationReason == .uncaughtSignal)
      #expect(process.terminationStatus == signal)
      #expect(try folder.names == ["slow.yaml"])
    }
  }

  @Test func `what the caller ignores stays ignored`() throws {
    try TemporaryFolder.with { folder in
      try folder.file("case.yaml", "riposte: 1\nevents: [{id: a}]\n")

      let outcome = try RiposteProcess.shell(
        """
        mkfifo slow.yaml; trap '' HUP
        "$RIPOSTE" list slow.yaml & sleep 0.3; kill -HUP $!; cat case.yaml > slow.yaml; wait $!
        """, in: folder.url)

      #expect(outcome.status == 0)
      #expect(outcome.output.contains("no date"))
    }
  }
}
