import Foundation

/// Runs operations and prints a JSON line for each, in the form of `Peers/common.py`.
struct Stopwatch {
  /// The name of the data set.
  let data: String
  /// The operations asked for; empty: all.
  let operations: Set<String>

  /// Whether an operation is asked for.
  func runs(_ operation: String) -> Bool { operations.isEmpty || operations.contains(operation) }

  /// Measures an operation: the median wall time of three calls after one to warm up; a call of over 20
  /// seconds ends the series.
  ///
  /// - Parameters:
  ///   - operation: Its name in the table.
  ///   - kind: `analysis` for one of the library's, `composed` for one made here of its public parts.
  ///   - note: What is worth knowing of what was measured.
  ///   - body: The operation.
  ///   - answer: Puts the answer into words, out of the time measured.
  func measure<Result>(
    _ operation: String, kind: String = "analysis", note: String = "",
    _ body: () async throws -> Result, answer: (Result) throws -> String
  ) async rethrows {
    guard runs(operation) else { return }
    let before = Self.status("VmRSS:")
    try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
    var seconds: [Double] = []
    var busy: [Double] = []
    var peak = 0.0
    var answered = ""
    for round in 0..<4 {
      let start = ContinuousClock.now
      let busyBefore = Self.processorSeconds
      let result = try await body()
      let elapsed = (ContinuousClock.now - start) / .seconds(1)
      let worked = Self.processorSeconds - busyBefore
      if round == 0 {
        peak = Self.status("VmHWM:")
        answered = try answer(result)
      }
      if round > 0 || elapsed > 20 {
        seconds.append(elapsed)
        busy.append(worked)
      }
      if elapsed > 20 { break }
    }
    seconds.sort()
    busy.sort()
    var line =
      "{\"peer\":\"riposte\",\"data\":\"\(data)\",\"op\":\"\(operation)\",\"kind\":\"\(kind)\""
    line += ",\"median\":\(Self.digits(seconds[seconds.count / 2], 9)),\"n\":\(seconds.count)"
    line += ",\"cpu\":\(Self.digits(busy[busy.count / 2], 6))"
    line += ",\"rss_before\":\(Self.digits(before, 1)),\"rss_peak\":\(Self.digits(peak, 1))"
    line += ",\"ans\":\"\(answered)\""
    if !note.isEmpty { line += ",\"note\":\"\(note)\"" }
    FileHandle.standardOutput.write(Data((line + "}\n").utf8))
  }

  /// The time that the cores have spent on this process: on a machine that does other work besides, a
  /// better measure than the clock.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// A number with so many digits after the point.
  static func digits(_ number: Double, _ count: Int) -> String {
    String(format: "%.\(count)f", number)
  }

  /// A line of what the system says of this process, in MiB.
  static func status(_ key: String) -> Double {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix(key) }),
      let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first
    else { return 0 }
    return (Double(kilobytes) ?? 0) / 1024
  }
}
