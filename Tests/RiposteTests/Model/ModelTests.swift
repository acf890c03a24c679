import EDTF
import Riposte
import Testing

@Suite struct `Values of the model` {
  @Test func `a question mark is an allegation`() {
    #expect(("us" as Event.Initiator) == Event.Initiator("us", basis: .asserted))
    #expect(("us?" as Event.Initiator) == Event.Initiator("us", basis: .alleged))
    #expect(Event.Initiator(shortForm: "?").actor == "?")
    #expect(("war?" as Event.Whole) == Event.Whole("war", certainty: .inferred))
    #expect(Event.Initiator("us", basis: .implied).description == "us?")
    #expect(("us" as Event.Initiator).description == "us")
  }

  @Test func `bases have names, and an order from a denial to a statement`() {
    #expect(
      Basis.allCases.sorted().map(\.description) == [
        "denied", "implied", "ungraded", "hedged", "assessed", "reported", "stated",
      ])
    for basis in Basis.allCases { #expect(Basis(basis.description) == basis) }
    #expect(Basis("Stated") == nil)
    for basis in Event.Initiator.Basis.allCases {
      #expect(Event.Initiator.Basis(basis.description) == basis)
    }
  }

  @Test func `F and 6 are not the worst grades but none`() {
    #expect(Source.Reliability.a.isAtLeast(.e))
    #expect(Source.Reliability.c.isAtLeast(.c))
    #expect(!Source.Reliability.d.isAtLeast(.c))
    #expect(Source.Reliability.allCases.allSatisfy { !Source.Reliability.f.isAtLeast($0) })
    #expect(Claim.Credibility.confirmed.isAtLeast(.improbable))
    #expect(!Claim.Credibility.doubtful.isAtLeast(.possiblyTrue))
    #expect(
      Claim.Credibility.allCases.allSatisfy { !Claim.Credibility.cannotBeJudged.isAtLeast($0) })
    #expect(Claim.Credibility.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6])
  }

  @Test func `four statuses are hypothetical`() {
    #expect(
      Event.Status.allCases.filter(\.isHypothetical)
        == [.threatened, .feared, .counterfactual, .denied])
  }

  @Test func `ids are ordered by their bytes`() {
    let ids: [Event.ID] = ["b", "é", "B", "a", "Z", "", "a-1", "a1"]

    #expect(ids.sorted() == ["", "B", "Z", "a", "a-1", "a1", "b", "é"])
  }

  @Test func `the word unstated is a stimulus, and its case matters`() {
    #expect(("unstated" as ResponseLink.Stimulus) == .unstated)
    #expect(("Unstated" as ResponseLink.Stimulus) == .event("Unstated"))
    #expect(ResponseLink.Stimulus.unstated.event == nil)
    #expect(("a" as ResponseLink.Stimulus).event == "a")
  }

  @Test func `text that is no date is none`() {
    #expect(Event("a", on: "2021-02-30").date == nil)
    #expect(Event("a").date == nil)
    #expect(Event("a", on: "2021-02").date?.text == "2021-02")
    #expect(Source("a", on: "?").date == nil)
    #expect(Claim(.stated, on: "2021").date?.text == "2021")
    #expect(ActorRelation("a", .backs, "b", during: "2015/..").during?.isSpan == true)
  }

  @Test func `a place has a point only with both coordinates`() {
    #expect(Place("a", latitude: 1).coordinate == nil)
    #expect(Place("a", longitude: 1).coordinate == nil)
    #expect(Place("a").name == "a")
    #expect(Event.Actor("a", named: "A").name == "A")
  }
}
