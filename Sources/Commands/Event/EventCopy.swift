import ArgumentParser
import Language
import Operations
import Persistence
import Volunteering

struct EventCopy: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy", abstract: "Make a draft from another event, with its posts and shifts.",
        discussion: "Nobody's place is copied, and no lead unless --with-leads is said.")

    @Argument(help: "The event to copy.") var event: String
    @Option(help: "When the new one starts.") var start: String
    @Option(help: "When it ends; else it lasts as long.") var end: String?
    @Option(help: "A code such as march-2028; else made from the kind and year.") var code: String?
    @Option(help: "Another title.") var title: String?
    @Flag(help: "The leads of sectors and shifts stay the same.") var withLeads = false
    @Flag(help: "Add it although the day has an event of the same title and kind.") var again = false
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let copy = try await context.perform(
            CopyEvent(event, start: start, end: end, code: code, title: title, withLeads: withLeads, isAgain: again),
            rehearsing: dryRun)
        context.console.say(
            "\(dryRun ? "Would add" : "Added") \(copy.event.code): \(copy.event.title), "
                + "\(CampaignTime(copy.event.startsAt, in: copy.event.zone)), "
                + "with \(copy.posts.counted("post")) and \(copy.shifts.counted("shift")).")
        for sentence in copy.skippedTimes { context.console.say(sentence) }
        if !dryRun { context.console.say("Next: vigil assign fill \(copy.event.code)") }
    }
}
