/// Finds the word that a misspelt one was probably meant to be.
///
/// The distance is Damerau and Levenshtein's in its restricted form (optimal string alignment): inserting, removing
/// or replacing a character, or swapping two neighbors, costs one. Damerau, *A technique for computer detection and
/// correction of spelling errors*, CACM 7 (1964).
package enum Spelling {
  /// The longest word that is compared, in characters: nobody misspells a paragraph.
  package static let longestWord = 64

  /// The closest candidate within the distance that a word of this length allows, or `nil`.
  ///
  /// Of several equally close candidates the first one wins. A candidate equal to the word is no suggestion.
  ///
  /// - Complexity: O(*c* · *w*) for *c* candidates and a word of *w* characters, as only a narrow band of each
  ///   comparison is computed; candidates of a very different length cost O(1) when they are ASCII.
  package static func closest(
    to word: String, among candidates: some Sequence<String>
  ) -> String? {
    let letters = Array(word.lowercased())
    guard letters.count <= longestWord else { return nil }
    var limit = allowance(for: letters.count)
    var best: String?
    for candidate in candidates where candidate != word && limit >= 0 {
      guard abs(candidate.utf8.count - word.utf8.count) <= 4 * (limit + 1) else { continue }
      let other = Array(candidate.lowercased())
      guard let distance = distance(letters, other, limit: limit) else { continue }
      best = candidate
      limit = distance - 1
    }
    return best
  }

  /// The number of edits between two words, or `nil` when there are more than `limit`.
  package static func distance(_ first: String, _ second: String, limit: Int) -> Int? {
    distance(Array(first), Array(second), limit: limit)
  }

  /// How many edits a word of this many characters may be away from what was meant.
  static func allowance(for count: Int) -> Int {
    switch count {
    case ..<3: 0
    case 3...4: 1
    case 5...8: 2
    default: 3
    }
  }

  /// The distance along a band of `2 · limit + 1` cells around the diagonal; rows are reused.
  static func distance(_ first: [Character], _ second: [Character], limit: Int) -> Int? {
    guard limit >= 0, abs(first.count - second.count) <= limit else { return nil }
    let far = limit + 1
    var beforeLast = [Int](repeating: far, count: second.count + 1)
    var last = (0...second.count).map { min($0, far) }
    var row = last
    for i in 1..<(first.count + 1) {
      row[0] = min(i, far)
      var smallest = row[0]
      for j in 1..<(second.count + 1) {
        guard abs(i - j) <= limit else {
          row[j] = far
          continue
        }
        let same = first[i - 1] == second[j - 1]
        var cost = min(last[j - 1] + (same ? 0 : 1), last[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
          cost = min(cost, beforeLast[j - 2] + 1)
        }
        row[j] = min(cost, far)
        smallest = min(smallest, row[j])
      }
      guard smallest <= limit else { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[second.count] <= limit ? last[second.count] : nil
  }
}
