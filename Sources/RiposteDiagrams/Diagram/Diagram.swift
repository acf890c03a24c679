public import Riposte

/// A picture of a case, as a value: what it shows, how it is laid out, how it looks.
///
/// ```swift
/// let diagram = Diagram(of: graph, style: .swimlane)
///   .colored(by: .side)
///   .highlighting(graph.longestChain())
/// try GraphvizRenderer().render(diagram, as: .png).write(to: "chains.png")
/// ```
///
/// Every picture names the evidence policy and the filters it was made under, explains its marks,
/// and says what it left out. What is in doubt looks so: links are dashed by what they rest on, an
/// initiator that is not asserted carries `?` and stripes, and a card is open at the side where
/// its date is.
///
/// A graph of more than ``limitUnasked`` events is not drawn whole unless that is asked for by
/// ``whole()``: the longest chains of its largest episode are.
public struct Diagram: Sendable {
  /// The graph that is shown.
  public let graph: EventGraph
  /// How it is laid out.
  public let style: Style
  /// What is shown of it.
  var scope = Scope.automatic
  /// What colors mean.
  var coloring = Coloring.side
  /// What lanes are; nil for what colors mean.
  var lanes: Grouping?
  /// The headline; nil for the title of the case.
  var title: String?
  /// What is highlighted.
  var highlight: Highlight?
  /// What cards say; nil for what is usual in the style.
  var cardFields: [CardField]?
  /// Whether what ties events without being a response is drawn.
  var showsRelations = false
  /// The colors.
  var theme = Theme.light
  /// How it is arranged.
  var arrangement = Arrangement()

  /// A picture of a graph.
  ///
  /// - Parameters:
  ///   - graph: What to show; its policy and its filter decide which events and links there are.
  ///   - style: How to lay it out.
  public init(of graph: EventGraph, style: Style = .swimlane) {
    self.graph = graph
    self.style = style
  }

  /// The most events that are drawn whole without being asked.
  public static let limitUnasked = 300
}

extension Diagram {
  /// How a picture is laid out.
  public enum Style: String, Hashable, Sendable, CaseIterable {
    /// A lane for each side or actor, time from left to right, compressed.
    case swimlane
    /// A box for each theatre, responses below what they answer.
    case theatre
    /// Periods that follow each other in time, in each the responses to the right of what they answer.
    case columns
    /// The places where events were, with arrows for the responses from one to another.
    case map
    /// The parties, with an arrow from each to each that answered it.
    case dyads
  }

  /// What events are told apart by.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// The side of whoever did it; in a case that names no sides, whoever did it.
    case side
    /// Whoever did it.
    case actor
    /// The area in which it happened.
    case theatre
    /// The place where it happened.
    case place
  }

  /// What colors mean.
  public enum Coloring: String, Hashable, Sendable, CaseIterable {
    /// The side of whoever did it; in a case that names no sides, whoever did it.
    case side
    /// Whoever did it.
    case actor
    /// The area in which it happened.
    case theatre
    /// The place where it happened.
    case place
    /// On what each link rests; cards then have no color of their own, and tags of sides.
    case basis

    /// What events are told apart by.
    var grouping: Grouping {
      switch self {
      case .side, .basis: .side
      case .actor: .actor
      case .theatre: .theatre
      case .place: .place
      }
    }
  }

  /// What is shown of a graph.
  enum Scope: Hashable, Sendable {
    /// Everything, or the longest chains of the largest episode where that is too much.
    case automatic
    case whole
    case focus(Event.ID, radius: Int)
    case episode(Int)
    case chains([Chain], words: String)
  }

  /// What is highlighted, and what the legend calls it.
  struct Highlight: Hashable, Sendable {
    var events: Set<Event.ID>
    /// The links, or nil for all between the events.
    var links: Set<LinkView>?
    var meaning: String
  }
}
