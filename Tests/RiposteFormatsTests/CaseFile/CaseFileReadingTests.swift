import Foundation
import Riposte
import Testing

@testable import RiposteFormats

@Suite struct `Reading files` {
  private func reason(_ body: () throws -> Void) -> FileError.Reason? {
    do {
      try body()
      return nil
    } catch {
      return (error as? FileError)?.reason
    }
  }

  @Test func `what is not there is no input`() throws {
    try withTemporaryFolder { folder in
      #expect(reason { _ = try CaseFile.read(folder + "/none.yaml") } == .noSuchInput)
      #expect(reason { _ = try CaseFile.read(folder + "/none/") } == .noSuchInput)
      #expect(reason { _ = try CaseFile.read(folder) } == .noSuchInput)
      try write(["events.csv": "id\n"], to: folder)
      #expect(reason { _ = try CaseFile.read(folder) } == .noSuchInput)
      #expect(reason { _ = try CaseFile.read(folder + "/events.csv") } == .unknownFormat)
    }
  }

  @Test func `the name decides the format, and the text where the name says nothing`() throws {
    try withTemporaryFolder { folder in
      let yaml = "riposte: 1\nevents: {id: a}"
      let json = "{\"riposte\": 1, \"events\": {\"id\": \"a\"}}"
      let files = [
        "a.yaml": yaml, "a.YML": yaml, "a.json": json, "a.txt": yaml, "b.txt": "\u{FEFF}\n " + json,
        "c.yaml": json,
      ]
      try write(files, to: folder)
      for name in files.keys {
        #expect(try CaseFile.read("\(folder)/\(name)").freeze().events.count == 1, "\(name)")
      }
      try write(["d.json": yaml], to: folder)
      #expect(findings(try CaseFile.read(folder + "/d.json")) == ["1:1 invalid-syntax"])
    }
  }

  @Test func `a folder is read table by table, two tables by name`() throws {
    try withTemporaryFolder { folder in
      try write(
        [
          "events.csv": "id\na\nb\n", "responses.csv": "event;to;basis\nb;a;reported\n",
          "actors.csv": "id\tname\nus\tUnited States", "readme.txt": "no table",
        ], to: folder)

      let whole = try CaseFile.read(folder + "/").freeze()
      let two = try CaseFile.read(
        events: folder + "/events.csv", responses: folder + "/responses.csv"
      ).freeze()

      #expect(whole.links.count == 1)
      #expect(whole.actors.count == 1)
      #expect(two.links.count == 1)
      #expect(two.actors.isEmpty)
    }
  }

  @Test func `findings name the file as the user did`() throws {
    try withTemporaryFolder { folder in
      try write(
        ["bad.yaml": "riposte: 1\nevents: [{}]", "events.csv": "id\n,\n", "responses.csv": "a"],
        to: folder)

      let one = try CaseFile.read(folder + "/bad.yaml").findings()
      let two = try CaseFile.read(folder).findings()

      #expect(one.first?.position?.file == folder + "/bad.yaml")
      #expect(two.first?.position?.file == folder + "/events.csv")
    }
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x00, 0x01], [0x00], [0x89, 0x50, 0x4E, 0x47], Array("%PDF-1.4\n\u{1}".utf8),
      Array("PK\u{3}\u{4}".utf8),
    ] as [[UInt8]])
  func `binary files are findings, not errors`(bytes: [UInt8]) throws {
    try withTemporaryFolder { folder in
      for name in ["a.yaml", "a.json", "a.bin"] {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        let found = try CaseFile.read("\(folder)/\(name)").findings()
        #expect(found.first?.severity == .error, "\(name)")
      }
    }
  }

  @Test func `a folder in place of a table cannot be read`() throws {
    try withTemporaryFolder { folder in
      try write(["events.csv": "id\n"], to: folder)

      #expect(
        reason { _ = try CaseFile.read(events: folder, responses: folder) } == .cannotRead)
      #expect(
        reason { _ = try CaseFile.read(events: folder + "/events.csv", responses: folder + "/") }
          == .cannotRead)
    }
  }

  @Test func `a file beyond the limit is not kept`() throws {
    try withTemporaryFolder { folder in
      try write(["a.yaml": "riposte: 1"], to: folder)

      #expect(try InputFile.read(folder + "/a.yaml", limit: 10)?.count == 10)
      #expect(try InputFile.read(folder + "/a.yaml", limit: 9) == nil)
    }
  }
}
