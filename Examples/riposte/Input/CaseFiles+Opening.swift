import Riposte
import RiposteFormats

extension CaseFiles {
  /// Reads the case; what is wrong in it is found when the draft is frozen or checked.
  ///
  /// - Parameters:
  ///   - location: Where it is.
  ///   - progress: Told what fraction has been read.
  /// - Returns: The case, not checked yet.
  /// - Throws: `CommandFailure` when there is no such file, or it cannot be read.
  func open(_ location: CaseLocation, progress: @escaping Progress.Told) async throws -> OpenedCase
  {
    let options = CaseFile.ReadingOptions(basis: basis)
    do {
      let draft =
        switch location {
        case .path(let path): try await CaseFile.read(path, options: options, progress: progress)
        case .tables(let events, let responses):
          try await CaseFile.read(
            events: events, responses: responses, options: options, progress: progress)
        }
      return OpenedCase(location: location, draft: draft, options: freezeOptions)
    } catch let error as FileError {
      throw CommandFailure(error)
    }
  }
}

extension CommandFailure {
  /// What became of a file that cannot be read or written at all.
  init(_ error: FileError) {
    let status: ExitStatus =
      switch error.reason {
      case .cannotWrite: .cannotWrite
      case .unknownFormat: .usage
      default: .noInput
      }
    self.init(status, error.description)
  }
}
