import ArgumentParser
import Operations

struct AssignConfirm: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Note that people come.",
        discussion: "Names come as arguments, or as a list on standard input, one a line.")

    @OptionGroup var answer: AnswerOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await answer.note(.confirm, as: output, in: context)
    }
}
