/// Names and their numbers, from 0 in the order in which they were first seen.
///
/// The bytes of all names lie in one array; a table of open addressing finds a name by its bytes. A
/// slot of four bytes holds a part of the hash beside the number, so that a name is compared only with
/// one that is almost certainly it. No string is made until one is asked for.
package struct NameTable: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = []
  /// The upper bits of a name's hash, and below them its number plus one; 0 where there is none.
  ///
  /// The size is a power of two, at most half full, so that numbers need fewer bits than it has; the
  /// others are left to the hash, eight of them for names by the ten million.
  private(set) var slots: [UInt32] = Array(repeating: 0, count: 16)

  let hasher = NameHash()

  package init() {}

  /// How many names there are.
  package var count: Int { ends.count }

  /// The name of a number.
  package subscript(number: Int32) -> String {
    String(decoding: utf8(of: number), as: UTF8.self)
  }

  /// The UTF-8 of a name.
  package func utf8(of number: Int32) -> ArraySlice<UInt8> { bytes[range(of: Int(number))] }

  /// Where the UTF-8 of a name stands in ``bytes``.
  func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// Makes room for so many names.
  package mutating func reserve(_ count: Int) {
    ends.reserveCapacity(count)
    if slots.count < count * 2 { resize(for: count) }
  }
}

extension NameTable {
  /// Whether every name is an id by its bytes alone: not empty, not too long, of ASCII without control
  /// characters.
  ///
  /// - Complexity: O(*b*) for *b* bytes in all, many at a time.
  var areValidIDs: Bool {
    var others: UInt8 = 0
    for byte in bytes { others |= byte &- 0x20 < 0x5F ? 0 : 1 }
    var (start, longest, shortest): (UInt32, UInt32, UInt32) = (0, 0, .max)
    for end in ends {
      (longest, shortest) = (max(longest, end - start), min(shortest, end - start))
      start = end
    }
    return others == 0 && shortest > 0 && longest <= UInt32(EventGraph.Draft.maximumIDLength)
  }

  /// Whether one name comes before another, byte by byte.
  func precedes(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (range(of: one), range(of: other))
    let bytes = bytes.span
    for (index, otherIndex) in zip(left, right) where bytes[index] != bytes[otherIndex] {
      return bytes[index] < bytes[otherIndex]
    }
    return left.count < right.count
  }
}

// MARK: - Looking up

extension NameTable {
  /// The number of a name that may not be there.
  ///
  /// - Complexity: O(*b*) on average for a name of *b* bytes.
  package func number(of name: String) -> Int32? {
    NameHash.withBytes(of: name) { number(of: $0, 0..<$0.count) }
  }

  /// The number of a name that may not be there, given as UTF-8.
  package func number(of name: ArraySlice<UInt8>) -> Int32? {
    number(of: name.span, 0..<name.count)
  }

  /// The number of a name that stands somewhere in bytes, and may not be there.
  package func number(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int32? {
    let entry = slots[slot(of: bytes, range, hasher.hash(bytes, range))]
    return entry == 0 ? nil : number(in: entry)
  }

  /// The slot that has the name, or the free one where it belongs.
  @inline(__always)
  private func slot(of bytes: Span<UInt8>, _ range: Range<Int>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, !isName(slots[slot], bytes, range, hash) { slot = (slot + 1) & mask }
    return slot
  }

  /// Whether the name behind an entry, which is no free one, is the one that stands in bytes.
  @inline(__always)
  func isName(
    _ entry: UInt32, _ bytes: Span<UInt8>, _ range: Range<Int>, _ hash: UInt64
  ) -> Bool {
    (entry ^ Self.tag(hash)) & ~numberMask == 0
      && NameHash.areEqual(
        self.bytes.span, self.range(of: Int(number(in: entry))), bytes, range)
  }

  /// The bits of an entry that hold a number.
  @inline(__always)
  private var numberMask: UInt32 { UInt32(slots.count - 1) }

  /// The part of a hash that does not choose the slot.
  @inline(__always)
  private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// What stands in the slot of a name.
  @inline(__always)
  private func entry(_ number: Int, _ hash: UInt64) -> UInt32 {
    Self.tag(hash) & ~numberMask | UInt32(truncatingIfNeeded: number + 1)
  }

  /// The number in an entry that is no free one.
  @inline(__always)
  func number(in entry: UInt32) -> Int32 {
    Int32(truncatingIfNeeded: entry & numberMask) - 1
  }
}

// MARK: - Adding

extension NameTable {
  /// The number of a name, which is added if it is not there.
  ///
  /// - Complexity: O(*b*) amortized and on average for a name of *b* bytes.
  package mutating func insert(_ name: String) -> Int32 {
    NameHash.withBytes(of: name) { insert($0, 0..<$0.count) }
  }

  /// The number of a name given as UTF-8, which is added if it is not there.
  package mutating func insert(_ name: ArraySlice<UInt8>) -> Int32 {
    insert(name.span, 0..<name.count)
  }

  /// The number of a name that stands somewhere in bytes, and is added if it is not there.
  package mutating func insert(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int32 {
    let hash = hasher.hash(bytes, range)
    let slot = slot(of: bytes, range, hash)
    if slots[slot] != 0 { return number(in: slots[slot]) }
    let number = ends.count
    for index in range { self.bytes.append(bytes[index]) }
    ends.append(UInt32(self.bytes.count))
    slots[slot] = entry(number, hash)
    if ends.count * 2 > slots.count { resize(for: ends.count + 1) }
    return Int32(truncatingIfNeeded: number)
  }

  /// Takes the texts of a column as names, numbered by their rows.
  ///
  /// - Returns: False, with nothing changed, unless the table is empty and each row has a text of its
  ///   own.
  /// - Complexity: O(*b*) on average for *b* bytes; the texts are shared, not copied.
  mutating func adopt(_ column: TextColumn, count: Int) -> Bool {
    guard ends.isEmpty, column.ends.count == count, column.hasTextInEachRow else { return false }
    var table = NameTable()
    table.bytes = column.bytes
    table.ends = column.ends
    guard table.fill(slotCount: Self.slotCount(for: count), expectsRepetitions: true) else {
      return false
    }
    self = table
    return true
  }

  /// Makes slots enough for so many names.
  private mutating func resize(for count: Int) {
    let slotCount = max(slots.count, Self.slotCount(for: count))
    _ = fill(slotCount: slotCount, expectsRepetitions: false)
  }

  /// The least power of two of which so many names fill half at most.
  private static func slotCount(for count: Int) -> Int {
    var slotCount = 16
    while slotCount < count * 2 { slotCount *= 2 }
    return slotCount
  }

  /// Puts all names into slots anew; false as soon as one is there twice.
  private mutating func fill(slotCount: Int, expectsRepetitions: Bool) -> Bool {
    slots = [UInt32](repeating: 0, count: slotCount)
    let mask = slotCount - 1
    for number in ends.indices {
      let range = range(of: number)
      let hash = hasher.hash(bytes.span, range)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 {
        if expectsRepetitions, isName(slots[slot], bytes.span, range, hash) { return false }
        slot = (slot + 1) & mask
      }
      slots[slot] = entry(number, hash)
    }
    return true
  }

  /// The same names, numbered anew.
  ///
  /// - Parameter order: The old number of each new one, all of them.
  /// - Returns: The table; nothing is hashed again.
  /// - Complexity: O(*n*), and nothing where numbers stay.
  func renumbered(by order: [Int32]) -> NameTable {
    precondition(order.count == count, "every name keeps a number")
    if order.indices.allSatisfy({ Int(order[$0]) == $0 }) { return self }
    var result = NameTable()
    result.bytes.reserveCapacity(bytes.count)
    result.ends.reserveCapacity(ends.count)
    var rank = [UInt32](repeating: 0, count: count)
    for (new, old) in order.enumerated() {
      result.bytes.append(contentsOf: bytes[range(of: Int(old))])
      result.ends.append(UInt32(result.bytes.count))
      rank[Int(old)] = UInt32(new)
    }
    result.slots = slots.map { slot in
      slot == 0 ? 0 : slot & ~numberMask | rank[Int(number(in: slot))] + 1
    }
    return result
  }
}

extension NameTable {
  /// The same, without memory that is reserved and not used.
  func trimmed() -> NameTable {
    var result = self
    result.bytes = bytes.trimmed()
    result.ends = ends.trimmed()
    return result
  }
}
