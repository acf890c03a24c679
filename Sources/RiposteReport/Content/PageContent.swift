internal import Riposte
internal import RiposteDiagrams

/// A whole page, as its template reads it.
struct PageContent {
  let contentPolicy: PageMarkup
  let style: PageMarkup
  /// What runs before anything is laid out.
  let beginning: PageMarkup
  let script: PageMarkup
  /// What the script looks up.
  let data: PageMarkup
  let pageTitle: PageText
  /// Under what the page was made.
  let conditions: [PageText]
  let note: PageText
  let figures: [Figure]
  let summary: [PageText]
  let policies: [Choice]
  /// The highest step of the slider; 0 where no link has a confidence.
  let lastCut: Int
  let picture: PictureContent
  let events: [EventContent]
  /// Whether a printed page has room for every event's facts.
  let printsAllEvents: Bool
  let tables: [TableContent]

  /// A figure with its name.
  struct Figure {
    let figureName: PageText
    let figureValue: PageText
  }

  /// An evidence policy to choose.
  struct Choice {
    let policyNumber: Int
    let policyName: PageText
    let policyMeaning: PageText
    let isInForce: Bool
  }

  /// Up to so many events, each is printed with all its facts.
  static let mostPrinted = 150
}

/// The picture, as its template reads it.
struct PictureContent {
  let svg: PageMarkup
  let viewBox: PageText
  let pictureWidth: PageText
  let pictureHeight: PageText
  let pictureName: PageText
  let legend: [LegendItem]
  let captions: [PageText]
  let isEmpty: Bool

  /// One thing that the legend explains.
  struct LegendItem {
    let sample: PageMarkup
    let meaning: PageText
  }

  init(_ picture: InlinePicture) {
    svg = PageMarkup(picture.content)
    viewBox = PageText(picture.viewBox)
    pictureWidth = PageText(String(Int(picture.width.rounded(.up))))
    pictureHeight = PageText(String(Int(picture.height.rounded(.up))))
    pictureName =
      "Swimlanes of \(count: picture.events.count, "event") and \(count: picture.links.count, "link")"
    legend = picture.legend.map {
      LegendItem(sample: PageMarkup($0.sample), meaning: PageText($0.text))
    }
    let evidence: PageText =
      "Drawn from all evidence: links that the evidence chosen does not admit are hidden, events are pale."
    captions = picture.captions.dropFirst().map { PageText($0) } + [evidence]
    isEmpty = picture.events.isEmpty
  }
}
