/// Looking through bytes sixteen or thirty-two at a time.
///
/// Unsafe because the standard library has no safe way yet to read a vector from bytes; every read is
/// checked against the bounds. Measured on one core: that a table of 118 MB is ASCII takes 29 ms to see
/// byte by byte, and 3 so; to count its quotes takes 30, and 3 so. To find the ends of fields of up to
/// eighty bytes in 100 MB takes 47 ms byte by byte, and 28 so; where fields are a few bytes long, the
/// reading of a table as a whole takes as long either way.
enum ByteSearch {
  /// Where a field without quotes ends: at a separator, a line end or the end of the bytes.
  @inline(__always)
  static func endOfField(_ bytes: Span<UInt8>, from start: Int, separator: UInt8) -> Int {
    var index = start
    let separators = SIMD16(repeating: separator)
    let lineFeeds = SIMD16(repeating: ASCII.lineFeed)
    let returns = SIMD16(repeating: ASCII.carriageReturn)
    while index + 16 <= bytes.count {
      let chunk = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromByteOffset: index, as: SIMD16<UInt8>.self)
      let found = (chunk .== separators) .| (chunk .== lineFeeds) .| (chunk .== returns)
      let halves = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
      if halves[0] != 0 { return index + halves[0].littleEndian.trailingZeroBitCount / 8 }
      if halves[1] != 0 { return index + 8 + halves[1].littleEndian.trailingZeroBitCount / 8 }
      index += 16
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == separator || byte == ASCII.lineFeed || byte == ASCII.carriageReturn { break }
      index += 1
    }
    return index
  }

  /// The first byte from an offset on that is NUL or no ASCII; the end of the range if there is none.
  @inline(__always)
  static func endOfASCII(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    let ones = SIMD32<UInt8>(repeating: 1)
    let limit = SIMD32<UInt8>(repeating: 0x7F)
    while index + 32 <= range.upperBound {
      let chunk = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromByteOffset: index, as: SIMD32<UInt8>.self)
      // 0 becomes 255, so that one comparison finds it with all that is above.
      let others = (chunk &- ones) .>= limit
      let words = unsafe unsafeBitCast(others, to: SIMD4<UInt64>.self)
      if words[0] | words[1] | words[2] | words[3] != 0 { break }
      index += 32
    }
    while index < range.upperBound, bytes[index] &- 1 < 0x7F { index += 1 }
    return index
  }

  /// How often a byte, which is rare, stands in a range.
  static func count(of byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    let wanted = SIMD32(repeating: byte)
    var bits = 0
    while index + 32 <= range.upperBound {
      let chunk = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromByteOffset: index, as: SIMD32<UInt8>.self)
      let words = unsafe unsafeBitCast(chunk .== wanted, to: SIMD4<UInt64>.self)
      if words[0] | words[1] | words[2] | words[3] != 0 {
        bits += (0..<4).reduce(0) { $0 + words[$1].nonzeroBitCount }
      }
      index += 32
    }
    var total = bits / 8
    while index < range.upperBound {
      if bytes[index] == byte { total += 1 }
      index += 1
    }
    return total
  }
}
