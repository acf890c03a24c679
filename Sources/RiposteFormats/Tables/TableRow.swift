/// A record of a table as ranges of the bytes it came from; nothing is copied until a field is asked for.
struct TableRow: Sendable {
  /// Where a field's text lies, without the quotes around it.
  struct Field: Sendable {
    var start: Int
    var end: Int
    /// Whether the field stood in quotes: then blanks at its ends belong to it.
    var isQuoted = false
    /// Whether quotes inside the field are doubled.
    var hasDoubledQuotes = false
  }

  /// The line on which the record begins; the first line of the file is 1.
  var line = 1
  /// The fields from left to right.
  var fields: [Field] = []

  /// Whether the record is an empty line.
  var isEmpty: Bool {
    fields.count == 1 && !fields[0].isQuoted && fields[0].start == fields[0].end
  }
}
