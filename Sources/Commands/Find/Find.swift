import ArgumentParser
import Operations
import Persistence

struct Find: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "Find whatever goes by a text: people, events, posts, shifts, teams, sheets.",
        discussion: "Codes come first; a part of a name in any spelling is enough.")

    @Argument(help: "A code, a part of a name, an email or a phone number.") var text: [String]
    @Option(help: "How many to list, 1 to 1000.") var limit = 20
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard text.contains(where: { $0.contains { !$0.isWhitespace } }) else {
            throw ValidationError("Nothing says what is to be found. For example: vigil find aygün")
        }
        guard (1...1000).contains(limit) else { throw ValidationError("--limit is 1 to 1000.") }
    }

    func run(in context: CommandContext) async throws {
        let findings = try await context.ask(FindQuery(text.joined(separator: " "), limit: limit))
        try await context.present(findings, as: output)
        if findings.hasMore { context.console.say("There is more: write more of the name, or say --limit.") }
    }
}
