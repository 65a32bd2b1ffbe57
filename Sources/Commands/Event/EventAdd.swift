import ArgumentParser
import Foundation
import Operations
import Persistence
import Volunteering

struct EventAdd: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an event as a draft.",
        discussion: "Times are in the event's own zone: 2027-02-26 15:00, 26.02.2027 15:00, tomorrow 18:00, fri 9:00.")

    @Argument(help: "march, screening or briefing.") var kind: Event.Kind
    @Argument(help: "The event's title.") var title: String
    @Option(help: "When it starts.") var start: String
    @Option(help: "When it ends; a time alone is on the same day, or up to twelve hours on, past midnight.")
    var end: String
    @Option(help: "A code such as march-2027; else made from the kind and year.") var code: String?
    @Option(help: "An IANA time zone; else the campaign's.") var timeZone: String?
    @Option(help: "Where it is.") var place = ""
    @Option(help: "The phone of control, as it is printed.") var controlPhone = ""
    @Option(help: "What else control is reached by, such as \"radio 3\".") var controlNote = ""
    @Option(help: "Where first aid is.") var firstAid = ""
    @Option(help: "Where lost children are brought.") var lostChild = ""
    @Flag(help: "Add it although the day has an event of the same title and kind.") var again = false
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.checkControlPhone(controlPhone)
        var details = AddEvent.Details()
        details.place = place
        details.controlPhone = controlPhone
        details.controlNote = controlNote
        details.firstAid = firstAid
        details.lostChild = lostChild
        let event = try await context.perform(
            AddEvent(
                kind: kind, title: title, code: code, timeZone: timeZone, start: start, end: end, details: details,
                isAgain: again))
        let start = CampaignTime(event.startsAt, in: event.zone)
        let end = CampaignTime(event.endsAt, in: event.zone)
        let hours = Int(event.endsAt.timeIntervalSince(event.startsAt)) / 3_600
        let length = hours < 48 ? "\(hours) h" : "\(hours / 24) days"
        // Another day may be a slip: then it is told, and how long the event is.
        let until = start.day == end.day ? end.wall.clock : "\(end) (\(length))"
        context.console.say("Added \(event.code): \(event.title), \(start) to \(until).")
        for sentence in try await context.ask(SkippedTimesQuery(event.code)) { context.console.say(sentence) }
        if event.startsAt <= context.now() {
            context.console.say(
                event.endsAt <= context.now()
                    ? "It is over already: if the day is a slip, vigil event move \(event.code) --start …"
                    : "It has begun already: nobody is reminded of what has begun.")
        }
        context.console.say("Next: vigil post import \(event.code) FILE")
    }
}

extension Event.Kind: ExpressibleByArgument {}
