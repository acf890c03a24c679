import Testing

@Suite("Reliability and what-if, on cases small enough to draw")
struct WhatIfTests {
  /// Two ways from a to d, and a link that nobody grades.
  private static let bridge = """
    riposte: 1
    sources:
      - {id: first}
      - {id: second, originates-from: first}
    events:
      - {id: a, date: 2021-01-01, sources: [first]}
      - {id: b, date: 2021-01-02}
      - {id: c, date: 2021-01-02}
      - {id: d, date: 2021-01-03}
    responses:
      - {event: b, to: a, confidence: 0.5, basis: stated, source: second}
      - {event: c, to: a, confidence: 0.5, basis: stated}
      - {event: d, to: b, confidence: 0.5, basis: stated}
      - {event: d, to: c, confidence: 0.5, claims: [{basis: stated}, {basis: denied, source: first}]}
      - {event: d, to: a}
    """

  private func object(_ arguments: String...) throws -> JSONObject {
    try TemporaryFolder.with { folder in
      try folder.file("case.yaml", Self.bridge)
      let outcome = try RiposteProcess.run(
        [arguments[0], "case.yaml"] + arguments.dropFirst() + ["--json"], in: folder.url)
      #expect(outcome.errors == "")
      #expect(outcome.status == 0)
      return try JSONObject(outcome.output)
    }
  }

  @Test func `two ways of two links at one half each are linked with 7/16`() throws {
    let reliability = try object("reliability", "a", "d", "--direction", "downstream")

    #expect(reliability.number("reliability") == 0.4375)
    #expect(reliability.text("method") == "exact")
    #expect(reliability.isNull("estimate"))
    #expect(reliability.number("uncertainLinks") == 4)
    #expect(reliability.number("linksWithoutConfidence") == 1)
    #expect(reliability.members["lowerBound"] as? Bool == true)
  }

  @Test func `what no way reaches has no reliability`() throws {
    let reliability = try object("reliability", "d", "a", "--direction", "downstream")

    #expect(reliability.members["linked"] as? Bool == false)
    #expect(reliability.isNull("reliability"))
  }

  @Test func `without its opening a case opens elsewhere`() throws {
    let whatIf = try object("whatif", "--without", "a")

    #expect(whatIf.texts("removedEvents") == ["a"])
    #expect(whatIf.texts("cutOff") == ["b", "c", "d"])
    #expect(whatIf.members["newOpenings"] as? [[String]] == [["b"], ["c"]])
    #expect(whatIf.object("before")?.number("longest") == 2)
    #expect(whatIf.object("after")?.number("longest") == 1)
  }

  @Test func `several events are left out at once`() throws {
    #expect(try object("whatif", "--without", "b", "c").texts("removedEvents") == ["b", "c"])
  }

  @Test func `a source takes its claims with it, and those that rest on it if asked`() throws {
    let alone = try object("whatif", "--without-source", "first")
    let derived = try object("whatif", "--without-source", "first", "--derived", "--without", "d")

    #expect(alone.texts("removedEvents") == ["a"])
    #expect(alone.objects("removedLinks")?.count == 3)
    #expect(derived.objects("removedLinks")?.count == 5)
    #expect(try object("whatif", "--without-source", "second").objects("removedLinks")?.count == 1)
  }

  @Test func `a link goes whole, or claim by claim`() throws {
    let link = try object("whatif", "--without-link", "d", "c")
    let claim = try object("whatif", "--without-link", "d", "c", "1")

    #expect(link.objects("removedLinks")?.count == 1)
    #expect(claim.objects("removedLinks")?.count == 1, "what is left of it is denied")
    #expect(
      try object("whatif", "--without-link", "d", "c", "2").objects("removedLinks")?.isEmpty == true
    )
  }

  @Test(
    "is refused",
    arguments: [
      ("whatif", 64), ("whatif --derived --without a", 64), ("whatif --without-link a", 64),
      ("whatif --without-link d c x", 64), ("whatif --without-link d c 3", 65),
      ("whatif --without-link a d", 65), ("whatif --without e", 65),
      ("whatif --without-source third", 65), ("reliability a", 64), ("reliability a e", 65),
      ("reliability a d --seed -1", 64),
    ])
  func refuses(_ line: String, _ status: Int) throws {
    let words = line.split(separator: " ").map(String.init)
    let outcome = try TemporaryFolder.with { folder in
      try folder.file("case.yaml", Self.bridge)
      return try RiposteProcess.run(
        [words[0], "case.yaml"] + words.dropFirst(), in: folder.url)
    }

    #expect(outcome.status == Int32(status))
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("Error: "))
  }
}
