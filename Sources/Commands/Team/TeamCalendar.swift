import ArgumentParser
import Operations

struct TeamCalendar: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Write the shifts of a team's people as an iCalendar file.")

    @Argument(help: "The team's code or name.") var team: String
    @OptionGroup var calendar: CalendarOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await calendar.write(PlaceCalendarQuery(.team(team)), in: context)
    }
}
