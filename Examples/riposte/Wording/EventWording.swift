import EDTF
import Riposte

/// Events, actors and sources as people call them.
enum EventWording {
  /// The title and the id, or the id alone where there is no title.
  static func name(_ event: EventView) -> StyledText {
    event.title.isEmpty
      ? StyledText(event.id.rawValue) : "\(event.title) \("[\(event.id)]", .faint)"
  }

  /// The name of an actor; the id where the case knows no more.
  static func name(_ actor: Event.Actor.ID, in graph: EventGraph) -> String {
    graph.actor(actor)?.name ?? actor.rawValue
  }

  /// Why an event is not admitted.
  static func whyNotAdmitted(_ event: EventView, in graph: EventGraph) -> String {
    if let whole = try? graph.folding?.whole(representing: event.id) {
      return "'\(whole.id)', of which it is a part, stands for it"
    }
    return graph.policy.admits(event.status)
      ? "the filters leave it out"
      : "it is \(event.status.rawValue) (--evidence everything admits it)"
  }

  /// The initiators, those who are not asserted with a question mark.
  static func initiators(_ event: EventView, in graph: EventGraph) -> [String] {
    event.initiators.map { name($0.actor, in: graph) + ($0.basis == .asserted ? "" : "?") }
  }

  /// What an initiator's mark means: `Iran? (implied)`.
  static func initiator(_ initiator: Event.Initiator, in graph: EventGraph) -> String {
    let name = name(initiator.actor, in: graph)
    return switch initiator.basis {
    case .asserted: name
    case .alleged: "\(name)? (alleged)"
    case .implied: "\(name)? (implied)"
    case .unknown: "\(name)? (nobody is named)"
    }
  }

  /// Who did what to whom: `Israel? → Iran`, or who took part.
  static func parties(_ event: EventView, in graph: EventGraph) -> String {
    let initiators = initiators(event, in: graph)
    let targets = event.targets.map { name($0, in: graph) }
    let between = event.between.map { name($0, in: graph) }
    if initiators.isEmpty, targets.isEmpty { return between.listed() }
    let head = initiators.isEmpty ? "?" : initiators.listed()
    return targets.isEmpty ? head : "\(head) → \(targets.listed())"
  }
}
