import Riposte

/// What a picture of dyads shows: parties, how often each was answered by each, and what actors are
/// to one another.
struct DyadScene: Sendable {
  /// The title and the words of the picture, and the parties that give it its colors.
  let scene: Scene
  /// The parties that are drawn, in the order of the case.
  private(set) var nodes: [Node] = []
  /// Responses and relations between them.
  private(set) var ties: [Tie] = []
  /// How many links are in no dyad, since nobody is known who did one of its events.
  private(set) var unusable = 0
  /// How many parties there is no room for, and how many responses went with them.
  private(set) var leftOut = (parties: 0, responses: 0)
  /// How many parties did something, but neither answered nor were answered.
  private(set) var uninvolved = 0
  private let grouping: Diagram.Grouping

  /// A party.
  struct Node: Hashable, Sendable {
    var name: String
    /// The party that gives it its color, among those of the scene.
    var party: Int?
    /// How many of the events shown are its own.
    var events: Int
    var isHighlighted: Bool
  }

  /// What leads from one party to another: responses by the second to the first, or a relation.
  struct Tie: Hashable, Sendable {
    var from: Int
    var to: Int
    var kind: Drawing.Flow.Kind
    var count: Int
    /// What the actors of the first are to those of the second.
    var words: [String] = []
    var isHighlighted = false
  }

  /// More parties than this are not drawn.
  static let maximumNodes = 24

  /// Counts what a diagram shows.
  ///
  /// - Complexity: O(*n* + *m* log *m*) for the events and links shown, as long as few act together.
  init(_ diagram: Diagram) {
    var builder = SceneBuilder(diagram)
    scene = builder.build()
    grouping = diagram.lanes ?? diagram.coloring.grouping
    var tally = DyadTally(diagram.graph, grouping)
    for (card, event) in builder.selection.events.enumerated() {
      tally.add(event, isHighlighted: scene.cards[card].isHighlighted)
    }
    for (link, view) in zip(scene.links, builder.shownLinks) { tally.add(view, link) }
    unusable = tally.unusable
    choose(from: tally, in: diagram.graph)
    addRelations(of: diagram.graph)
  }

  /// Keeps the parties with most responses.
  private mutating func choose(from tally: DyadTally, in graph: EventGraph) {
    var weights: [String: Int] = [:]
    for tie in tally.ties {
      weights[tie.responder, default: 0] += tie.count
      weights[tie.provoker, default: 0] += tie.count
    }
    let order = graph.names(of: grouping) + tally.names
    var seen: Set<String> = []
    let names = order.filter { weights[$0] != nil && seen.insert($0).inserted }
    let ranked = names.enumerated().sorted { a, b in
      let (one, other) = (weights[a.element] ?? 0, weights[b.element] ?? 0)
      return one != other ? one > other : a.offset < b.offset
    }
    let kept = Set(ranked.prefix(Self.maximumNodes).map(\.element))
    let drawn = names.filter(kept.contains)
    nodes = drawn.map { name in
      Node(
        name: name,
        party: tally.colorNames[name].flatMap { color in
          scene.parties.firstIndex { $0.name == color }
        }, events: tally.events[name] ?? 0,
        isHighlighted: tally.highlighted.contains(name))
    }
    let numbers = Dictionary(uniqueKeysWithValues: zip(drawn, drawn.indices))
    for tie in tally.ties {
      guard let from = numbers[tie.provoker], let to = numbers[tie.responder] else {
        leftOut.responses += tie.count
        continue
      }
      ties.append(
        Tie(
          from: from, to: to, kind: .responses(tie.evidence), count: tie.count,
          isHighlighted: tie.isHighlighted))
    }
    leftOut.parties = names.count - drawn.count
    uninvolved = tally.names.count { weights[$0] == nil }
  }

  /// Words that the arrows say already, or that say what is not.
  private static func isLeftOut(_ word: String) -> Bool {
    word == "targets" || word == "not-identical-to"
  }

  /// Adds what the actors of one party are to those of another, each pair once.
  private mutating func addRelations(of graph: EventGraph) {
    guard grouping == .side || grouping == .actor else { return }
    let numbers = Dictionary(uniqueKeysWithValues: zip(nodes.map(\.name), nodes.indices))
    var places: [[Int]: Int] = [:]
    let relations = graph.actorRelations.filter { !Self.isLeftOut($0.relation.rawValue) }
    // What is stated as fact first: of a word that stands there, a claim adds nothing.
    for relation in relations.filter(\.claimedBy.isEmpty) + relations.filter(\.isOnlyClaimed) {
      guard
        let from = EventParty.name(of: relation.subject, in: graph, by: grouping)
          .flatMap({ numbers[$0] }),
        let to = EventParty.name(of: relation.object, in: graph, by: grouping).flatMap({
          numbers[$0]
        }),
        from != to
      else { continue }
      let key = [from, to, relation.isDisputed ? 1 : 0]
      let place = places[key] ?? ties.count
      if place == ties.count {
        places[key] = place
        ties.append(
          Tie(from: from, to: to, kind: .relation(isDenied: relation.isDisputed), count: 1))
      }
      let word = relation.relation.rawValue
      guard !ties[place].words.contains(word) else { continue }
      let words = relation.isOnlyClaimed ? word + " (claimed)" : word
      if !ties[place].words.contains(words) { ties[place].words.append(words) }
    }
  }
}

extension ActorRelation {
  /// Whether a party to the conflict says so, and not the source itself.
  fileprivate var isOnlyClaimed: Bool { !claimedBy.isEmpty }
}

extension DyadScene {
  /// What the legend says about relations, which are between actors.
  var relationMeaning: String {
    grouping == .side
      ? "a member of one is to a member of the other what is written"
      : "is to the other what is written"
  }

  /// The scene without its events; the subtitle says what is counted and what is not.
  var bare: Scene {
    var bare = scene
    (bare.cards, bare.links, bare.stubs) = ([], [], [])
    var words = "Counted by \(grouping.rawValue): each response once for each pair of known parties"
    if unusable > 0 {
      words +=
        "; \(counted(unusable, "link")) not counted, as it is not known who did one of the events"
    }
    if leftOut.parties > 0 {
      words +=
        "; \(leftOut.parties) more parties, with \(counted(leftOut.responses, "response")), are left out"
    }
    if !scene.stubs.isEmpty {
      words += "; \(counted(scene.stubs.count, "answer")) to what the case does not contain "
      words += scene.stubs.count == 1 ? "is not counted" : "are not counted"
    }
    if uninvolved > 0 {
      words += "; \(uninvolved) known "
      words += uninvolved == 1 ? "party is left out that " : "parties are left out that "
      words += "neither answered nor " + (uninvolved == 1 ? "was" : "were") + " answered"
    }
    bare.subtitle.append(words)
    return bare
  }
}
