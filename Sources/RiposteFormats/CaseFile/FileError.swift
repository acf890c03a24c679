/// A file that cannot be read or written at all.
///
/// What is wrong *in* a file is no `FileError`, but a finding of the draft.
public struct FileError: Error, Hashable, Sendable {
  /// What kept a file from being read or written.
  public struct Reason: RawRepresentable, Hashable, Sendable {
    /// The name of the reason.
    public let rawValue: String

    /// Makes a reason of a name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There is no such file or folder.
    public static let noSuchInput = Self(rawValue: "no-such-input")
    /// The file or folder cannot be read.
    public static let cannotRead = Self(rawValue: "cannot-read")
    /// The file or folder cannot be written.
    public static let cannotWrite = Self(rawValue: "cannot-write")
    /// The name of the file does not say in which format to write it.
    public static let unknownFormat = Self(rawValue: "unknown-format")
  }

  /// The file, as the user named it.
  public let path: String

  /// What kept it from being read or written.
  public let reason: Reason

  /// One sentence for people.
  public let message: String

  /// Makes an error.
  public init(_ reason: Reason, _ path: String, _ message: String) {
    self.path = path
    self.reason = reason
    self.message = message
  }
}

extension FileError: CustomStringConvertible {
  /// The file and the sentence.
  public var description: String { "\(path): \(message)" }
}
