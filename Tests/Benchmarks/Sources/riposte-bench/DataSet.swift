import Foundation
import Riposte

/// A data set of `Peers/gen.py`, read from its binary columns.
struct DataSet {
  /// The folder of the data set.
  let folder: String
  /// For each link the event that was answered, by index.
  let stimuli: [Int32]
  /// For each link the event that answers.
  let responses: [Int32]
  /// For each link its confidence in thousandths.
  let confidences: [Int32]
  /// For each event its severity.
  let severities: [UInt8]
  /// For each event its time in seconds since 1970.
  let times: [Int64]

  /// How many events there are.
  var eventCount: Int { severities.count }
  /// How many links there are.
  var linkCount: Int { stimuli.count }

  init(_ folder: String) throws {
    self.folder = folder
    stimuli = try Self.column(folder, "src")
    responses = try Self.column(folder, "dst")
    confidences = try Self.column(folder, "conf")
    severities = try Self.column(folder, "sev")
    times = try Self.column(folder, "ts")
  }

  private static func column<Value: FixedWidthInteger>(
    _ folder: String, _ name: String
  ) throws -> [Value] {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).bin"))
    return data.withUnsafeBytes { bytes in
      bytes.bindMemory(to: Value.self).map { Value(littleEndian: $0) }
    }
  }

  /// The id of an event, as in the tables: a letter and seven digits.
  static func id(_ index: Int) -> Event.ID {
    var digits: [UInt8] = Array("e0000000".utf8)
    var rest = index
    var place = 7
    while rest > 0 {
      digits[place] += UInt8(rest % 10)
      rest /= 10
      place -= 1
    }
    return Event.ID(rawValue: String(decoding: digits, as: UTF8.self))
  }

  /// A draft of the case.
  ///
  /// - Parameters:
  ///   - isDated: Whether events have their dates and severities.
  ///   - onlyFirst: Whether only the first link of each response is inserted, which makes a forest.
  /// - Returns: The draft.
  func draft(isDated: Bool = true, onlyFirst: Bool = false) -> EventGraph.Draft {
    var draft = EventGraph.Draft()
    for index in 0..<eventCount {
      draft.insert(
        Event(
          Self.id(index), on: isDated ? Moment(secondsSince1970: times[index]).text : nil,
          severity: isDated ? Double(severities[index]) : nil))
    }
    var last: Int32 = -1
    for link in 0..<linkCount where !onlyFirst || responses[link] != last {
      last = responses[link]
      draft.link(
        Self.id(Int(responses[link])), inResponseTo: .event(Self.id(Int(stimuli[link]))),
        confidence: Double(confidences[link]) / 1000)
    }
    return draft
  }

  /// Pairs of events, from the generator that all peers share.
  func pairs(_ count: Int, salt: UInt64) -> [(Int, Int)] {
    let values = (0..<UInt64(2 * count)).map { counter in
      Int((SplitMix.u32(counter, seed: 20_260_101 ^ salt) * UInt64(eventCount)) >> 32)
    }
    return (0..<count).map { (values[2 * $0], values[2 * $0 + 1]) }
  }
}

/// The generator of the data sets.
enum SplitMix {
  /// The upper half of one of its numbers.
  static func u32(_ counter: UInt64, seed: UInt64) -> UInt64 {
    var z = seed &+ (counter &+ 1) &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return (z ^ (z >> 31)) >> 32
  }
}

/// A moment as ISO 8601 writes it.
struct Moment {
  let text: String

  init(secondsSince1970 seconds: Int64) {
    let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    // Years that begin in March (Hinnant, "chrono-compatible low-level date algorithms").
    let shifted = day + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month < 3 ? 1 : 0)
    let date = [year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1]
    let time = [second / 3600, second / 60 % 60, second % 60]
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    text =
      date.map(two).joined(separator: "-") + "T" + time.map(two).joined(separator: ":") + "Z"
  }
}
