internal import RiposteFiles

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
    do throws(CannotWrite) {
      try PendingFile.write(bytes, to: path)
    } catch {
      throw RenderingError(.writing, code: Int(error.code), error.description)
    }
  }
}
