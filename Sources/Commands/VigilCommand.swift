import ArgumentParser
import Foundation
import Volunteering

/// A verb: parses its arguments, performs an operation, presents the answer.
protocol VigilCommand: AsyncParsableCommand {
    var global: GlobalOptions { get }
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
}

extension VigilCommand {
    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let console = Console.real(environment: environment)
        do {
            let context = try CommandContext(global: global, console: console, environment: environment)
            if let answering = self as? any AnsweringCommand {
                try context.expectRoom(for: answering.output, drawsPictures: answering.drawsPictures)
            }
            try await run(in: context)
        } catch let error as any Explainable {
            let explanation = error.explanation
            console.explain(explanation.code, explanation.summary, hint: explanation.hint)
            throw ExitCode(explanation.kind.rawValue)
        } catch let exit as ExitCode {
            throw exit
        } catch {
            console.explain(
                "internal", "\(error)", hint: "This is a fault in Vigil; nothing was changed. Please report it.")
            throw ExitCode(Explanation.Kind.software.rawValue)
        }
    }
}
