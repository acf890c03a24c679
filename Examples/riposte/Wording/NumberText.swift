import Foundation
import Riposte

/// Numbers in words and figures, the same on every machine.
enum NumberText {
  /// A number for programs: at most twelve significant digits; `nil` for what is no number.
  static func exchange(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    let rounded = Double(String(format: "%.12g", value)) ?? value
    return rounded.description
  }

  /// A whole number with commas: `2,218`.
  static func grouped(_ value: Int) -> String { grouped(String(value)) }

  /// The digits of a whole number, however many, with commas.
  static func grouped(_ digits: String) -> String {
    let sign = digits.hasPrefix("-") ? "-" : ""
    let figures = Array(digits.dropFirst(sign.count))
    var text = ""
    for (index, figure) in figures.enumerated() {
      if index > 0, (figures.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(figure)
    }
    return sign + text
  }

  /// A number with so many decimals at most, and no zeros at the end: `0.875`, `2,218`.
  static func decimal(_ value: Double, places: Int = 3) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return String(value) }
    var text = String(format: "%.\(places)f", value)
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    if text == "-0" { text = "0" }
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return text }
    return ([grouped(String(whole))] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }

  /// Kilometers: whole from 10 up, to a tenth below: `2,218 km`, `3.2 km`.
  static func kilometers(_ value: Double) -> String {
    decimal(value, places: value < 9.95 ? 1 : 0) + " km"
  }

  /// A severity step with its sign: `+2`, `−1.5`, `0`.
  static func signed(_ value: Double) -> String {
    value > 0 ? "+" + decimal(value) : value < 0 ? "−" + decimal(-value) : "0"
  }

  /// A count with its noun: `1 event`, `1,204 events`.
  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    counted(number, noun, plural: plural, digits: grouped(number))
  }
}

extension Sequence<String> {
  /// The words as English lists them: `a`, `a and b`, `a, b and c`.
  func listed(_ conjunction: String = "and") -> String {
    let words = Array(self)
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
