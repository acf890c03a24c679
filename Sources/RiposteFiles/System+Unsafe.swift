#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The system calls that writing takes, with the system's reason as a typed error.
///
/// Foundation hides the reason of a failed write on some systems, cannot replace a file on others,
/// and leaves its temporary file where a process is interrupted.
enum System {
  /// The number of a failed call.
  struct Failure: Error { let code: Int32 }

  /// What may be done with a path.
  enum Kind { case nothing, file, folder, stream }

  /// What stands at a path, symbolic links followed, and its permissions.
  static func look(at path: String) -> (kind: Kind, mode: mode_t) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return (.nothing, 0o666) }
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFDIR: .folder
      case S_IFREG: .file
      default: .stream
      }
    return (kind, status.st_mode & 0o7777)
  }

  /// The path that a chain of symbolic links ends at, whether or not there is anything.
  static func target(of path: String) -> String {
    var path = path
    // As many links as the system itself would follow.
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = unsafe readlink(path, &buffer, buffer.count)
      guard count > 0 else { break }
      let next = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      path = next.hasPrefix("/") ? next : folder + next
    }
    return path
  }

  /// Makes a file that was not there.
  static func create(_ path: String) throws(Failure) -> Int32 {
    try opened(unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666))
  }

  /// Opens a device or a pipe, or whatever else cannot be replaced.
  static func openStream(_ path: String) throws(Failure) -> Int32 {
    try opened(unsafe open(path, O_WRONLY | O_CLOEXEC))
  }

  private static func opened(_ descriptor: Int32) throws(Failure) -> Int32 {
    guard descriptor >= 0 else { throw Failure(code: errno) }
    return descriptor
  }

  /// Writes all of it, in as many calls as it takes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        #if canImport(Darwin)
          return unsafe Darwin.write(descriptor, rest.baseAddress, rest.count)
        #else
          return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure(code: count < 0 ? errno : ENOSPC) }
      done += count
    }
  }

  /// Closes a file; some systems say only here that it could not be written.
  static func finish(_ descriptor: Int32) throws(Failure) {
    guard close(descriptor) == 0 || errno == EINTR else { throw Failure(code: errno) }
  }

  /// Gives a file the permissions of the one it replaces; where that is not allowed, it keeps its own.
  static func setMode(_ mode: mode_t, of descriptor: Int32) { _ = fchmod(descriptor, mode) }

  /// Gives a file or a folder another name, in the place of whatever file has it.
  static func move(_ path: String, to name: String) throws(Failure) {
    guard unsafe rename(path, name) == 0 else { throw Failure(code: errno) }
  }

  /// Makes a folder that was not there.
  static func createFolder(_ path: String) throws(Failure) {
    guard unsafe mkdir(path, 0o777) == 0 else { throw Failure(code: errno) }
  }

  /// Removes a file; says whether there was one that could be removed.
  @discardableResult
  static func remove(_ path: String) -> Bool { unsafe unlink(path) == 0 }

  /// Removes an empty folder.
  static func removeFolder(_ path: String) { _ = unsafe rmdir(path) }

  /// What the system says of the number of a failed call.
  static func words(for code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
