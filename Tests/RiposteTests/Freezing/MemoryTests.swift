import RiposteTestSupport
import Testing

@testable import Riposte

@Suite struct `What a frozen case keeps` {
  /// A case of 16,000 events with an id of eight bytes and a severity, and five links each, in an order that
  /// is not theirs, where links are asked for.
  private func graph(hasLinks: Bool) throws -> EventGraph {
    var draft = EventGraph.Draft()
    let count = 16_000
    func id(_ number: Int) -> Event.ID { Event.ID(rawValue: "e\(number + 1_000_000)") }
    for number in 0..<count {
      draft.insert(Event(id(number), severity: Double(number % 11)))
    }
    var random = SplitMix64(seed: 3)
    for number in 1..<count where hasLinks {
      for _ in 0..<5 {
        let stimulus = Int(random.next() % UInt64(number))
        draft.link(id(number), inResponseTo: .event(id(stimulus)), confidence: 0.5)
      }
    }
    return try draft.freeze()
  }

  /// The bytes of all arrays in a value, with what is reserved in them and not used.
  private func bytes(in value: Any) -> Int {
    var counted = Set<UnsafeRawPointer>()
    var bytes = 0
    var pending = [value]
    while let next = pending.popLast() {
      if let array = next as? any Stored {
        if let (address, size) = array.storage, counted.insert(address).inserted { bytes += size }
      } else {
        pending += Mirror(reflecting: next).children.map(\.value)
      }
    }
    return bytes
  }

  @Test func `is 80 bytes an event and 24 a link at most`() throws {
    let (alone, linked) = (try graph(hasLinks: false), try graph(hasLinks: true))

    let perEvent = Double(bytes(in: alone)) / Double(alone.events.count)
    let perLink = Double(bytes(in: linked) - bytes(in: alone)) / Double(linked.links.count)
    // An id of eight bytes with its end and its slot, a severity, and where rows begin.
    #expect((28...80).contains(perEvent))
    // Twelve bytes of rows both ways, and eight of confidence.
    #expect((20...24).contains(perLink))
  }

  @Test func `is nothing for columns that nobody uses`() throws {
    let records = try graph(hasLinks: true).records

    #expect(bytes(in: records.dates) == 0)
    #expect(bytes(in: records.events) == bytes(in: records.events.severities))
    #expect(bytes(in: records.links) == bytes(in: records.links.confidences))
  }
}

/// An array, whatever it holds.
private protocol Stored {
  /// Where its elements lie, and how many bytes are reserved for them.
  var storage: (address: UnsafeRawPointer, bytes: Int)? { get }
}

extension Array: Stored {
  fileprivate var storage: (address: UnsafeRawPointer, bytes: Int)? {
    guard capacity > 0 else { return nil }
    return withUnsafeBytes { bytes in
      bytes.baseAddress.map { ($0, capacity * MemoryLayout<Element>.stride) }
    }
  }
}
