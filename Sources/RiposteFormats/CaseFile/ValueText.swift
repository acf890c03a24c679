import Riposte

/// Numbers and counts as texts, in files of all formats.
enum ValueText {
  /// A decimal number, perhaps with an exponent; never `inf`, `nan` or hexadecimal, which Swift would read too.
  static func number(_ text: String) -> Double? {
    guard text.utf8.count <= 64, text.utf8.contains(where: ASCII.isDigit),
      text.utf8.allSatisfy({ ASCII.isDigit($0) || "+-.eE".utf8.contains($0) }),
      let number = Double(text), number.isFinite
    else { return nil }
    return number
  }

  /// A number as we write it: whole numbers without a fraction, others with as few digits as tell them apart.
  static func text(of number: Double) -> String {
    if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return String(whole) }
    return "\(number)"
  }

  /// A count: `3`, `2..9`, `..5`, `2..`, or `2..4..9` where 4 is the best value.
  static func count(_ text: String) -> Event.Count? {
    if let count = Event.Count(text) { return count }
    let parts = text.split(separator: "..", omittingEmptySubsequences: false)
    guard parts.count == 3, let best = Event.Count(parts[1])?.best else { return nil }
    let ends = [parts[0], parts[2]].map { part in part.isEmpty ? nil : Event.Count(part)?.best }
    guard zip(ends, [parts[0], parts[2]]).allSatisfy({ $0 != nil || $1.isEmpty }) else {
      return nil
    }
    return Event.Count(from: ends[0], best: best, to: ends[1])
  }

  /// A count as a table holds it, with its best value.
  static func text(of count: Event.Count) -> String {
    guard let best = count.best, !count.isExact else { return count.notation }
    return "\(count.low)..\(best)..\(count.high.map { "\($0)" } ?? "")"
  }
}
