import Foundation
import RiposteFiles
import Testing

@Suite("Folders that are being made")
struct PendingFolderTests {
  /// Makes a folder with some files.
  private func write(_ files: [(String, String)], to path: String) throws {
    let folder = try PendingFolder(path)
    for (name, content) in files { try folder.file(named: name).write(content) }
    try folder.complete()
  }

  @Test(arguments: ["", "/"])
  func `a new folder appears with all its files at once`(slash: String) throws {
    try withFolder { parent in
      let folder = try PendingFolder(parent + "/case" + slash)
      try folder.file(named: "a").write("1")
      try folder.file(named: "b").write("2")
      #expect(!FileManager.default.fileExists(atPath: parent + "/case"))

      try folder.complete()

      #expect(try names(in: parent) == ["case"])
      #expect(try names(in: parent + "/case") == ["a", "b"])
      #expect(try text(of: parent + "/case/b") == "2")
    }
  }

  @Test func `an empty folder is one, too`() throws {
    try withFolder { parent in
      try PendingFolder(parent + "/case").complete()

      #expect(try names(in: parent + "/case").isEmpty)
    }
  }

  @Test func `a folder that is there keeps what is not replaced`() throws {
    try withFolder { parent in
      try write([("a", "1"), ("b", "1")], to: parent + "/case/")
      try PendingFile.write("mine", to: parent + "/case/notes")

      try write([("a", "2")], to: parent + "/case/")

      #expect(try names(in: parent + "/case") == ["a", "b", "notes"])
      #expect(try text(of: parent + "/case/a") == "2")
      #expect(try text(of: parent + "/case/b") == "1")
      #expect(try names(in: parent) == ["case"])
    }
  }

  @Test func `a new folder that is given up is gone`() throws {
    try withFolder { parent in
      do {
        let folder = try PendingFolder(parent + "/case")
        try folder.file(named: "a").write("1")
      }

      #expect(try names(in: parent).isEmpty)
    }
  }

  @Test func `in a folder that is there nothing is replaced before all is written`() throws {
    try withFolder { parent in
      try write([("a", "old")], to: parent + "/case")

      do {
        let folder = try PendingFolder(parent + "/case")
        try folder.file(named: "a").write("new")
        try folder.file(named: "b").write("new")
      }

      #expect(try names(in: parent + "/case") == ["a"])
      #expect(try text(of: parent + "/case/a") == "old")
    }
  }

  @Test func `a folder inside one that is not there is an error`() throws {
    try withFolder { parent in
      let error = #expect(throws: CannotWrite.self) { try PendingFolder(parent + "/none/case/") }

      #expect(error?.reason == "the folder it would be in is not there")
    }
  }

  @Test func `a file is no folder`() throws {
    try withFolder { parent in
      try PendingFile.write("", to: parent + "/case")

      let error = #expect(throws: CannotWrite.self) { try PendingFolder(parent + "/case/") }

      #expect(error?.reason == "it is a file, and a folder is needed")
      #expect(try names(in: parent) == ["case"])
    }
  }

  @Test func `files are removed where they are, and only the others are left`() throws {
    try withFolder { parent in
      try write([("a", "1"), ("b", "1")], to: parent + "/case")
      let folder = try PendingFolder(parent + "/case")

      #expect(folder.remove(["b", "c"]) == ["b"])
      #expect(try names(in: parent + "/case") == ["a"])
    }
  }
}
