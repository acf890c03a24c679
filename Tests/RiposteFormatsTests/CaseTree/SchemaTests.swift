import Foundation
import Testing

@testable import RiposteFormats

@Suite struct `The JSON Schema of the case file` {
  private func definitions() throws -> [String: Node] {
    let path = shippedCase("../../Docs/case-file.schema.json")
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let root = try JSONReader.read(bytes).root
    var definitions = try #require(value(of: "$defs", in: root).map(entries))
    definitions["case"] = root
    return definitions
  }

  private func entries(_ node: Node) -> [String: Node] {
    guard case .mapping(let entries) = node.content else { return [:] }
    return Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
  }

  private func value(of key: String, in node: Node) -> Node? { entries(node)[key] }

  private func texts(_ node: Node?) -> Set<String> {
    guard case .sequence(let items) = node?.content else { return [] }
    return Set(items.compactMap { if case .scalar(let text) = $0.content { text } else { nil } })
  }

  @Test(arguments: [
    ("case", RecordShape.caseFile), ("ladder", .ladder), ("source", .source), ("actor", .actor),
    ("relation", .relation), ("place", .place), ("event", .event), ("account", .account),
    ("authorship", .authorship), ("response", .response), ("claim", .claim),
    ("event-relation", .eventRelation), ("initiator", .initiator), ("whole", .whole),
  ])
  func `it knows the keys that the reader knows`(name: String, shape: RecordShape) throws {
    let definition = try #require(try definitions()[name])
    // Where a short form is a text, the mapping stands under a condition.
    let record = value(of: "properties", in: definition) == nil ? "then" : nil
    let mapping = try #require(record.map { value(of: $0, in: definition) } ?? definition)
    let properties = try #require(value(of: "properties", in: mapping))

    #expect(Set(entries(properties).keys) == Set(shape.keys))
    if name != "case" {
      #expect(texts(value(of: "required", in: mapping)) == Set(shape.required))
    }
  }

  @Test func `it knows the words that the reader knows`() throws {
    let definitions = try definitions()
    let lists: [(String, [String])] = [
      ("basis", Choices.bases.map(\.word)), ("certainty", Choices.certainties.map(\.word)),
      ("reliability", Choices.reliabilities.map(\.word)),
      ("credibility", Choices.credibilities.map(\.word)),
    ]
    for (name, words) in lists {
      #expect(
        texts(definitions[name].flatMap { value(of: "enum", in: $0) }) == Set(words), "\(name)")
    }
  }
}
