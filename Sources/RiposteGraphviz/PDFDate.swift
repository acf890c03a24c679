/// Takes the time of day out of a PDF.
enum PDFDate {
  /// Overwrites the digits of `/CreationDate` in place, so that every byte offset in the file
  /// stays right and equal drawings give equal files.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func neutralize(_ bytes: inout [UInt8]) {
    let key = Array("/CreationDate (D:".utf8)
    let neutral = Array("20000101000000".utf8)
    guard let start = bytes.lastOffset(of: key).map({ $0 + key.count }) else { return }
    for offset in start..<min(start + neutral.count, bytes.count)
    where bytes[offset].isDigit {
      bytes[offset] = neutral[offset - start]
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension [UInt8] {
  /// Where a sequence of bytes occurs last; the dictionary of a PDF is near its end.
  fileprivate func lastOffset(of key: [UInt8]) -> Int? {
    guard count >= key.count else { return nil }
    return (0...(count - key.count)).last { offset in
      self[offset] == key[0] && self[offset..<offset + key.count].elementsEqual(key)
    }
  }
}
