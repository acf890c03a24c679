import Testing

@testable import RiposteDiagrams

/// WCAG 2.2: text needs 4.5 to 1 (1.4.3), what carries meaning 3 to 1 (1.4.11).
@Suite("Contrast")
struct ContrastTests {
  private func grounds(of theme: Theme) -> [Color] { [theme.background, theme.band, theme.land] }

  @Test(arguments: Theme.all)
  func `text stands out wherever it stands`(theme: Theme) {
    for ground in grounds(of: theme) + [theme.card] {
      #expect(theme.text.contrast(with: ground) >= 4.5)
      #expect(theme.secondaryText.contrast(with: ground) >= 4.5)
    }
  }

  @Test(arguments: Theme.all)
  func `every tag stands out from its party, with colors and without`(theme: Theme) {
    for theme in [theme, theme.withoutPartyColors] {
      for party in [nil] + Array(0..<20).map(Optional.some) {
        let fill = theme.color(ofParty: party)
        #expect(theme.text(on: fill).contrast(with: fill) >= 4.5, "\(theme.name) \(party ?? -1)")
      }
    }
  }

  @Test(arguments: Theme.all, Scene.Evidence.allCases)
  func `links stand out, whatever they rest on and whatever colors mean`(
    theme: Theme, evidence: Scene.Evidence
  ) {
    for ground in grounds(of: theme) {
      #expect(theme.link.contrast(with: ground) >= 3)
      #expect(theme.color(of: evidence).contrast(with: ground) >= 3)
      #expect(theme.highlight.contrast(with: ground) >= 3)
      #expect(theme.secondaryText.contrast(with: ground) >= 3)
    }
  }

  @Test(arguments: Theme.all)
  func `the rims of cards and discs stand out`(theme: Theme) {
    for ground in grounds(of: theme) {
      #expect(theme.rim.contrast(with: ground) >= 3)
      #expect(theme.secondaryText.contrast(with: ground) >= 3)
    }
  }

  @Test func `no two kinds of link look the same without color`() {
    var looks: Set<String> = []
    let styles =
      Scene.Evidence.allCases.map { LinkStyle($0) }
      + Scene.Evidence.allCases.filter { $0 != .denied }.map { LinkStyle($0, isDisputed: true) }

    for style in styles {
      looks.insert("\(style.dash) \(style.head) \(String(describing: style.tail))")
    }

    #expect(looks.count == styles.count)
  }

  @Test func `a relation is thinner than a link, and named`() {
    let relation = LinkStyle(.ungraded, isRelation: true)

    #expect(relation.width < LinkStyle(.ungraded).width)
    #expect(relation.dash == .dashed && relation.head == .open && relation.tail == nil)
  }

  @Test func `in black and white colors of parties differ where they must, and tags always`() {
    let names = (0..<40).map { "Party \($0)" }

    #expect(Set(PartyTags.tags(for: names)).count == 40)
    #expect(PartyTags.tags(for: ["الولايات المتحدة"]) != PartyTags.tags(for: ["العراق"]))
  }
}
