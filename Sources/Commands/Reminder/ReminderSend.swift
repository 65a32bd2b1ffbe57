import ArgumentParser
import Operations
import Persistence
import Scheduling
import Volunteering

struct ReminderSend: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Send one person what one rule says, now.",
        discussion: """
            By the transport that is set, and noted in the ledger, so that the scheduler does not send it again. Who \
            did not agree to it, or is not spoken to by the rule, gets nothing. --dry-run shows what it would say.
            """)

    @Option(help: "Whom: a code, an email, a phone number or a name.") var to: String
    @Option(help: "The rule's code, as `vigil reminder rule list` shows it.") var rule: String
    @Option(help: "Only about this event.") var event: String?
    @Flag(help: "From 21:00 to 08:00 too.") var evenAtNight = false
    @Flag(help: "Only show what would be sent.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let campaign = try await context.ask(CampaignQuery())
        let couriers = try context.couriers(for: campaign)
        let phone = context.voice(for: campaign).phone
        let fence = RestoreFence(of: context.databasePath)
        let sent = try await context.withStore { store in
            try await HandDelivery(store: store, couriers: couriers, fence: fence, phone: phone).send(
                to: to, rule: rule, event: event, isNightIgnored: evenAtNight, isRehearsed: dryRun)
        }
        context.console.sayRehearsed(dryRun)
        try await context.present(sent, as: output)
        if !["sent", "rehearsed"].contains(sent.outcome) { throw ExitCode(Explanation.Kind.partial.rawValue) }
    }
}
