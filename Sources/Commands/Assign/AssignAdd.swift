import ArgumentParser
import Operations
import Persistence

struct AssignAdd: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Offer people places on a shift; beyond the maximum they join the reserve.")

    @Argument(help: "The shift, as event and code: march-2027/B4.") var shift: String
    @Argument(help: "People: codes, emails, phone numbers or parts of names.") var people: [String]
    @Flag(help: "They have said yes already.") var confirmed = false
    @Flag(help: "The one person named leads the shift.") var lead = false
    @Option(help: ArgumentHelp("Set concerns aside, and say why.", valueName: "reason")) var override: String?
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if lead, people.count != 1 { throw ValidationError("--lead goes with exactly one person.") }
    }

    func run(in context: CommandContext) async throws {
        let outcome = try await context.perform(
            AddAssignments(
                shift: shift, people: people, isConfirmed: confirmed, isLead: lead, override: override),
            rehearsing: dryRun)
        context.console.sayRehearsed(dryRun)
        try await context.finish(outcome, as: output)
    }
}
