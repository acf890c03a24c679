/// The measures of a grid of cards and streets: how wide each street is, and the course of each
/// link.
///
/// *Along* is the direction of the links, *across* the other one; whoever draws decides which of
/// the two is from left to right.
struct StreetMap: Sendable {
  /// What a picture decides about its grid.
  struct Measures: Sendable {
    /// The extent of each layer along the links.
    var layers: [Double]
    /// What a layer keeps free before its cards.
    var layerPadding = 0.0
    /// The extent of a slot across the links.
    var slot: Double
    /// Where, across a slot, its first place for links is.
    var firstPort: Double
    /// Beside the tracks of a channel.
    var channelMargin = 13.0
    /// The least extent of a channel.
    var idleChannel = 14.0
    /// Beside the tracks of a gutter.
    var gutterMargin = 8.0
    /// The least extent of a gutter.
    var idleGutter = 14.0
    /// From one place for links to the next.
    var portSpacing = 6.0
  }

  /// Where each layer begins.
  private(set) var layers: [Double] = []
  /// Where each slot begins.
  private(set) var slots: [Double] = []
  /// The extent of the whole along the links.
  private(set) var length = 0.0
  /// The extent of the whole across the links.
  private(set) var breadth = 0.0

  private let ways: [StreetWay]
  private let measures: Measures
  /// For each link that runs along a gutter, where.
  private var gutterPlaces: [Int: Double] = [:]
  /// For each link, where it runs along its first and its last channel.
  private var channelPlaces: [[Double?]]

  init(_ plan: StreetPlan, ways: [StreetWay], measures: Measures) {
    self.ways = ways
    self.measures = measures
    channelPlaces = Array(repeating: [nil, nil], count: ways.count)
    layGutters(plan)
    layChannels(plan)
  }

  /// Gives every gutter its tracks and its extent, and with them every slot its place.
  private mutating func layGutters(_ plan: StreetPlan) {
    var stretches: [[StreetTracks.Stretch]] = Array(repeating: [], count: plan.slotCount + 1)
    for (link, way) in ways.enumerated() {
      guard case .gutter(let gutter) = way.passage else { continue }
      stretches[gutter].append(
        .init(
          link: link, isLast: false, low: Double(way.channels.lowerBound),
          high: Double(way.channels.upperBound)))
    }
    var place = 0.0
    for (gutter, all) in stretches.enumerated() {
      let tracks = StreetTracks(all, gap: 0.5)
      for (stretch, track) in zip(all, tracks.tracks) {
        gutterPlaces[stretch.link] =
          place + measures.gutterMargin + Double(track) * StreetTracks.spacing
      }
      let between = Double(max(tracks.count - 1, 0)) * StreetTracks.spacing
      let isEdge = gutter == 0 || gutter == plan.slotCount
      place +=
        tracks.count > 0
        ? max(measures.idleGutter, 2 * measures.gutterMargin + between)
        : isEdge ? 0 : measures.idleGutter
      if gutter < plan.slotCount {
        slots.append(place)
        place += measures.slot
      }
    }
    breadth = place
  }

  /// Gives every channel its tracks and its extent, and with them every layer its place.
  private mutating func layChannels(_ plan: StreetPlan) {
    var stretches: [[StreetTracks.Stretch]] = Array(repeating: [], count: plan.layerCount + 1)
    var isUsed = Array(repeating: false, count: plan.layerCount + 1)
    for (link, way) in ways.enumerated() {
      for channel in way.channels { isUsed[channel] = true }
      for (isLast, ends) in turns(of: link) where abs(ends.0 - ends.1) > 0.5 {
        stretches[isLast ? way.lastChannel : way.firstChannel].append(
          .init(link: link, isLast: isLast, low: min(ends.0, ends.1), high: max(ends.0, ends.1)))
      }
    }
    var place = 0.0
    for (channel, all) in stretches.enumerated() {
      let tracks = StreetTracks(all, gap: StreetTracks.spacing)
      for (stretch, track) in zip(all, tracks.tracks) {
        channelPlaces[stretch.link][stretch.isLast ? 1 : 0] =
          place + measures.channelMargin + Double(track) * StreetTracks.spacing
      }
      let between = Double(max(tracks.count - 1, 0)) * StreetTracks.spacing
      let isEdge = channel == 0 || channel == plan.layerCount
      place +=
        isUsed[channel]
        ? max(measures.idleChannel, 2 * measures.channelMargin + between)
        : isEdge ? 0 : measures.idleChannel
      if channel < plan.layerCount {
        layers.append(place)
        place += measures.layers[channel]
      }
    }
    length = place
  }

  /// From where to where, across, a link runs in its channels.
  private func turns(of link: Int) -> [(isLast: Bool, ends: (Double, Double))] {
    let way = ways[link]
    let (start, end) = (place(of: way.start), place(of: way.end))
    switch way.passage {
    case .none: return [(false, (start, end))]
    case .ownSlot: return [(true, (start, end))]
    case .otherSlot: return [(false, (start, end))]
    case .gutter:
      let middle = gutterPlaces[link] ?? start
      return [(false, (start, middle)), (true, (middle, end))]
    }
  }

  /// Where, across, a place for links is.
  private func place(of port: StreetWay.Port) -> Double {
    slots[port.slot] + measures.firstPort + Double(port.position) * measures.portSpacing
  }

  /// How far a layer extends along the links.
  func extent(ofLayer layer: Int) -> Double { measures.layers[layer] }

  /// The corners of a link, as pairs of a place along and a place across.
  func path(of link: Int) -> [(along: Double, across: Double)] {
    let way = ways[link]
    let start = edge(ofLayer: way.fromLayer, atChannel: way.firstChannel)
    var path = [(along: start, across: place(of: way.start))]
    for (isLast, ends) in turns(of: link) {
      guard let along = channelPlaces[link][isLast ? 1 : 0] else { continue }
      path += [(along, ends.0), (along, ends.1)]
    }
    path.append((edge(ofLayer: way.toLayer, atChannel: way.lastChannel), place(of: way.end)))
    return path
  }

  /// Where the cards of a layer end, at the channel before or after it.
  private func edge(ofLayer layer: Int, atChannel channel: Int) -> Double {
    channel > layer
      ? layers[layer] + measures.layers[layer] : layers[layer] + measures.layerPadding
  }
}
