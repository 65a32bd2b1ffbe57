import ArgumentParser
import Interchange
import Operations
import Persistence

struct AssignImport: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import a table of people and shifts.",
        discussion: "Columns: Person (or Code, Email, Phone), Shift, State (offered or confirmed).")

    @Argument(help: "The event's code.") var event: String
    @OptionGroup var input: ImportOptions
    @Option(help: ArgumentHelp("Set concerns aside, and say why.", valueName: "reason")) var override: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let summary = try await input.run(in: context, fields: AssignmentField.self) { source in
            try await context.perform(
                ImportAssignments(event: event, override: override, source: source), rehearsing: input.dryRun)
        }
        try await context.finish(summary, as: output)
    }
}
