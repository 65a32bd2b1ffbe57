import ArgumentParser
import Operations
import Persistence

struct RosterLayouts: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "layouts", abstract: "List the layouts of rosters, or show one to start your own from.",
        discussion: """
            Put your own into the folder "layouts" beside the record file, or into vigil/layouts in your settings \
            folder: NAME.yaml is printed with --layout NAME, and goes before ours of that name.
            """)

    @Option(help: ArgumentHelp("Print this layout's YAML.", valueName: "name")) var show: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        guard let show else { return try await context.present(LayoutList(context.layouts), as: output) }
        let yaml = Array(try context.layouts.yaml(show).utf8)
        guard let path = output.path else { return try context.console.out(yaml) }
        try AtomicFile(at: path).fill { sink in try sink(yaml) }
        context.console.say("Wrote \(path).")
    }
}
