import EDTF
import Riposte

/// An event with all that the case says of it, for people.
struct EventPage {
  private let event: EventView
  private let graph: EventGraph

  init(_ event: EventView, in graph: EventGraph) {
    self.event = event
    self.graph = graph
  }

  func lines(width: Int) -> [StyledText] {
    let title = event.title.isEmpty ? event.id.rawValue : event.title
    var lines = StyledText(title, .strong).wrapped(to: width)
    lines += facts.lines(width: width)
    lines += section("Accounts", accounts, width)
    lines += section("Who did it", authorship, width)
    lines += section("Tied to, without being an answer", relations, width)
    return lines + [StyledText()] + links(width: width)
  }

  private func section(_ title: String, _ table: TextTable, _ width: Int) -> [StyledText] {
    table.isEmpty ? [] : [StyledText(), StyledText(title, .strong)] + table.lines(width: width)
  }
}

// MARK: - Facts

extension EventPage {
  private var facts: TextTable {
    var table = TextTable(columns: 2, indent: 2)
    func add(_ label: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      table.add(StyledText(label, .faint), StyledText(value))
    }
    add("Id", event.id.rawValue)
    add("When", when)
    add("Where", event.place.map { PlaceWording.description($0, in: graph) } ?? "not known")
    add("Launched from", event.origin.map { PlaceWording.description($0, in: graph) })
    add("Also at", event.alsoAt.map(\.name).joined(separator: "; "))
    add("What", what)
    add("By", initiators)
    add("Against", names(event.targets))
    add("Between", names(event.between))
    add("Severity", event.severity.map { "\(NumberText.decimal($0)) (\(graph.ladder.title))" })
    add("Killed", CountWording.killed(event))
    add("Wounded", CountWording.wounded(event))
    add("Part of", event.wholes.map { part($0) }.joined(separator: "; "))
    add("Acknowledged by", names(event.acknowledgedBy))
    add("Reported in", event.sources.map(\.rawValue).joined(separator: ", "))
    for (key, value) in event.attributes.sorted(by: { $0.key < $1.key }) { add(key, value) }
    add("Note", event.note)
    return table
  }

  private var when: String {
    guard let date = event.date else { return "not known" }
    return date.formatted() == date.text ? date.text : "\(date.formatted())  (\(date.text))"
  }

  private var what: String {
    var parts = [event.kind?.rawValue ?? "kind not given"]
    if let domain = event.domain { parts.append("domain \(domain.rawValue)") }
    parts.append(event.status.rawValue)
    return parts.joined(separator: "; ")
  }

  private var initiators: String {
    let names = event.initiators.map { EventWording.initiator($0, in: graph) }
    return names.isEmpty && event.between.isEmpty ? "not known" : names.joined(separator: "; ")
  }

  private func names(_ actors: [Event.Actor.ID]) -> String {
    actors.map { EventWording.name($0, in: graph) }.joined(separator: "; ")
  }

  private func part(_ whole: Event.Whole) -> String {
    whole.event.rawValue + (whole.certainty == .stated ? "" : " (\(whole.certainty.rawValue))")
  }
}

// MARK: - Who says what

extension EventPage {
  private var accounts: TextTable {
    var table = TextTable(columns: 3, indent: 2)
    for account in event.accounts {
      let figures = [
        account.killed.map { "\($0) killed" }, account.wounded.map { "\($0) wounded" },
        account.count.map { "\($0) \(account.measure ?? "counted")" },
      ].compactMap(\.self)
      table.add(
        StyledText(said(by: account.speaker, in: account.source)),
        StyledText(figures.joined(separator: ", ")), StyledText(account.note ?? "", .faint))
    }
    return table
  }

  private var authorship: TextTable {
    var table = TextTable(columns: 3, indent: 2)
    for word in event.authorship {
      let whom = word.actor.map { ": " + EventWording.name($0, in: graph) } ?? ""
      table.add(
        StyledText(said(by: word.speaker, in: word.source)),
        StyledText(word.stance.rawValue + whom),
        StyledText(word.note ?? "", .faint))
    }
    return table
  }

  private var relations: TextTable {
    var table = TextTable(columns: 3, indent: 2)
    for relation in graph.relations(of: event.id) {
      let text =
        relation.subject == event.id
        ? "\(relation.relation) \(relation.object)" : "\(relation.subject) \(relation.relation) it"
      table.add(
        StyledText(text), StyledText(relation.certainty.rawValue),
        StyledText(relation.sources.map(\.rawValue).joined(separator: ", "), .faint))
    }
    return table
  }

  /// `John Kirby, in src-004`; `src-004 itself`.
  private func said(by speaker: Event.Actor.ID?, in source: Source.ID?) -> String {
    switch (speaker, source) {
    case (let speaker?, let source?): "\(EventWording.name(speaker, in: graph)), in \(source)"
    case (let speaker?, nil): EventWording.name(speaker, in: graph)
    case (nil, let source?): source.rawValue
    case (nil, nil): "nobody named"
    }
  }
}

// MARK: - Links

extension EventPage {
  private func links(width: Int) -> [StyledText] {
    guard event.isAdmitted else {
      let reason =
        event.status.isHypothetical && !graph.policy.admits(event.status)
        ? "The event is \(event.status.rawValue): only --evidence everything admits it."
        : "The evidence policy and the filters do not admit the event."
      return StyledText(reason, .warning).wrapped(to: width)
    }
    var lines: [StyledText] = []
    let unstated = graph.unstatedLinks.filter { $0.response == event }
    let stimuli = event.stimulusLinks + unstated
    lines.append(StyledText(stimuli.isEmpty ? "Answers nothing recorded." : "Answers", .strong))
    for link in stimuli { lines += LinkBlock(link, end: link.stimulus, in: graph).lines(width) }
    let responses = event.responseLinks
    lines.append(StyledText())
    lines.append(StyledText(responses.isEmpty ? "No response recorded." : "Answered by", .strong))
    for link in responses { lines += LinkBlock(link, end: link.response, in: graph).lines(width) }
    lines += [StyledText()] + chains.wrapped(to: width)
    if !event.exchangePartners.isEmpty {
      let names = event.exchangePartners.map(\.id.rawValue).listed()
      lines += StyledText("In an exchange with \(names).").wrapped(to: width)
    }
    let left =
      graph.allLinks().count { $0.response == event || $0.stimulus == event }
      - stimuli.count - responses.count
    if left > 0 {
      lines += StyledText(
        "\(NumberText.count(left, "more link")) not admitted by the evidence policy and the filters.",
        .faint
      ).wrapped(to: width)
    }
    return lines
  }
}

extension EventPage {
  /// How many chains run through the event, of how many: `On 8 of 57 chains`.
  private var chains: StyledText {
    guard let through = try? graph.chains(through: event.id).count() else { return StyledText() }
    let all = graph.chainCount()
    if through.exact == 0 { return "On no chain." }
    return "On \(text(through)) of \(text(all)) chain\(all.exact == 1 ? "" : "s")."
  }

  private func text(_ count: Chains.Count) -> String {
    count.exact.map { NumberText.grouped($0.description) } ?? count.description
  }
}

/// A link of an event that is shown: the event at its other end, and every claim.
private struct LinkBlock {
  let link: LinkView
  let end: EventView?
  let graph: EventGraph

  init(_ link: LinkView, end: EventView?, in graph: EventGraph) {
    self.link = link
    self.end = end
    self.graph = graph
  }

  func lines(_ width: Int) -> [StyledText] {
    var event = TextTable(columns: 2, indent: 2)
    if let end {
      event.add(StyledText(TimeWording.date(end, .short)), EventWording.name(end))
    } else {
      event.add(StyledText("Something that the case does not contain"), StyledText())
    }
    var claims = TextTable(columns: 2, indent: 6)
    var heading = link.kind.map { StyledText($0.rawValue + "; ") } ?? StyledText()
    if link.stimulus != nil { heading += StyledText(TimeWording.later(link.lag) + "; ") }
    heading += LinkWording.evidence(link)
    for claim in link.claims { claims.add("–", text(of: claim)) }
    if let note = link.note { claims.add("–", StyledText(note, .faint)) }
    return event.lines(width: width)
      + heading.wrapped(to: width - 4).map { StyledText("    ") + $0 } + claims.lines(width: width)
  }

  private func text(of claim: Claim) -> StyledText {
    var text: StyledText = "\(claim.basis ?? .ungraded)"
    if let speaker = claim.speaker {
      text += StyledText(" by " + EventWording.name(speaker, in: graph))
    }
    if let source = claim.source.flatMap({ graph.source($0) }) {
      let description = SourceWording.description(source)
      let id = source.id.rawValue
      text += ", \(description == id ? id : "\(id), \(description)", .faint)"
    }
    let details = [
      claim.date.map { "said \($0.formatted())" }, claim.locator,
      claim.credibility.map { "credibility \($0.rawValue)" }, claim.quote.map { "“\($0)”" },
      claim.note,
    ].compactMap(\.self)
    if !details.isEmpty { text += StyledText("; " + details.joined(separator: "; ")) }
    return text
  }
}
