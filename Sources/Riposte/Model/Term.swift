/// A word of an open vocabulary: known words are constants, any other word is kept as it is written.
///
/// Kinds of events, of responses and of relations are terms, so that a case may say what the house has
/// no word for. A spelling that differs from a known word only in case, spaces, hyphens, underscores,
/// or British for American (`air defence`, `mobilisation`) *is* that word.
///
/// ```swift
/// Event.Kind("Air-Defence") == .airDefense     // true
/// Event.Kind("cyber-attack").rawValue          // "cyber-attack"
/// ```
public struct Term<Words: OpenVocabulary>: RawRepresentable, Hashable, Sendable {
  /// The word, in the house's spelling where the house knows it.
  public let rawValue: String

  /// Makes a term, taking the house's spelling where the word is known.
  public init(rawValue: String) {
    self.rawValue = Self.known(rawValue) ?? rawValue
  }

  /// The house's spelling of a word, where the house knows it.
  private static func known(_ word: String) -> String? {
    word.utf8.count > longestSpelling ? nil : Words.known[SpellingKey.of(word)]
  }

  /// The longest text that is compared with the known words, in bytes of UTF-8.
  private static var longestSpelling: Int { 64 }

  /// Makes a term, taking the house's spelling where the word is known.
  public init(_ text: some StringProtocol) {
    self.init(rawValue: String(text))
  }

  /// Whether the vocabulary lists the word.
  public var isKnown: Bool { Self.known(rawValue) != nil }
}

/// A list of known words, for ``Term``.
public protocol OpenVocabulary {
  /// The known words, in the house's spelling and in the order in which people list them.
  static var words: [String] { get }

  /// The known words by their spelling key; conformers store it, so that it is made once.
  static var known: [String: String] { get }
}

extension OpenVocabulary {
  /// The words by their spelling key.
  static func index() -> [String: String] {
    Dictionary(words.map { (SpellingKey.of($0), $0) }) { first, _ in first }
  }
}

extension Term: ExpressibleByStringLiteral {
  /// Makes a term of a literal.
  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }
}

extension Term: Comparable {
  /// Whether one word comes before another, byte by byte.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

extension Term: CustomStringConvertible {
  /// The word.
  public var description: String { rawValue }
}
