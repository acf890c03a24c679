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

  /// Writes the images of several pages: one to the path itself, several to numbered files, all of
  /// them or none.
  ///
  /// - Parameters:
  ///   - images: The pages.
  ///   - path: The path of the file; of several pages, `chains.png` gives `chains-1.png`,
  ///     `chains-2.png` and so on.
  /// - Returns: The paths that were written.
  /// - Throws: `RenderingError` of stage `writing`, as for one image.
  @discardableResult
  public static func write(
    _ images: [RenderedImage], to path: String
  ) throws(RenderingError) -> [String] {
    let paths = paths(ofPages: images.count, at: path)
    do throws(CannotWrite) {
      var files: [PendingFile] = []
      for (image, path) in zip(images, paths) {
        let file = try PendingFile(replacing: path)
        try file.write(image.bytes)
        files.append(file)
      }
      try PendingFile.complete(files)
    } catch {
      throw RenderingError(.writing, code: Int(error.code), error.description)
    }
    return paths
  }

  /// The paths that several pages are written to: the path itself for one, with numbers before its
  /// ending for more.
  public static func paths(ofPages count: Int, at path: String) -> [String] {
    guard count > 1 else { return Array(repeating: path, count: count) }
    return (1...count).map { Self.path(ofPage: $0, at: path) }
  }

  /// The path that one of several pages is written to: with its number before the ending.
  public static func path(ofPage number: Int, at path: String) -> String {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let ending = path[name...].lastIndex(of: ".") ?? path.endIndex
    return "\(path[..<ending])-\(number)\(path[ending...])"
  }
}
