import EDTF
import Riposte
import RiposteTestSupport
import Testing

@Suite struct `The figures of a chain` {
  @Test func `are those of the attack and the strike`() throws {
    var draft = EventGraph.Draft()
    draft.insert(
      Event("erbil", on: "[2021-02-15..2021-02-21]", by: ["front-groups?"], severity: 6))
    draft.insert(Event("albukamal", on: "2021-02-25", by: ["us"], severity: 7))
    draft.link("albukamal", inResponseTo: "erbil", claims: [.stated(by: "us", source: "newsweek")])

    let chain = try #require(try draft.freeze().longestChain())

    #expect(chain.elapsed?.description == "4 to 10 days")
    #expect(chain.confidence == 0.97)
    #expect(chain.rise == 1)
    #expect(chain.peak == 7)
    #expect(chain.kilometers == nil)
    #expect(chain.weakestLink?.confidence == 0.97)
    #expect(chain.weakestBasis == .stated)
  }

  @Test func `take time from the ends, and raise its lower end by what lies between`() throws {
    let graph = try Sketch(
      "a>b b>c",
      dates: ["a": "2021-01-01/2021-01-01", "b": "[2021-01-05..2021-01-09]", "c": "2021-01"]
    ).graph

    let elapsed = try #require(graph.longestChain()?.elapsed)

    #expect(elapsed.lower == 4)
    #expect(elapsed.upper == 30)
  }

  @Test func `are not narrowed by a date that is unknown, unless it is an end`() throws {
    let middle = try Sketch("a>b b>c", dates: ["b": ""]).graph
    let end = try Sketch("a>b b>c", dates: ["a": ""]).graph
    let open = try Sketch("a>b", dates: ["b": "2021-01-03/.."]).graph
    let late = try Sketch("a>b", dates: ["b": "[2021-01-03..]"]).graph

    #expect(middle.longestChain()?.elapsed?.description == "2 days")
    #expect(try #require(end.longestChain()).elapsed == nil)
    #expect(open.longestChain()?.elapsed?.description == "2 days")
    #expect(late.longestChain()?.elapsed?.lower == 2)
    #expect(try #require(late.longestChain()?.elapsed).upper == nil)
  }

  @Test func `give no days below 0 where dates are off by one`() throws {
    let graph = try Sketch("a>b", dates: ["a": "2021-01-02", "b": "2021-01-01"]).graph

    #expect(graph.longestChain()?.elapsed?.lower == 0)
    #expect(graph.longestChain()?.elapsed?.upper == 0)
  }

  @Test func `count fractions of days between instants`() throws {
    let graph = try Sketch(
      "a>b", dates: ["a": "2021-01-01T00:00:00Z", "b": "2021-01-01T06:00:00Z"]
    ).graph

    #expect(graph.longestChain()?.elapsed?.lower == 0.25)
    #expect(graph.longestChain()?.elapsed?.upper == 0.25)
  }

  @Test func `are unknown where a link has no confidence`() throws {
    let graph = try Sketch("a>b b>c", bases: ["b>c": .ungraded]).graph

    let chain = try #require(graph.longestChain())

    #expect(chain.confidence == nil)
    #expect(chain.weakestLink == nil)
    #expect(chain.weakestBasis == .ungraded)
  }

  @Test func `multiply confidences and name the first of the weakest links`() throws {
    let graph = try Sketch(
      "a>b b>c c>d", bases: ["a>b": .stated, "b>c": .hedged, "c>d": .hedged]
    ).graph

    let chain = try #require(graph.longestChain())

    #expect(chain.confidence == 0.97 * 0.5 * 0.5)
    #expect(chain.weakestLink?.description == "b → c")
    #expect(chain.weakestBasis == .hedged)
  }

  @Test func `sum the great circles of the links that carry it`() throws {
    var draft = EventGraph.Draft()
    draft.insert(Place("p", latitude: 0, longitude: 0))
    draft.insert(Place("q", latitude: 0, longitude: 90))
    draft.insert(Event("a", on: "2021-01-01", at: "p"))
    draft.insert(Event("b", on: "2021-01-02", at: "q"))
    draft.insert(Event("c", on: "2021-01-02", at: "p"))
    draft.insert(Event("d", on: "2021-01-03", at: "p"))
    draft.link("b", inResponseTo: "a", claims: [.stated()])
    draft.link("c", inResponseTo: "a")
    draft.link("c", inResponseTo: "b")
    draft.link("b", inResponseTo: "c")
    draft.link("d", inResponseTo: "c")

    let chain = try #require(try draft.freeze().longestChain())

    // The stated link a → b carries the first hop; nothing is added inside the exchange {b, c}.
    let quarter = GreatCircle.radius * .pi / 2
    #expect(chain.description == "a → {b, c} → d")
    #expect(chain.kilometers.map { abs($0 - quarter) < 1e-9 } == true)
  }
}

@Suite struct `Escalation along a chain` {
  @Test func `is unknown where an end has no severity`() throws {
    let graph = try Sketch("a>b b>c", severities: ["a": 2, "c": 6]).graph

    #expect(graph.longestChain()?.rise == 4)
    #expect(try #require(graph.longestChain()).peak == nil)
    #expect(try #require(try graph.chains(to: "b").longest()).rise == nil)
  }

  @Test func `alternates when two sides act in turn`() throws {
    #expect(try chain(of: ["x", "y", "x"]).alternates == true)
    #expect(try chain(of: ["x", "y", "x"]).sides == ["X", "Y"])
    #expect(try chain(of: ["x", "y", "y"]).alternates == false)
    #expect(try chain(of: ["x", "y", "z"]).alternates == false)
    #expect(try chain(of: ["x", "x", "x"]).alternates == false)
  }

  @Test func `does not alternate in a single link`() throws {
    #expect(try chain(of: ["x", "y"]).alternates == false)
  }

  @Test func `is not known to alternate where a side is not known`() throws {
    #expect(try chain(of: ["x", "homeless", "x"]).alternates == nil)
    #expect(try chain(of: ["x", "", "x"]).alternates == nil)
  }

  /// A chain on which one actor after another acts; z is of a third side, homeless of none.
  private func chain(of actors: [String]) throws -> Chain {
    var draft = EventGraph.Draft()
    for (actor, side) in [("x", "X"), ("y", "Y"), ("z", "Z"), ("homeless", nil)] {
      draft.insert(Event.Actor(Event.Actor.ID(rawValue: actor), side: side))
    }
    for (number, actor) in actors.enumerated() {
      draft.insert(
        Event(
          Event.ID(rawValue: "e\(number)"), on: "2021-01-0\(number + 1)",
          by: actor.isEmpty ? [] : [.init(Event.Actor.ID(rawValue: actor))]))
      if number > 0 {
        draft.link(
          Event.ID(rawValue: "e\(number)"),
          inResponseTo: .event(Event.ID(rawValue: "e\(number - 1)")))
      }
    }
    return try #require(try draft.freeze().longestChain())
  }
}
