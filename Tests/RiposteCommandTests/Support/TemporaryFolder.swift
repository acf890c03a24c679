import Foundation

/// A folder that is there for one test.
struct TemporaryFolder {
  let url: URL

  /// Does something with an empty folder, which is removed in the end.
  static func with<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    let name = "riposte-" + UUID().uuidString
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(TemporaryFolder(url: url))
  }

  /// Writes a file.
  @discardableResult
  func file(_ name: String, _ text: String = "") throws -> URL {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }

  /// The names of the files and folders in it, hidden ones too.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
  }
}

/// Runs the command on a small case of the test's own, called `case.yaml`.
func run(
  _ arguments: String..., on text: String, environment: [String: String] = [:]
) throws -> Outcome {
  try TemporaryFolder.with { folder in
    try folder.file("case.yaml", text)
    return try RiposteProcess.run(arguments, in: folder.url, environment: environment)
  }
}

/// Runs the command in the folder of the shipped cases.
func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
  try RiposteProcess.run(arguments, environment: environment)
}
