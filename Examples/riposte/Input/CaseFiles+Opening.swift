import Riposte
import RiposteFormats

extension CaseFiles {
  /// Reads the case; what is wrong in it is found when the draft is frozen or checked.
  ///
  /// - Throws: `CommandFailure` when there is no such file, or it cannot be read.
  func open(_ location: CaseLocation) throws -> OpenedCase {
    let options = CaseFile.ReadingOptions(basis: basis)
    do throws(FileError) {
      let draft =
        switch location {
        case .path(let path): try CaseFile.read(path, options: options)
        case .tables(let events, let responses):
          try CaseFile.read(events: events, responses: responses, options: options)
        }
      return OpenedCase(location: location, draft: draft, options: freezeOptions)
    } catch {
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
