import ArgumentParser
import Language
import Operations
import Persistence

struct ShiftUndo: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back a row of shifts that nobody holds places on.")

    @Argument(help: "The row's number, as `vigil shift pattern` told it.") var number: Int
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let undone = try await context.perform(UndoShiftRow(number), rehearsing: dryRun)
        let count = undone.removed.count + undone.cancelled.count
        let cancelled =
            undone.cancelled.isEmpty ? "" : "; \(undone.cancelled.count) of them stay, cancelled"
        context.console.say(
            "\(dryRun ? "Would take" : "Took") back \(count.counted("shift")) of \(undone.event)\(cancelled)."
        )
    }
}
