import ArgumentParser
import Operations
import Persistence
import Volunteering

struct BackupListCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the backups.")

    @OptionGroup var backups: BackupOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let folder = backups.folder(in: context)
        let zone = try await context.ask(CampaignQuery()).zone
        try await context.present(BackupList(folder.entries(), in: folder, zone: zone), as: output)
    }
}
