import ArgumentParser
import Operations
import Scheduling

struct ReminderResume: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Let messages go on that were held: a rule's, or all.",
        discussion: """
            A record file that was brought back from a backup, or came from another machine, first expires what was \
            due before now: it may have been sent already.
            """)

    @Argument(help: "A rule's code; everything without one.") var rule: String?
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let fence = RestoreFence(of: context.databasePath)
        let record = try await context.ask(RecordIdentityQuery(auditId: fence.lastAudit()))
        let isInDoubt = try rule == nil && fence.doubt(about: record) != nil
        let resumed = try await context.perform(
            ResumeSending(rule: rule, isRestored: isInDoubt), rehearsing: dryRun)
        if resumed.wasRestored, !dryRun { try await context.withStore(fence.lay(in:)) }
        try await context.present(resumed, as: output)
        context.console.say((dryRun ? "Would be so: " : "") + resumed.sentence)
    }
}
