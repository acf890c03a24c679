/// Makes one link of the rows that say the same pair; rows arrive in order of their pairs.
struct LinkMerging {
  private(set) var columns = LinkColumns()
  private(set) var responses: [Int32] = []
  private(set) var stimuli: [Int32] = []
  /// The first row of each link.
  private(set) var rows: [Int32] = []
  private(set) var repetitions: [Repetition] = []
  private let draft: LinkColumns
  /// The claims of the link under way, with the notes of its rows.
  private var claims: [PackedClaim] = []
  private var notes: [String] = []
  private var attributes: [String: [String]] = [:]
  private var seenAttributes = Set<[String]>()
  /// What claims and notes there are, once there are too many to look through.
  private var seenClaims = Set<PackedClaim>()
  private var seenCores = Set<PackedClaim>()
  private var seenNotes = Set<String>()
  private static let fewest = 16
  private var kind: Int32 = -1
  private var confidence = Double.Bits.none
  /// Whether a row of the link under way had no claim.
  private var hasBareRow = false

  /// What a row says again, or otherwise.
  struct Repetition {
    var row: Int32
    /// The end of a sentence.
    var fault: String
    var field: String
  }

  init(_ draft: LinkColumns) {
    self.draft = draft
  }

  /// Adds a row of the draft.
  mutating func add(row: Int, response: Int32, stimulus: Int32) {
    if responses.last == response, stimuli.last == stimulus {
      merge(row)
    } else {
      close()
      responses.append(response)
      stimuli.append(stimulus)
      rows.append(Int32(row))
      kind = draft.kinds[row]
      confidence = draft.confidences[row]
      claims = []
      seenClaims = []
      seenCores = []
      seenNotes = []
      hasBareRow = draft.claims[row].isEmpty
      for claim in draft.claims[row] { addClaim(claim, row) }
      notes = draft.notes[row].map { [$0] } ?? []
      attributes = [:]
      seenAttributes = []
      addAttributes(of: row)
    }
  }

  /// Adds a further row of the link under way.
  private mutating func merge(_ row: Int) {
    let (otherKind, otherConfidence) = (draft.kinds[row], draft.confidences[row])
    if kind < 0 { kind = otherKind }
    if confidence == .none { confidence = otherConfidence }
    if otherKind >= 0, otherKind != kind {
      repeats(row, "is given two kinds, of which the first is kept", "kind")
    }
    if otherConfidence != .none, otherConfidence != confidence {
      repeats(row, "is given two confidences, of which the first is kept", "confidence")
    }
    if draft.claims[row].isEmpty {
      if hasBareRow { repeats(row, "is there twice", "to") }
      hasBareRow = true
    }
    for claim in draft.claims[row] { addClaim(claim, row) }
    addAttributes(of: row)
    if let note = draft.notes[row] { addNote(note) }
  }

  /// Adds a claim unless it is there to the letter; one by the same speaker, source and basis is a
  /// repetition in any case.
  private mutating func addClaim(_ claim: PackedClaim, _ row: Int) {
    let (isRepeated, isCopy) =
      seenClaims.isEmpty
      ? (claims.contains { $0.core == claim.core }, claims.contains(claim))
      : (seenCores.contains(claim.core), seenClaims.contains(claim))
    if isRepeated { repeats(row, "has a claim twice: same basis, speaker and source", "claims") }
    if isCopy { return }
    claims.append(claim)
    guard claims.count >= Self.fewest else { return }
    for claim in seenClaims.isEmpty ? claims[...] : claims.suffix(1) {
      seenClaims.insert(claim)
      seenCores.insert(claim.core)
    }
  }

  private mutating func addNote(_ note: String) {
    if notes.count >= Self.fewest, seenNotes.isEmpty { seenNotes = Set(notes) }
    if seenNotes.isEmpty {
      if !notes.contains(note) { notes.append(note) }
    } else if seenNotes.insert(note).inserted {
      notes.append(note)
    }
  }

  /// Keeps what each row has in the user's own columns; what differs stands below each other.
  private mutating func addAttributes(of row: Int) {
    for (name, value) in draft.attributes[row]
    where seenAttributes.insert([name, value]).inserted {
      attributes[name, default: []].append(value)
    }
  }

  private mutating func repeats(_ row: Int, _ fault: String, _ field: String) {
    repetitions.append(Repetition(row: Int32(row), fault: fault, field: field))
  }

  /// Writes the link under way.
  private mutating func close() {
    guard let link = responses.indices.last else { return }
    columns.kinds.set(kind, at: link)
    columns.confidences.set(confidence, at: link)
    columns.claims.append(claims, at: link)
    columns.notes.append(notes.isEmpty ? nil : notes.joined(separator: "\n"), at: link)
    columns.attributes.append(attributes.mapValues { $0.joined(separator: "\n") }, at: link)
  }

  /// Writes the last link.
  mutating func finish() { close() }
}
