import Riposte

/// Events and what belongs to them.
extension CaseTreeWriter {
  func node(_ event: Event) -> OutputNode {
    var entries = Entries()
    entries.add("id", text: event.id.rawValue)
    entries.add("title", text: event.title.isEmpty ? nil : event.title)
    entries.add("date", word: event.dateText)
    entries.add("kind", text: event.kind?.rawValue)
    entries.add("status", word: event.status == .occurred ? nil : event.status.rawValue)
    entries.add("place", text: event.place?.rawValue)
    entries.add("from", text: event.origin?.rawValue)
    entries.add("also-at", ids: event.alsoAt)
    addAll("by", event.initiators.map(node), to: &entries)
    entries.add("against", ids: event.targets)
    entries.add("between", ids: event.between)
    entries.add("severity", number: event.severity)
    entries.add("killed", count: event.killed)
    entries.add("wounded", count: event.wounded)
    addAll("part-of", event.wholes.map(node), to: &entries)
    entries.add("accounts", list: event.accounts.map(node))
    entries.add("authorship", list: event.authorship.map(node))
    entries.add("acknowledged-by", ids: event.acknowledgedBy)
    entries.add("sources", ids: event.sources)
    entries.add("note", text: event.note)
    entries.add("attributes", attributes: event.attributes)
    return .mapping(entries.all)
  }

  /// Adds a list, or its only item.
  private func addAll(_ key: String, _ items: [OutputNode], to entries: inout Entries) {
    if items.count == 1, case .text = items[0] {
      entries.add(key, items[0])
    } else {
      entries.add(key, list: items)
    }
  }

  private func node(_ initiator: Event.Initiator) -> OutputNode {
    let id = initiator.actor.rawValue
    let isAmbiguous = initiator.basis == .asserted && id.utf8.last == UInt8(ascii: "?")
    switch initiator.basis {
    case .asserted where !isAmbiguous: return .text(id)
    case .alleged: return .text(id + "?")
    default:
      return .mapping([
        .init("actor", .text(id)), .init("basis", .word(initiator.basis.description)),
      ])
    }
  }

  private func node(_ whole: Event.Whole) -> OutputNode {
    let id = whole.event.rawValue
    let isAmbiguous = whole.certainty == .stated && id.utf8.last == UInt8(ascii: "?")
    switch whole.certainty {
    case .stated where !isAmbiguous: return .text(id)
    case .inferred: return .text(id + "?")
    default:
      return .mapping([
        .init("event", .text(id)), .init("certainty", .word(whole.certainty.rawValue)),
      ])
    }
  }

  private func node(_ account: Event.Account) -> OutputNode {
    var entries = Entries()
    entries.add("source", text: account.source?.rawValue)
    entries.add("by", text: account.speaker?.rawValue)
    entries.add("killed", count: account.killed)
    entries.add("wounded", count: account.wounded)
    entries.add("of", text: account.measure)
    entries.add("count", count: account.count)
    entries.add("note", text: account.note)
    return .mapping(entries.all)
  }

  private func node(_ statement: Event.Authorship) -> OutputNode {
    var entries = Entries()
    entries.add("actor", text: statement.actor?.rawValue)
    entries.add("stance", text: statement.stance.rawValue)
    entries.add("by", text: statement.speaker?.rawValue)
    entries.add("source", text: statement.source?.rawValue)
    entries.add("note", text: statement.note)
    return .mapping(entries.all)
  }
}
