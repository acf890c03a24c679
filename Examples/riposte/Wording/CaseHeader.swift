import Riposte

/// What stands above every report: the case, and what of it is looked at.
enum CaseHeader {
  /// The title, the evidence policy, the filters, and what they left out.
  static func lines(_ graph: EventGraph, width: Int) -> [StyledText] {
    let title = graph.title ?? "Untitled case"
    var lines = StyledText(title, .strong).wrapped(to: width)
    var table = TextTable(columns: 2)
    table.add(
      StyledText("Evidence", .faint), StyledText(EvidenceWording.description(of: graph.policy)))
    let filters = EvidenceWording.phrases(of: graph.filter)
    if !filters.isEmpty {
      table.add(StyledText("Filters", .faint), StyledText(filters.joined(separator: "; ")))
    }
    for (label, text) in graph.folding.map(FoldingWording.rows) ?? [] {
      table.add(StyledText(label, .faint), StyledText(text))
    }
    if let unjudged = unjudged(graph) {
      table.add(StyledText("Not judged", .faint), StyledText(unjudged))
    }
    if !graph.setAside.isEmpty {
      table.add(
        StyledText("Set aside", .faint),
        StyledText(NumberText.count(graph.setAside.count, "error") + " in the case; see check"))
    }
    lines += table.lines(width: width)
    return lines + [StyledText()]
  }

  private static func unjudged(_ graph: EventGraph) -> String? {
    guard !graph.unjudged.isEmpty else { return nil }
    let events = graph.unjudged.events
    let links = graph.unjudged.links
    let parts = [
      events > 0 ? NumberText.count(events, "event") : nil,
      links > 0 ? NumberText.count(links, "link") : nil,
    ]
    return parts.compactMap(\.self).listed()
      + " left out, because a filter could not judge them (unknown is not a yes)"
  }
}
