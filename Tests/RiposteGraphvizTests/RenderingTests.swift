import Foundation
import Testing

@testable import RiposteDiagrams
@testable import RiposteGraphviz

@Suite("Drawing with Graphviz")
struct RenderingTests {
  private let renderer = GraphvizRenderer()

  @Test func `Graphviz is complete and draws in the font that was measured`() throws {
    #expect(try renderer.check() == [])
  }

  @Test(arguments: [0, 1, 2, 25])
  func `a PNG has its signature and a size`(events: Int) throws {
    for document in Scene.chain(Array(repeating: "Strike", count: events)).documents() {
      let image = try renderer.render(document, as: .png)

      let size = try #require(image.pixelSize)
      #expect(size.width > 100 && size.height > 50)
      #expect(image.warnings == [])
    }
  }

  @Test(arguments: [1, 2, 3])
  func `cards with notes hold them`(lines: Int) throws {
    var scene = Scene.chain(
      Array(repeating: "A strike whose title takes two lines of a card", count: 4))
    for index in scene.cards.indices {
      scene.cards[index].notes = Array(repeating: "12 killed · near Erbil", count: lines)
    }

    for document in scene.documents() {
      #expect(try renderer.render(document, as: .png).warnings == [])
    }
  }

  @Test func `a picture too small to be read is drawn with a warning`() throws {
    let document = Scene.chain(Array(repeating: "Strike", count: 25)).documents()[0]
    let small = PixelSize(width: 200, height: 200)

    let warnings = try renderer.render(document, as: .png, fitting: small).warnings

    #expect(warnings.count == 1 && warnings[0].contains("can hardly be read"))
    #expect(try renderer.render(document, as: .svg, fitting: small).warnings == [])
  }

  @Test(arguments: [Theme.light, .dark, .mono])
  func `an SVG is well formed and holds hostile titles as themselves`(theme: Theme) throws {
    for document in Scene.chain(hostileTitles).documents(theme: theme) {
      let image = try renderer.render(document, as: .svg)

      let svg = try #require(SVGReader.read(image.bytes))
      let drawn = Self.letters(of: svg.texts.joined())
      for title in hostileTitles {
        let isDrawn = drawn.contains(Self.letters(of: title).prefix(24))
        #expect(isDrawn, "\(title)")
      }
      #expect(svg.elements.isDisjoint(with: ["script", "image", "a", "foreignObject"]))
      #expect(image.warnings == [])
    }
  }

  /// The text without spaces, and without what is left out of pictures on purpose.
  private static func letters(of text: String) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      LabelText.isDrawable(scalar) && !scalar.properties.isWhitespace && scalar.value != 0xA0
    }
    return String(String.UnicodeScalarView(kept))
  }

  @Test(arguments: [1, 2, 3, 4] as [Int])
  func `no card is too small for its text in Graphviz's eyes`(seed: Int) throws {
    let words = ["Rocket", "WWWWW", "barrage", "удар", "on", "the", "iiii", "هجوم", "Mmmm", "—"]
    let titles = (0..<40).map { row in
      (0..<(1 + row % 15)).map { words[(row * seed + $0 * 7 + seed) % words.count] }
        .joined(separator: " ")
    }
    for document in Scene.chain(titles).documents() {
      #expect(try renderer.render(document, as: .svg).warnings == [])
    }
  }

  @Test func `titles of all scripts fit their cards in Graphviz's eyes`() throws {
    let titles = [
      "首都附近的空军基地遭到火箭弹袭击，无人伤亡，但是有两架飞机损坏", "ミサイル攻撃により首都近郊の空軍基地が損害を受けた",
      "수도 인근 공군 기지에 로켓 공격이 발생하여 항공기 두 대가 파손",
      "هجوم صاروخي على القاعدة الجوية قرب العاصمة بعد أسبوع",
      "מתקפת רקטות על בסיס חיל האוויר ליד הבירה אחרי שבוע",
      "Ракетный удар по базе снабжения на границе",
      "राजधानी के पास वायु सेना अड्डे पर रॉकेट हमला हुआ और दो विमान", "การโจมตีด้วยจรวดที่ฐานทัพอากาศใกล้เมืองหลวง",
      "🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀", "Ω ∑ ∞ ≈ Ελληνικά, ქართული, Հայերեն, አማርኛ",
    ]
    for document in Scene.chain(titles).documents() {
      #expect(try renderer.render(document, as: .svg).warnings == [])
      #expect(try renderer.render(document, as: .png).warnings == [])
    }
  }

  @Test(arguments: RenderingFormat.allCases)
  func `the same drawing gives the same bytes`(format: RenderingFormat) async throws {
    let documents = Scene.chain(["Strike", "Answer", "Answer to that"]).documents()
    let first = try documents.map { try renderer.render($0, as: format).bytes }

    // A PDF would carry the second in which it was made.
    try await Task.sleep(for: .milliseconds(1_100))
    let second = try documents.map { try renderer.render($0, as: format).bytes }

    let isSame = first == second
    #expect(isSame)
  }

  @Test func `what was drawn before does not matter`() throws {
    let titles = (0..<30).map { "Strike \($0)" }
    let document = Scene.chain(titles).documents()[1]
    let first = try renderer.render(document, as: .svg).bytes

    for count in [3, 40, 7, 25] {
      // Leaves the heap in another order.
      let others = Scene.chain(Array(repeating: "Other", count: count)).documents()
      for other in others { _ = try renderer.render(other, as: .svg) }
      let isSame = try renderer.render(document, as: .svg).bytes == first
      #expect(isSame)
    }
  }

  @Test func `many threads draw at once and get the same`() async throws {
    let document = Scene.chain(["Strike", "Answer", "Answer to that"]).documents()[0]
    let expected = try renderer.render(document, as: .svg).bytes

    let images = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 {
        group.addTask { try GraphvizRenderer().render(document, as: .svg).bytes }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }

    #expect(images.count == 16)
    #expect(images.allSatisfy { $0 == expected })
  }

  @Test func `a picture is scaled down to the size asked for`() throws {
    for document in Scene.chain(Array(repeating: "Strike", count: 30)).documents() {
      let limit = PixelSize(width: 400, height: 300)

      let size = try #require(try renderer.render(document, as: .png, fitting: limit).pixelSize)

      #expect(size.width <= 400 && size.height <= 300)
      #expect(size.width > 380 || size.height > 280)
    }
  }

  @Test func `a PNG never exhausts memory`() throws {
    var document = DOTDocument()
    document.nodes = [0.0, 60_000].map { place in
      DOTDocument.Node(
        name: "\(place)", attributes: [.position(Point(x: place, y: place)), .label("x")])
    }

    let size = try #require(try renderer.render(document, as: .png).pixelSize)

    #expect(size.width <= GraphvizRenderer.maximumPixelsPerSide)
    #expect(size.width * size.height <= GraphvizRenderer.maximumPixels)
  }

  @Test func `what Graphviz cannot lay out is an error with its own words`() throws {
    var document = DOTDocument()
    document.nodes = [DOTDocument.Node(name: "nowhere", attributes: [])]

    let drawing = document
    let error = #expect(throws: RenderingError.self) { try renderer.render(drawing, as: .svg) }

    #expect(error?.stage == .layout)
    #expect(error?.details.isEmpty == false)
    #expect(try renderer.check() == [])
  }

  @Test func `ten thousand events become an SVG`() throws {
    let scene = Scene.chain((0..<10_000).map { "Strike \($0)" })
    let document = SwimlaneLayout(scene).drawing.document(theme: .light)

    let image = try renderer.render(document, as: .svg)

    #expect(image.bytes.count > 1_000_000)
  }
}
