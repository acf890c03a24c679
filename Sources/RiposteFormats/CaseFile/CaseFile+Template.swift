extension CaseFile {
  /// A case file to begin with: small, complete, and commented throughout.
  public static let template = """
    # A case: what happened, and who says that which was in response to which.
    #
    # Replace the examples by your own. Only events and responses are needed; leave out what you do
    # not know, it is never guessed. Then:
    #
    #     riposte check FILE            what is wrong, with line and column
    #     riposte chains FILE           who answered what, from the first event to the last
    #     riposte render FILE -o a.png  a picture
    #
    riposte: 1                     # the version of the format
    title: A case to begin with
    as-of: 2021-03-01              # how far the record reaches
    note: What this case is about, and what it leaves out.

    # Where things are said. Sources that repeat one statement share an origin.
    sources:
      - {id: report-1, title: Title of an article, outlet: A newspaper, date: 2021-02-26,
         url: "https://example.org/1", reliability: B}        # A to F, by the Admiralty code
      - {id: report-2, outlet: An agency, date: 2021-02-26, originates-from: report-1}

    # Who acts, is acted upon, or speaks. Leave out the side where none is known.
    actors:
      - {id: red, name: The Red Republic, type: state, side: red, aliases: [Reds]}
      - {id: red-militia, name: A militia, type: militia, side: red}
      - {id: blue, name: The Blue Kingdom, type: state, side: blue}

    # What actors are to each other: backs, directs, member-of, front-for, allied-with, rival-of, …
    relations:
      - {subject: red, relation: backs, object: red-militia, claimed-by: blue, denied-by: red}

    # Where things happen. The radius says how far off the point may be.
    places:
      - {id: base, name: A base, latitude: 36.24, longitude: 43.96, radius-km: 5, theatre: North}
      - {id: town, name: A town, latitude: 34.45, longitude: 40.93, radius-km: 30, theatre: South}

    events:
      - id: rockets
        title: Rockets hit a base
        kind: rocket-attack
        date: "[2021-02-15..2021-02-17]"   # one of these days; 2021-02, 2021-02-15?, 2021-02-15/2021-02-17
        place: base
        by: ["red-militia?"]               # a question mark: alleged
        against: [blue]
        killed: 1                          # 3, 2..9, ..5, 2.., or {low: 2, best: 4, high: 9}
        severity: 6                        # 0 to 10; left out, that of the kind
        accounts:                          # sources that disagree stand side by side
          - {source: report-1, wounded: 9}
          - {source: report-2, wounded: 2..4}
        authorship:
          - {actor: red-militia, stance: denies, by: red-militia, source: report-1}
        sources: [report-1, report-2]

      - id: strike
        title: An air strike on a town
        kind: air-strike
        date: 2021-02-25
        place: town
        by: blue
        against: red-militia
        killed: 2..22
        severity: 7
        sources: report-1

      - id: condemnation
        title: Red condemns the strike
        kind: statement
        date: 2021-02-26
        by: red
        against: blue
        sources: report-2

    # What answers what. The basis grades the wording: stated (by whoever responded), reported (as
    # fact), assessed (by an analyst), hedged ("may have been"), implied (mere order), denied.
    responses:
      - event: strike
        to: rockets                        # or: unstated
        kind: retaliation
        claims:
          - {basis: stated, by: blue, source: report-1}
          - {basis: reported, source: report-2, credibility: 2}

      - {event: condemnation, to: strike, kind: condemnation, basis: reported, source: report-2}

    # What ties two events without being an answer; never part of a chain.
    event-relations:
      - {subject: condemnation, relation: denies, object: rockets, certainty: inferred}

    """
}
