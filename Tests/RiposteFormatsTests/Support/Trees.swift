@testable import RiposteFormats

/// A compact picture of a tree, for comparing: `{id: "a", by: ["us"]}`.
func sketch(_ node: Node) -> String {
  switch node.content {
  case .nothing: "nothing"
  case .scalar(let text): "\"\(text)\""
  case .sequence(let items): "[" + items.map(sketch).joined(separator: ", ") + "]"
  case .mapping(let entries):
    "{" + entries.map { "\($0.key): \(sketch($0.value))" }.joined(separator: ", ") + "}"
  }
}

/// The same with positions: `{1:2 id: 1:6 "a"}`.
func positionedSketch(_ node: Node) -> String {
  let position = "\(node.position.line):\(node.position.column) "
  switch node.content {
  case .nothing, .scalar: return position + sketch(node)
  case .sequence(let items):
    return position + "[" + items.map(positionedSketch).joined(separator: ", ") + "]"
  case .mapping(let entries):
    let pairs = entries.map { entry in
      let key = "\(entry.position.line):\(entry.position.column) \(entry.key)"
      return "\(key): \(positionedSketch(entry.value))"
    }
    return position + "{" + pairs.joined(separator: ", ") + "}"
  }
}

/// What a reader found wrong, as `line:column code`.
func sketch(_ problem: TextProblem) -> String {
  "\(problem.position.line):\(problem.position.column) \(problem.code.rawValue)"
}

/// Reads a text and gives the problem that stopped the reading, or else all that it reported.
func problems(
  _ read: ([UInt8]) throws(TextProblem) -> ParsedText, _ text: String
) -> [String] {
  do {
    return try read(Array(text.utf8)).problems.map { sketch($0) }
  } catch {
    return [sketch(error)]
  }
}

/// A small seeded generator, so that a failure can be repeated (Steele, Lea, Flood: SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(bitPattern: Int64(seed))
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A text with some bytes changed, removed, repeated or cut off.
func mutated(_ bytes: [UInt8], seed: Int) -> [UInt8] {
  var random = SeededGenerator(seed: seed)
  var bytes = bytes
  for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
    let place = bytes.indices.randomElement(using: &random) ?? 0
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: place)
    case 2: bytes.removeSubrange(place...)
    case 3:
      let length = Int.random(in: 1...20, using: &random)
      bytes.insert(contentsOf: Array(bytes[place...].prefix(length)), at: place)
    default:
      let interesting = Array("[]{},:-?*&!|>'\"%@`#\\\n\r\t \u{85}\u{2028}🚀".utf8)
      bytes[place] = interesting.randomElement(using: &random) ?? 0
    }
  }
  return bytes
}
