import ArgumentParser
import Foundation
import Operations

/// Answers the completion scripts: a word a line, then a tab and what it is. Silent when anything is wrong.
struct CompleteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "__complete", abstract: "Answer a shell's completion.", shouldDisplay: false)

    @Argument(parsing: .captureForPassthrough) var words: [String] = []

    func run() async throws {
        let typed = words.first == "--" ? Array(words.dropFirst()) : words
        let completing = Completing(words: typed, environment: ProcessInfo.processInfo.environment)
        do {
            let text =
                switch try await completing.answer() {
                case .files: ":files\n"
                case .words(let found):
                    found.map { "\(Self.plain($0.word))\t\(Self.plain($0.note))\n" }.joined()
                }
            try Console.answer(Array(text.utf8))
        } catch {
            // Whoever presses the tab key wants no message; the command itself tells what is wrong.
            throw ExitCode.failure
        }
    }

    /// Without what would end the line or move the cursor.
    private static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : $0 }))
    }
}
