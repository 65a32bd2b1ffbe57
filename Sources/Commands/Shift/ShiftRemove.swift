import ArgumentParser
import Operations
import Persistence

struct ShiftRemove: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove shifts that were made by mistake.",
        discussion: """
            What was printed, or told to anybody, stays on record: cancel it instead. A whole row is taken back with: \
            vigil shift undo NUMBER. Look first with --dry-run.
            """)

    @Argument(help: "Shifts, as event and code: march-2027/B4.") var shifts: [String]
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        for removal in try await context.perform(RemoveShifts(shifts), rehearsing: dryRun) {
            context.console.say((dryRun ? "Would be so: " : "Done: ") + removal.words + ".")
        }
    }
}
