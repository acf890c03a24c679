import Testing

@Suite("How two events are linked, in words")
struct LinkageTests {
  /// A ring of three, entered from `z` and left to `d` by the link that closes it.
  private static let ring = """
    riposte: 1
    events: [{id: z}, {id: a}, {id: b}, {id: c}, {id: d}]
    responses:
      - {event: a, to: z}
      - {event: b, to: a}
      - {event: c, to: b}
      - {event: a, to: c}
      - {event: d, to: c}
    """

  @Test(arguments: [
    ("z", "d", "but by another the second answers the first\n(--direction downstream)."),
    ("d", "z", "but by another the first answers the second\n(--direction upstream)."),
  ])
  func `a shortest way that turns does not deny that one answers the other`(
    _ from: String, _ to: String, _ words: String
  ) throws {
    let outcome = try run("linkage", "case.yaml", from, to, on: Self.ring)

    #expect(outcome.output.contains("Linked by 3 links: this way turns, " + words))
  }

  @Test func `where no other way leads from one to the other, neither answers`() throws {
    let text =
      "riposte: 1\nevents: [{id: a}, {id: b}, {id: c}]\n"
      + "responses: [{event: c, to: a}, {event: c, to: b}]\n"

    let outcome = try run("linkage", "case.yaml", "a", "b", on: text)

    #expect(outcome.output.contains("Linked by 2 links: neither answers the other"))
  }
}
