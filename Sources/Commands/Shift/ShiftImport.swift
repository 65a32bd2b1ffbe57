import ArgumentParser
import Interchange
import Operations
import Persistence

struct ShiftImport: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import shifts from a table.",
        discussion: "Columns: Post, Role, From, To, Report, Report place, Min, Max, Skills, Age, Lead.")

    @Argument(help: "The event's code.") var event: String
    @OptionGroup var input: ImportOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let summary = try await input.run(in: context, fields: ShiftField.self) { source in
            try await context.perform(ImportShifts(event: event, source: source), rehearsing: input.dryRun)
        }
        try await context.finish(summary, as: output)
    }
}
