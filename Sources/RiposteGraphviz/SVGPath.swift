/// Writes the way of a link shorter: straight pieces as such.
///
/// Graphviz draws every piece as a curve, which says the same as `H` or `V` where all its points
/// lie on one line along or across the page. Most pieces of a swimlane's links do.
enum SVGPath {
  /// The value of `d` with straight pieces shortened; nil where it is no path of curves.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func shortened(_ path: ArraySlice<UInt8>) -> [UInt8]? {
    var reading = Reading(rest: path)
    guard reading.take("M"), var last = reading.point(), reading.take("C") else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(path.count)
    result.append(UInt8(ascii: "M"))
    result += path[last.x.lowerBound..<last.y.upperBound]
    var isInCurve = false
    repeat {
      let start = reading.rest.startIndex
      guard let first = reading.point(), reading.take(" "), let second = reading.point(),
        reading.take(" "), let end = reading.point()
      else { return nil }
      let points = [first, second, end]
      if points.allSatisfy({ path.areEqual($0.x, last.x) }) {
        result.append(UInt8(ascii: "V"))
        result += path[end.y]
        isInCurve = false
      } else if points.allSatisfy({ path.areEqual($0.y, last.y) }) {
        result.append(UInt8(ascii: "H"))
        result += path[end.x]
        isInCurve = false
      } else {
        result.append(isInCurve ? UInt8(ascii: " ") : UInt8(ascii: "C"))
        result += path[start..<end.y.upperBound]
        isInCurve = true
      }
      last = end
    } while reading.take(" ")
    return reading.rest.isEmpty ? result : nil
  }
}

/// What is left to read of a path.
private struct Reading {
  private(set) var rest: ArraySlice<UInt8>

  init(rest: ArraySlice<UInt8>) { self.rest = rest }

  /// Moves behind a character, if it stands here.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// The point that stands here; nil if none does.
  mutating func point() -> Point? {
    guard let x = number(), take(","), let y = number() else { return nil }
    return Point(x: x, y: y)
  }

  /// Where the number that begins here stands.
  private mutating func number() -> Range<Int>? {
    let start = rest.startIndex
    let end = rest.firstIndex { !Self.isOfNumber($0) } ?? rest.endIndex
    guard start < end else { return nil }
    rest = rest[end...]
    return start..<end
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}

/// Where the numbers of a point are written.
private struct Point {
  let x: Range<Int>
  let y: Range<Int>
}

extension ArraySlice<UInt8> {
  /// Whether the same stands at two places.
  fileprivate func areEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { self[$0] == self[$1] }
  }
}
