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
    @Option(help: "How many rows, 1 to 100000.") var limit = 50
    @Option(
        help: ArgumentHelp("Go on with what is older than this row, by its id in the page before.", valueName: "id"))
    var after: Int64?
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (1...100_000).contains(limit) else { throw ValidationError("--limit is 1 to 100000.") }
    }

    func run(in context: CommandContext) async throws {
        let list = try await context.ask(
            AuditQuery(
                subject: subject, since: since, until: until, actor: by, action: action, limit: limit, after: after))
        try await context.present(list, as: output)
        if list.hasMore, let last = list.items.last {
            context.console.say("There is more: go on with --after \(last.id), or narrow it with --since and --action.")
        }
    }
}
