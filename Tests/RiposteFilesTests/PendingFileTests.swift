import Foundation
import RiposteFiles
import Testing

@Suite("Files that are being made")
struct PendingFileTests {
  @Test func `a file has its name once it is complete, and not before`() throws {
    try withFolder { folder in
      let file = try PendingFile(replacing: folder + "/a")
      try file.write("one")
      #expect(!FileManager.default.fileExists(atPath: folder + "/a"))

      try file.complete()

      #expect(try text(of: folder + "/a") == "one")
      #expect(try names(in: folder) == ["a"])
    }
  }

  @Test func `what is written in pieces is one file`() throws {
    try withFolder { folder in
      let file = try PendingFile(replacing: folder + "/a")
      for piece in ["", "one", "zwei ü", String(repeating: "x", count: 100_000)] {
        try file.write(piece)
      }
      try file.complete()

      #expect(
        try text(of: folder + "/a") == "onezwei ü" + String(repeating: "x", count: 100_000))
    }
  }

  @Test func `a file that is given up leaves what was there, and nothing beside it`() throws {
    try withFolder { folder in
      try PendingFile.write("old", to: folder + "/a")

      do {
        let file = try PendingFile(replacing: folder + "/a")
        try file.write("half of the n")
      }

      #expect(try text(of: folder + "/a") == "old")
      #expect(try names(in: folder) == ["a"])
    }
  }

  @Test func `several files take their names together`() throws {
    try withFolder { folder in
      let files = try ["a", "b", "c"].map { name in
        let file = try PendingFile(replacing: folder + "/" + name)
        try file.write(name)
        return file
      }
      #expect(try names(in: folder).allSatisfy { $0.hasPrefix(".riposte-") })

      try PendingFile.complete(files)

      #expect(try names(in: folder) == ["a", "b", "c"])
    }
  }

  @Test func `permissions stay as they were, and are the usual ones for a new file`() throws {
    try withFolder { folder in
      try Data().write(to: URL(fileURLWithPath: folder + "/usual"))
      try PendingFile.write("new", to: folder + "/new")
      #expect(try mode(of: folder + "/new") == mode(of: folder + "/usual"))

      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: folder + "/new")
      try PendingFile.write("newer", to: folder + "/new")

      #expect(try mode(of: folder + "/new") == 0o600)
    }
  }

  @Test func `the file behind a chain of links is replaced, and the links stay`() throws {
    try withFolder { folder in
      let manager = FileManager.default
      try manager.createDirectory(atPath: folder + "/far", withIntermediateDirectories: false)
      try PendingFile.write("old", to: folder + "/far/real")
      try manager.createSymbolicLink(
        atPath: folder + "/far/link", withDestinationPath: "real")
      try manager.createSymbolicLink(
        atPath: folder + "/link", withDestinationPath: folder + "/far/link")

      try PendingFile.write("new", to: folder + "/link")

      #expect(try text(of: folder + "/far/real") == "new")
      #expect(try manager.destinationOfSymbolicLink(atPath: folder + "/far/link") == "real")
      #expect(try names(in: folder) == ["far", "link"])
    }
  }

  @Test func `a link to what is not there yet makes it, and stays a link`() throws {
    try withFolder { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link", withDestinationPath: "target")

      try PendingFile.write("new", to: folder + "/link")

      #expect(try text(of: folder + "/target") == "new")
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "target")
      #expect(try names(in: folder) == ["link", "target"])
    }
  }

  @Test func `a path without a folder is in the current one`() throws {
    let name = "riposte-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: name) }

    try PendingFile.write("here", to: name)

    #expect(try text(of: name) == "here")
  }

  @Test func `a device is written to and stays one`() throws {
    try PendingFile.write("gone", to: "/dev/null")

    let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(kind as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test(
    arguments: [
      ("/none/a", ENOENT, "the folder it would be in is not there"),
      ("/file/a", ENOTDIR, "the folder it would be in is not there"),
      ("/folder", EISDIR, "it is a folder"),
    ])
  func `what cannot be written says why`(name: String, code: Int32, reason: String) throws {
    try withFolder { folder in
      try PendingFile.write("", to: folder + "/file")
      try FileManager.default.createDirectory(
        atPath: folder + "/folder", withIntermediateDirectories: false)

      let error = #expect(throws: CannotWrite.self) {
        try PendingFile.write("x", to: folder + name)
      }

      #expect(error?.code == code)
      #expect(error?.description == "cannot write \(folder)\(name): \(reason)")
      #expect(try names(in: folder) == ["file", "folder"])
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full device is an error`() {
    let error = #expect(throws: CannotWrite.self) { try PendingFile.write("x", to: "/dev/full") }

    #expect(error?.reason == "there is no space left")
  }

  @Test(.enabled(if: getuid() != 0, "root may write anywhere"))
  func `a folder that may not be written to is an error`() throws {
    try withFolder { folder in
      try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)

      let error = #expect(throws: CannotWrite.self) {
        try PendingFile.write("x", to: folder + "/a")
      }

      #expect(error?.reason == "writing there is not permitted")
    }
  }
}

/// Runs a test in a folder of its own.
func withFolder(_ body: (String) throws -> Void) throws {
  let folder = NSTemporaryDirectory() + "riposte-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

/// The names of the files of a folder, in order.
func names(in folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}

/// What a file holds.
func text(of path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

private func mode(of path: String) throws -> Int? {
  try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
}
