import Testing
import Yams

@testable import RiposteFormats

/// Our scanner walks over a text by itself; what it believes must be what Yams sees.
@Suite struct `YAML of all sorts` {
  private static let samples = [
    """
    riposte: 1
    title: "A * case"   # comment
    events:
      - id: é-1
        by: [us, front-groups?, {actor: x, basis: 'alleged'}]
        note: |
          Line [one
            * two {
        killed: {low: 1, high: 2..9}
      - id: b
        date: "[2021-02-15..2021-02-21]"
        note: plain text that
          goes on 'quoted' [and
          on
    responses:
    - event: b
      to: &a é-1
      claims: [{basis: reported, source: *a}]
    """,
    "? a\n: - b\n  - ? c\n    : d\n- {e: [f, {g}], h: }\n",
    "a: >2-\n   x\n  y\n\nb: |+\n c\n\n\n'd ''e''': \"f\\\"\n  g\" \n",
    "[a, [b: c], {d, e: f, 'g': [h]}, \"i\\n\", !t j, &k l, *k]\n",
  ]

  @Test(arguments: 0..<2000)
  func `mutated texts give a tree or a problem, never a crash or a hang`(seed: Int) {
    let bytes = mutated(Array(Self.samples[seed % Self.samples.count].utf8), seed: seed)

    do {
      _ = try YAMLReader.read(bytes)
    } catch {
      #expect(error.position >= .start)
      #expect(!error.message.isEmpty)
    }
  }

  /// Where Yams sees a list or mapping in brackets, the scanner must have seen one, and nothing else: otherwise it
  /// would overlook nesting, or refuse a bracket in a text.
  @Test(arguments: 0..<3000)
  func `the scanner sees the nesting that Yams sees`(seed: Int) throws {
    let sample = Self.samples[seed % Self.samples.count].replacing("&", with: "")
    let bytes = mutated(Array(sample.replacing("*", with: "").utf8), seed: seed)
    // Yams places a node with an anchor at the anchor, not at the bracket.
    guard !bytes.contains(UInt8(ascii: "&")), TextValidation.firstProblem(in: bytes) == nil,
      YAMLCharacters.firstControl(in: bytes, from: 0) == nil,
      let composed = try? Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
    else { return }
    let text = String(decoding: bytes, as: UTF8.self)

    do {
      let scanned = try Self.flowStarts(scannedIn: bytes)
      #expect(scanned == Self.flowStarts(of: composed, in: bytes), "\(text)")
    } catch {
      let isRefusal = error.message.contains("key") || error.message.contains("document")
      #expect(isRefusal, "\(error) \(text)")
    }
  }

  private static func flowStarts(scannedIn bytes: [UInt8]) throws(TextProblem) -> [TextPosition] {
    var scanner = YAMLScanner(bytes)
    var offsets: [Int] = []
    var depth = 0
    while try scanner.step() {
      if scanner.flow.count > depth { offsets.append(scanner.offset - 1) }
      depth = scanner.flow.count
    }
    return positions(of: offsets, in: bytes)
  }

  private static func flowStarts(of root: Yams.Node, in bytes: [UInt8]) -> [TextPosition] {
    var marks: Set<TextPosition> = []
    var rest = [root]
    while let node = rest.popLast() {
      if let mark = node.mark {
        marks.insert(TextPosition(line: mark.line, column: mark.column))
      }
      if let sequence = node.sequence { rest += Array(sequence) }
      if let mapping = node.mapping { rest += mapping.flatMap { [$0.key, $0.value] } }
    }
    let offsets = bytes.indices.filter { [ASCII.openBracket, ASCII.openBrace].contains(bytes[$0]) }
    return positions(of: offsets, in: bytes).filter { marks.contains($0) }
  }

  /// Lines and columns as libyaml counts them.
  private static func positions(of offsets: [Int], in bytes: [UInt8]) -> [TextPosition] {
    var positions: [TextPosition] = []
    var position = TextPosition.start
    var offset = 0
    for target in offsets {
      while offset < target {
        let length = YAMLCharacters.breakLength(in: bytes, at: offset)
        if length > 0 {
          position = TextPosition(line: position.line + 1, column: 1)
        } else if bytes[offset] & 0xC0 != 0x80 {
          position.column += 1
        }
        offset += max(length, 1)
      }
      positions.append(position)
    }
    return positions
  }
}
