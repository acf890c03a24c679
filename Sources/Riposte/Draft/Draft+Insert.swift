extension EventGraph.Draft {
  /// Inserts an event.
  ///
  /// - Parameters:
  ///   - event: The event; its id must be unique once the draft is frozen.
  ///   - position: Where it stands, when it was read from a file.
  /// - Complexity: O(1) amortized, and linear in what the event holds.
  public mutating func insert(_ event: Event, at position: RecordPosition? = nil) {
    let row = events.count
    events.names.append(names.events.insert(event.id.rawValue))
    events.titles.append(event.title, at: row)
    events.dates.append(event.dateText, at: row)
    events.kinds.set(kinds.insert(event.kind), at: row)
    events.statuses.set(event.status, at: row)
    events.severities.set(Double.Bits(event.severity), at: row)
    events.killed.set(PackedCount(event.killed), at: row)
    events.wounded.set(PackedCount(event.wounded), at: row)
    events.notes.append(event.note, at: row)
    events.attributes.append(event.attributes, at: row)
    eventPositions.append(position, at: row)
    insertReferences(of: event, at: row)
  }

  private mutating func insertReferences(of event: Event, at row: Int) {
    events.places.set(number(of: event.place), at: row)
    events.origins.set(number(of: event.origin), at: row)
    events.alsoAt.append(event.alsoAt.map { number(of: $0) }, at: row)
    events.initiators.append(packed(event.initiators), at: row)
    events.targets.append(event.targets.map { number(of: $0) }, at: row)
    events.between.append(event.between.map { number(of: $0) }, at: row)
    events.wholes.append(packed(event.wholes), at: row)
    events.accounts.append(event.accounts.map { packed($0) }, at: row)
    events.authorship.append(event.authorship.map { packed($0) }, at: row)
    events.acknowledgedBy.append(event.acknowledgedBy.map { number(of: $0) }, at: row)
    events.sources.append(event.sources.map { number(of: $0) }, at: row)
  }

  /// Inserts a response link, with its claims.
  ///
  /// Links of one pair inserted apart are one link with the claims of both; the first kind and
  /// confidence are kept.
  ///
  /// - Parameters:
  ///   - link: The link; its events may be inserted later.
  ///   - position: Where it stands, when it was read from a file.
  /// - Complexity: O(*k*) amortized for *k* claims.
  public mutating func insert(_ link: ResponseLink, at position: RecordPosition? = nil) {
    let row = responses.count
    responses.append(names.events.insert(link.response.rawValue))
    stimuli.append(link.stimulus.event.map { names.events.insert($0.rawValue) } ?? -1)
    links.kinds.set(linkKinds.insert(link.kind), at: row)
    links.confidences.set(Double.Bits(link.confidence), at: row)
    links.claims.append(link.claims.map { packed($0) }, at: row)
    links.notes.append(link.note, at: row)
    links.attributes.append(link.attributes, at: row)
    linkPositions.append(position, at: row)
  }

  /// Says that one event was in response to another.
  ///
  /// - Parameters:
  ///   - response: The event that answers.
  ///   - stimulus: The event it answers, or `.unstated`.
  ///   - kind: In what way it answers.
  ///   - claims: Who says so.
  ///   - confidence: The probability, 0 to 1, that it really answers it, where someone gives one.
  public mutating func link(
    _ response: Event.ID, inResponseTo stimulus: ResponseLink.Stimulus,
    kind: ResponseLink.Kind? = nil, claims: [Claim] = [], confidence: Double? = nil
  ) {
    insert(
      ResponseLink(
        response, inResponseTo: stimulus, kind: kind, claims: claims, confidence: confidence))
  }

  /// Inserts an actor.
  ///
  /// Once a draft declares any actor, it must declare all it mentions.
  public mutating func insert(_ actor: Event.Actor, at position: RecordPosition? = nil) {
    actors.append(Positioned(record: actor, position: position))
  }

  /// Inserts a place.
  ///
  /// Once a draft declares any place, it must declare all it mentions.
  public mutating func insert(_ place: Place, at position: RecordPosition? = nil) {
    places.append(Positioned(record: place, position: position))
  }

  /// Inserts a source.
  ///
  /// Once a draft declares any source, it must declare all it mentions.
  public mutating func insert(_ source: Source, at position: RecordPosition? = nil) {
    sources.append(Positioned(record: source, position: position))
  }

  /// Inserts a relation between actors.
  public mutating func insert(_ relation: ActorRelation, at position: RecordPosition? = nil) {
    actorRelations.append(Positioned(record: relation, position: position))
  }

  /// Inserts a relation between events.
  public mutating func insert(_ relation: EventRelation, at position: RecordPosition? = nil) {
    eventRelations.append(Positioned(record: relation, position: position))
  }
}

extension EventGraph.Draft {
  mutating func number(of actor: Event.Actor.ID) -> Int32 {
    names.actors.insert(actor.rawValue)
  }

  mutating func number(of actor: Event.Actor.ID?) -> Int32 {
    actor.map { names.actors.insert($0.rawValue) } ?? -1
  }

  mutating func number(of place: Place.ID) -> Int32 {
    names.places.insert(place.rawValue)
  }

  mutating func number(of place: Place.ID?) -> Int32 {
    place.map { names.places.insert($0.rawValue) } ?? -1
  }

  mutating func number(of source: Source.ID) -> Int32 {
    names.sources.insert(source.rawValue)
  }

  mutating func number(of source: Source.ID?) -> Int32 {
    source.map { names.sources.insert($0.rawValue) } ?? -1
  }

  mutating func packed(_ initiators: [Event.Initiator]) -> [PackedInitiator] {
    initiators.map { PackedInitiator(actor: number(of: $0.actor), basis: $0.basis) }
  }

  mutating func packed(_ wholes: [Event.Whole]) -> [PackedWhole] {
    wholes.map {
      PackedWhole(event: names.events.insert($0.event.rawValue), certainty: $0.certainty)
    }
  }

  private mutating func packed(_ account: Event.Account) -> PackedAccount {
    PackedAccount(
      source: number(of: account.source), speaker: number(of: account.speaker),
      killed: PackedCount(account.killed), wounded: PackedCount(account.wounded),
      count: PackedCount(account.count), measure: account.measure, note: account.note)
  }

  private mutating func packed(_ authorship: Event.Authorship) -> PackedAuthorship {
    PackedAuthorship(
      actor: number(of: authorship.actor), stance: authorship.stance,
      speaker: number(of: authorship.speaker), source: number(of: authorship.source),
      note: authorship.note)
  }

  private mutating func packed(_ claim: Claim) -> PackedClaim {
    PackedClaim(
      speaker: number(of: claim.speaker), source: number(of: claim.source), basis: claim.basis,
      credibility: claim.credibility, details: PackedClaim.Details(claim))
  }
}
