import EDTF
import Riposte

/// A chain for people: what it amounts to, then event after event with the link between.
struct ChainText {
  private let chain: Chain
  /// The most events that are printed; of a longer chain the first and the last.
  private static let longest = 200

  init(_ chain: Chain) { self.chain = chain }

  func lines(width: Int) -> [StyledText] {
    headline.wrapped(to: width - 2).map { StyledText("  ") + $0 } + steps(width: width)
  }

  /// `2 links; at its weakest hedged, 0.5 by wording; 0 to 29 days; 336 km; rises by 2`.
  private var headline: StyledText {
    var parts = [
      StyledText(NumberText.count(chain.length, "link")),
      "weakest link \(basis)",
      StyledText(TimeWording.elapsed(chain.elapsed)),
    ]
    if let kilometers = chain.kilometers {
      parts.append(StyledText(NumberText.kilometers(kilometers)))
    }
    parts.append(
      StyledText(
        "confidence "
          + EvidenceWording.confidence(chain.confidence, of: chain.links)))
    if let rise = chain.rise { parts.append(StyledText("severity \(NumberText.signed(rise))")) }
    if chain.alternates == true {
      parts.append(StyledText("\(chain.sides.listed()) in turn"))
    }
    return StyledText.joined(parts, by: "; ")
  }

  private var basis: StyledText {
    let weakest = chain.weakestBasis
    let words = weakest == .implied ? "implied by order or contrast alone" : weakest.description
    return StyledText(words, LinkWording.style(of: weakest))
  }

  private func steps(width: Int) -> [StyledText] {
    let stations = chain.stations
    let links = chain.links
    var table = TextTable(columns: 2, indent: 2)
    let hidden =
      stations.count > Self.longest ? Self.longest / 2..<stations.count - Self.longest / 2 : 0..<0
    for (index, station) in stations.enumerated() {
      if index == hidden.lowerBound, !hidden.isEmpty {
        table.add(
          "…",
          StyledText(
            "\(NumberText.count(hidden.count, "station")) between, listed by --json and --csv",
            .faint))
      }
      if hidden.contains(index) { continue }
      if index > 0 { table.add("", "\("└", .faint) \(LinkWording.line(links[index - 1]))") }
      if station.count > 1 {
        table.add(
          "", StyledText("exchange of \(station.count) events that answer each other:", .faint))
      }
      for event in station {
        table.add(StyledText(TimeWording.date(event, .short)), EventWording.name(event))
      }
    }
    return table.lines(width: width)
  }
}
