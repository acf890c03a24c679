/// What long work does between its steps: it ends when its task has been cancelled, and tells how much is
/// done.
///
/// The work itself takes any closure and throws what that throws, so that one text serves those who wait
/// for it and those who do not.
///
/// - Parameter progress: Told what fraction is done.
/// - Returns: What is called with that fraction.
func checkpoint(
  _ progress: @escaping (_ fraction: Double) -> Void
) -> (_ fraction: Double) throws -> Void {
  { fraction in
    try Task.checkCancellation()
    progress(fraction)
  }
}
