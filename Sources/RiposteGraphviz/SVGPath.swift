/// Writes the way of a link shorter: straight pieces as such.
///
/// Graphviz draws every piece as a curve, which says the same as `H` or `V` where all its points
/// lie on one line along or across the page. Most pieces of a swimlane's links do.
enum SVGPath {
  /// The value of `d` with straight pieces shortened; nil where it is no path of curves.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func shortened(_ path: ArraySlice<UInt8>) -> [UInt8]? {
    guard path.first == UInt8(ascii: "M") else { return nil }
    let parts = path.dropFirst().split(
      separator: UInt8(ascii: "C"), omittingEmptySubsequences: false)
    guard parts.count == 2, var last = Point(parts[0]) else { return nil }
    let points = parts[1].split(separator: UInt8(ascii: " ")).compactMap { Point($0) }
    guard !points.isEmpty, points.count.isMultiple(of: 3),
      points.count == parts[1].count(where: { $0 == UInt8(ascii: ",") })
    else { return nil }
    var result = [UInt8(ascii: "M")] + parts[0]
    var isInCurve = false
    for piece in stride(from: 0, to: points.count, by: 3) {
      let three = points[piece..<piece + 3]
      let end = points[piece + 2]
      if three.allSatisfy({ $0.x.elementsEqual(last.x) }) {
        result += [UInt8(ascii: "V")] + end.y
        isInCurve = false
      } else if three.allSatisfy({ $0.y.elementsEqual(last.y) }) {
        result += [UInt8(ascii: "H")] + end.x
        isInCurve = false
      } else {
        for (index, point) in three.enumerated() {
          result.append(index == 0 && !isInCurve ? UInt8(ascii: "C") : UInt8(ascii: " "))
          result += point.x + [UInt8(ascii: ",")] + point.y
        }
        isInCurve = true
      }
      last = end
    }
    return result
  }

  /// A point, as it is written.
  private struct Point {
    let x: ArraySlice<UInt8>
    let y: ArraySlice<UInt8>

    init?(_ text: ArraySlice<UInt8>) {
      let parts = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
      (x, y) = (parts[0], parts[1])
    }
  }
}
