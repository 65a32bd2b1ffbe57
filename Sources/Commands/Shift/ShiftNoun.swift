import ArgumentParser

struct ShiftNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shift", abstract: "Roles at posts, for a time.",
        subcommands: [
            ShiftAdd.self, ShiftImport.self, ShiftListCommand.self, ShiftPatternCommand.self, ShiftUndo.self,
            ShiftEdit.self, ShiftCancel.self, ShiftRemove.self,
        ])
}
