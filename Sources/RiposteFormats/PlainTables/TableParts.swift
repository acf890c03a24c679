import Riposte
import RiposteKernel
import Synchronization

/// The rows of a table in parts that are read side by side.
///
/// A part begins behind a line feed that an even number of quotes precedes: in a table that is quoted as it
/// should be, that is the end of a row. Whether it was, the part before tells, whose last row has to end
/// there; if it does not, the parts were cut wrongly, and the table is read as one.
struct TableParts: Sendable {
  let bytes: [UInt8]
  let separator: UInt8
  /// How many fields the header has.
  let width: Int
  /// Where the first row begins.
  let start: Int
  /// On which line.
  let line: Int
  let watch: ReadingWatch
  /// How many bytes are worth a thread.
  var leastLength = 1 << 16

  /// What was read, in order.
  struct Found<Rows: Sendable>: Sendable {
    var rows: [Rows]
    /// Rows of another width than the header.
    var ragged: [(line: Int, count: Int)]
  }

  /// Reads the table.
  ///
  /// - Parameters:
  ///   - empty: What rows are added to.
  ///   - read: Adds a block of rows; false to give up, and to have all parts end.
  /// - Returns: What was read; `nil` where the table, or something in it, is for the general reader. The watch is
  ///   told then that nothing has been read.
  func read<Rows: RowsOfTable>(
    into empty: Rows, _ read: @Sendable (inout Rows, RowBlock, Span<UInt8>) -> Bool
  ) -> Found<Rows>? {
    let course = Course()
    let parts = ranges()
    var pieces = SideBySide.wait(parts.count) { self.read(parts[$0], empty, course, read) }
    if parts.count > 1, zip(pieces, parts).contains(where: { $0?.end != $1.upperBound }),
      !course.isGivenUp, !watch.isCancelled
    {
      course.takeBack(from: watch)
      pieces = [self.read(start..<bytes.count, empty, course, read)]
    }
    guard let found = joined(pieces), !course.isGivenUp, !watch.isCancelled else {
      course.takeBack(from: watch)
      return nil
    }
    return found
  }

  /// The pieces as one; `nil` where one could not be read.
  private func joined<Rows: RowsOfTable>(_ pieces: [Piece<Rows>?]) -> Found<Rows>? {
    var found = Found<Rows>(rows: [], ragged: [])
    var line = self.line
    for piece in pieces {
      guard var piece else { return nil }
      piece.rows.lines.shift(by: line)
      found.rows.append(piece.rows)
      found.ragged += piece.ragged.map { (line + $0.line, $0.count) }
      line += piece.lineCount
    }
    return found
  }

  /// How far all parts are.
  private final class Course: Sendable {
    private let givenUp = Atomic<Bool>(false)
    private let done = Atomic<Int>(0)

    /// Whether there was a value that the general reader has something to say about.
    var isGivenUp: Bool { givenUp.load(ordering: .relaxed) }

    func giveUp() { givenUp.store(true, ordering: .relaxed) }

    /// Says that so many bytes more have been read; false where reading is to stop.
    func advance(by bytes: Int, _ watch: ReadingWatch) -> Bool {
      done.add(bytes, ordering: .relaxed)
      return watch.advance(by: bytes) && !isGivenUp
    }

    /// Says that all of it is to be read again.
    func takeBack(from watch: ReadingWatch) {
      watch.takeBack(done.exchange(0, ordering: .relaxed))
    }
  }

  /// What was read of a part.
  private struct Piece<Rows: Sendable>: Sendable {
    var rows: Rows
    var ragged: [(line: Int, count: Int)]
    /// Where the last row ended.
    var end: Int
    var lineCount: Int
  }

  /// Reads a part; `nil` where its quotes make no sense.
  private func read<Rows: RowsOfTable>(
    _ part: Range<Int>, _ empty: Rows, _ course: Course,
    _ read: @Sendable (inout Rows, RowBlock, Span<UInt8>) -> Bool
  ) -> Piece<Rows>? {
    var scanner = RowScanner(part, separator: separator, width: width, line: 0)
    var rows = empty
    let bytes = bytes
    while true {
      let outcome = scanner.next(bytes.span)
      if case .malformed = outcome { return nil }
      let block = scanner.block
      if block.count > 0 {
        rows.lines.append(block.lines, count: block.count)
        if !read(&rows, block, bytes.span.extracting(block.base..<block.end)) { course.giveUp() }
      }
      guard course.advance(by: block.end - block.base, watch) else { break }
      if case .end = outcome { break }
    }
    return Piece(
      rows: rows, ragged: scanner.ragged, end: scanner.offset, lineCount: scanner.line)
  }

  /// Ranges of bytes that begin where a row seems to.
  private func ranges() -> [Range<Int>] {
    let length = bytes.count - start
    let count = max(1, min(SideBySide.coreCount * 2, length / leastLength))
    let cuts = (0...count).map { start + length / count * $0 }
    let quotes = SideBySide.wait(count) {
      count == 1
        ? 0 : ByteSearch.count(of: ASCII.quote, in: bytes.span, cuts[$0]..<cuts[$0 + 1])
    }
    var borders = [start]
    var quotesBefore = 0
    for part in 1..<max(count, 2) where part < count {
      quotesBefore += quotes[part - 1]
      if let border = border(from: cuts[part], isQuoted: quotesBefore % 2 == 1),
        border > borders[borders.count - 1], border < bytes.count
      {
        borders.append(border)
      }
    }
    return zip(borders, borders.dropFirst() + [bytes.count]).map { $0..<$1 }
  }

  /// What follows the first line feed from an offset on that does not stand in quotes.
  private func border(from offset: Int, isQuoted: Bool) -> Int? {
    var isQuoted = isQuoted
    let bytes = bytes
    for index in offset..<bytes.count {
      if bytes[index] == ASCII.quote { isQuoted.toggle() }
      if bytes[index] == ASCII.lineFeed, !isQuoted { return index + 1 }
    }
    return nil
  }
}
