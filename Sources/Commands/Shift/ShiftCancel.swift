import ArgumentParser
import Operations
import Persistence

struct ShiftCancel: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel shifts, and tell their people.",
        discussion: "It cannot be taken back. Look first with --dry-run.")

    @Argument(help: "Shifts, as event and code: march-2027/B4.") var shifts: [String]
    @Option(help: ArgumentHelp("Why, as people are told.", valueName: "words")) var reason = ""
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let change = try await context.perform(CancelShifts(shifts, reason: reason), rehearsing: dryRun)
        try await context.present(change, as: output)
        context.console.say((dryRun ? "Would be so: " : "Done: ") + change.words + ".")
    }
}
