import Foundation
import Testing

@testable import RiposteGraphviz

@Suite("Writing pictures")
struct WritingTests {
  private let image = RenderedImage(format: .svg, bytes: Array("<svg/>".utf8), warnings: [])

  /// Runs a test in a folder of its own.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "riposte-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func `a new file is written, and nothing beside it`() throws {
    try withFolder { folder in
      try image.write(to: folder + "/chains.svg")

      #expect(FileManager.default.contents(atPath: folder + "/chains.svg") == Data(image.bytes))
      #expect(try files(in: folder) == ["chains.svg"])
    }
  }

  @Test func `an old file is replaced`() throws {
    try withFolder { folder in
      try Data(repeating: 1, count: 100).write(to: URL(fileURLWithPath: folder + "/chains.svg"))

      try image.write(to: folder + "/chains.svg")

      #expect(FileManager.default.contents(atPath: folder + "/chains.svg") == Data(image.bytes))
      #expect(try files(in: folder) == ["chains.svg"])
    }
  }

  @Test func `the file behind a link is replaced, not the link`() throws {
    try withFolder { folder in
      try Data([1]).write(to: URL(fileURLWithPath: folder + "/real.svg"))
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link.svg", withDestinationPath: folder + "/real.svg")

      try image.write(to: folder + "/link.svg")

      #expect(FileManager.default.contents(atPath: folder + "/real.svg") == Data(image.bytes))
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link.svg")
          == folder + "/real.svg")
    }
  }

  @Test func `a folder that does not exist is an error with the system's number`() {
    let error = #expect(throws: RenderingError.self) {
      try image.write(to: NSTemporaryDirectory() + "no-such-\(UUID().uuidString)/chains.svg")
    }

    #expect(error?.stage == .writing)
    #expect(error?.code == Int(ENOENT))
    #expect(error?.message.contains("chains.svg") == true)
  }

  @Test func `a folder is not overwritten`() throws {
    try withFolder { folder in
      var code: Int?
      do throws(RenderingError) { try image.write(to: folder) } catch { code = error.code }

      let left = try files(in: folder)
      #expect(code == Int(EISDIR))
      #expect(left.isEmpty)
    }
  }

  @Test func `a device stays a device`() throws {
    try image.write(to: "/dev/null")

    let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(kind as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full device is an error`() {
    let error = #expect(throws: RenderingError.self) { try image.write(to: "/dev/full") }

    #expect(error?.code == Int(ENOSPC))
  }
}
