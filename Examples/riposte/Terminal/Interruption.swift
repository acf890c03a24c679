import Foundation
import RiposteFiles

/// What happens when the program is told to stop: files that are not complete go, the terminal is
/// left tidy, and the process ends by the signal, as its caller expects.
enum Interruption {
  /// Listens to signals for as long as what is returned is kept.
  ///
  /// What the caller had ignored (`nohup`) stays ignored. A file that grows beyond what is allowed
  /// is an error like any other.
  static func listen() -> [any DispatchSourceSignal] {
    signal(SIGXFSZ, SIG_IGN)
    return [SIGINT, SIGTERM, SIGHUP].compactMap { number in
      let former = signal(number, SIG_IGN)
      guard unsafeBitCast(former, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self) else {
        return nil
      }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { end(by: number) }
      source.resume()
      return source
    }
  }

  private static func end(by number: Int32) {
    Unfinished.abandonAll()
    Progress.clear()
    signal(number, SIG_DFL)
    // Dispatch keeps signals from its threads.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
  }
}
