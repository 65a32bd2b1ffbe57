import ArgumentParser

struct AssignNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Who has which place on which shift.",
        subcommands: [
            AssignAdd.self, AssignImport.self, AssignFill.self, AssignCover.self, AssignConfirm.self,
            AssignDecline.self,
            AssignWithdraw.self, AssignSwap.self, AssignMove.self, AssignListCommand.self,
        ])
}
