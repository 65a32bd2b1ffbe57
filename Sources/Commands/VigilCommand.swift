import ArgumentParser
import Foundation

/// A verb: parses its arguments, performs an operation, presents the answer.
protocol VigilCommand: AsyncParsableCommand {
    var global: GlobalOptions { get }
    func run(in context: CommandContext) async throws
}

/// A verb whose answer is written in the form and to the place that are asked for.
protocol AnsweringCommand: VigilCommand {
    var output: OutputOptions { get }
}

extension VigilCommand {
    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let settings = try global.settings(environment: environment)
        let console = Console.real(environment: environment).following(settings)
        let context = try await CommandContext(settings: settings, now: global.now, console: console)
        if let answering = self as? any AnsweringCommand { try context.expectRoom(for: answering.output) }
        try await run(in: context)
    }
}
