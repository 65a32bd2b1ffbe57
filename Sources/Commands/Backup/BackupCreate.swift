import ArgumentParser
import Persistence

struct BackupCreate: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make a backup: a whole copy, looked at page by page before it gets its name.")

    @OptionGroup var backups: BackupOptions
    @Option(name: [.customShort("o"), .long], help: ArgumentHelp("Write it to this file.", valueName: "file"))
    var output: String?
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        if let output { try context.refuseRecordFile(output) }
        let path = try output ?? backups.folder(in: context).place(at: context.now())
        try await context.backUp(to: path)
        context.console.say("Backed up to \(path).")
    }
}
