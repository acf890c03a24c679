import Yams

/// Says in our own words, where we have some, what Yams found wrong.
enum YAMLMessages {
  /// The problem that an error of Yams stands for.
  static func problem(for error: YamlError) -> TextProblem {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return self.problem(problem, context: context, mark: mark)
    case .duplicatedKeysInMapping(let keys, let context):
      let message =
        "the key '\(Wording.short(keys.first ?? ""))' stands more than once in this mapping"
      return TextProblem(.invalidSyntax, message, at: position(of: context.mark))
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      return TextProblem(.invalidText, problem, at: .start)
    case .no, .memory, .dataCouldNotBeDecoded:
      return TextProblem(.invalidSyntax, "this is no YAML", at: .start)
    }
  }

  private static func problem(
    _ problem: String, context: YamlError.Context?, mark: Mark
  ) -> TextProblem {
    if problem.hasPrefix("Maximum nesting level") {
      return TextProblem(.tooLarge, "lists are nested too deep", at: position(of: mark))
    }
    if problem == "found unexpected end of stream", let context {
      let message = "this text has no closing quote"
      return TextProblem(.invalidSyntax, message, at: position(of: context.mark))
    }
    let message = sentences[problem] ?? problem + (context.map { " (\($0.text))" } ?? "")
    return TextProblem(.invalidSyntax, message, at: position(of: mark))
  }

  /// What libyaml says, and what a reader of a case file can do about it.
  private static let sentences = [
    "found character that cannot start any token":
      "a text cannot begin with this character; put it in quotes, and indent with spaces, not tabs",
    "mapping values are not allowed in this context":
      "': ' cannot stand here; put a text that contains it in quotes, or check the indentation",
    "could not find expected ':'":
      "expected ': ' after a key; check the indentation and the quotes",
    "did not find expected key":
      "expected a key here; check the indentation, the quotes and the commas",
    "did not find expected '-' indicator":
      "expected '- ' here, as the list began; check the indentation",
    "did not find expected ',' or ']'":
      "expected ',' or ']'; put a text that contains brackets or commas in quotes",
    "did not find expected ',' or '}'":
      "expected ',' or '}'; put a text that contains braces or commas in quotes",
    "found a tab character that violates indentation":
      "a tab cannot indent a line; use spaces",
    "found a tab character where an indentation space is expected":
      "a tab cannot indent a line; use spaces",
    "found unknown escape character":
      "YAML knows no such escape; write a backslash in double quotes as '\\\\'",
    "block sequence entries are not allowed in this context":
      "a list cannot begin here; begin it on a line of its own",
    "found unexpected document indicator":
      "'---' or '...' cannot stand here; the text before it has no closing quote",
  ]

  private static func position(of mark: Mark) -> TextPosition {
    TextPosition(line: mark.line, column: mark.column)
  }
}
