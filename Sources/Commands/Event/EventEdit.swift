import ArgumentParser
import Operations
import Persistence
import Volunteering

struct EventEdit: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change an event's title, place, control and the rest; its times: event move.",
        discussion: "What is not named stays. An empty text, like --first-aid \"\", takes it away.")

    @Argument(help: "The event's code.") var event: String
    @Option(help: "march, screening or briefing.") var kind: Event.Kind?
    @Option(help: "The event's title.") var title: String?
    @Option(help: "Where it is; whoever had been told another place is told.") var place: String?
    @Option(help: "The phone of control, as it is printed.") var controlPhone: String?
    @Option(help: "What else control is reached by, such as \"radio 3\".") var controlNote: String?
    @Option(help: "Where first aid is.") var firstAid: String?
    @Option(help: "Where lost children are brought.") var lostChild: String?
    @OptionGroup var occurrences: OccurrenceOptions
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.checkControlPhone(controlPhone)
        var draft = EditEvent.Draft()
        draft.title = title
        draft.kind = kind
        draft.place = place
        draft.controlPhone = controlPhone
        draft.controlNote = controlNote
        draft.firstAid = firstAid
        draft.lostChild = lostChild
        guard draft != EditEvent.Draft() else {
            throw CommandError.nothingNamed(
                what: "what is to change", example: "vigil event edit \(event) --title \"New title\"")
        }
        try await occurrences.run(.edit(draft), of: event, rehearsing: dryRun, as: output, in: context)
    }
}
