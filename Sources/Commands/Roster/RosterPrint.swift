import ArgumentParser
import Documents
import Language
import Operations
import Persistence
import Volunteering

struct RosterPrint: PrintingCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "Print an event's attendance roster.",
        discussion: """
            On paper (PDF, HTML) each post and shift is a numbered sheet that the record file keeps; printed again \
            without a change it keeps its number and revision. Text, CSV and JSON are answers and take no number, and \
            neither do the layouts finder, team, unassigned and emergency. Emergency contacts are printed sealed, \
            one sheet for each sector lead, into a file alone.
            """)

    @Argument(help: "The event's code, as `vigil event list` shows it.") var event: String
    @Option(
        help: ArgumentHelp(
            "march, screening, finder, unassigned, emergency, team, or one of your own.",
            discussion: "Else the one for the event's kind. See: vigil roster layouts", valueName: "name"))
    var layout: String?
    @Option(help: "Only this post.") var post: String?
    @Option(help: "Only this shift.") var shift: String?
    @Option(help: "Volunteers' phone numbers: full, last4 or none.") var phones: PhonesShown = .full
    @Option(help: "a4 or letter.") var paper: Paper.Size = .a4
    @Option(help: "az, en, ru or tr; else the campaign's language.") var language: PaperLanguage?
    @OptionGroup var output: OutputOptions
    @OptionGroup var printing: PrinterOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let kind = try await context.ask(EventQuery(event)).kind
        let layout = try layout.map(context.layouts.layout) ?? context.layouts.standard(for: kind)
        var voice = context.voice(for: try await context.ask(CampaignQuery()), language: language)
        (voice.phones, voice.paperSize) = (phones, paper)
        guard layout.takesNumbers else { return try await printWhole(layout, in: voice, context) }
        let query = RosterQuery(event: event, post: post, shift: shift, layout: layout)
        let isPaper = try context.isPaper(output, on: printing)
        let roster = try await isPaper ? context.perform(PrintRoster(query, in: voice)) : context.ask(query)
        try await context.present(roster, as: output, on: printing, in: voice)
        context.tell(roster.sheets.compactMap(\.frozen), people: roster.people, places: roster.places)
    }

    /// A list over the whole event; emergency contacts only as paper in a file.
    private func printWhole(
        _ layout: RosterLayout, in voice: Voice, _ context: CommandContext
    ) async throws {
        guard post == nil, shift == nil else { throw LayoutError.wholeEvent(layout.name) }
        guard layout.rows == .contacts else {
            return try await context.present(
                context.ask(RosterExtractQuery(event: event, layout: layout)), as: output, on: printing, in: voice)
        }
        guard try context.isPaper(output, on: printing), output.path != nil || printing.printer != nil else {
            throw LayoutError.sealed
        }
        let contacts = try await context.perform(PrintSealedContacts(event: event, layout: layout))
        try await context.present(contacts, as: output, on: printing, in: voice)
        context.console.say("Seal each sheet for the one it names: \(contacts.sheets.count).")
    }
}

extension PaperLanguage: ExpressibleByArgument {}
extension PhonesShown: ExpressibleByArgument {}
extension Paper.Size: ExpressibleByArgument {}
