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
  /// The policy that the page begins with, and that tables and paper stay under.
  let policyInForce: PageText
  /// Whether links have confidences, so that there is something to slide.
  let hasCuts: Bool
  /// The highest step of the slider.
  let lastCut: Int
  /// That there are confidences without a step of their own; empty where there are none.
  let skippedCuts: PageText
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
  /// Whether it is printed over sheets of its own.
  let hasSheets: Bool
  let sheets: [Sheet]

  /// One thing that the legend explains.
  struct LegendItem {
    let sample: PageMarkup
    let meaning: PageText
  }

  /// A piece of it that fits a sheet of paper.
  struct Sheet {
    let sheetSVG: PageMarkup
    let sheetBox: PageText
    let sheetWidth: PageText
    let sheetHeight: PageText

    init(_ sheet: InlineSheet) {
      sheetSVG = PageMarkup(sheet.content)
      sheetBox = PageText(sheet.viewBox)
      sheetWidth = PageText(String(Int(sheet.width)))
      sheetHeight = PageText(String(Int(sheet.height)))
    }
  }

  /// What the stylesheet leaves of A4 in landscape.
  static let paper = Paper(millimetersWide: 276, high: 188)

  init(_ picture: InlinePicture, sheets: [InlineSheet]) {
    svg = PageMarkup(picture.content)
    viewBox = PageText(picture.viewBox)
    pictureWidth = PageText(String(Int(picture.width.rounded(.up))))
    pictureHeight = PageText(String(Int(picture.height.rounded(.up))))
    pictureName =
      "Swimlanes of \(count: picture.events.count, "event") and \(count: picture.links.count, "link")"
    legend = picture.legend.map {
      LegendItem(sample: PageMarkup($0.sample), meaning: PageText($0.text))
    }
    captions = picture.captions.dropFirst().map { PageText($0) }
    isEmpty = picture.events.isEmpty
    hasSheets = !sheets.isEmpty
    self.sheets = sheets.map(Sheet.init)
  }
}
