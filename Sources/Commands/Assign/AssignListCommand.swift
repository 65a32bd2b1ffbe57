import ArgumentParser
import Operations
import Persistence
import Volunteering

struct AssignListCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List who has which place.")

    @Argument(help: "The event's code.") var event: String
    @Option(help: "Only this shift.") var shift: String?
    @Option(help: "Only offered, confirmed, declined, reserve or withdrawn.") var state: Assignment.State?
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(AssignmentListQuery(event: event, shift: shift, state: state), as: output)
    }
}

extension Assignment.State: ExpressibleByArgument {}
