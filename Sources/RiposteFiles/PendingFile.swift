/// A file that is being made: it takes its name, and the place of what had it, once it is complete.
///
/// ```swift
/// let file = try PendingFile(replacing: "case.yaml")
/// try file.write("title: Two attacks\n")
/// try file.complete()
/// ```
///
/// Bytes go into a file beside it. Where that is not completed, for whatever reason, it is removed
/// again, and what stood under the name still stands. A symbolic link is followed; a device or a
/// pipe cannot be replaced and is written to.
package final class PendingFile {
  /// The path as it was given.
  private let path: String
  /// The name it will take, symbolic links followed.
  private let name: String
  /// Where the bytes go meanwhile; nil for a device or a pipe.
  private let workplace: String?
  private var descriptor: Int32
  private var isOpen = true

  /// Begins a file.
  ///
  /// - Throws: ``CannotWrite`` where its folder is missing or not writable, or the path is a folder.
  package init(replacing path: String) throws(CannotWrite) {
    let (kind, mode) = System.look(at: path)
    self.path = path
    name = System.target(of: path)
    switch kind {
    case .folder: throw CannotWrite(path: path, code: CannotWrite.isFolder)
    case .stream:
      workplace = nil
      descriptor = try CannotWrite.at(path) { () throws(System.Failure) in
        try System.openStream(path)
      }
    case .file, .nothing:
      let (file, opened) = try Self.workplace(beside: name, for: path)
      (workplace, descriptor) = (file, opened)
      if kind == .file { System.setMode(mode, of: opened) }
    }
  }

  /// Begins a file of a folder that is itself being made.
  init(in folder: String, named name: String, for path: String) throws(CannotWrite) {
    let file = folder + "/" + name
    self.path = path
    self.name = file
    workplace = nil
    descriptor = try CannotWrite.at(path) { () throws(System.Failure) in try System.create(file) }
    Unfinished.add(file: file)
  }

  deinit {
    if isOpen { try? System.finish(descriptor) }
    if let workplace { Unfinished.discard(files: [workplace]) }
  }

  /// Makes a file with a name that nothing has.
  private static func workplace(
    beside name: String, for path: String
  ) throws(CannotWrite) -> (path: String, descriptor: Int32) {
    let workplace = unusedPath(beside: name)
    let descriptor = try CannotWrite.at(path) { () throws(System.Failure) in
      try System.create(workplace)
    }
    Unfinished.add(file: workplace)
    return (workplace, descriptor)
  }

  /// A path in the folder of another, with a name that nothing has.
  static func unusedPath(beside name: String) -> String {
    let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    return folder + ".riposte-" + String(UInt64.random(in: .min ... .max), radix: 36)
  }
}

extension PendingFile {
  /// Adds bytes.
  package func write(_ bytes: [UInt8]) throws(CannotWrite) {
    do throws(System.Failure) {
      try System.write(bytes, to: descriptor)
    } catch {
      throw CannotWrite(path: path, code: error.code)
    }
  }

  /// Adds text.
  package func write(_ text: String) throws(CannotWrite) { try write(Array(text.utf8)) }

  /// Gives the file its name.
  package func complete() throws(CannotWrite) { try Self.complete([self]) }

  /// Gives several files their names, once all of them are complete.
  package static func complete(_ files: [PendingFile]) throws(CannotWrite) {
    for file in files { try file.close() }
    do throws(CannotWrite) {
      try Unfinished.complete(
        files.compactMap { file in file.workplace.map { (path: $0, name: file.name) } })
    } catch {
      throw CannotWrite(
        path: files.first { $0.name == error.path }?.path ?? error.path, code: error.code)
    }
  }

  private func close() throws(CannotWrite) {
    guard isOpen else { return }
    isOpen = false
    try CannotWrite.at(path) { () throws(System.Failure) in try System.finish(descriptor) }
  }

  /// Replaces a file by one of these bytes.
  package static func write(_ bytes: [UInt8], to path: String) throws(CannotWrite) {
    let file = try PendingFile(replacing: path)
    try file.write(bytes)
    try file.complete()
  }

  /// Replaces a file by one of this text.
  package static func write(_ text: String, to path: String) throws(CannotWrite) {
    let file = try PendingFile(replacing: path)
    try file.write(text)
    try file.complete()
  }
}

extension CannotWrite {
  /// Does something with a file, and names the path in what it throws.
  static func at<Result>(
    _ path: String, _ work: () throws(System.Failure) -> Result
  ) throws(CannotWrite) -> Result {
    do throws(System.Failure) {
      return try work()
    } catch {
      throw CannotWrite(path: path, code: error.code)
    }
  }
}
