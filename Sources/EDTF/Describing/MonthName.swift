/// English names of months, the same on every machine.
enum MonthName {
  /// The name of a month, 1 to 12: `February`.
  static func long(_ month: Int) -> String { names[month - 1] }

  /// The first three letters of the name: `Feb`.
  static func short(_ month: Int) -> String { String(names[month - 1].prefix(3)) }

  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
