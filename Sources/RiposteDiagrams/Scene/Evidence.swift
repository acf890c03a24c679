extension Scene {
  /// How well a link is supported, as far as a picture tells it apart.
  enum Evidence: Int, CaseIterable, Hashable, Sendable {
    /// By whoever responded, or as fact.
    case stated
    /// By an analyst.
    case assessed
    /// "May have been".
    case hedged
    /// Without a basis.
    case ungraded
    /// By order or contrast only.
    case implied
    /// Denied, and asserted by nobody.
    case denied
  }
}

extension Scene.Evidence {
  /// The dash that says so; highlighting keeps it.
  var style: DOTAttribute.Style {
    switch self {
    case .stated: .solid
    case .assessed, .hedged, .ungraded: .dashed
    case .implied, .denied: .dotted
    }
  }

  /// The arrow that tells apart what the dash alone does not: filled where someone asserts the
  /// link, hollow where it is only held possible, a bar where it is denied.
  var arrow: DOTAttribute.Arrow {
    switch self {
    case .stated, .assessed: .filled
    case .hedged, .implied: .hollow
    case .ungraded: .open
    case .denied: .bar
    }
  }

  /// What the legend says.
  var legend: String {
    switch self {
    case .stated: "stated or reported"
    case .assessed: "assessed"
    case .hedged: "hedged"
    case .ungraded: "no basis given"
    case .implied: "implied by order only"
    case .denied: "denied"
    }
  }
}
