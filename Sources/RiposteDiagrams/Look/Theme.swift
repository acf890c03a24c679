/// How a picture looks: its colors, and nothing about what it shows.
///
/// Every text stands out from what is behind it by at least 4.5 to 1 and every line by at least
/// 3 to 1 (WCAG AA), in all three themes.
public struct Theme: Hashable, Sendable {
  /// What the theme is called: `light`, `dark` or `mono`.
  public let name: String
  /// The paper.
  let background: Color
  /// Titles and text on cards.
  let text: Color
  /// Dates, legends, notes.
  let secondaryText: Color
  /// Every other lane.
  let band: Color
  /// The lines between years.
  let rule: Color
  /// The land of a map; the sea is as every other lane.
  let land: Color
  /// The coasts and borders of a map, which are only a background.
  let shore: Color
  /// The face of a card.
  let card: Color
  /// The rim of a card.
  let rim: Color
  /// A link.
  let link: Color
  /// A link, or the rim of a card, that is highlighted.
  let highlight: Color
  /// One color for each party, in order; a ninth has none of its own.
  var parties: [Color]
  /// One color for each way in which links are supported, in the order of `Scene.Evidence`.
  let evidence: [Color]
  /// The color of an event whose party is not known.
  let unknownParty: Color

  /// For paper and screens.
  public static let light = Theme(
    name: "light", background: Color(0xFFFFFF), text: Color(0x1F2328),
    secondaryText: Color(0x57606A), band: Color(0xF3F5F7), rule: Color(0xDDE2E7),
    land: Color(0xFFFFFF), shore: Color(0xB9C1C9), card: Color(0xFFFFFF), rim: Color(0x868E96),
    link: Color(0x6E7781),
    highlight: Color(0xB5006A), parties: okabeIto,
    evidence: [
      Color(0x0063A0), Color(0x007A55), Color(0xA65200), Color(0x6E7781), Color(0x8250A8),
      Color(0xB3261E),
    ], unknownParty: Color(0xD0D7DE))

  /// For dark screens.
  public static let dark = Theme(
    name: "dark", background: Color(0x0D1117), text: Color(0xE6EDF3),
    secondaryText: Color(0x9DA7B3), band: Color(0x151B23), rule: Color(0x2A313A),
    land: Color(0x0D1117), shore: Color(0x3B444E), card: Color(0x1C232C), rim: Color(0x6B7580),
    link: Color(0x8B949E),
    highlight: Color(0xFF7BC0), parties: okabeIto,
    evidence: [
      Color(0x56B4E9), Color(0x2FBF96), Color(0xE69F00), Color(0x8B949E), Color(0xC3A0E0),
      Color(0xFF7B72),
    ], unknownParty: Color(0x3D444D))

  /// For print without color: parties are greys, what is highlighted is black and thick.
  public static let mono = Theme(
    name: "mono", background: Color(0xFFFFFF), text: Color(0x000000),
    secondaryText: Color(0x4A4A4A), band: Color(0xF4F4F4), rule: Color(0xD9D9D9),
    land: Color(0xFFFFFF), shore: Color(0xB5B5B5), card: Color(0xFFFFFF), rim: Color(0x808080),
    link: Color(0x707070),
    highlight: Color(0x000000),
    parties: [
      Color(0xE0E0E0), Color(0x404040), Color(0x9E9E9E), Color(0xC4C4C4),
      Color(0x5E5E5E), Color(0xB0B0B0), Color(0x2A2A2A), Color(0xD2D2D2),
    ],
    evidence: Array(repeating: Color(0x707070), count: Scene.Evidence.allCases.count),
    unknownParty: Color(0xCFCFCF))

  /// The themes there are.
  public static let all = [light, dark, mono]

  /// Eight colors that people with any color vision can tell apart: Okabe and Ito, "Color
  /// Universal Design" (2008), their yellow (too faint on white)
  /// replaced by grey and a violet.
  private static let okabeIto = [
    Color(0x56B4E9), Color(0xD55E00), Color(0x0072B2), Color(0xE69F00),
    Color(0x009E73), Color(0xCC79A7), Color(0x999999), Color(0xA88FCB),
  ]

  /// The color of a party; of all that there is no color for, the same, so that none is taken for
  /// another: their tags tell them apart.
  func color(ofParty index: Int?) -> Color {
    guard let index, parties.indices.contains(index) else { return unknownParty }
    return parties[index]
  }

  /// The color of what links rest on; in `mono` the same for all, whose dashes and arrows differ.
  func color(of evidence: Scene.Evidence) -> Color { self.evidence[evidence.rawValue] }

  /// The theme with one color for all parties, whose tags still tell them apart.
  var withoutPartyColors: Theme {
    var theme = self
    theme.parties = [unknownParty]
    return theme
  }

  /// Black or white, whichever can be read on a color.
  func text(on color: Color) -> Color {
    let (black, white) = (Color(0x101418), Color(0xFFFFFF))
    return color.contrast(with: black) >= color.contrast(with: white) ? black : white
  }
}
