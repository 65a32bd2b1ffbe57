import ArgumentParser
import Operations
import Persistence
import Volunteering

struct ReminderAuditCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "See whether the promise about reminders holds, and who can have got one twice.",
        discussion: "Ends with exit status 1 when a sentence of the promise does not hold.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let audit = try await context.ask(SendingAuditQuery())
        try await context.present(audit, as: output)
        if audit.uncertain > 0 {
            context.console.say(
                "\(audit.uncertain) wait for you. Send again: vigil reminder retry --all. Or not: vigil reminder cancel V0042"
            )
        }
        if !audit.holds { throw ExitCode(Explanation.Kind.partial.rawValue) }
    }
}
