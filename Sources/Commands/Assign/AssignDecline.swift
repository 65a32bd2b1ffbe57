import ArgumentParser
import Operations

struct AssignDecline: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline", abstract: "Note that people do not come.",
        discussion: "Names come as arguments, or as a list on standard input, one a line.")

    @OptionGroup var answer: AnswerOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await answer.note(.decline, as: output, in: context)
    }
}
