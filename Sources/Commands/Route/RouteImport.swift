import ArgumentParser
import Foundation
import Interchange
import Language
import Operations
import Persistence

struct RouteImport: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take a route and its places from GPX or GeoJSON.",
        discussion: """
            A place whose name begins with a code, like "B4 Bridge", becomes that post; a post that is there already \
            gets its coordinates.
            """)

    @Argument(help: "The event's code.") var event: String
    @Argument(help: ArgumentHelp("The file; - for standard input.", valueName: "file")) var file: String
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try context.refuseRecordFile(file)
        let name = file == "-" ? "standard input" : URL(fileURLWithPath: file).lastPathComponent
        let source = ImportSource(name: name) { [file] in try ByteReader(path: file) }
        let outcome = try await context.perform(ImportRoute(event: event, source: source), rehearsing: dryRun)
        try await context.present(outcome.profile, as: output)
        if outcome.otherTracks > 0 {
            context.console.say("Only the first track was taken; \(outcome.otherTracks) more in the file.")
        }
        context.console.say(
            "\(dryRun ? "Would be so: " : "")\(outcome.added.count.counted("post")) added, "
                + "\(outcome.placed.count) placed anew.")
    }
}
