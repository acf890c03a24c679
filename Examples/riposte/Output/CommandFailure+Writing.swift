import RiposteFiles

extension CommandFailure {
  /// Why a file was not written.
  init(_ error: CannotWrite) { self.init(.cannotWrite, error.description) }
}
