import ArgumentParser
import Operations

struct ReminderHold: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "Keep messages here until they are let go: a rule's, or all.",
        discussion: """
            What is planned stays planned, and expires when it is not worth sending any more. Let it go on with: \
            vigil reminder resume
            """)

    @Argument(help: "A rule's code.") var rule: String?
    @Flag(help: "Every message.") var all = false
    @Option(help: ArgumentHelp("Why, for whoever finds it held.", valueName: "words")) var reason = ""
    @Flag(help: "Only tell what would wait.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard rule == nil || !all else { throw ValidationError("Name a rule or say --all, not both.") }
    }

    func run(in context: CommandContext) async throws {
        guard rule != nil || all else {
            throw CommandError.nothingNamed(what: "what is held", example: "vigil reminder hold --all")
        }
        let hold = try await context.perform(HoldSending(rule: rule, because: reason), rehearsing: dryRun)
        try await context.present(hold, as: output)
    }
}
