import Foundation
import Testing

/// What became of a run of the command.
struct Outcome: Equatable {
  var status: Int32
  var output: String
  var errors: String

  /// Whether the program ended by itself, and not by a signal.
  var endedByItself = true
}

/// Runs the built command, as a user would.
enum RiposteProcess {
  /// The executable, beside the test bundle in the folder of the build.
  static let executable: URL = {
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
    let folder =
      bundles.first?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appendingPathComponent("riposte")
  }()

  /// Runs the command to its end, its output going to files so that no pipe can fill up.
  static func run(
    _ arguments: [String], in folder: URL = Cases.folder, environment: [String: String] = [:]
  ) throws -> Outcome {
    try TemporaryFolder.with { scratch in
      let output = try scratch.file("output")
      let errors = try scratch.file("errors")
      let process = Process()
      process.executableURL = executable
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = environment
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      process.waitUntilExit()
      return Outcome(
        status: process.terminationStatus,
        output: try String(contentsOf: output, encoding: .utf8),
        errors: try String(contentsOf: errors, encoding: .utf8),
        endedByItself: process.terminationReason == .exit)
    }
  }

  /// Runs a line with the command in it in a shell.
  static func shell(_ line: String, in folder: URL = Cases.folder) throws -> Outcome {
    try TemporaryFolder.with { scratch in
      let output = try scratch.file("output")
      let errors = try scratch.file("errors")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", line]
      process.currentDirectoryURL = folder
      process.environment = ["RIPOSTE": executable.path, "PATH": "/usr/bin:/bin"]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      process.waitUntilExit()
      return Outcome(
        status: process.terminationStatus,
        output: try String(contentsOf: output, encoding: .utf8),
        errors: try String(contentsOf: errors, encoding: .utf8),
        endedByItself: process.terminationReason == .exit)
    }
  }
}

/// The shipped cases and the fixtures of these tests.
enum Cases {
  private static let tests = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  static let folder = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Examples/Cases")

  static let fixtures = tests.appendingPathComponent("Fixtures")
}
