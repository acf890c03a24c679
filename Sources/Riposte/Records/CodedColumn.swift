/// A column of a table in which few values stand many times: each value once, and a number per row.
package struct CodedColumn<Value: Sendable>: Sendable {
  /// The number of the value in each row, −1 where there is none; rows past the end have none.
  package var codes: [Int32] = []
  /// The values.
  package var values: [Value] = []

  package init() {}

  /// The number of the value of a row; `nil` where there is none.
  func code(_ row: Int) -> Int? {
    guard row < codes.count, codes[row] >= 0 else { return nil }
    return Int(codes[row])
  }

  /// The value of a row.
  package subscript(row: Int) -> Value? { code(row).map { values[$0] } }
}

/// What the values of a coded column become in a draft, each made when a row first has it.
struct CodedValues<Value: Sendable, Packed> {
  private let column: CodedColumn<Value>
  private var packed: [Packed?]

  init(_ column: CodedColumn<Value>) {
    self.column = column
    packed = [Packed?](repeating: nil, count: column.values.count)
  }

  /// What the value of a row becomes.
  mutating func value(_ row: Int, _ pack: (Value) -> Packed) -> Packed? {
    guard let code = column.code(row) else { return nil }
    if let known = packed[code] { return known }
    let new = pack(column.values[code])
    packed[code] = new
    return new
  }
}
