extension NameTable {
  /// How many names are looked up at a time.
  ///
  /// The slots of a large table lie outside the caches, and to fetch one takes as long as to hash ten
  /// names. Those of a batch are asked for one after another, without waiting: they arrive together.
  private static let batch = 64

  /// Looks up the fields of some rows.
  ///
  /// - Parameters:
  ///   - fields: Where the names stand.
  ///   - bytes: In what they stand.
  ///   - areRepeated: Whether rows mostly name what the row before does; then only others are looked up.
  ///   - numbers: The number of each name is appended, −1 for one that is not there.
  package func appendNumbers(
    of fields: FieldPlaces, in bytes: Span<UInt8>, areRepeated: Bool = false,
    to numbers: inout [Int32]
  ) {
    var batch = Batch(Self.batch)
    let mask = UInt64(slots.count - 1)
    var first = 0
    while first < fields.count {
      let count = min(Self.batch, fields.count - first)
      var wanted = 0
      for row in first..<(first + count) {
        let range = fields.range(row)
        batch.isRepeated[row - first] =
          areRepeated && row > first
          && NameHash.areEqual(bytes, fields.range(row - 1), bytes, range)
        if batch.isRepeated[row - first] { continue }
        batch.hashes[wanted] = hasher.hash(bytes, range)
        wanted += 1
      }
      for index in 0..<wanted { batch.entries[index] = slots[Int(batch.hashes[index] & mask)] }
      var next = 0
      var last: Int32 = -1
      for row in first..<(first + count) {
        if !batch.isRepeated[row - first] {
          last = number(batch.entries[next], batch.hashes[next], bytes, fields.range(row))
          next += 1
        }
        numbers.append(last)
      }
      first += count
    }
  }

  /// What is kept of each name of a batch.
  private struct Batch {
    var hashes: [UInt64]
    /// What stands in the first slot of each.
    var entries: [UInt32]
    /// Whether it is the name of the row before.
    var isRepeated: [Bool]

    init(_ count: Int) {
      hashes = [UInt64](repeating: 0, count: count)
      entries = [UInt32](repeating: 0, count: count)
      isRepeated = [Bool](repeating: false, count: count)
    }
  }

  /// The number of a name whose first slot has been fetched; −1 if it is not there.
  @inline(__always)
  private func number(
    _ first: UInt32, _ hash: UInt64, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int32 {
    var entry = first
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while entry != 0 {
      if isName(entry, bytes, range, hash) { return number(in: entry) }
      slot = (slot + 1) & mask
      entry = slots[slot]
    }
    return -1
  }
}
