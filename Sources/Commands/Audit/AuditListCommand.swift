import ArgumentParser
import Operations
import Persistence

struct AuditListCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List what was changed, newest first.")

    @Argument(help: "What it was done to, by its code: V0042, A0012, march-2027, march-2027/B4.") var subject: String?
    @Option(help: "Not before this time or day.") var since: String?
    @Option(help: "Before this time or day.") var until: String?
    @Option(help: "Only what this person did.") var by: String?
    @Option(help: "Only actions that begin so: assignment, volunteer.changed.") var action: String?
    @Option(help: "How many rows, 1 to 1000000.") var limit = 50
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (1...1_000_000).contains(limit) else { throw ValidationError("--limit is 1 to 1000000.") }
    }

    func run(in context: CommandContext) async throws {
        let list = try await context.ask(
            AuditQuery(subject: subject, since: since, until: until, actor: by, action: action, limit: limit))
        try await context.present(list, as: output)
        if list.hasMore { context.console.say("There is more: say --limit, or narrow it with --since and --action.") }
    }
}
