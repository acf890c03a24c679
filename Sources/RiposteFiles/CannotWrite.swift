#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Why a file cannot be written.
package struct CannotWrite: Error, Hashable, CustomStringConvertible {
  /// The path as it was given.
  package let path: String
  /// The number that the system gives its reason: `ENOENT`, `EACCES`, `ENOSPC` and so on.
  package let code: Int32

  /// A folder stands where a file is to be.
  static let isFolder = EISDIR
  /// A file stands where a folder is to be.
  static let isNoFolder = EEXIST

  /// What is in the way, in words that fit behind a colon.
  package var reason: String {
    switch code {
    case ENOENT, ENOTDIR: "the folder it would be in is not there"
    case EACCES, EPERM: "writing there is not permitted"
    case ENOSPC, EDQUOT: "there is no space left"
    case EFBIG: "it would be larger than a file may be here"
    case EROFS: "the volume is read-only"
    case EISDIR: "it is a folder"
    case EEXIST: "it is a file, and a folder is needed"
    default: System.words(for: code)
    }
  }

  /// The path and the reason, in one sentence.
  package var description: String { "cannot write \(path): \(reason)" }
}
