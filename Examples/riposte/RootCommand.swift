import ArgumentParser

/// The program: its commands, and what a new user needs to know of them.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "riposte",
    abstract: "Who answered what: retaliation chains from events and graded, sourced claims.",
    usage: "riposte <command> <case> [<options>]",
    discussion: """
      A case holds events (a rocket attack, a strike, a threat) and response links, each \
      with the claims it rests on. It is a YAML or JSON file, a folder of tables \
      (events.csv, responses.csv), or two tables: --events FILE --responses FILE.

      Begin with:
        riposte new my-case.yaml                  a commented template to fill in
        riposte check my-case.yaml                what is wrong, with file and line
        riposte summary my-case.yaml              how much it holds
        riposte chains my-case.yaml               who answered what, step by step
        riposte linkage my-case.yaml raid strike  how two events are linked
        riposte render my-case.yaml -o chains.png a picture

      Every figure depends on how firm a link must be to count. --evidence says so:
        asserted     stated by whoever responded, or reported as fact
        inclusive    also assessed, hedged and ungraded links (the default)
        permissive   also links that order or contrast alone imply
        everything   also denied links and hypothetical events

      Output is for people; --json and --csv are for programs. Dates are EDTF: 2021-02-25, \
      2021-02, "[2021-02-15..2021-02-21]" for one day of several, a/b for what lasted.

      Exit status: 0 done; 64 wrong usage; 65 wrong data or an unknown id; 66 no such \
      input; 70 our fault; 73 cannot write.
      """,
    version: "riposte 1.0.0-dev",
    subcommands: [
      CheckCommand.self, SummaryCommand.self, ChainsCommand.self, LinkageCommand.self,
      DistancesCommand.self, EpisodesCommand.self, EscalationCommand.self, DyadsCommand.self,
      CausesCommand.self, PivotsCommand.self, SensitivityCommand.self, RepeatsCommand.self,
      ReachCommand.self, MotifsCommand.self, ReliabilityCommand.self, WhatIfCommand.self,
      ShowCommand.self, ListCommand.self,
      ConvertCommand.self, NewCommand.self, RenderCommand.self, ReportCommand.self,
    ])
}

extension RootCommand {
  /// The names of the commands.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }
}
