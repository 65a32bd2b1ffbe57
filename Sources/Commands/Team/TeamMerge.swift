import ArgumentParser
import Operations
import Persistence

struct TeamMerge: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Take teams together that are one.",
        discussion: """
            Everybody of the other teams comes to the one that is kept. The others are no more; their names and codes \
            still find it, so that later lists which have them mean this team.
            """)

    @Argument(help: "The team to keep, by code or name.") var keep: String
    @Argument(help: "The others.") var others: [String]
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let merged = try await context.perform(MergeTeams(kept: keep, others: others), rehearsing: dryRun)
        try await context.present(merged, as: output)
        if dryRun { context.console.say("A rehearsal: nothing was changed.") }
    }
}
