import ArgumentParser
import Operations
import Persistence

struct ImportUndo: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take an import of people back.",
        discussion: """
            Who came in with it goes, who was changed by it is what they were, and teams that it made go when nobody \
            else is in them. Once something was built on it, such as a place on a shift, a change by hand or a later \
            import, it stays, and what was built is told.
            """)

    @Argument(help: "The import's number, as vigil import list shows it.") var number: Int64
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let undone = try await context.perform(UndoImport(number), rehearsing: dryRun)
        try await context.present(undone, as: output)
        if dryRun { context.console.say("A rehearsal: nothing was changed.") }
    }
}
