import ArgumentParser
import Foundation

/// A verb: parses its arguments, performs an operation, presents the answer.
protocol VigilCommand: AsyncParsableCommand {
    var global: GlobalOptions { get }
    /// Refuses an answer that could not be written, before anything is changed for it.
    func expectRoom(in context: CommandContext) throws
    func run(in context: CommandContext) async throws
}

/// A verb whose answer is written in the form and to the place that are asked for.
protocol AnsweringCommand: VigilCommand {
    var output: OutputOptions { get }
    /// Has an answer that can be drawn as SVG.
    var drawsPictures: Bool { get }
}

extension AnsweringCommand {
    var drawsPictures: Bool { false }

    func expectRoom(in context: CommandContext) throws {
        try context.expectRoom(for: output, drawsPictures: drawsPictures)
    }
}

extension PrintingCommand {
    func expectRoom(in context: CommandContext) throws {
        try context.expectRoom(for: output, on: printing)
    }
}

extension VigilCommand {
    func expectRoom(in context: CommandContext) throws {}

    /// Does what is asked, as the last thing that the process does.
    func run(environment: [String: String], console: Console) async throws {
        let settings = try global.settings(environment: environment)
        let context = try await CommandContext(
            settings: settings, now: global.now, console: console.following(settings))
        try expectRoom(in: context)
        try await run(in: context)
        context.leave()
    }
}
