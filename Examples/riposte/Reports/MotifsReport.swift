import EDTF
import Riposte

/// How often parties retaliate, displace, punish, hit again, or draw in others.
struct MotifsReport: Report {
  let graph: EventGraph
  let motifs: Motifs
  /// How many occurrences of each motif are printed; 0 for all.
  let limit: Int

  init(_ graph: EventGraph, _ motifs: Motifs, limit: Int) {
    self.graph = graph
    self.motifs = motifs
    self.limit = limit
  }

  private func occurrences(of motif: Motif) -> [MotifOccurrences.Occurrence] {
    let all = motifs.occurrences(of: motif)
    return limit == 0 ? Array(all) : Array(all.prefix(limit))
  }
}

// MARK: - For programs

extension MotifsReport {
  func writeJSON(to console: Console) throws {
    var document = try JSONDocument(console)
    try document.add("by", .text(motifs.grouping.rawValue))
    try document.add("domains", JSONValue(domains))
    try document.add("motifs", elements: Motif.allCases.lazy.map(json))
    try document.add("unnamed", .integer(motifs.unnamed))
    try document.add("outside", .integer(motifs.outside))
    try document.add("unusable", .integer(motifs.unusable))
    try document.add(folded: graph)
    try document.finish()
  }

  private var domains: [String] {
    Event.Domain.allCases.filter(motifs.domains.contains).map(\.rawValue)
  }

  private func json(_ motif: Motif) -> JSONValue {
    [
      "motif": .text(motif.rawValue), "count": .integer(motifs.count(of: motif)),
      "casts": .list(motifs.casts(of: motif).map(Self.cast)),
      "occurrences": .list(
        occurrences(of: motif).map { occurrence in
          [
            "events": JSONValue(occurrence.events.map(\.id)),
            "casts": .list(occurrence.casts.map { JSONValue($0) }),
          ]
        }),
    ]
  }

  private static func cast(_ cast: Motifs.Cast) -> JSONValue {
    ["parties": JSONValue(cast.parties), "count": .integer(cast.count)]
  }

  /// A row for each motif and cast.
  func writeCSV(to console: Console) throws {
    let document = try CSVDocument(console, columns: ["motif", "a", "b", "c", "count"])
    for motif in Motif.allCases {
      for cast in motifs.casts(of: motif) {
        let names = cast.parties.map { JSONValue.text($0.name) } + [.null]
        try document.add([
          "motif": .text(motif.rawValue), "a": names[0], "b": names[1], "c": names[2],
          "count": .integer(cast.count),
        ])
      }
    }
  }
}

// MARK: - For people

extension MotifsReport {
  func writeText(to console: Console) throws {
    let width = console.width
    try console.print(CaseHeader.lines(graph, width: width))
    try console.print(headline.wrapped(to: width))
    try console.print()
    try console.print(table.lines(width: width))
    for motif in Motif.allCases {
      let found = occurrences(of: motif)
      if found.isEmpty { continue }
      try console.print()
      try console.print(StyledText(motif.name, .strong))
      for occurrence in found {
        let ids = occurrence.events.map(\.id.rawValue).joined(separator: " → ")
        try console.print(
          StyledText(ids).wrapped(to: width - 2).map { StyledText("  ") + $0 })
      }
      let rest = motifs.count(of: motif) - found.count
      if rest > 0 {
        try console.print(
          StyledText("  … and \(NumberText.grouped(rest)) more: --limit 0 prints all", .faint))
      }
    }
  }

  private var headline: StyledText {
    var left: [String] = []
    if motifs.outside > 0 {
      left.append("\(NumberText.count(motifs.outside, "link")) with an event of another domain")
    }
    if motifs.unusable > 0 {
      left.append(
        "\(NumberText.count(motifs.unusable, "link")) of which it is not known who did what to whom"
      )
    }
    let parties = motifs.grouping == .side ? "sides (or actors without one)" : "actors"
    let out = left.isEmpty ? "" : " Not used: \(left.joined(separator: "; "))."
    let unnamed =
      motifs.unnamed > 0
      ? " \(NumberText.count(motifs.unnamed, "link")) between two acts \(motifs.unnamed == 1 ? "plays" : "play") none of them."
      : ""
    return """
      Patterns of \(parties) in acts of \(domains.listed("or")), each in answer to the one \
      before.\(unnamed)\(out)
      """
  }

  private var table: TextTable {
    var table = TextTable([
      .init("Motif"), .init("Who did what"), .init("Times", isNumber: true), .init("By whom"),
    ])
    for motif in Motif.allCases {
      let casts = motifs.casts(of: motif)
      let listed = casts.prefix(5).map { cast in
        "\(cast.parties.map(name).joined(separator: ", ")) (\(NumberText.grouped(cast.count)))"
      }
      let more = casts.count > 5 ? "; and \(NumberText.grouped(casts.count - 5)) more" : ""
      table.add(
        StyledText(motif.name), StyledText(motif.pattern),
        StyledText(NumberText.grouped(motifs.count(of: motif))),
        StyledText(listed.joined(separator: "; ") + more))
    }
    return table
  }

  private func name(_ party: Party) -> String {
    switch party {
    case .side(let name): name
    case .actor(let id): EventWording.name(id, in: graph)
    }
  }
}

extension Motif {
  /// The name, as a title.
  fileprivate var name: String {
    switch self {
    case .retaliation: "Retaliation"
    case .counterRetaliation: "Counter-retaliation"
    case .displacement: "Displacement"
    case .thirdPartyPunishment: "Third-party punishment"
    case .widening: "Widening"
    }
  }

  /// Who does what to whom.
  fileprivate var pattern: String {
    switch self {
    case .retaliation: "A→B, B→A"
    case .counterRetaliation: "A→B, B→A, A→B"
    case .displacement: "A→B, B→C"
    case .thirdPartyPunishment: "A→B, C→A"
    case .widening: "A→B, B→A, then one of them and C"
    }
  }
}
