import ArgumentParser
import Operations

struct AssignWithdraw: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take people off their places.",
        discussion: "Names come as arguments, or as a list on standard input, one a line.")

    @OptionGroup var answer: AnswerOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await answer.note(.withdraw, as: output, in: context)
    }
}
