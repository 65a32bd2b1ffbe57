import ArgumentParser
import Operations
import Persistence
import Volunteering

struct BackupPrune: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune", abstract: "Remove old backups.",
        discussion: """
            All of the last three days stay, the last of each of seven days and the last of each of four weeks.
            """)

    @OptionGroup var backups: BackupOptions
    @Flag(help: "Only tell which would go.") var dryRun = false
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let folder = backups.folder(in: context)
        let count = try folder.entries().count
        let zone = try await context.ask(CampaignQuery()).zone
        let going = try folder.prune(in: zone, onlyLooking: dryRun)
        for entry in going {
            context.console.say("\(dryRun ? "Would remove" : "Removed") \(entry.path).")
        }
        context.console.say("\(count - going.count) of \(count) backups stay.")
    }
}
