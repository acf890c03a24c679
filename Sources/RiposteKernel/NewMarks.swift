extension StationGraph {
  /// The marks of each position that none of its ancestors has.
  ///
  /// Marks go through the graph in words of 64, so that memory stays linear however many there are. A
  /// mark that only one position has is new there, and goes nowhere; words are filled in order of first
  /// positions and swept from there on, so that marks that come and go together cost one short sweep.
  ///
  /// - Parameters:
  ///   - marks: The marks of each position, each once.
  ///   - markCount: One more than the highest mark.
  /// - Returns: The new marks of each position, in order of their numbers.
  /// - Complexity: O((*n* + *m* + *k*) · ⌈*p* / 64⌉) for *k* marks at positions, of which *p* different
  ///   ones are at two positions or more; O(*n* + *k*) memory.
  package func newMarks(_ marks: Rows, markCount: Int) -> Rows {
    let shared = SharedMarks(marks, markCount: markCount)
    var isOld = [Bool](repeating: false, count: marks.columns.count)
    for word in shared.words {
      let above = unionsAbove(shared.masks(of: word, marks), from: word.firstPosition)
      for position in word.firstPosition..<eventCount where above[position] != 0 {
        for entry in marks.range(of: position) {
          guard let bit = shared.bit(of: marks.columns[entry], in: word) else { continue }
          if above[position] & bit != 0 { isOld[entry] = true }
        }
      }
    }
    return Rows.keeping(marks) { !isOld[$0] }
  }
}

/// The marks that two positions or more have, in words of 64.
private struct SharedMarks {
  /// The place of each mark among the shared ones; −1 for a mark that is not shared.
  private var places: [Int32]
  private(set) var words: [Word] = []

  /// Up to 64 marks that go through the graph together.
  struct Word {
    let number: Int
    /// The first position that has one of them.
    let firstPosition: Int
  }

  init(_ marks: Rows, markCount: Int) {
    var counts = [Int32](repeating: 0, count: markCount)
    for mark in marks.columns { counts[Int(mark)] += 1 }
    places = [Int32](repeating: -1, count: markCount)
    var next: Int32 = 0
    for position in 0..<marks.count {
      for mark in marks[position] where counts[Int(mark)] > 1 && places[Int(mark)] < 0 {
        places[Int(mark)] = next
        if next % 64 == 0 { words.append(Word(number: words.count, firstPosition: position)) }
        next += 1
      }
    }
  }

  /// The bit of a mark in a word; `nil` when it is in another, or not shared.
  func bit(of mark: Int32, in word: Word) -> UInt64? {
    let place = Int(places[Int(mark)])
    return place >= 0 && place / 64 == word.number ? 1 << UInt64(place % 64) : nil
  }

  /// The marks of a word at each position.
  func masks(of word: Word, _ marks: Rows) -> [UInt64] {
    var masks = [UInt64](repeating: 0, count: marks.count)
    for position in word.firstPosition..<marks.count {
      for mark in marks[position] {
        if let bit = bit(of: mark, in: word) { masks[position] |= bit }
      }
    }
    return masks
  }
}

extension Rows {
  /// The rows with only some of their entries, each row in ascending order.
  fileprivate static func keeping(_ rows: Rows, _ isKept: (Int) -> Bool) -> Rows {
    var offsets: [Int32] = [0]
    var columns: [Int32] = []
    offsets.reserveCapacity(rows.count + 1)
    for row in 0..<rows.count {
      columns.append(
        contentsOf: rows.range(of: row).filter(isKept).map { rows.columns[$0] }.sorted())
      offsets.append(Int32(columns.count))
    }
    return Rows(offsets: offsets, columns: columns)
  }
}
