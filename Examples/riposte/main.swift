import Foundation

let interruption = Interruption.listen()
let status = Program(Console()).run(Array(CommandLine.arguments.dropFirst()))
withExtendedLifetime(interruption) { exit(status.rawValue) }
