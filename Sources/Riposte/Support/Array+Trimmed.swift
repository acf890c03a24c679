extension Array {
  /// The same elements in an array that has room for no more, where room for many more was reserved.
  ///
  /// An array that grew by appending holds up to twice what it needs; what is kept for the life of a graph
  /// is copied once instead.
  consuming func trimmed() -> [Element] {
    guard capacity - count > 64, capacity > count + count / 16 else { return self }
    var exact: [Element] = []
    exact.reserveCapacity(count)
    exact.append(contentsOf: self)
    return exact
  }
}

extension [Int32] {
  /// Whether these are the numbers from 0, in order.
  var isCounting: Bool {
    var others: Int32 = 0
    var number: Int32 = 0
    for value in self {
      others |= value ^ number
      number &+= 1
    }
    return others == 0
  }
}
