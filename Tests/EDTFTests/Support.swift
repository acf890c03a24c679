import EDTF
import Testing

/// A text and the bounds it should have, written `from..to`, either of which may be empty.
struct Reading: Sendable, CustomTestStringConvertible {
  let text: String
  let bounds: String

  init(_ text: String, _ bounds: String) {
    self.text = text
    self.bounds = bounds
  }

  var testDescription: String { text }
}

/// The bounds of a date as the tables of these tests write them.
func written(_ range: DayRange) -> String {
  "\(range.earliest?.description ?? "")..\(range.latest?.description ?? "")"
}

/// What is thrown when a text is read, or `nil` if it is read.
func failure(reading text: String) -> EDTFError? {
  do throws(EDTFError) {
    _ = try EDTFDate(text)
    return nil
  } catch {
    return error
  }
}

/// Checks a whole table of readings.
func expect(_ reading: Reading, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let date = try EDTFDate(reading.text)

  #expect(written(date.bounds) == reading.bounds, sourceLocation: sourceLocation)
}
