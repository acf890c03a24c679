import ArgumentParser
import EDTF
import Riposte

/// Reads the values of options, and says what they could have been.
enum Choice {
  /// The value of a name, or what to say when there is none: the likest, and all there are.
  static func named<Value>(
    _ text: String, among values: [Value], called name: (Value) -> String
  ) throws -> Value {
    if let value = values.first(where: { name($0) == text.lowercased() }) { return value }
    let names = values.map(name)
    let guess = Spelling.closest(to: text.lowercased(), among: names)
    throw ValidationError(
      "it must be \(names.listed("or"))" + (guess.map { "; did you mean '\($0)'?" } ?? ""))
  }

  static func policy(_ text: String) throws -> EvidencePolicy {
    try named(text, among: EvidencePolicy.allCases) { $0.rawValue }
  }

  static func basis(_ text: String) throws -> Basis {
    try named(text, among: Basis.allCases.reversed()) { $0.description }
  }

  /// A grade of sources, A to E: F says that reliability cannot be judged, so nothing is at least F.
  static func reliability(_ text: String) throws -> Source.Reliability {
    let grade = Source.Reliability(rawValue: text.uppercased())
    guard let grade, grade.isJudged else {
      throw ValidationError("it must be A, B, C, D or E (F says that nothing can be judged)")
    }
    return grade
  }

  /// A grade of claims, 1 to 5: 6 says that truth cannot be judged, so nothing is at least 6.
  static func credibility(_ text: String) throws -> Claim.Credibility {
    let grade = Int(text).flatMap(Claim.Credibility.init(rawValue:))
    guard let grade, grade.isJudged else {
      throw ValidationError("it must be 1, 2, 3, 4 or 5 (6 says that nothing can be judged)")
    }
    return grade
  }

  static func date(_ text: String) throws -> EDTFDate {
    do throws(EDTFError) {
      return try EDTFDate(text)
    } catch {
      throw ValidationError(error.message)
    }
  }

  static func probability(_ text: String) throws -> Double {
    guard let value = Double(text), (0...1).contains(value) else {
      throw ValidationError("it must be a number from 0 to 1")
    }
    return value
  }

  /// A whole number that is not negative.
  static func count(_ text: String) throws -> Int {
    guard let value = Int(text), value >= 0 else {
      throw ValidationError("it must be a whole number, 0 or more")
    }
    return value
  }

  /// A whole number of at least one.
  static func positiveCount(_ text: String) throws -> Int {
    guard let value = Int(text), value >= 1 else {
      throw ValidationError("it must be a whole number, 1 or more")
    }
    return value
  }
}
