import ArgumentParser
import Operations

struct EventCalendar: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Write events as an iCalendar file, for anybody's own calendar.",
        discussion: "Without a code, all events that are not drafts; with --series, all series.")

    @Argument(help: "Codes of events, as `vigil event list` shows them.") var events: [String] = []
    @Flag(help: "Events that come again as one date with its rule, those to come too.") var series = false
    @OptionGroup var calendar: CalendarOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await calendar.write(EventCalendarQuery(events, asSeries: series), in: context)
    }
}
