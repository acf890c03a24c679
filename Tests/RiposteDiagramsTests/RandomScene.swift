@testable import RiposteDiagrams

extension Scene {
  /// A scene of so many events that is the same for the same seed: clustered dates, some the same,
  /// some missing; titles short, long and foreign; links mostly forward.
  static func random(events count: Int, seed: UInt64) -> Scene {
    var random = Random(state: seed &+ 0x9E37_79B9_7F4A_7C15)
    var scene = Scene()
    scene.title = "Random events \(seed)"
    scene.subtitle = ["Evidence: inclusive"]
    scene.footnotes = ["Sources: none"]
    scene.severityScale = "severity: a square for every two steps, 0 to 10"
    scene.lanes = (0..<(1 + random.below(6))).map { "Lane \($0) of the parties" }
    scene.parties = scene.lanes.map { Party(name: $0, tag: "P" + $0.dropFirst(5).prefix(1)) }
    scene.theatres = ["North", "South"]
    var day: Int32 = 18_000
    scene.cards = (0..<count).map { index in
      day += Int32(random.below(4) == 0 ? random.below(60) : random.below(2))
      return card(index, day: day, lanes: scene.lanes.count, &random)
    }
    for to in scene.cards.indices.dropFirst() where random.below(3) > 0 {
      let from = max(0, to - 1 - random.below(12))
      scene.links.append(link(from: from, to: to, &random))
      if random.below(4) == 0, from > 0 { scene.links.append(link(from: 0, to: to, &random)) }
    }
    scene.stubs = scene.cards.indices.filter { $0 % 17 == 3 }.map {
      Stub(to: $0, evidence: .stated)
    }
    return scene
  }

  private static let titles = [
    "Strike", "Rocket barrage on the base near the river", "هجوم صاروخي على القاعدة الجوية",
    "Ракетный удар по базе снабжения на границе двух областей",
    "A title that says rather more than a card can hold, names included, and then goes on",
    "\"Quoted\" <b>markup</b> & \\N escapes", "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
    "首都附近的空军基地遭到火箭弹袭击",
  ]

  private static func card(_ index: Int, day: Int32, lanes: Int, _ random: inout Random) -> Card {
    var card = Card(id: "event-\(index)", title: titles[random.below(titles.count)])
    card.day = random.below(20) == 0 ? nil : day
    card.date = card.day == nil ? "no date" : "15–21 February 2021"
    card.lane = random.below(lanes)
    card.party = random.below(6) == 0 ? nil : card.lane
    card.theatre = random.below(3) == 0 ? nil : random.below(2)
    card.severity = random.below(5) == 0 ? nil : Double(random.below(11)) / 10
    card.isDoubtedParty = random.below(4) == 0
    card.isOpenStart = random.below(9) == 0
    card.isOpenEnd = random.below(9) == 0
    card.status = random.below(12) == 0 ? "counterfactual" : nil
    return card
  }

  private static func link(from: Int, to: Int, _ random: inout Random) -> Link {
    let evidence = Evidence.allCases[random.below(Evidence.allCases.count)]
    return Link(
      from: from, to: to, evidence: evidence, isDisputed: random.below(8) == 0,
      isHighlighted: random.below(8) == 0, lag: "12d")
  }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private struct Random {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(limit))
    }
  }
}
