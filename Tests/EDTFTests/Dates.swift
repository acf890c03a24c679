import RiposteTestSupport

/// Random dates of every form the reader knows, near enough to one another to overlap.
enum Dates {
  /// A text that is a date.
  static func random(using generator: inout SplitMix64) -> String {
    switch generator.next() % 10 {
    case 0: return time(using: &generator)
    case 1: return span(using: &generator)
    case 2: return set(using: &generator)
    case 3: return "before " + moment(using: &generator)
    case 4: return "after " + moment(using: &generator)
    case 5:
      return pick(["early", "Mid", "LATE"], using: &generator)
        + " 2021-0\(generator.next() % 9 + 1)"
    case 6: return generator.next() % 4 == 0 ? "../.." : moment(using: &generator)
    default: return moment(using: &generator)
    }
  }

  /// One of several, all equally likely.
  private static func pick(_ options: [String], using generator: inout SplitMix64) -> String {
    options[Int(generator.next() % UInt64(options.count))]
  }

  /// A day, month, season or year, perhaps doubted, perhaps with unspecified digits.
  static func moment(using generator: inout SplitMix64) -> String {
    let year = pick(["2019", "2020", "2021", "202X", "20XX", "-0001", "0000"], using: &generator)
    let month = pick(["01", "02", "12", "X1", "0X", "XX"], using: &generator)
    let day = pick(["01", "15", "28", "2X", "X1", "XX"], using: &generator)
    let season = String(generator.next() % 21 + 21)
    let mark = pick(["", "", "?", "~", "%"], using: &generator)
    let left = pick(["", "", "", "?", "~", "%"], using: &generator)
    switch generator.next() % 8 {
    case 0: return "\(left)\(year)\(mark)"
    case 1: return "\(year)-\(left)\(month)\(mark)"
    case 2: return "\(year)\(mark)-\(left)\(season)"
    default: return "\(year)-\(left)\(month)\(mark)-\(day)"
    }
  }

  private static func time(using generator: inout SplitMix64) -> String {
    let zone = pick(["", "Z", "+03:30", "-11", "+14:00"], using: &generator)
    let day = 10 + generator.next() % 4
    return "2021-02-\(day)T\(10 + generator.next() % 14):00:00\(zone)"
  }

  /// An interval whose end is never before its start.
  private static func span(using generator: inout SplitMix64) -> String {
    switch generator.next() % 4 {
    case 0: return pick(["..", ""], using: &generator) + "/" + moment(using: &generator)
    case 1: return moment(using: &generator) + "/" + pick(["..", ""], using: &generator)
    default:
      let day = 10 + generator.next() % 9
      let last = ["2021", "2021-02", "2021-02-\(day + generator.next() % 10)?"]
      return "2021-02-\(day)~/" + pick(last, using: &generator)
    }
  }

  private static func set(using generator: inout SplitMix64) -> String {
    let (one, other) = (moment(using: &generator), moment(using: &generator))
    let day = 10 + generator.next() % 9
    switch generator.next() % 5 {
    case 0: return "[\(one)]"
    case 1: return "[\(one), \(other)]"
    case 2: return "[..\(one)]"
    case 3: return "[\(one),\(other)..]"
    default: return "[2021-02-\(day)..2021-02-\(day + generator.next() % 10)?]"
    }
  }
}
