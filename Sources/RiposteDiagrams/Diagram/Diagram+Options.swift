public import Riposte

extension Diagram {
  /// The diagram with another meaning of color; lanes follow unless they are set.
  ///
  /// ```swift
  /// Diagram(of: graph).lanes(by: .place).colored(by: .basis)
  /// ```
  public func colored(by coloring: Coloring) -> Diagram {
    with { $0.coloring = coloring }
  }

  /// The diagram with other lanes; in a picture of dyads, with other parties.
  public func lanes(by grouping: Grouping) -> Diagram {
    with { $0.lanes = grouping }
  }

  /// The diagram in another theme.
  public func themed(_ theme: Theme) -> Diagram {
    with { $0.theme = theme }
  }

  /// The diagram under another headline than the title of the case.
  public func titled(_ title: String) -> Diagram {
    with { $0.title = title }
  }

  /// The diagram with a chain highlighted; the legend names its length and its weakest basis.
  ///
  /// - Parameters:
  ///   - chain: The chain; none highlights nothing.
  ///   - name: What the legend calls it.
  /// - Returns: The diagram.
  public func highlighting(_ chain: Chain?, as name: String = "highlighted chain") -> Diagram {
    with { diagram in
      diagram.highlight = chain.map { chain in
        let weakest = chain.links.map(\.basis).min().map { ", weakest: \($0)" } ?? ""
        return Highlight(
          events: Set(chain.events.map(\.id)), links: Set(chain.links),
          meaning: "\(name), \(counted(chain.length, "link"))\(weakest)")
      }
    }
  }

  /// The diagram with a linkage highlighted: its events and the links it travels.
  ///
  /// - Parameters:
  ///   - linkage: The linkage; none highlights nothing.
  ///   - name: What the legend calls it.
  /// - Returns: The diagram.
  public func highlighting(_ linkage: Linkage?, as name: String = "linkage") -> Diagram {
    with { diagram in
      diagram.highlight = linkage.map { linkage in
        Highlight(
          events: Set(linkage.events.map(\.id)), links: Set(linkage.steps.map(\.link)),
          meaning: "\(name), \(counted(linkage.length, "link"))")
      }
    }
  }

  /// The diagram with events highlighted, and all links between them.
  ///
  /// - Parameters:
  ///   - events: The ids; events that are not drawn do not matter.
  ///   - name: What the legend calls them.
  /// - Returns: The diagram.
  /// - Throws: `UnknownEvent` when the case has no such event.
  public func highlighting(
    _ events: [Event.ID], as name: String = "highlighted"
  ) throws(UnknownEvent) -> Diagram {
    for id in events { _ = try graph.event(id) }
    return with {
      $0.highlight =
        events.isEmpty ? nil : Highlight(events: Set(events), links: nil, meaning: name)
    }
  }

  /// Whether anything is highlighted, drawn or not.
  public var isHighlighting: Bool { highlight != nil }

  /// A copy with a change.
  func with(_ change: (inout Diagram) -> Void) -> Diagram {
    var diagram = self
    change(&diagram)
    return diagram
  }
}

// MARK: - What is shown

extension Diagram {
  /// The diagram with every admitted event, however many there are.
  public func whole() -> Diagram {
    with { $0.scope = .whole }
  }

  /// The diagram of what lies within so many links of an event, either way.
  ///
  /// - Parameters:
  ///   - id: The event in the middle.
  ///   - radius: The number of links; 0 shows the event alone.
  /// - Returns: The diagram.
  /// - Throws: `UnknownEvent` when the case has no such event.
  public func focused(on id: Event.ID, radius: Int = 2) throws(UnknownEvent) -> Diagram {
    _ = try graph.event(id)
    return with { $0.scope = .focus(id, radius: max(radius, 0)) }
  }

  /// The diagram of one episode, the largest being number 1.
  ///
  /// - Parameter number: The number of the episode, in the order of `episodes()`.
  /// - Returns: The diagram.
  /// - Throws: ``UnknownEpisode`` when there are fewer.
  /// - Complexity: O(*n* + *m*).
  public func episode(_ number: Int) throws(UnknownEpisode) -> Diagram {
    let count = graph.episodes().count
    guard (1...max(count, 1)).contains(number), count > 0 else {
      throw UnknownEpisode(number: number, count: count)
    }
    return with { $0.scope = .episode(number) }
  }

  /// The diagram of some chains.
  ///
  /// - Parameter chains: The chains; events and links on none of them are left out.
  /// - Returns: The diagram.
  public func showing(_ chains: [Chain]) -> Diagram {
    with { $0.scope = .chains(chains, words: counted(chains.count, "chain")) }
  }

  /// The diagram of the best chains.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - ranking: What makes a chain good.
  /// - Returns: The diagram.
  public func topChains(_ count: Int, by ranking: Chain.Ranking = .links) -> Diagram {
    let chains = graph.chains(top: max(count, 0), by: ranking).chains
    let words = "the \(counted(chains.count, "best chain")) by \(ranking.rawValue)"
    return with { $0.scope = .chains(chains, words: words) }
  }
}

/// An episode that was asked for and does not exist.
public struct UnknownEpisode: Error, Hashable, CustomStringConvertible {
  /// The number asked for.
  public let number: Int
  /// How many episodes there are.
  public let count: Int

  /// One sentence that says how many there are.
  public var description: String {
    count == 0
      ? "there is no episode: no two events are linked"
      : "there is no episode \(number); there are \(count), the largest being number 1"
  }
}
