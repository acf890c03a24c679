import Riposte

/// Numbers for people, the same on every machine.
enum PageNumber {
  /// A whole number with commas: `2,218`.
  static func grouped(_ value: Int) -> String { grouped(String(value)) }

  /// The digits of a whole number, however many, with commas.
  static func grouped(_ digits: String) -> String {
    let sign = digits.hasPrefix("-") ? "−" : ""
    let figures = Array(digits.drop { $0 == "-" })
    var text = ""
    for (index, figure) in figures.enumerated() {
      if index > 0, (figures.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(figure)
    }
    return sign + text
  }

  /// A number with so many decimals at most, and no zeros at the end: `0.875`, `2,218`.
  static func decimal(_ value: Double, places: Int = 3) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let units = (value.magnitude * scale).rounded()
    guard units.isFinite, units < 1e15 else { return value.description }
    let (whole, part) = Int(units).quotientAndRemainder(dividingBy: Int(scale))
    var fraction = String(part)
    fraction = String(repeating: "0", count: max(places - fraction.count, 0)) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = value < 0 && units > 0 ? "−" : ""
    return sign + grouped(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// A number by which a table is sorted: plain digits.
  static func key(_ value: Double) -> String { value.description }

  /// A step with its sign: `+2`, `−1.5`, `0`.
  static func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + decimal(value) }

  /// Kilometers, whole from 10 up, to a tenth below.
  static func kilometers(_ value: Double) -> String { decimal(value, places: value < 9.95 ? 1 : 0) }

  /// A count with its noun: `1 event`, `1,204 events`.
  static func count(_ number: Int, _ noun: String) -> String {
    counted(number, noun, digits: grouped(number))
  }
}

extension DefaultStringInterpolation {
  /// A count with its noun, inside a sentence: `\(count: 3, "event")`.
  mutating func appendInterpolation(count number: Int, _ noun: String) {
    appendLiteral(PageNumber.count(number, noun))
  }
}
