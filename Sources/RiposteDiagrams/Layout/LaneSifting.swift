/// Looks for an order of lanes, and a choice of rows, with which links cross less.
///
/// Every trial is placed and routed, and its crossings are counted: no estimate knows what the
/// router will do. Lane after lane is tried at every place and stays where fewest links cross
/// (sifting: Matuszewski, Schönfeld and Molitor 1999). The number of trials is bounded by the size
/// of the scene, so that the time for all of them stays near that of one large picture.
struct LaneSifting {
  /// The best found.
  private(set) var best: RoutedSwimlane
  private var bestCost: Int
  private var trialsLeft: Int

  /// Links and cards that may be routed in all trials together.
  private static let budget = 12_000
  /// The most trials there are.
  private static let maximumTrials = 80

  /// Starts from a placement, and looks around.
  ///
  /// - Parameters:
  ///   - start: What to improve; it stays as it is where nothing is better.
  ///   - manner: How its cards were placed.
  ///   - movesLanes: Whether lanes may change places.
  init(_ start: RoutedSwimlane, _ manner: SwimlanePlacement.Manner, movesLanes: Bool) {
    best = start
    bestCost = 0
    let size = start.scene.cards.count + start.scene.links.count + 1
    trialsLeft = min(Self.budget / size, Self.maximumTrials)
    guard trialsLeft > 0 else { return }
    bestCost = Self.cost(of: start)
    if movesLanes { siftLanes(manner) }
    for choice in SwimlanePlacement.RowChoice.allCases where choice != manner.choice {
      var other = manner
      other.choice = choice
      attempt(best.scene, other)
    }
  }

  /// Crossings first, then the room that is taken.
  private static func cost(of swimlane: RoutedSwimlane) -> Int {
    swimlane.crossings * 1_000 + Int(min(swimlane.grid.depth / 20, 999))
  }

  /// Tries every lane at every place until nothing is gained.
  private mutating func siftLanes(_ manner: SwimlanePlacement.Manner) {
    let count = best.scene.lanes.count - (best.scene.hasFixedLastLane ? 1 : 0)
    guard count > 1 else { return }
    var isBetter = true
    while isBetter, trialsLeft > 0 {
      isBetter = false
      // Lanes are named, as every success renumbers them.
      for lane in best.scene.lanes.prefix(count) {
        for place in 0..<count {
          guard trialsLeft > 0, let from = best.scene.lanes.firstIndex(of: lane) else { break }
          if place != from, attempt(best.scene.movingLane(from, to: place), manner) {
            isBetter = true
          }
        }
      }
    }
  }

  /// Places and routes a scene; whether that is the best so far.
  @discardableResult
  private mutating func attempt(_ scene: Scene, _ manner: SwimlanePlacement.Manner) -> Bool {
    guard trialsLeft > 0 else { return false }
    trialsLeft -= 1
    let trial = RoutedSwimlane(
      scene, measures: best.measures, groups: DateGroup.groups(of: scene), manner)
    let cost = Self.cost(of: trial)
    guard cost < bestCost else { return false }
    (best, bestCost) = (trial, cost)
    return true
  }
}

extension Scene {
  /// The scene with a lane at another place.
  func movingLane(_ lane: Int, to place: Int) -> Scene {
    var order = Array(lanes.indices)
    order.remove(at: lane)
    order.insert(lane, at: place)
    return ordered(lanes: order)
  }

  /// The scene with its lanes in another order, given by their present numbers.
  func ordered(lanes order: [Int]) -> Scene {
    var scene = self
    var places = Array(repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { places[old] = new }
    scene.lanes = order.map { lanes[$0] }
    for index in scene.cards.indices { scene.cards[index].lane = places[cards[index].lane] }
    return scene
  }
}
