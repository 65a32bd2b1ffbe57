import ArgumentParser
import Operations
import Persistence

struct VolunteerMerge: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Take people together who are one.",
        discussion: """
            The kept person gets what they lack, the others' skills and places, and a no to being contacted from \
            either. The others' codes, external ids, emails and phone numbers still find the kept person, also in later \
            lists. This cannot be taken back: look first with --dry-run.
            """)

    @Argument(help: "The person to keep: a code, an email, a phone number, or a part of the name.") var keep: String
    @Argument(help: "The others, likewise.") var others: [String]
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let merged = try await context.perform(MergeVolunteers(kept: keep, others: others), rehearsing: dryRun)
        try await context.present(merged, as: output)
        if dryRun { context.console.say("A rehearsal: nothing was changed.") }
    }
}
