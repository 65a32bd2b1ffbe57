import ArgumentParser
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
        let would = dryRun ? "Would be " : ""
        context.console.say(
            "\(undone.event): \(would)\(undone.removed.count) removed, \(undone.cancelled.count) cancelled.")
    }
}
