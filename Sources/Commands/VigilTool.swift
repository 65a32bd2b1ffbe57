import ArgumentParser
import Foundation
import Volunteering

/// The whole command: reads the command line, asks for what is missing, runs the verb, and tells what went wrong.
package enum VigilTool {
    package static func run() async {
        ScratchFiles.watchSignals()
        // Whatever is written names people: it is its owner's alone.
        umask(0o077)
        let environment = ProcessInfo.processInfo.environment
        var line = CommandLineWords(typed: Array(CommandLine.arguments.dropFirst()))
        var report = ErrorReport(isJSON: line.asksForJSON(environment: environment))
        let console = Console.real(environment: environment)
        while true {
            var reached: (any VigilCommand)?
            do {
                switch try await line.command() {
                case .verb(let verb):
                    reached = verb
                    try await verb.run(environment: environment, console: console)
                case .other(var command as any AsyncParsableCommand): try await command.run()
                case .other(var command): try command.run()
                }
                exit(EXIT_SUCCESS)
            } catch {
                if let verb = reached { report.follow(verb, environment: environment) }
                do {
                    if let complete = try await Inquiry(console: console, environment: environment)
                        .completing(line, after: error, in: reached)
                    {
                        line = complete
                        continue
                    }
                } catch is Inquiry.Abandoned {
                    console.err("\nNothing was changed.\n")
                    exit(130)
                } catch let other {
                    report.end(with: other, after: line, to: console)
                }
                report.end(with: error, after: line, to: console)
            }
        }
    }
}
