import ArgumentParser
import Foundation
import Logging
import Operations
import Persistence
import Scheduling
import ServiceLifecycle
import Settings
import UnixSignals
import Volunteering

struct WatchCommand: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Run the scheduler: plan, send and print in time, and keep the record file well.",
        discussion: """
            Looks every 15 seconds, until Ctrl-C or SIGTERM; then it ends within 35 seconds with status 0. One at a \
            time: a second one is refused with status 75. Papers of the events of the next day lie in the papers' \
            folder, a checked backup is made each day. With --once it looks once, for cron, with --until-idle as often \
            as there is something to do; the status is 1 when a duty failed or the clock is not believed.
            """)

    @Flag(help: "Look once, and end.") var once = false
    @Flag(help: "End when there is nothing more to be done now.") var untilIdle = false
    @Flag(help: "Print no papers.") var noPapers = false
    @Flag(help: "Make no backups.") var noBackups = false
    @Option(
        help: ArgumentHelp(
            "Where papers are put.", discussion: "Else the setting papers, else papers beside the record file.",
            valueName: "folder"))
    var papers: String?
    @Option(help: ArgumentHelp("How long before an event its papers are there, 1 to 336.", valueName: "hours"))
    var papersAhead = 24
    @Option(help: "text or json; each line of the log goes to the standard error.") var log: LogForm = .text
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (1...336).contains(papersAhead) else { throw ValidationError("--papers-ahead is 1 to 336 hours.") }
        guard !once || !untilIdle else { throw ValidationError("Say --once or --until-idle, not both.") }
    }

    func run(in context: CommandContext) async throws {
        guard !context.isAsking else { throw CommandError.nowIsForQuestions }
        let store = try Store.open(at: context.databasePath, actor: context.schedulersName, now: context.now)
        let lock = try WatchLock(of: context.databasePath)
        defer { lock.release() }
        let logger = context.logger(as: log)
        for idle in context.deliverySettings.idle {
            logger.warning("\(idle.what) is set and not used: messages go into the outbox; set \(idle.setting)")
        }
        let notice = ServiceNotice(environment: ProcessInfo.processInfo.environment)
        let dispatcher = try await context.dispatcher(for: store) { notice.alive("sending") }
        let watch = Watch(
            store: store, duties: try context.duties(of: self, store: store, dispatcher),
            time: MachineTime(
                now: context.now, sinceBoot: { BootTime.ofThisMachine() }, waiting: ContinuousClock()),
            notice: notice, logger: logger,
            stopsWhenIdle: untilIdle, version: Vigil.configuration.version)
        // The lock is ours: whatever is still claimed belongs to nobody.
        let recovered = try await dispatcher.recover()
        if recovered != RecoveredMessages() {
            logger.notice(
                "taken back from a scheduler that ended",
                metadata: [
                    "again": "\(recovered.again)", "sent": "\(recovered.sent)", "uncertain": "\(recovered.uncertain)",
                    "dead": "\(recovered.dead)",
                ])
        }
        if once { return try await tickOnce(watch, context) }
        let group = ServiceGroup(
            configuration: .init(
                services: [
                    .init(
                        service: StopDeadline(watch, lock: lock, logger: logger),
                        successTerminationBehavior: .gracefullyShutdownGroup)
                ],
                gracefulShutdownSignals: [.sigterm, .sigint, .sighup], logger: Logger.silent))
        try await group.run()
        if untilIdle { try await watch.trouble.complain() }
    }

    /// One tick, in which each duty has its turn.
    private func tickOnce(_ watch: Watch, _ context: CommandContext) async throws {
        await watch.tick(at: context.now())
        await watch.stop(doing: "once")
        try await watch.trouble.complain()
    }
}

extension CommandContext {
    /// Who the audit says did it: the scheduler, unless somebody else is named on the command line.
    fileprivate var schedulersName: String {
        if case .flag(_)? = settings[.actor]?.source { return actor }
        return "vigil watch"
    }

    /// What sends, by the transports that were set; a setting with which nothing could be sent is told at once.
    fileprivate func dispatcher(
        for store: Store, alive: @escaping @Sendable () -> Void
    ) async throws -> Dispatcher {
        let campaign = try await store.ask(CampaignQuery())
        return Dispatcher(
            store: store, couriers: try couriers(for: campaign), fence: RestoreFence(of: databasePath),
            phone: voice(for: campaign).phone, now: now, alive: alive)
    }

    /// In the order in which one needs the other.
    fileprivate func duties(
        of command: WatchCommand, store: Store, _ dispatcher: Dispatcher
    ) throws -> [any Duty] {
        let folder = PaperFolder(command.papers ?? settings.papers)
        var duties: [any Duty] = [SeriesDuty(store: store, now: now), Planner(store: store, now: now), dispatcher]
        if !command.noPapers {
            duties.append(
                PaperPrinter(
                    store: store, folder: folder, making: paperMaking(), ahead: Double(command.papersAhead) * 3600,
                    now: now))
        }
        duties.append(
            Keeper(
                store: store, backups: command.noBackups ? nil : BackupFolder(of: databasePath),
                papers: command.noPapers ? nil : folder, leftovers: leftovers(papers: command.papers), now: now))
        return duties
    }
}
