import ArgumentParser
import Operations
import Persistence
import Volunteering

struct ReminderPlan: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Write the reminders of the next 15 days into the ledger, or look ahead.",
        discussion: """
            Without --at it writes, and can be run again at any time: what is there stays. With --at it shows who \
            gets what, when and how as the plan stands then, and why the others do not; nothing is written.
            """)

    @Option(help: ArgumentHelp("Look at the plan as it would be at this time.", valueName: "time")) var at: String?
    @Flag(help: "Count what would be written, and change nothing.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        guard let at else {
            return try await context.present(context.perform(PlanReminders(), rehearsing: dryRun), as: output)
        }
        let zone = try await context.ask(CampaignQuery()).zone
        let instant = try TimePhrase(now: context.now(), zone: zone).instant(at)
        try await context.present(PlanPreviewQuery(at: instant, now: context.now()), as: output)
    }
}
