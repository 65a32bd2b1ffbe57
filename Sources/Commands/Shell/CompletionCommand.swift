import ArgumentParser

struct CompletionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completion", abstract: "Print the script by which a shell completes vigil's words.",
        discussion: """
            bash: vigil completion bash > ~/.local/share/bash-completion/completions/vigil
            zsh: vigil completion zsh > a folder of $fpath/_vigil
            fish: vigil completion fish > ~/.config/fish/completions/vigil.fish
            """)

    @Argument(help: "bash, zsh or fish.") var shell: CompletionScript

    func run() throws {
        try Console.answer(Array(shell.text.utf8))
    }
}

extension CompletionScript: ExpressibleByArgument {}
