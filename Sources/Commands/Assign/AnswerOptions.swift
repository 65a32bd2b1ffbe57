import ArgumentParser
import Foundation
import Interchange
import Operations
import Persistence
import Volunteering

/// Whose answers are noted.
struct AnswerOptions: ParsableArguments {
    @Argument(help: "Codes of places, such as A0012; or people, with --event.") var named: [String] = []
    @Option(help: "The event that is meant, when people are named.") var event: String?
    @Option(help: ArgumentHelp("A list, one a line, as it can be pasted; - for input.", valueName: "file"))
    var from: String?
    @Flag(help: "Only tell what would happen.") var dryRun = false

    func note(_ answer: AnswerAssignments.Answer, as output: OutputOptions, in context: CommandContext) async throws {
        let pasted = try named.isEmpty || from != nil ? pasted(in: context) : []
        guard !(named + pasted.map(\.name)).isEmpty else {
            throw CommandError.nothingNamed(what: "who", example: "vigil assign \(answer.rawValue) A0012 A0031")
        }
        // What stands behind a name goes over the verb: "A0012 no" in a list of those who come is a no.
        let answers =
            named.map { ($0, answer) }
            + pasted.compactMap { item -> (String, AnswerAssignments.Answer)? in
                switch item.answer {
                case nil: (item.name, answer)
                case .yes: (item.name, .confirm)
                case .no: (item.name, answer == .withdraw ? .withdraw : .decline)
                case .unreached: nil
                }
            }
        let unreached = pasted.filter { $0.answer == .unreached }
        let change = AnswerSeveral(answers.map { .init($0.1, named: $0.0) }, event: event)
        let outcome = try await context.perform(change, rehearsing: dryRun)
        context.console.sayRehearsed(dryRun)
        if !unreached.isEmpty {
            context.console.say("Not answered, and left as they are: \(unreached.map(\.name).joined(separator: ", ")).")
        }
        try await context.finish(outcome, as: output)
    }

    /// The names in a list as people paste it.
    private func pasted(in context: CommandContext) throws -> [PastedAnswers.Item] {
        let data: Data
        if let from, from != "-" {
            try context.refuseRecordFile(from)
            data = Data(try ByteReader(path: from).readAll())
        } else {
            guard from == "-" || !context.console.isInputTerminal else { return [] }
            data = try context.console.readInput()
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw CommandError.notText(from.map { $0 == "-" ? "Standard input" : $0 } ?? "Standard input")
        }
        return PastedAnswers(text).items
    }
}
