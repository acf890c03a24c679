import Testing

@testable import RiposteDiagrams

@Suite("Themes")
struct ThemeTests {
  @Test func `black on white is 21 to 1, grey 777777 the classic 4.48`() {
    #expect(abs(Color(0x000000).contrast(with: Color(0xFFFFFF)) - 21) < 0.001)
    #expect(abs(Color(0x777777).contrast(with: Color(0xFFFFFF)) - 4.48) < 0.005)
    #expect(Color(0x0072B2).description == "#0072B2")
  }

  @Test(arguments: Theme.all)
  func `text stands out from all that is behind it`(theme: Theme) {
    for back in [theme.background, theme.band, theme.card] {
      #expect(theme.text.contrast(with: back) >= 4.5)
      #expect(theme.secondaryText.contrast(with: back) >= 4.5)
    }
    for fill in theme.parties + [theme.unknownParty] {
      #expect(theme.text(on: fill).contrast(with: fill) >= 4.5)
    }
  }

  @Test(arguments: Theme.all)
  func `lines stand out from all that is behind them`(theme: Theme) {
    for back in [theme.background, theme.band] {
      #expect(theme.link.contrast(with: back) >= 3)
      #expect(theme.highlight.contrast(with: back) >= 3)
      #expect(theme.rim.contrast(with: back) >= 3)
    }
  }

  @Test(arguments: Theme.all)
  func `no two of the first eight parties share a color`(theme: Theme) {
    #expect(Set(theme.parties).count == theme.parties.count)
    #expect(theme.color(ofParty: 8) == theme.unknownParty)
    #expect(theme.color(ofParty: nil) == theme.unknownParty)
  }
}
