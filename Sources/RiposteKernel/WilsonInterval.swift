/// The interval in which a probability lies, by how often something happened in a sample.
///
/// Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
/// American Statistical Association 22, 1927: good for small samples too, and never outside 0 to 1.
package struct WilsonInterval: Sendable {
  package let lower: Double
  package let upper: Double

  /// The interval for so many hits in so many samples, at least one.
  ///
  /// - Parameters:
  ///   - hits: how often it happened.
  ///   - samples: how often it could have.
  ///   - deviations: how many standard deviations it covers; 1.96 is 95 %.
  package init(hits: Int, samples: Int, deviations: Double = 1.959963984540054) {
    let (count, square) = (Double(samples), deviations * deviations)
    let share = Double(hits) / count
    let middle = (share + square / (2 * count)) / (1 + square / count)
    let spread = share * (1 - share) / count + square / (4 * count * count)
    let margin = deviations / (1 + square / count) * spread.squareRoot()
    lower = hits == 0 ? 0 : max(0, middle - margin)
    upper = hits == samples ? 1 : min(1, middle + margin)
  }
}
