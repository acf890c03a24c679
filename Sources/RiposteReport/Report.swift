public import Riposte

/// A case as one page that opens in any browser: its picture to explore, its figures, its record.
///
/// ```swift
/// let page = Report(of: graph).titled("Iraq and Syria, spring 2021").html()
/// ```
///
/// The page is one file that reaches for nothing outside of itself: no network, no other file, and a
/// content security policy that lets nothing run but the script that came with it. Whatever a case
/// contains is shown as text.
///
/// Its figures are those of the library. What they are at each `EvidencePolicy` and each
/// confidence is computed here and looked up there, so that the reader can ask how firm evidence
/// must be without a second implementation of any analysis.
///
/// A report is a value: it can be made anywhere, and is computed when ``html()`` is asked for.
public struct Report: Sendable {
  /// What is reported on.
  ///
  /// Its filter is in force for everything on the page; its policy is in force for the tables, and
  /// is the one that the page begins with.
  public let graph: EventGraph
  private var title: String?

  /// The most events that are drawn and described one by one.
  ///
  /// Of more, the page has what a diagram draws unasked, the longest chains of the largest episode,
  /// and says so; its tables and figures are of all.
  public static let mostEvents = 2_000

  /// A report on a graph.
  public init(of graph: EventGraph) {
    self.graph = graph
  }

  /// The report under another headline than the title of the case.
  public func titled(_ title: String) -> Report {
    var report = self
    report.title = title
    return report
  }

  /// The page as HTML, in UTF-8, the same on every run.
  ///
  /// - Complexity: O(*k* (*n* + *m*)) for *k* policies and confidences, beyond what the analyses in
  ///   its tables cost: chains of greatest length, episodes with their virality, dyads, pivots.
  public func html() -> String {
    PageTemplate.shared.render(PageWriter(graph, title: title).content)
  }
}
