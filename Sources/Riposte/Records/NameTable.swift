/// Names and their numbers, from 0 in the order in which they were first seen.
///
/// Where a name lies in the table follows from a number drawn for the table, so that nobody can write
/// a case whose names all fall together. What the table answers does not depend on it.
///
/// The bytes of all names lie in one array; a table of open addressing finds a name by its bytes. No
/// string is made until one is asked for.
package struct NameTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// The number of a name, or −1; the size is a power of two, at most half full.
  private var slots: [Int32] = Array(repeating: -1, count: 16)

  /// Where the hash of every name of this table begins.
  private let seed = UInt64.random(in: .min ... .max)

  package init() {}

  /// How many names there are.
  package var count: Int { ends.count }

  /// The name of a number.
  package subscript(number: Int32) -> String {
    String(decoding: utf8(of: number), as: UTF8.self)
  }

  /// The UTF-8 of a name.
  package func utf8(of number: Int32) -> ArraySlice<UInt8> {
    let number = Int(number)
    return bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  /// The number of a name that may not be there.
  ///
  /// - Complexity: O(*b*) on average for a name of *b* bytes.
  package func number(of name: String) -> Int32? {
    let found = slots[slot(of: name.utf8)]
    return found < 0 ? nil : found
  }

  /// The number of a name, which is added if it is not there.
  ///
  /// - Complexity: O(*b*) amortized and on average for a name of *b* bytes.
  package mutating func insert(_ name: String) -> Int32 { insert(utf8: name.utf8) }

  /// The number of a name given as UTF-8, which is added if it is not there.
  package mutating func insert(_ name: ArraySlice<UInt8>) -> Int32 { insert(utf8: name) }

  private mutating func insert(utf8 name: some Collection<UInt8>) -> Int32 {
    let slot = slot(of: name)
    if slots[slot] >= 0 { return slots[slot] }
    let number = Int32(ends.count)
    bytes.append(contentsOf: name)
    ends.append(UInt32(bytes.count))
    slots[slot] = number
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// The slot that has the name, or the free one where it belongs.
  @inline(__always)
  private func slot(of name: some Collection<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = hash(name) & mask
    while slots[slot] >= 0, !utf8(of: slots[slot]).elementsEqual(name) { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = [Int32](repeating: -1, count: slots.count * 2)
    let mask = larger.count - 1
    for number in 0..<Int32(ends.count) {
      var slot = hash(utf8(of: number)) & mask
      while larger[slot] >= 0 { slot = (slot + 1) & mask }
      larger[slot] = number
    }
    slots = larger
  }

  /// FNV-1a over the bytes, from the seed of the table, then mixed so that the low bits know the high ones.
  @inline(__always)
  private func hash(_ name: some Collection<UInt8>) -> Int {
    var hash = seed
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash ^= hash >> 32
    return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF_FFFF_FFFF)
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
