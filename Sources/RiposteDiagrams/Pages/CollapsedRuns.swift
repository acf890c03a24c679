import Riposte

/// Folds runs of events that a reader passes over: each answers one event and is answered by one,
/// none is highlighted, none answers something outside the case, none is anything but an event that
/// occurred, and none is as severe as the most severe that is shown.
struct CollapsedRuns {
  /// The scene with one card in place of each run.
  private(set) var scene: Scene
  /// How many runs were folded.
  private(set) var runCount = 0
  /// How many events are in them.
  private(set) var eventCount = 0

  /// Fewer events than this stay as they are.
  static let minimumLength = 3

  /// Folds the runs of a scene.
  ///
  /// - Complexity: O(*n* + *m*).
  init(_ scene: Scene) {
    self.scene = scene
    let runs = Runs(scene)
    runCount = runs.list.count
    eventCount = runs.list.reduce(0) { $0 + $1.count }
    var words = "no run of events to collapse"
    if runCount > 0 {
      fold(runs, of: scene)
      words = "of these, \(counted(eventCount, "event")) in \(counted(runCount, "run")) collapsed"
    }
    if self.scene.subtitle.isEmpty {
      self.scene.subtitle = [words]
    } else {
      self.scene.subtitle[self.scene.subtitle.count - 1] += "; " + words
    }
  }

  /// Puts a card in the place of the first event of each run.
  private mutating func fold(_ runs: Runs, of whole: Scene) {
    var numbers: [Int] = Array(repeating: 0, count: whole.cards.count)
    var cards: [Scene.Card] = []
    for card in whole.cards.indices {
      if let run = runs.run[card] {
        guard runs.list[run][0] == card else { continue }
        numbers[card] = cards.count
        cards.append(
          Scene.Card(
            folding: runs.list[run], of: whole, weakest: runs.weakest[run],
            isDisputed: runs.isDisputed[run]))
      } else {
        numbers[card] = cards.count
        cards.append(whole.cards[card])
      }
    }
    for run in runs.list { for card in run { numbers[card] = numbers[run[0]] } }
    scene.cards = cards.withUniqueIDs
    scene.links = whole.links.compactMap { link in
      var folded = link
      (folded.from, folded.to) = (numbers[link.from], numbers[link.to])
      guard let run = runs.run[link.from] else { return folded }
      guard runs.run[link.to] != run else { return nil }
      folded.lag = nil
      return folded
    }
    scene.stubs = whole.stubs.map {
      Scene.Stub(
        to: numbers[$0.to], evidence: $0.evidence, isHighlighted: $0.isHighlighted)
    }
  }
}

/// The runs of a scene.
private struct Runs {
  /// The events of each run, each answering the one before.
  private(set) var list: [[Int]] = []
  /// The run of each card, if any.
  private(set) var run: [Int?]
  /// How the weakest link within each run is supported, and whether one is disputed.
  private(set) var weakest: [Scene.Evidence] = []
  private(set) var isDisputed: [Bool] = []

  init(_ scene: Scene) {
    let count = scene.cards.count
    run = Array(repeating: nil, count: count)
    var incoming: [[Int]] = Array(repeating: [], count: count)
    var outgoing = incoming
    for (index, link) in scene.links.enumerated() {
      incoming[link.to].append(index)
      outgoing[link.from].append(index)
    }
    let severities = scene.cards.compactMap(\.severity)
    let highest = severities.max() ?? .infinity
    // Where all are alike, none stands out.
    let peak = severities.min() == highest ? .infinity : highest
    var isPassedOver = scene.cards.indices.map { card in
      incoming[card].count == 1 && outgoing[card].count == 1 && !scene.cards[card].isHighlighted
        && scene.cards[card].status == nil && (scene.cards[card].severity ?? -1) < peak
        && !(incoming[card] + outgoing[card]).contains { scene.links[$0].isHighlighted }
    }
    for stub in scene.stubs { isPassedOver[stub.to] = false }
    for first in scene.cards.indices where isPassedOver[first] {
      // A ring has no first event; it stays as it is.
      guard !isPassedOver[scene.links[incoming[first][0]].from] else { continue }
      var events = [first]
      while let next = outgoing[events[events.count - 1]].first.map({ scene.links[$0].to }),
        isPassedOver[next]
      {
        events.append(next)
      }
      add(events, inside: events.dropLast().map { scene.links[outgoing[$0][0]] })
    }
  }

  private mutating func add(_ events: [Int], inside links: [Scene.Link]) {
    guard events.count >= CollapsedRuns.minimumLength else { return }
    for event in events { run[event] = list.count }
    list.append(events)
    weakest.append(links.reduce(.stated) { $0.weaker($1.evidence) })
    isDisputed.append(links.contains(where: \.isDisputed))
  }
}

extension Scene.Card {
  /// A card for a run of events: how many they are, and from when to when.
  fileprivate init(
    folding run: [Int], of scene: Scene, weakest: Scene.Evidence, isDisputed: Bool
  ) {
    let cards = run.map { scene.cards[$0] }
    self = cards[0]
    id = "run from " + cards[0].id
    let basis = weakest == .stated ? "" : ", weakest link: \(weakest.legend)"
    title = "… \(cards.count) events …" + basis + (isDisputed ? ", disputed" : "")
    (status, severity, isDoubtedParty) = (nil, nil, false)
    if cards.contains(where: { $0.party != party }) { party = nil }
    if cards.contains(where: { $0.theatre != theatre }) { theatre = nil }
    isOpenStart = cards.contains(where: \.isOpenStart)
    isOpenEnd = cards.contains(where: \.isOpenEnd)
    isRun = true
    let dated = cards.filter { $0.day != nil }
    guard let first = dated.min(by: { ($0.day ?? 0) < ($1.day ?? 0) }),
      let last = dated.max(by: { ($0.day ?? 0) < ($1.day ?? 0) })
    else { return }
    (day, precision) = (first.day, first.precision)
    date = first.startInWords + " – " + last.startInWords
  }

  /// The day the card stands at, as finely as it is dated.
  private var startInWords: String {
    TimeMark(x: 0, day: day, precision: precision).lines.joined(separator: " ")
  }
}

extension [Scene.Card] {
  /// The cards, with names that no event has for those that stand for a run.
  fileprivate var withUniqueIDs: [Scene.Card] {
    var cards = self
    var taken = Set(lazy.filter { !$0.isRun }.map(\.id))
    for index in indices where cards[index].isRun {
      while !taken.insert(cards[index].id).inserted { cards[index].id += ":" }
    }
    return cards
  }
}
