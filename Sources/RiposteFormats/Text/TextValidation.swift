import RiposteKernel

/// Checks that bytes are text: valid UTF-8 without NUL.
enum TextValidation {
  /// The length of the byte order mark that the bytes begin with: 3 or 0.
  static func byteOrderMarkLength(of bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The first place where bytes cease to be text, or `nil` when all of them are.
  ///
  /// Where the watch says that reading is to stop, no more is looked at.
  ///
  /// - Complexity: O(*b*) for *b* bytes.
  static func firstProblem(
    in bytes: [UInt8], from start: Int = 0, _ watch: ReadingWatch = ReadingWatch()
  ) -> TextProblem? {
    if workbookSignatures.contains(where: bytes.starts) {
      let message = "this is a workbook or an archive, and no text; save each sheet as CSV in UTF-8"
      return TextProblem(.invalidText, message, at: .start)
    }
    guard let offset = firstInvalidOffset(in: bytes, from: start, watch) else { return nil }
    var tracker = PositionTracker(from: start)
    let position = tracker.position(of: offset, in: bytes)
    let byte = bytes[offset]
    if byte == 0 {
      return TextProblem(.invalidText, "a NUL character cannot stand in a text", at: position)
    }
    let message =
      looksLikeUTF16(bytes)
      ? "the file is in UTF-16; save it as UTF-8"
      : "byte 0x\(hexadecimal(byte)) is not valid UTF-8; save the file as UTF-8"
    return TextProblem(.invalidText, message, at: position)
  }

  /// The offset of the first byte that is NUL or does not belong to a well-formed UTF-8 sequence.
  private static func firstInvalidOffset(
    in bytes: [UInt8], from start: Int, _ watch: ReadingWatch
  ) -> Int? {
    // A thread is not worth its while below this.
    let leastLength = 1 << 20
    let count = max(1, min(SideBySide.coreCount, (bytes.count - start) / leastLength))
    var borders = (0...count).map { start + (bytes.count - start) * $0 / count }
    for border in 1..<max(count, 2) where border < count {
      // A sequence has three continuing bytes at most, and stays with its first.
      for _ in 0..<3 where bytes[borders[border]] & 0xC0 == 0x80 { borders[border] += 1 }
    }
    let parts = zip(borders, borders.dropFirst()).map { $0..<$1 }
    return SideBySide.wait(count) { firstInvalidOffset(in: bytes.span, parts[$0], watch) }
      .lazy.compactMap(\.self).first
  }

  private static func firstInvalidOffset(
    in span: Span<UInt8>, _ range: Range<Int>, _ watch: ReadingWatch
  ) -> Int? {
    var offset = range.lowerBound
    while offset < range.upperBound, !watch.isCancelled {
      let end = min(offset + (8 << 20), range.upperBound)
      while offset < end {
        if span[offset] &- 1 < 0x7F {
          offset = ByteSearch.endOfASCII(span, offset..<end)
          continue
        }
        let length = sequenceLength(in: span, at: offset)
        guard length > 0 else { return offset }
        offset += length
      }
    }
    return nil
  }

  /// The length of the multi-byte sequence at an offset, 0 when it is ill-formed (Unicode 16, table 3-7).
  private static func sequenceLength(in bytes: Span<UInt8>, at offset: Int) -> Int {
    let lead = bytes[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
    for next in (offset + 2)..<max(offset + length, offset + 2) where bytes[next] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }

  /// How files of spreadsheet programs begin: a ZIP archive, and before 2007 a compound file.
  private static let workbookSignatures: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0],
  ]

  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
