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
