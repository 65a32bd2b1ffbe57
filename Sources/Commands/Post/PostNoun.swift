import ArgumentParser

struct PostNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "post", abstract: "The places where people stand.",
        subcommands: [PostAdd.self, PostImport.self, PostListCommand.self, PostEdit.self, PostRemove.self])
}

struct SectorNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sector", abstract: "The parts of an event's ground, and who leads them.",
        subcommands: [SectorSet.self])
}
