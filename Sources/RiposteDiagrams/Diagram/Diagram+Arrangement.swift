extension Diagram {
  /// How time is drawn.
  public enum TimeAxis: String, Hashable, Sendable, CaseIterable {
    /// A long wait takes more room than a short one, but not in proportion; crowded dates take more.
    case compressed
    /// Equal times take equal room; what is crowded stands in more rows.
    case `true`
  }

  /// Which way time runs.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// Lanes lie one below the other, earlier events stand further left.
    case leftToRight = "left-to-right"
    /// Lanes stand side by side, earlier events further up.
    case topDown = "top-down"
  }

  /// How a picture is arranged, whatever it shows.
  struct Arrangement: Hashable, Sendable {
    var timeAxis = TimeAxis.compressed
    var direction = Direction.leftToRight
    /// The sheet it is laid out for; nil for a size of its own.
    var paper: Paper?
    /// Whether it takes as many sheets as it needs to be read.
    var isPaged = false
    /// How long a day is on a true time axis; nil where the picture decides.
    var pointsPerDay: Double?
    /// Whether runs of events that a reader passes over become one card each.
    var isCollapsed = false
  }

  /// The diagram with time drawn another way; the legend says which.
  ///
  /// Of the styles, swimlanes have a time axis.
  public func timeAxis(_ axis: TimeAxis) -> Diagram {
    with { $0.arrangement.timeAxis = axis }
  }

  /// The diagram with time running another way.
  ///
  /// Of the styles, swimlanes can run either way.
  public func direction(_ direction: Direction) -> Diagram {
    with { $0.arrangement.direction = direction }
  }

  /// The diagram laid out for a sheet of paper: in its proportions, and scaled down to its size
  /// where it is larger.
  ///
  /// - Parameter paper: The sheet, such as `.a4` or `.letter.portrait`; none gives the picture a
  ///   size of its own.
  /// - Returns: The diagram.
  public func paper(_ paper: Paper?) -> Diagram {
    with { $0.arrangement.paper = paper }
  }

  /// The diagram over as many sheets of paper as it needs to be read: ``pages`` has them.
  ///
  /// Each page repeats the title, the lanes and the legend, and names the event and the page where
  /// a link goes on on another one. Of the styles, swimlanes can be paged; others have one page.
  ///
  /// - Parameter paper: The sheet.
  /// - Returns: The diagram.
  public func paged(on paper: Paper = .a4) -> Diagram {
    with {
      $0.arrangement.paper = paper
      $0.arrangement.isPaged = true
    }
  }

  /// The diagram with one card in place of each run of events that a reader passes over: three or
  /// more that each answer one event and are answered by one, and of which none is highlighted,
  /// most severe of what is shown, or anything but an event that occurred.
  ///
  /// The card says how many they are, from when to when, and how their weakest link is supported.
  public func collapsed() -> Diagram {
    with { $0.arrangement.isCollapsed = true }
  }
}
