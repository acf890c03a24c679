import EDTF
import Riposte

extension WhatIfReport {
  func writeText(to console: Console) throws {
    let width = console.width
    try console.print(CaseHeader.lines(graph, width: width))
    try console.print(left.wrapped(to: width))
    try console.print(StyledText("\(comparison)").wrapped(to: width))
    try console.print()
    try console.print(table.lines(width: width))
    for (effect, events) in effects where !events.isEmpty {
      try console.print()
      try console.print(StyledText(effect.title, .strong).wrapped(to: width))
      var table = TextTable(columns: 2, indent: 2)
      for event in events.prefix(TextLimit.rows) {
        table.add(StyledText(TimeWording.date(event, .short)), EventWording.name(event))
      }
      try console.print(table.lines(width: width))
      if let rest = TextLimit.rest(events.count) { try console.print(rest) }
    }
    if let chain = comparison.longestChain().after {
      try console.print()
      try console.print(StyledText("The longest chain without it", .strong))
      try console.print(ChainText(chain).lines(width: width))
    }
  }

  /// What is left out, by name.
  private var left: StyledText {
    var parts = omission.events.compactMap { graph[$0].map(EventWording.name) }
    let derived = omission.includesDerived ? ", with those that rest on it alone" : ""
    parts += omission.sources.map { id in
      let name = graph.source(id).map(SourceWording.name) ?? id.rawValue
      return "the source \(name)\(derived)"
    }
    if let link = omission.link {
      let claim = omission.claim.map { "claim \($0) of " } ?? ""
      parts.append("\(claim)the link \(link)")
    }
    return "\("Without", .strong) " + StyledText.joined(parts, by: "; ") + ":"
  }

  private var table: TextTable {
    var table = TextTable([
      .init(""), .init("With", isNumber: true), .init("Without", isNumber: true),
    ])
    for (_, name, change) in counts {
      table.add(
        StyledText(name), StyledText(NumberText.grouped(change.before)),
        StyledText(NumberText.grouped(change.after)))
    }
    let (chains, longest) = (comparison.chainCount(), comparison.longestChain())
    table.add("Chains", Self.text(chains.before), Self.text(chains.after))
    table.add(
      "Longest chain", FigureWording.number(longest.before?.length),
      FigureWording.number(longest.after?.length))
    return table
  }

  private static func text(_ count: Chains.Count) -> StyledText {
    StyledText(count.exact.map { NumberText.grouped($0.description) } ?? count.description)
  }
}

extension WhatIfReport.Effect {
  /// What became of the events below, in words.
  fileprivate var title: String {
    switch self {
    case .removed: "Left out"
    case .cutOff: "Cut off: no recorded chain leads there any more from where the case opens"
    case .newOpening: "Become openings: answered, but answering nothing that is left"
    case .newlyUnanswered: "No response recorded any more"
    case .newlyIsolated: "Without links"
    }
  }
}
