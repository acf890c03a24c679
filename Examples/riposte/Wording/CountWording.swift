import Riposte

/// How many people, in words, with the dispute about it.
enum CountWording {
  /// The number killed: `1`, `disputed: 0 to 300 (2 accounts)`; `nil` when nobody says.
  static func killed(_ event: EventView) -> String? {
    text(event.killed, own: event.record.killed, accounts: event.accounts.compactMap(\.killed))
  }

  /// The number wounded.
  static func wounded(_ event: EventView) -> String? {
    text(event.wounded, own: event.record.wounded, accounts: event.accounts.compactMap(\.wounded))
  }

  private static func text(
    _ count: Event.Count?, own: Event.Count?, accounts: [Event.Count]
  ) -> String? {
    guard let count else { return nil }
    guard own == nil else { return count.description }
    if Set(accounts).count > 1 {
      return "disputed: \(count) (\(NumberText.count(accounts.count, "account")))"
    }
    return "\(count) (\(NumberText.count(accounts.count, "account")))"
  }
}
