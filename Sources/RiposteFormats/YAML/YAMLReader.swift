import Foundation
import Synchronization
import Yams

/// Reads YAML into a tree of texts that knows where everything stands.
///
/// Yams does the parsing, but never sees an alias: each asterisk is replaced by a character that the text does not
/// contain, so that `*name` is a plain text to Yams and every honest asterisk comes back unharmed. Aliases are then
/// resolved here, where what they stand for is shared, and counted before it is used.
enum YAMLReader {
  /// Enough for the deepest text that libyaml lets through (1000 levels), in a build without optimization.
  private static let stackSize = 64 << 20

  /// How many texts with duplicate keys are read again to find the next one, and how many bytes at most in all.
  static let retryCount = 32
  static let retryBytes = 32 << 20

  /// Reads a whole text.
  ///
  /// - Throws: The first problem after which nothing more can be read.
  /// - Complexity: O(*b*) for *b* bytes.
  static func read(_ bytes: [UInt8]) throws(TextProblem) -> ParsedText {
    let start = TextValidation.byteOrderMarkLength(of: bytes)
    if let problem = TextValidation.firstProblem(in: bytes, from: start) { throw problem }
    if let problem = YAMLCharacters.firstControl(in: bytes, from: start) { throw problem }
    let text = try YAMLSubstitution(of: Array(bytes[start...]))
    try YAMLScanner.check(text.bytes)
    return try onLargeStack { () throws(TextProblem) in try compose(text) }
  }

  /// Composes the tree, again after each mapping with a duplicate key, whose first key is renamed for the time.
  private static func compose(_ original: YAMLSubstitution) throws(TextProblem) -> ParsedText {
    var text = original
    var retries = 0
    while true {
      do {
        return try YAMLTreeBuilder.build(text)
      } catch let error as YamlError {
        retries += 1
        guard case .duplicatedKeysInMapping(_, let context) = error,
          retries <= retryCount, retries * text.bytes.count <= retryBytes,
          text.rename(atLine: context.mark.line, column: context.mark.column)
        else { throw YAMLMessages.problem(for: error) }
      } catch let problem as TextProblem {
        throw problem
      } catch {
        throw TextProblem(.invalidSyntax, "this is no YAML", at: .start)
      }
    }
  }

  /// Runs work on a thread of its own, whose stack suffices for Yams' recursion whatever thread calls.
  private static func onLargeStack(
    _ work: @escaping @Sendable () throws(TextProblem) -> ParsedText
  ) throws(TextProblem) -> ParsedText {
    let outcome = Outcome()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let result = Result { () throws(TextProblem) in try work() }
      outcome.result.withLock { $0 = result }
      done.signal()
    }
    thread.stackSize = stackSize
    thread.start()
    done.wait()
    guard let result = outcome.result.withLock({ $0 }) else {
      preconditionFailure("the thread signals after it has left its result")
    }
    return try result.get()
  }

  /// Where the thread leaves what it found.
  private final class Outcome: Sendable {
    let result = Mutex<Result<ParsedText, TextProblem>?>(nil)
  }
}
