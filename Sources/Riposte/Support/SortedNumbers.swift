extension RandomAccessCollection<Int32> where Index == Int {
  /// Where a number stands among rising ones; `nil` when it is not there.
  ///
  /// - Complexity: O(log *k*) for *k* numbers.
  func place(of number: Int32) -> Int? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == number ? low : nil
  }
}
