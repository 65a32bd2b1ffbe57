import ArgumentParser
import Foundation
import Operations
import Persistence
import Volunteering

/// Whose answers are noted.
struct AnswerOptions: ParsableArguments {
    @Argument(help: "Codes of places, such as A0012; or people, with --event.") var named: [String] = []
    @Option(help: "The event that is meant, when people are named.") var event: String?
    @Flag(help: "Only tell what would happen.") var dryRun = false

    func note(_ answer: AnswerAssignments.Answer, as output: OutputOptions, in context: CommandContext) async throws {
        let named = try self.named.isEmpty ? pasted(in: context) : self.named
        guard !named.isEmpty else {
            throw CommandError.nothingNamed(what: "who", example: "vigil assign \(answer.rawValue) A0012 A0031")
        }
        let outcome = try await context.perform(
            AnswerAssignments(answer, named: named, event: event), rehearsing: dryRun)
        context.console.sayRehearsed(dryRun)
        try await context.finish(outcome, as: output)
    }

    /// The names in a list as people paste it: bullets, numbers and empty lines fall away, and where a line has codes
    /// of places, they are what is meant.
    private func pasted(in context: CommandContext) throws -> [String] {
        guard !context.console.isInputTerminal else { return [] }
        guard let text = String(data: try context.console.readInput(), encoding: .utf8) else {
            throw CommandError.notText("Standard input")
        }
        return text.split(whereSeparator: \.isNewline).flatMap(Self.names)
    }

    static func names(in line: Substring) -> [String] {
        let words = line.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let codes = words.filter { Assignment.ID(code: $0) != nil }
        if !codes.isEmpty { return codes }
        let bullets = CharacterSet(charactersIn: "-*•·.) \t")
        var name = line.trimmingCharacters(in: bullets)
        if let number = name.firstIndex(where: { !$0.isNumber }), number > name.startIndex, ".)".contains(name[number])
        {
            name = name[number...].trimmingCharacters(in: bullets)
        }
        return name.isEmpty ? [] : [name]
    }
}
