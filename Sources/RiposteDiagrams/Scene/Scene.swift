/// What a picture shows, before it is decided where anything goes.
///
/// A scene knows cards, links and lanes, and nothing of events or of Graphviz: it stands between
/// the case, which fills it, and the layouts, which place it.
struct Scene: Hashable, Sendable {
  /// The headline; empty for none.
  var title = ""
  /// Lines under the headline: the evidence policy, the filters, what was left out.
  var subtitle: [String] = []
  /// Lines at the foot: the sources.
  var footnotes: [String] = []
  /// The parties, each with its color and its tag.
  var parties: [Party] = []
  /// The lanes of a swimlane picture, from the top.
  var lanes: [String] = []
  /// Whether the last lane gathers what belongs to no other, and stays the last.
  var hasFixedLastLane = false
  /// The clusters of a theatre picture.
  var theatres: [String] = []
  /// What the squares count, such as "severity, in tenths of the ladder"; nil when no card has any.
  var severityScale: String?
  /// The events, in house order.
  var cards: [Card] = []
  /// The response links, stimulus first.
  var links: [Link] = []
  /// Links to a stimulus that the case does not contain.
  var stubs: [Stub] = []
  /// What continues on other pages.
  var continuations: [Continuation] = []
  /// Which page of how many this is; nil where there is one only.
  var page: PageNumber?
  /// What the highlighting means; nil where nothing is highlighted.
  var highlightMeaning: String?

  /// A side, or an actor without one.
  struct Party: Hashable, Sendable {
    var name: String
    /// Two to four characters that stand on each card: color alone would not do.
    var tag: String
  }

  /// An event.
  struct Card: Hashable, Sendable {
    /// The name of its node: the id of the event.
    var id: String
    var title: String
    /// The date in words.
    var date = ""
    /// The day it stands at, as days since 1970-01-01; nil for an event without any bound.
    var day: Int32?
    /// How finely it is dated.
    var precision = Precision.day
    /// Whether it may have begun at any time before.
    var isOpenStart = false
    /// Whether it may lie at any time after.
    var isOpenEnd = false
    var lane = 0
    var theatre: Int?
    var party: Int?
    /// Whether who did it is not asserted: alleged, implied or unknown.
    var isDoubtedParty = false
    /// What else the card says, under the date, in paragraphs.
    var notes: [String] = []
    /// A status other than "occurred", such as "feared".
    var status: String?
    /// The share of the ladder, 0 to 1; nil where the case gives no severity.
    var severity: Double?
    var isHighlighted = false
    /// Whether it stands for a run of events instead of one.
    var isRun = false
  }

  /// How finely an event is dated, coarsest first.
  enum Precision: Int, Comparable, Hashable, Sendable {
    case year, month, day

    static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
  }

  /// A response link between two cards.
  struct Link: Hashable, Sendable {
    /// The stimulus, an index of `cards`.
    var from: Int
    /// The response, an index of `cards`.
    var to: Int
    var evidence: Evidence
    /// Whether someone denies it.
    var isDisputed = false
    var isHighlighted = false
    /// The lag in short: "12d", "4–10d", "13mo".
    var lag: String?
    /// What ties the two events where that is no response: "authorizes"; nil for a response.
    var relation: String?
    /// Whether its color says what it rests on.
    var isColored = false
  }

  /// A link from something that the case does not contain.
  struct Stub: Hashable, Sendable {
    /// The response, an index of `cards`.
    var to: Int
    var evidence: Evidence
    var isHighlighted = false
    /// Whether its color says what it rests on.
    var isColored = false
  }
}

extension Scene {
  /// Whether colors say what links rest on.
  var isColoredByBasis: Bool {
    links.contains(where: \.isColored) || stubs.contains(where: \.isColored)
  }
}

extension Scene {
  /// Whether anything that is shown is highlighted.
  var hasHighlights: Bool {
    cards.contains(where: \.isHighlighted) || links.contains(where: \.isHighlighted)
      || continuations.contains(where: \.isHighlighted)
  }
}
