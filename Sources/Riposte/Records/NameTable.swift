/// Names and their numbers, from 0 in the order in which they were first seen.
///
/// The bytes of all names lie in one array; a table of open addressing finds a name by its bytes. A
/// slot holds half of the hash beside the number, so that a name is compared only with one that is
/// almost certainly it. No string is made until one is asked for.
package struct NameTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// The upper half of a name's hash, and below it its number plus one; 0 where there is none.
  ///
  /// The size is a power of two, at most half full.
  private var slots: [UInt64] = Array(repeating: 0, count: 16)
  /// Where hashing starts.
  ///
  /// Chosen anew in every process, so that nobody can write a file of which all names fall into one
  /// slot.
  private let seed = NameTable.processSeed

  private static let processSeed = UInt64.random(in: .min ... .max)

  package init() {}

  /// How many names there are.
  package var count: Int { ends.count }

  /// The name of a number.
  package subscript(number: Int32) -> String {
    String(decoding: utf8(of: number), as: UTF8.self)
  }

  /// The UTF-8 of a name.
  package func utf8(of number: Int32) -> ArraySlice<UInt8> { bytes[range(of: Int(number))] }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// The number of a name that may not be there.
  ///
  /// - Complexity: O(*b*) on average for a name of *b* bytes.
  package func number(of name: String) -> Int32? { number(utf8: name.utf8) }

  /// The number of a name that may not be there, given as UTF-8.
  package func number(of name: ArraySlice<UInt8>) -> Int32? { number(utf8: name) }

  /// The number of a name that stands somewhere in bytes, and may not be there.
  ///
  /// What reads a table asks this twice for every row: nothing is retained, sliced or copied.
  package func number(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int32? {
    let hash = hash(bytes, range)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      if entry & Self.tagMask == hash & Self.tagMask {
        let number = Self.number(in: entry)
        if isName(Int(number), bytes, range) { return number }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private func isName(_ number: Int, _ other: Span<UInt8>, _ place: Range<Int>) -> Bool {
    let range = range(of: number)
    guard range.count == place.count else { return false }
    var index = place.lowerBound
    for own in range {
      if bytes[own] != other[index] { return false }
      index += 1
    }
    return true
  }

  @inline(__always)
  private func number(utf8 name: some Collection<UInt8>) -> Int32? {
    let found = slots[slot(of: name, hash(name))]
    return found == 0 ? nil : Self.number(in: found)
  }

  /// The number of a name, which is added if it is not there.
  ///
  /// - Complexity: O(*b*) amortized and on average for a name of *b* bytes.
  package mutating func insert(_ name: String) -> Int32 { insert(utf8: name.utf8) }

  /// The number of a name given as UTF-8, which is added if it is not there.
  package mutating func insert(_ name: ArraySlice<UInt8>) -> Int32 { insert(utf8: name) }

  /// Makes room for so many names.
  package mutating func reserve(_ count: Int) {
    ends.reserveCapacity(count)
    while slots.count < count * 2 { grow() }
  }

  @inline(__always)
  private mutating func insert(utf8 name: some Collection<UInt8>) -> Int32 {
    let hash = hash(name)
    let slot = slot(of: name, hash)
    if slots[slot] != 0 { return Self.number(in: slots[slot]) }
    let number = ends.count
    bytes.append(contentsOf: name)
    ends.append(UInt32(bytes.count))
    slots[slot] = hash & Self.tagMask | UInt64(number + 1)
    if ends.count * 2 > slots.count { grow() }
    return Int32(truncatingIfNeeded: number)
  }

  private static let tagMask: UInt64 = 0xFFFF_FFFF_0000_0000

  private static func number(in slot: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: slot & ~tagMask) - 1
  }

  /// The slot that has the name, or the free one where it belongs.
  @inline(__always)
  private func slot(of name: some Collection<UInt8>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] & Self.tagMask == hash & Self.tagMask,
        isName(Int(Self.number(in: slots[slot])), name)
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  @inline(__always)
  private func isName(_ number: Int, _ name: some Collection<UInt8>) -> Bool {
    let range = range(of: number)
    guard range.count == name.count else { return false }
    var index = range.lowerBound
    for byte in name {
      if bytes[index] != byte { return false }
      index += 1
    }
    return true
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for number in ends.indices {
      let hash = hash(bytes[range(of: number)])
      var slot = Int(truncatingIfNeeded: hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = hash & Self.tagMask | UInt64(number + 1)
    }
    slots = larger
  }

  /// The same as the hash of a collection of these bytes.
  @inline(__always)
  private func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = seed
    var word: UInt64 = 0
    var shift: UInt64 = 0
    for index in range {
      word |= UInt64(bytes[index]) &<< shift
      shift &+= 8
      if shift == 64 {
        hash = Self.mixed(hash ^ word)
        word = 0
        shift = 0
      }
    }
    return Self.mixed(hash ^ word ^ shift &<< 56)
  }

  /// Eight bytes at a time, each multiplied into all others.
  @inline(__always)
  private func hash(_ name: some Collection<UInt8>) -> UInt64 {
    var hash = seed
    var word: UInt64 = 0
    var shift: UInt64 = 0
    for byte in name {
      word |= UInt64(byte) &<< shift
      shift &+= 8
      if shift == 64 {
        hash = Self.mixed(hash ^ word)
        word = 0
        shift = 0
      }
    }
    return Self.mixed(hash ^ word ^ shift &<< 56)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
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
    var rank = [UInt64](repeating: 0, count: count)
    for (new, old) in order.enumerated() {
      result.bytes.append(contentsOf: bytes[range(of: Int(old))])
      result.ends.append(UInt32(result.bytes.count))
      rank[Int(old)] = UInt64(new)
    }
    result.slots = slots.map { slot in
      slot == 0 ? 0 : slot & Self.tagMask | rank[Int(Self.number(in: slot))] + 1
    }
    return result
  }
}

/// The words of an open vocabulary that a case uses, and their numbers.
struct WordTable<Words: OpenVocabulary>: Sendable {
  private(set) var terms: [Term<Words>] = []
  private var numbers: [Term<Words>: Int32] = [:]

  /// The word of a number; `nil` for −1.
  subscript(number: Int32) -> Term<Words>? {
    number < 0 ? nil : terms[Int(number)]
  }

  /// The number of a word, which is added if it is not there; −1 for none.
  mutating func insert(_ term: Term<Words>?) -> Int32 {
    guard let term else { return -1 }
    if let number = numbers[term] { return number }
    let number = Int32(terms.count)
    terms.append(term)
    numbers[term] = number
    return number
  }
}
