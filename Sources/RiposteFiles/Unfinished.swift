internal import Synchronization

/// The files that are being made in this process and do not have their names yet.
package enum Unfinished {
  /// Paths of files, and of the folders that hold some of them.
  private struct Paths {
    var files: Set<String> = []
    var folders: Set<String> = []
    /// Whether the process is about to end, so that nothing takes its name any more.
    var isAbandoned = false
  }

  private static let paths = Mutex(Paths())

  static func add(file: String) { paths.withLock { _ = $0.files.insert(file) } }

  static func add(folder: String) { paths.withLock { _ = $0.folders.insert(folder) } }

  /// Removes files that will not be completed, and the folders that hold them.
  static func discard(files: [String], folders: [String] = []) {
    paths.withLock { paths in
      for file in files where paths.files.remove(file) != nil { System.remove(file) }
      for folder in folders where paths.folders.remove(folder) != nil {
        System.removeFolder(folder)
      }
    }
  }

  /// Gives complete files, or a folder of them, their names, so that no interruption comes between.
  ///
  /// - Parameters:
  ///   - moves: What was made, and the name that it takes.
  ///   - contents: The files in a folder among them, which are moved along.
  /// - Throws: The first failure; the files before it have their names then.
  static func complete(
    _ moves: [(path: String, name: String)], contents: [String] = []
  ) throws(CannotWrite) {
    let failure: CannotWrite? = paths.withLock { paths in
      for move in moves {
        guard !paths.isAbandoned else { return nil }
        do throws(System.Failure) {
          try System.move(move.path, to: move.name)
          paths.files.remove(move.path)
          paths.folders.remove(move.path)
        } catch {
          return CannotWrite(path: move.name, code: error.code)
        }
      }
      paths.files.subtract(contents)
      return nil
    }
    if let failure { throw failure }
  }

  /// Removes all unfinished files, for a process that is about to end.
  ///
  /// What has its name keeps it, whole; nothing takes its name from now on.
  package static func abandonAll() {
    paths.withLock { paths in
      paths.isAbandoned = true
      for file in paths.files { System.remove(file) }
      for folder in paths.folders { System.removeFolder(folder) }
      paths.files = []
      paths.folders = []
    }
  }
}
