import ArgumentParser

struct ManCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "man", abstract: "Print the manual, whole or of one noun or verb, as a man page.",
        discussion: "Read it with: vigil man | man -l -    Keep it: vigil man > /usr/local/share/man/man1/vigil.1")

    @Argument(help: ArgumentHelp("A noun, or a noun and a verb.", valueName: "words")) var words: [String] = []

    func run() throws {
        let (command, path, _) = CommandLineWords(words).reached
        guard path == words else {
            throw UsageError(
                "Unexpected argument '\(words.dropFirst(path.count).first ?? "")'", in: CommandLineWords(words))
        }
        let page = ManPage(try CommandFacts.of(command), path: path, version: Vigil.configuration.version)
        try Console.answer(Array(page.text.utf8))
    }
}
