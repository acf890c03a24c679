internal import EDTF
internal import Riposte

// MARK: - Findings

extension TableWriter {
  var findings: TableContent {
    var table = TableContent("findings", "Findings")
    let findings = graph.findings
    table.leads = ["What checking the case found: errors were set aside, the rest stands."]
    table.columns = [.text("Severity"), .text("Code"), .wide("Finding"), .text("Where")]
    let order: [Finding.Severity: Int] = [.error: 0, .warning: 1, .note: 2]
    table.fill(findings, limit: Self.longLimit) { _, finding in
      let severity = Cell(
        parts: [Part(finding.severity.rawValue)],
        key: PageText(order[finding.severity].map(String.init) ?? ""), isNumber: false)
      return .init(cells: [
        severity, .text(finding.code.description), .parts(parts(of: finding)),
        .text(finding.position.map(Self.text) ?? ""),
      ])
    }
    if findings.isEmpty { table.rest = "Nothing to report." }
    return table
  }

  /// A place in a file, without the folders that the file is in: they are those of whoever made the
  /// page, and nobody else's business.
  static func text(of position: SourcePosition) -> String {
    var shown = position
    let name = position.file.split { $0 == "/" || $0 == "\\" }.last
    shown.file = name.map(String.init) ?? ""
    return shown.description
  }

  /// The sentence, and the events that it is about as links.
  private func parts(of finding: Finding) -> [Part] {
    let known = finding.events.prefix(Self.namedEvents).filter { graph.knows($0) }
    guard !known.isEmpty else { return [Part(finding.message)] }
    let events = Anchors.listed(known.map { anchors.part($0) })
    return [Part(finding.message + " (")] + events + [Part(")")]
  }

  /// More events than this are not linked from a finding.
  private static let namedEvents = 6
}

// MARK: - Sources

extension TableWriter {
  /// The sources, with their grades and what rests on each.
  var sources: TableContent {
    var table = TableContent("sources", "Sources")
    table.leads = [
      """
      Reliability is graded A (reliable) to E (unreliable); F cannot be judged. \
      What rests on a source is counted under \(graph.policy.rawValue) evidence.
      """
    ]
    table.columns = [
      .text("Id"), .wide("Source"), .text("Date"), .text("Reliability"), .number("Events"),
      .number("Links"), .number("Links on it alone"), .text("Rests on"), .text("Address"),
    ]
    let support = SourceSupport(of: graph)
    table.fill(graph.sources, limit: Self.longLimit) { place, source in
      row(source, place, support)
    }
    if graph.sources.isEmpty { table.rest = "The case names no sources." }
    return table
  }

  private func row(
    _ source: Source, _ place: Int, _ support: SourceSupport
  ) -> TableContent.Row {
    let addresses = [(source.url, "address"), (source.archived, "copy")].compactMap(address)
    let grade = source.reliability.map { Cell.text($0.rawValue) } ?? .unknown("not graded")
    let earliest = source.date?.earliest
    let date = Cell(
      parts: [Part(source.date?.formatted(.short) ?? "")],
      key: PageText(earliest.map { String($0.number) } ?? ""), isUnknown: earliest == nil)
    return .init(
      anchor: "source-\(place)",
      cells: [
        .text(source.id.rawValue), .text(Words.name(of: source)), date, grade,
        .number(support.events[source.id] ?? 0), .number(support.links[source.id] ?? 0),
        .number(support.linksAlone[source.id] ?? 0),
        .parts(Anchors.listed(source.origins.map { anchors.part($0) })),
        .parts(Anchors.listed(addresses)),
      ])
  }

  /// A link out of the page, where the address is one of the web; else the address as text.
  private func address(_ text: String?, _ name: String) -> Part? {
    guard let text, !text.isEmpty else { return nil }
    let target = PageText.address(text)
    return target.isNull ? Part(text) : Part(name, target: target, isOutside: true)
  }
}

/// What rests on each source: events it reports, links with a claim in it, and links with no other.
private struct SourceSupport {
  private(set) var events: [Source.ID: Int] = [:]
  private(set) var links: [Source.ID: Int] = [:]
  private(set) var linksAlone: [Source.ID: Int] = [:]

  /// - Complexity: O(*n* + *c*) for *n* events and *c* claims.
  init(of graph: EventGraph) {
    for event in graph.events {
      for source in Set(event.sources) { events[source, default: 0] += 1 }
    }
    for link in graph.links {
      let claims = link.claims.filter { $0.basis != .denied }
      let sources = Set(claims.compactMap(\.source))
      for source in sources { links[source, default: 0] += 1 }
      let rests = !claims.isEmpty && claims.allSatisfy { $0.source != nil }
      if rests, sources.count == 1, let only = sources.first { linksAlone[only, default: 0] += 1 }
    }
  }
}
