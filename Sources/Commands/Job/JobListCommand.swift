import ArgumentParser
import Operations
import Persistence

struct JobListCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List what the scheduler did, newest first.",
        discussion: "Planned, sent, printed, backed up: when, how long it took, and what came of it.")

    @Option(help: "Only this duty: planner, dispatcher, papers, keeper, clock.") var duty: String?
    @Flag(help: "Only what failed.") var failed = false
    @Option(help: "How many, 1 to 100000.") var limit = 50
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (1...100_000).contains(limit) else { throw ValidationError("--limit is 1 to 100000.") }
    }

    func run(in context: CommandContext) async throws {
        try await context.present(JobListQuery(duty: duty, failed: failed, limit: limit), as: output)
    }
}
