import EDTF
import Riposte

extension Scene.Card {
  /// Sets the date, where it stands on the axis and where it is open.
  mutating func date(_ date: EDTFDate?) {
    guard let date, !date.isUnknown else {
      self.date = "no date"
      (day, isOpenStart, isOpenEnd) = (nil, true, true)
      return
    }
    self.date = date.formatted(.short)
    day = (date.earliest ?? date.latest)?.number
    isOpenStart = date.earliest == nil
    isOpenEnd = date.latest == nil
    precision = date.bounds.precision
  }
}

extension DayRange {
  /// How finely a range is dated: a whole year, a whole month, or less.
  fileprivate var precision: Scene.Precision {
    guard let earliest, let latest, earliest.day == 1, latest.advanced(by: 1).day == 1 else {
      return .day
    }
    return earliest.month == 1 && latest.month == 12 ? .year : .month
  }
}

extension Basis {
  /// What a picture tells apart.
  var evidence: Scene.Evidence {
    switch self {
    case .stated, .reported: .stated
    case .assessed: .assessed
    case .hedged: .hedged
    case .ungraded: .ungraded
    case .implied: .implied
    case .denied: .denied
    }
  }
}
