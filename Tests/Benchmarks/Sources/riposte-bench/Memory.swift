import Foundation
import Riposte

/// What a frozen graph keeps in memory, as the system sees it.
struct Memory {
  private let watch: Stopwatch
  private let data: DataSet

  init(_ watch: Stopwatch, _ data: DataSet) {
    self.watch = watch
    self.data = data
  }

  /// Freezes the events alone, then the events with their links, and takes the differences.
  func run() throws {
    guard watch.operations.contains("memory") else { return }
    let start = Self.resident
    let events = try graph(hasLinks: false)
    let withEvents = Self.resident
    let whole = try graph(hasLinks: true)
    let withAll = Self.resident
    let perEvent = (withEvents - start) / Double(events.events.count)
    let perLink = (withAll - withEvents - (withEvents - start)) / Double(max(1, whole.links.count))
    print(
      "{\"peer\":\"riposte\",\"data\":\"\(watch.data)\",\"op\":\"memory\",\"kind\":\"analysis\","
        + "\"median\":0,\"cpu\":0,\"n\":1,\"rss_before\":0,\"rss_peak\":0,\"ans\":\""
        + "\(Stopwatch.digits(perEvent, 1)) bytes an event with id and severity, "
        + "\(Stopwatch.digits(perLink, 1)) bytes a link with confidence\"}")
  }

  private func graph(hasLinks: Bool) throws -> EventGraph {
    var draft = EventGraph.Draft()
    for index in 0..<data.eventCount {
      draft.insert(Event(DataSet.id(index), severity: Double(data.severities[index])))
    }
    for link in 0..<(hasLinks ? data.linkCount : 0) {
      draft.link(
        DataSet.id(Int(data.responses[link])),
        inResponseTo: .event(DataSet.id(Int(data.stimuli[link]))),
        confidence: Double(data.confidences[link]) / 1000)
    }
    return try draft.freeze()
  }

  /// Bytes in memory, after the allocator has given back what is free: it keeps arrays of tens of
  /// megabytes for the next who asks for one.
  private static var resident: Double {
    // The C library has it, and the module of its headers has not.
    if let trim = dlsym(nil, "malloc_trim") {
      _ = unsafeBitCast(trim, to: (@convention(c) (Int) -> Int32).self)(0)
    }
    return Stopwatch.status("VmRSS:") * 1_048_576
  }
}
