import ArgumentParser
import Operations

struct EventCalendar: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Write events as an iCalendar file, for anybody's own calendar.",
        discussion: "Without a code, all events that are not drafts.")

    @Argument(help: "Codes of events, as `vigil event list` shows them.") var events: [String] = []
    @OptionGroup var calendar: CalendarOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await calendar.write(EventCalendarQuery(events), in: context)
    }
}
