import Foundation

exit(Program(Console()).run(Array(CommandLine.arguments.dropFirst())).rawValue)
