import ArgumentParser
import Operations
import Persistence
import Volunteering

struct AssignCover: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "cover", abstract: "Tell who could take a place, best first, and note whom you asked.",
        discussion: """
            First who has the role as a skill, then who was asked least lately, then who has the fewest hours. With \
            --asked it notes the asking instead; a yes gives the place.
            """)

    @Argument(help: "The shift, as event and code: march-2027/B4.") var shift: String
    @Option(help: "How many people to name, 1 to 1000.") var limit = 10
    @Option(parsing: .upToNextOption, help: ArgumentHelp("These people were asked.", valueName: "person"))
    var asked: [String] = []
    @Option(help: "What they said: yes, no or unreached.") var answer: AskingAnswer?
    @Option(help: "A word about it, such as when to call again.") var note = ""
    @Option(help: ArgumentHelp("Set concerns aside, and say why.", valueName: "reason")) var override: String?
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit is 1 to 1000.") }
        if asked.isEmpty, answer != nil || !note.isEmpty || override != nil {
            throw ValidationError("--answer, --note and --override go with --asked PERSON.")
        }
    }

    func run(in context: CommandContext) async throws {
        guard !asked.isEmpty else {
            return try await context.present(CoverQuery(shift: shift, limit: limit), as: output)
        }
        let outcome = try await context.perform(
            NoteAskings(shift: shift, people: asked, answer: answer, note: note, override: override),
            rehearsing: dryRun)
        try await context.present(outcome, as: output)
        if !outcome.failures.isEmpty { throw ExitCode(Explanation.Kind.partial.rawValue) }
    }
}

extension AskingAnswer: ExpressibleByArgument {}
