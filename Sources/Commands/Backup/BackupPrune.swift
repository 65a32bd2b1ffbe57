import ArgumentParser
import Foundation
import Operations
import Persistence
import Volunteering

struct BackupPrune: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune", abstract: "Remove old backups.",
        discussion: "All of the last three days stay, the last of each of seven days and the last of each of four weeks.")

    @OptionGroup var backups: BackupOptions
    @Flag(help: "Only tell which would go.") var dryRun = false
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let folder = backups.folder(in: context)
        let entries = try folder.entries()
        let zone = try await context.ask(CampaignQuery()).zone
        let old = Set(BackupRetention.superfluous(entries.map(\.name), in: zone))
        let going = entries.filter { old.contains($0.name) }
        for entry in going {
            if !dryRun { try FileManager.default.removeItem(atPath: entry.path) }
            context.console.say("\(dryRun ? "Would remove" : "Removed") \(entry.path).")
        }
        context.console.say("\(entries.count - going.count) of \(entries.count) backups stay.")
    }
}
