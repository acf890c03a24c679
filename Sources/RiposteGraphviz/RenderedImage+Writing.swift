internal import Foundation

extension RenderedImage {
  /// Writes the image to a file, replacing it whole or not at all.
  ///
  /// The bytes go into a temporary file beside it, which then takes its name. A symbolic link is
  /// followed; a device or a pipe, which cannot be replaced, is written to.
  ///
  /// - Parameter path: The path of the file, from the current folder or from the root.
  /// - Throws: `RenderingError` of stage `writing` where the folder does not exist, is not
  ///   writable, is full, or the path is a folder. Nothing is left behind then.
  public func write(to path: String) throws(RenderingError) {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    do {
      switch try kind(ofFileAt: file.path) {
      case .folder:
        throw RenderingError(.writing, code: Int(EISDIR), "cannot write \(path): it is a folder")
      case .replaceable:
        try Data(bytes).write(to: file, options: .atomic)
      case .stream:
        let handle = try FileHandle(forWritingTo: file)
        try handle.write(contentsOf: Data(bytes))
        try handle.close()
      }
    } catch let error as RenderingError {
      throw error
    } catch {
      throw RenderingError(path: path, error)
    }
  }

  /// What may be done with a path.
  private enum Kind { case replaceable, stream, folder }

  private func kind(ofFileAt path: String) throws -> Kind {
    guard FileManager.default.fileExists(atPath: path) else { return .replaceable }
    switch try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType {
    case .typeDirectory: return .folder
    case .typeRegular: return .replaceable
    default: return .stream
    }
  }
}

extension RenderingError {
  /// An error of the file system, in a sentence.
  fileprivate init(path: String, _ error: any Error) {
    let error = error as NSError
    let underlying = error.userInfo[NSUnderlyingErrorKey] as? any Error
    let cause = underlying.map { $0 as NSError } ?? error
    let code = cause.domain == NSPOSIXErrorDomain ? cause.code : 0
    let reason = code == 0 ? error.localizedDescription : String(cString: strerror(Int32(code)))
    self.init(.writing, code: code, "cannot write \(path): \(reason)")
  }
}
