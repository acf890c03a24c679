import Dispatch
import Foundation
import Synchronization

/// Rows of a table in which no field is quoted, so that every separator and every line end is one.
///
/// Such a table can be cut at any line end, and its parts be read side by side. Whoever reads a part
/// and meets something else (a quote, a row of another width, a blank at the end of a field) gives up,
/// and the general reader, which knows what to say about it, reads the table from the beginning.
struct PlainRows: Sendable {
  let bytes: [UInt8]
  let separator: UInt8
  /// How many fields a row has.
  let width: Int
  /// Where the rows begin.
  let start: Int

  /// Reads the parts of the table side by side.
  ///
  /// - Parameter read: Reads the rows in a range of bytes; `nil` to give up.
  /// - Returns: What was read, in order; `nil` if a part was given up.
  func map<Part: Sendable>(_ read: @Sendable (Range<Int>) -> Part?) -> [Part]? {
    let ranges = parts(ProcessInfo.processInfo.activeProcessorCount)
    let parts = Mutex<[Part?]>(Array(repeating: nil, count: ranges.count))
    DispatchQueue.concurrentPerform(iterations: ranges.count) { number in
      let part = read(ranges[number])
      parts.withLock { $0[number] = part }
    }
    let found = parts.withLock { $0.compactMap(\.self) }
    return found.count == ranges.count ? found : nil
  }

  /// Ranges of bytes that begin where a line does.
  private func parts(_ count: Int) -> [Range<Int>] {
    // A thread is not worth its while below this.
    let leastLength = 1 << 16
    let count = max(1, min(count, (bytes.count - start) / leastLength))
    var borders = [start]
    for part in 1..<max(count, 2) where part < count {
      let middle = start + (bytes.count - start) / count * part
      let end = bytes[middle...].firstIndex(of: ASCII.lineFeed).map { $0 + 1 } ?? bytes.count
      if let last = borders.last, end > last { borders.append(end) }
    }
    return zip(borders, borders.dropFirst() + [bytes.count]).map { $0..<$1 }
  }

  /// Reads one row.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the table.
  ///   - offset: Where the row begins; afterwards, where the next one does.
  ///   - ends: Where the fields end; the field after one begins behind the separator.
  /// - Returns: Whether it is a plain row.
  @inline(__always)
  func readRow(_ bytes: Span<UInt8>, _ offset: inout Int, _ ends: inout [Int]) -> Bool {
    var field = 0
    var start = offset
    var index = offset
    while true {
      let byte = index < bytes.count ? bytes[index] : ASCII.lineFeed
      // Letters, digits and most signs of a date or a number lie above all that matters here.
      if byte > ASCII.comma, byte != separator {
        index += 1
        continue
      }
      if byte == separator || byte == ASCII.lineFeed {
        guard field < width, isPlain(bytes, start, index) else { return false }
        ends[field] = index
        field += 1
        index += 1
        start = index
        if byte == separator { continue }
        offset = index
        return field == width
      }
      if byte == ASCII.quote || byte == ASCII.carriageReturn { return false }
      index += 1
    }
  }

  /// Whether a field has no blank at its ends.
  @inline(__always)
  private func isPlain(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    start == end || (bytes[start] > ASCII.space && bytes[end - 1] > ASCII.space)
  }

  /// Reads a decimal number of up to fifteen digits, of which both the digits and the power of ten are
  /// exact, so that their quotient is the nearest number there is; `nil` for anything else.
  @inline(__always)
  static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
    var digits: Int64 = 0
    var scale: Int64 = 0
    var index = range.lowerBound
    let isNegative = index < range.upperBound && bytes[index] == ASCII.dash
    if isNegative { index += 1 }
    guard range.upperBound - index <= 15, index < range.upperBound,
      ASCII.isDigit(bytes[index]), ASCII.isDigit(bytes[range.upperBound - 1])
    else { return nil }
    while index < range.upperBound {
      let byte = bytes[index]
      if ASCII.isDigit(byte) {
        digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
        scale *= 10
      } else if byte == UInt8(ascii: "."), scale == 0 {
        scale = 1
      } else {
        return nil
      }
      index += 1
    }
    let value = scale > 1 ? Double(digits) / Double(scale) : Double(digits)
    return isNegative ? -value : value
  }
}
