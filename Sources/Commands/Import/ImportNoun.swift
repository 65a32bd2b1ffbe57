import ArgumentParser

struct ImportNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "The lists of people that were taken in, and taking them back.",
        discussion: "To take a list in: vigil volunteer import FILE",
        subcommands: [ImportListCommand.self, ImportUndo.self])
}
