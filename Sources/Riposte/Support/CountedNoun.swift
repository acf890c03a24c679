/// A number of things, in words: `1 link`, `2 links`.
///
/// - Parameters:
///   - count: How many.
///   - noun: What one is called.
///   - plural: What several are called, where an `s` does not do.
///   - digits: The number as it is to be written, where plain digits do not do.
/// - Returns: The number and the noun.
package func counted(
  _ count: Int, _ noun: String, plural: String? = nil, digits: String? = nil
) -> String {
  (digits ?? "\(count)") + " " + (count == 1 ? noun : plural ?? noun + "s")
}
