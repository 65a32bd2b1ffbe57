import ArgumentParser
import Language
import Operations
import Persistence
import Volunteering

struct ReportMorning: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "morning", abstract: "How a day stands, on one page.",
        discussion: """
            The day's events with their staffing, what needs a person, who has not confirmed, and what became of the \
            reminders since yesterday. The scheduler prints it every morning at six.
            """)

    @Argument(help: "today, tomorrow, fri, 2027-02-26; today without one.") var day = "today"
    @Option(help: "az, en, ru or tr; else the campaign's language.") var language: PaperLanguage?
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let zone = try await context.ask(CampaignQuery()).zone
        let day = try TimePhrase(now: context.now(), zone: zone).day(day)
        let sheet = try await context.ask(
            MorningSheetQuery(day: day, now: context.now(), traces: context.schedulerTraces()))
        try await context.present(sheet, as: output, language: language)
    }
}
