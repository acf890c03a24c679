import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Standard output and standard error: what they show, how wide they are, whether in color.
///
/// Output is gathered and written in large pieces. A reader that has gone away (`| head`) ends the
/// program quietly; any other failure to write is an error like that of any file.
final class Console {
  /// Whether standard output is a terminal.
  let isTerminal = isatty(STDOUT_FILENO) == 1
  /// Whether standard output shows colors.
  let isColored: Bool
  /// Whether standard error shows colors.
  let isErrorColored: Bool
  /// The columns that lines are wrapped to.
  let width: Int

  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let allowsColor = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    isColored = allowsColor && isTerminal
    isErrorColored = allowsColor && isatty(STDERR_FILENO) == 1
    width = Self.width(environment)
    signal(SIGPIPE, SIG_IGN)
  }

  /// The width of the terminal; where there is none, that in `COLUMNS`, or else 80.
  private static func width(_ environment: [String: String]) -> Int {
    var size = winsize()
    let terminal =
      ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
      ? Int(size.ws_col) : 0
    let wanted = terminal > 0 ? terminal : environment["COLUMNS"].flatMap { Int($0) } ?? 80
    return min(max(wanted, 40), 400)
  }
}

// MARK: - Standard output

extension Console {
  /// Prints lines.
  func print(_ lines: [StyledText]) throws {
    for line in lines { try print(line) }
  }

  /// Prints a line.
  func print(_ line: StyledText = StyledText()) throws {
    append(line, colored: isColored, to: &buffer)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Prints text for programs, as it is: JSON, or rows of CSV.
  func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes what was gathered.
  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    try buffer.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Self.write(STDOUT_FILENO, rest)
        if count < 0 {
          if errno == EINTR { continue }
          if errno == EPIPE { exit(ExitStatus.success.rawValue) }
          throw CommandFailure(.cannotWrite, "cannot write the output: \(Self.lastError)")
        }
        rest = rest.dropFirst(count)
      }
    }
  }

  private func append(_ line: StyledText, colored: Bool, to bytes: inout [UInt8]) {
    for run in line.runs {
      if colored, let parameters = run.style.parameters {
        bytes.append(contentsOf: "\u{1B}[\(parameters)m\(run.text)\u{1B}[0m".utf8)
      } else {
        bytes.append(contentsOf: run.text.utf8)
      }
    }
    bytes.append(10)
  }

  private static func write(_ descriptor: Int32, _ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    let rest = UnsafeRawBufferPointer(rebasing: bytes)
    #if canImport(Darwin)
      return Darwin.write(descriptor, rest.baseAddress, rest.count)
    #else
      return Glibc.write(descriptor, rest.baseAddress, rest.count)
    #endif
  }

  private static var lastError: String { String(cString: strerror(errno)) }
}

// MARK: - Standard error

extension Console {
  /// Prints a line to standard error; where that fails there is nobody left to tell.
  func warn(_ line: StyledText) {
    var bytes: [UInt8] = []
    append(line, colored: isErrorColored, to: &bytes)
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Self.write(STDERR_FILENO, rest)
        if count <= 0 { return }
        rest = rest.dropFirst(count)
      }
    }
  }
}
