import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A pseudo-terminal in which the command runs as before a user.
enum Terminal {
  /// What the command writes to a terminal of a width, both its outputs together.
  static func output(
    of arguments: [String], in folder: URL = Cases.folder, width: Int = 80,
    environment: [String: String] = [:]
  ) throws -> String {
    let (control, name) = try #require(pair())
    let screen = open(name, O_RDWR | O_NOCTTY)
    try #require(screen >= 0)
    var size = winsize(ws_row: 50, ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(screen, UInt(TIOCSWINSZ), &size) == 0)
    let process = Process()
    process.executableURL = RiposteProcess.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let handle = FileHandle(fileDescriptor: screen, closeOnDealloc: false)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    close(screen)
    let text = everything(from: control)
    process.waitUntilExit()
    close(control)
    return text
  }

  /// The controlling side of a new terminal, and the name of its other side.
  private static func pair() -> (control: Int32, name: String)? {
    #if canImport(Darwin)
      let control = posix_openpt(O_RDWR | O_NOCTTY)
      guard control >= 0, grantpt(control) == 0, unlockpt(control) == 0 else { return nil }
      return ptsname(control).map { (control, String(cString: $0)) }
    #else
      // What `unlockpt` and `ptsname` do, which Glibc does not show to Swift (`man 4 ptmx`).
      let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
      let control = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (lock, number): (Int32, UInt32) = (0, 0)
      guard control >= 0, ioctl(control, setLock, &lock) == 0,
        ioctl(control, getNumber, &number) == 0
      else { return nil }
      return (control, "/dev/pts/\(number)")
    #endif
  }

  /// Reads until the last writer is gone.
  private static func everything(from descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
