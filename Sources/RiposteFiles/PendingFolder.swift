/// Files of one folder that are made together: all of them take their names once all are complete.
///
/// A folder that is not there yet appears with all its files at once. In a folder that is there,
/// each file replaces the one of its name, after all of them were written, so that a lack of space
/// shows before anything is replaced; files with other names stay as they are.
package final class PendingFolder {
  private let path: String
  /// The path without a slash at its end.
  private let name: String
  /// Where the files are made: beside the folder that is not there yet, or in the one that is.
  private let workplace: String
  private let isNew: Bool
  private var files: [PendingFile] = []
  private var names: [String] = []

  /// Begins a folder.
  ///
  /// - Throws: ``CannotWrite`` where its own folder is missing or not writable, or the path is a file.
  package init(_ path: String) throws(CannotWrite) {
    name = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
    self.path = path
    switch System.look(at: name).kind {
    case .folder:
      isNew = false
      workplace = name
    case .nothing:
      isNew = true
      workplace = PendingFile.unusedPath(beside: name)
      try CannotWrite.at(path) { [workplace] () throws(System.Failure) in
        try System.createFolder(workplace)
      }
      Unfinished.add(folder: workplace)
    case .file, .stream: throw CannotWrite(path: path, code: CannotWrite.isNoFolder)
    }
  }

  deinit {
    guard isNew else { return }
    Unfinished.discard(files: workpieces, folders: [workplace])
  }

  /// The files, where they are made in a new folder.
  private var workpieces: [String] { names.map { workplace + "/" + $0 } }

  /// Begins a file of the folder.
  package func file(named name: String) throws(CannotWrite) -> PendingFile {
    names.append(name)
    let file =
      isNew
      ? try PendingFile(in: workplace, named: name, for: self.name + "/" + name)
      : try PendingFile(replacing: workplace + "/" + name)
    files.append(file)
    return file
  }

  /// Gives the folder, or in one that is there the files, their names.
  package func complete() throws(CannotWrite) {
    try PendingFile.complete(files)
    guard isNew else { return }
    try Unfinished.complete([(path: workplace, name: name)], contents: workpieces)
  }

  /// Removes files of the folder, where they are.
  ///
  /// - Returns: The names of those that were there and are removed.
  package func remove(_ names: [String]) -> [String] {
    names.filter { System.remove(name + "/" + $0) }
  }
}
