import EDTF
import Riposte

extension Diagram {
  /// What a card can say beside the title of its event and the tag of whoever did it.
  public enum CardField: String, Hashable, Sendable, CaseIterable {
    /// When it was.
    case date
    /// How grave it was, as five squares.
    case severity
    /// How long after what it answers.
    case lag
    /// Where it was.
    case place
    /// What kind of thing it was.
    case kind
    /// Who did it, by name.
    case initiators
    /// Against whom, by name.
    case targets
    /// How many were killed.
    case killed
    /// How many were wounded.
    case wounded
  }

  /// What the cards of a style say when they are not told.
  static func usualFields(of style: Style) -> [CardField] {
    // Where position does not tell time, the cards do.
    style == .theatre ? [.date, .severity, .lag] : [.date, .severity]
  }
}

/// What a card says under its date.
struct CardNotes {
  private let event: EventView
  private let graph: EventGraph

  /// More names than this are counted.
  private static let maximumNames = 2

  init(_ event: EventView, in graph: EventGraph) {
    self.event = event
    self.graph = graph
  }

  /// The fields that are asked for and known, in the order asked.
  ///
  /// They share a paragraph, but for words that read from right to left: beside others on one line
  /// they would not stand in the order of the fields.
  func paragraphs(_ fields: [Diagram.CardField]) -> [String] {
    var paragraphs: [String] = []
    var isLastMixed = true
    for words in fields.compactMap(words) {
      let isMixed = words.hasRightToLeft
      if isMixed || isLastMixed {
        paragraphs.append(words)
      } else {
        paragraphs[paragraphs.count - 1] += " · " + words
      }
      isLastMixed = isMixed
    }
    return paragraphs
  }

  private func words(for field: Diagram.CardField) -> String? {
    switch field {
    case .date, .severity: nil
    case .lag: lag
    case .place: event.place?.name
    case .kind: event.kind?.rawValue
    case .initiators:
      names(event.initiators.map { ($0.actor, $0.basis == .asserted ? "" : "?") }, "by ")
    case .targets: names(event.targets.map { ($0, "") }, "against ")
    case .killed: event.killed.map { "\($0) killed" }
    case .wounded: event.wounded.map { "\($0) wounded" }
    }
  }

  /// How long after what it answers, if that is known of all of it; of several, from the shortest to
  /// the longest.
  private var lag: String? {
    let links = event.stimulusLinks
    let lags = links.compactMap(\.lag)
    guard let first = lags.first, lags.count == links.count else { return nil }
    let words = lags.map(LagLabel.text)
    if Set(words).count == 1 { return "\(LagLabel.text(first)) later" }
    let order = lags.indices.sorted { a, b in
      (lags[a].lower, lags[a].upper ?? .infinity) < (lags[b].lower, lags[b].upper ?? .infinity)
    }
    return "\(words[order[0]]) to \(words[order[order.count - 1]]) later"
  }

  private func names(_ actors: [(Event.Actor.ID, String)], _ word: String) -> String? {
    guard !actors.isEmpty else { return nil }
    let names = actors.prefix(Self.maximumNames).map { id, mark in
      let name = graph.actor(id)?.name ?? ""
      return (name.isEmpty ? id.rawValue : name) + mark
    }
    let more = actors.count - names.count
    return word + names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}
