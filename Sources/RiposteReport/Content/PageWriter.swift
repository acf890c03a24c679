internal import EDTF
internal import Riposte
internal import RiposteDiagrams

/// Computes all that a page says of a graph.
struct PageWriter {
  private let graph: EventGraph
  private let title: String
  /// The graph of all evidence, of which the page shows as much as its reader asks for.
  private let widest: EventGraph
  private let levels: EvidenceLevels
  private let picture: InlinePicture
  private let anchors: Anchors

  init(_ graph: EventGraph, title: String?) {
    self.graph = graph
    let titles = [title, graph.title].compactMap(\.self)
    self.title =
      titles.first { !$0.allSatisfy(\.isWhitespace) } ?? "Who answered whom"
    widest = graph.admitting(.everything)
    levels = EvidenceLevels(of: graph)
    let diagram = Diagram(of: widest)
    let isWhole = widest.events.count <= Report.mostEvents
    picture = InlinePicture(of: isWhole ? diagram.whole() : diagram)
    anchors = Anchors(events: picture.events, in: graph)
  }

  /// The page.
  ///
  /// - Complexity: O(*k* (*n* + *m*)) for *k* policies and confidences, and what the tables cost.
  var content: PageContent {
    let template = PageTemplate.shared
    return PageContent(
      contentPolicy: PageMarkup(template.contentPolicy.text), style: PageMarkup(template.style),
      beginning: PageMarkup(template.beginning), script: PageMarkup(template.script),
      data: PageMarkup(data.encoded), pageTitle: PageText(title), conditions: conditions,
      note: PageText(graph.note ?? ""), figures: figures, summary: summary, policies: policies,
      policyInForce: PageText(graph.policy.rawValue),
      hasCuts: !levels.cuts.isEmpty, lastCut: levels.cuts.count, skippedCuts: skippedCuts,
      picture: PictureContent(picture, sheets: sheets),
      events: events,
      printsAllEvents: picture.events.count <= PageContent.mostPrinted,
      tables: TableWriter(graph, anchors: anchors).tables)
  }
}

// MARK: - Paper

extension PageWriter {
  /// The picture under the policy in force, as it is printed; none where it would take too many sheets.
  private var sheets: [InlineSheet] {
    guard picture.events.count <= PageContent.mostPrinted else { return [] }
    return InlineSheet.sheets(of: Diagram(of: graph).whole(), on: PictureContent.paper)
  }
}

// MARK: - Words

extension PageWriter {
  private var conditions: [PageText] {
    let policy = graph.policy
    var lines = ["Evidence: \(policy.rawValue) (\(Words.description(of: policy)))"]
    let filters = FilterWords.words(for: graph.filter)
    if !filters.isEmpty { lines.append("Filters: " + filters.joined(separator: "; ")) }
    if let date = graph.asOf { lines.append("As of \(date.formatted())") }
    if let folding = graph.folding {
      let parts = PageNumber.count(folding.representations.count, "part")
      lines.append("\(parts) represented by their wholes")
    }
    return lines.map { PageText($0) } + leftOut
  }

  /// What could not be judged or read.
  private var leftOut: [PageText] {
    var lines: [PageText] = []
    if !graph.unjudged.isEmpty {
      lines.append(
        """
        \(count: graph.unjudged.events, "event") and \(count: graph.unjudged.links, "link") left out, \
        because a filter could not judge them
        """)
    }
    if !graph.setAside.isEmpty {
      lines.append("\(count: graph.setAside.count, "error") in the case set aside")
    }
    return lines
  }

  private var summary: [PageText] {
    let stations = graph.stations()
    let openings = stations.count(where: \.isOpening)
    let ends = stations.count(where: \.isUnanswered)
    var sentences = [
      "\(count: openings, "opening") (answered, and answering nothing recorded)",
      "\(count: ends, "end") (no response recorded)",
      "\(count: graph.isolatedEvents().count, "event") without links",
    ]
    let exchanges = stations.count(where: \.isExchange)
    if exchanges > 0 {
      sentences.append("\(count: exchanges, "exchange") of events that answer each other")
    }
    let unstated = graph.unstatedLinks.count
    if unstated > 0 {
      sentences.append("\(count: unstated, "answer") to something that the case does not contain")
    }
    let counts = PageText(sentences.joined(separator: "; ") + ".")
    return [counts] + (graph.longestChainSupport().map { [sentence(on: $0)] } ?? [])
  }

  /// On what the longest chain rests.
  private func sentence(on support: LongestChainSupport) -> PageText {
    let words = Words(graph: graph)
    let ends = [support.chain.events.first, support.chain.events.last].compactMap(\.self)
      .map(words.title)
    let length = PageNumber.count(support.chain.length, "link")
    let elapsed = support.chain.elapsed.flatMap { range in
      range.lower > 0 || range.upper != nil ? ", over \(range)" : nil
    }
    let head =
      "The longest chain has \(length): from “\(ends.joined(separator: "” to “"))”\(elapsed ?? "")."
    guard let weakest = support.weakest else {
      return PageText(head + " One of its links is not graded, so that none is the weakest.")
    }
    let stimulus = weakest.stimulus.map(words.title) ?? "something not in the case"
    let remaining = support.remaining.map { PageNumber.count($0.length, "link") }
    let rest = remaining.map { "the longest chain has \($0)" } ?? "there is no chain"
    return PageText(
      head
        + " Its weakest link is that of “\(words.title(of: weakest.response))” to “\(stimulus)”: "
        + "\(Words.evidence(of: weakest)). Without it \(rest).")
  }

  private var figures: [PageContent.Figure] {
    let policy = levels.policies.firstIndex(of: graph.policy) ?? 0
    return zip(EvidenceLevels.Figures.names, levels.figures[policy][0].texts).map { name, value in
      .init(figureName: PageText(name), figureValue: PageText(value))
    }
  }

  /// What the slider of confidences leaves out.
  private var skippedCuts: PageText {
    guard levels.omittedCuts > 0 else { return "" }
    let all = levels.cuts.count + levels.omittedCuts
    return """
      Links have \(count: all, "different confidence"); \(PageNumber.grouped(levels.cuts.count)) of \
      them, spread evenly, are steps of the slider, and \(PageNumber.grouped(levels.omittedCuts)) \
      are skipped.
      """
  }

  private var policies: [PageContent.Choice] {
    levels.policies.enumerated().map { number, policy in
      .init(
        policyNumber: number, policyName: PageText(policy.rawValue),
        policyMeaning: PageText(Words.description(of: policy)), isInForce: policy == graph.policy)
    }
  }
}

// MARK: - Events and links

extension PageWriter {
  /// The events that are drawn, by their cards.
  private var drawn: [EventView] {
    picture.events.compactMap { try? widest.event($0) }
  }

  private var events: [EventContent] {
    var places = LinkPlaces()
    for (place, link) in picture.links.enumerated() {
      places.add(place, from: picture.events[link.stimulus], to: picture.events[link.response])
    }
    for (place, card) in picture.stubs.enumerated() {
      places.add(place, unstatedTo: picture.events[card])
    }
    let writer = EventWriter(widest, anchors: anchors, links: places)
    return drawn.enumerated().map { writer.content(of: $1, number: $0) }
  }

  /// What the script looks up: the level of each event, the two ends, the level and the grade of each
  /// link, and the figures at every level and grade.
  private var data: ScriptJSON {
    let figures = levels.figures.map { policy in
      ScriptJSON.list(policy.map { .list($0.texts.map { .text($0) }) })
    }
    let cuts = levels.cuts.map { ScriptJSON.text(PageNumber.decimal($0)) }
    return .object([
      ("policy", .integer(levels.policies.firstIndex(of: graph.policy) ?? 0)),
      ("policies", .list(levels.policies.map { .text($0.rawValue) })), ("cuts", .list(cuts)),
      ("figures", .list(figures)),
      ("events", .list(picture.events.map { .integer(levels.level(of: $0)) })),
      ("links", .list(links)), ("stubs", .list(stubs)),
      (
        "start", .integer(graph.longestChain()?.events.first.flatMap { anchors.events[$0.id] } ?? 0)
      ),
    ])
  }

  private var links: [ScriptJSON] {
    picture.links.map { link in
      let ends = (picture.events[link.stimulus], picture.events[link.response])
      let view = try? widest.link(from: ends.0, to: ends.1)
      return .list([
        .integer(link.stimulus), .integer(link.response),
        .integer(view.map(levels.level) ?? levels.policies.count),
        .integer(view.map(levels.grade) ?? 0),
      ])
    }
  }

  private var stubs: [ScriptJSON] {
    picture.stubs.map { card in
      let view = (try? widest.event(picture.events[card]))?.unstatedStimulusLink
      return .list([
        .integer(card), .integer(view.map(levels.level) ?? levels.policies.count),
        .integer(view.map(levels.grade) ?? 0),
      ])
    }
  }
}
