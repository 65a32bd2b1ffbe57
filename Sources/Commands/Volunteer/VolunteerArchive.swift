import ArgumentParser
import Operations
import Persistence
import Volunteering

struct VolunteerArchive: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "Take people out of use, or bring them back.",
        discussion: """
            Who is archived is neither found nor assigned. Their places that are not over yet are withdrawn, and they \
            lead nothing that is still to come: --dry-run tells which. List them with vigil volunteer list --archived.
            """)

    @Argument(help: "Codes, emails, phone numbers, or parts of names in any spelling.") var people: [String]
    @Flag(help: "Bring them back; their places do not come back with them.") var restore = false
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let outcome = try await context.perform(
            ArchiveVolunteers(people, isRestoring: restore), rehearsing: dryRun)
        try await context.present(outcome, as: output)
        if dryRun { context.console.say("A rehearsal: nothing was changed.") }
        if !outcome.failures.isEmpty { throw ExitCode(Explanation.Kind.partial.rawValue) }
    }
}
