import ArgumentParser
import Riposte
import RiposteFiles
import RiposteReport

/// `riposte report`: a case as one page to explore.
struct ReportCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the case as one HTML page to explore in a browser.",
    usage: "riposte report <case> -o <file> [<options>]",
    discussion: """
      One file that needs no network and no other file: the picture to move, zoom and choose \
      events from, what is known of each event, claim by claim, the figures at every evidence \
      level and confidence, and the analyses as tables that sort. It prints well, too.

      Of more than \(RiposteReport.Report.mostEvents) events, the longest chains of the \
      largest episode are drawn; the tables are of all.

      Example: riposte report case.yaml -o case.html
      """)

  @OptionGroup var options: CaseOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("A .html file; replaced.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("The headline, instead of the case's title.", valueName: "text"))
  var title: String?

  func validate() throws {
    try options.expectNoWords()
    try OutputFile.format(of: file, among: [(".html", ()), (".htm", ())])
  }

  func run(on console: Console) throws {
    let graph = try options.graph(on: console)
    var report = RiposteReport.Report(of: graph)
    if let title { report = report.titled(title) }
    let page = Progress.during("writing \(file)") { report.html() }
    try PendingFile.write(page, to: file)
    try console.print("\(file, .strong)")
    let links = NumberText.count(graph.links.count, "link")
    try console.print(
      "\(NumberText.count(graph.events.count, "event")) and \(links) under \(graph.policy.rawValue) evidence"
    )
  }
}
