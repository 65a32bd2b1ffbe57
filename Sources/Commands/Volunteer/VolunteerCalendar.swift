import ArgumentParser
import Operations

struct VolunteerCalendar: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Write a volunteer's shifts as an iCalendar file.")

    @Argument(help: "A code, an email, a phone number, or a part of the name in any spelling.") var person: String
    @OptionGroup var calendar: CalendarOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await calendar.write(PlaceCalendarQuery(.volunteer(person)), in: context)
    }
}
