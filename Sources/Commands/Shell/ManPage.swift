/// The manual as roff, from the same words as the help.
struct ManPage {
    private var lines: [String] = []
    /// Options that every command takes are told once.
    private var common: Set<String> = []

    /// - Parameter path: The noun and the verb; empty for the whole manual.
    init(_ facts: CommandFacts, path: [String], version: String) {
        let spoken = (["vigil"] + path).joined(separator: " ")
        let name = spoken.replacing(" ", with: "-")
        lines.append(".TH \(Self.quoted(name.uppercased())) 1 \"\" \(Self.quoted("vigil \(version)")) \"Vigil\"")
        section("NAME")
        lines.append("\(Self.plain(name)) \\- \(Self.plain(facts.abstract ?? ""))")
        section("SYNOPSIS")
        synopsis(of: facts, named: spoken)
        if let discussion = facts.discussion {
            section("DESCRIPTION")
            paragraph(discussion)
        }
        if !facts.verbs.isEmpty {
            let shared = Self.shared(by: facts.leaves)
            common = Set(shared.flatMap(\.typedNames))
            section("COMMANDS")
            for verb in facts.verbs { commands(verb, named: "\(spoken) \(verb.commandName)") }
            section("OPTIONS OF EVERY COMMAND")
            arguments(shared)
        } else {
            section("OPTIONS")
            arguments(facts.shown)
        }
        section("SETTINGS")
        paragraph(
            """
            Settings come from flags, the environment and a settings file, the first of these that says something. \
            "vigil config show" tells each value and where it came from, "vigil config path" where the file is.
            """)
        section("EXIT STATUS")
        paragraph(
            """
            0 when all is done; 1 when a part of many was refused; 64 for a wrong command line; 65 for what is not \
            there or cannot be; 66 for a missing file; 69 for a missing library; 73, 74, 75 and 77 for files; 78 for \
            a wrong setting; 130 after Ctrl-C.
            """)
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    private mutating func section(_ title: String) { lines.append(".SH \(title)") }

    private mutating func paragraph(_ text: String) {
        for (index, part) in text.split(separator: "\n").enumerated() {
            if index > 0 { lines.append(".br") }
            lines.append(Self.plain(String(part)))
        }
    }

    private mutating func synopsis(of facts: CommandFacts, named name: String) {
        lines.append(".B \(Self.plain(name))")
        if !facts.verbs.isEmpty {
            lines.append("\\fIcommand\\fR [\\fIoptions\\fR]")
            return
        }
        var words = ["[\\fIoptions\\fR]"]
        for argument in facts.shown where argument.isPositional || !argument.isOptional && argument.takesValue {
            let name = "\\fI\(Self.plain(argument.valueName ?? ""))\\fR" + (argument.isRepeating ? " ..." : "")
            let option = argument.isPositional ? "" : "\\fB\(Self.plain(argument.preferredName?.typed ?? ""))\\fR "
            words.append(argument.isOptional ? "[\(option)\(name)]" : option + name)
        }
        lines.append(words.joined(separator: " "))
    }

    /// A verb as a subsection; a noun's verbs one after the other.
    private mutating func commands(_ facts: CommandFacts, named name: String) {
        guard facts.verbs.isEmpty else {
            for verb in facts.verbs { commands(verb, named: "\(name) \(verb.commandName)") }
            return
        }
        lines.append(".SS \(Self.quoted(name))")
        paragraph(facts.abstract ?? "")
        if let discussion = facts.discussion {
            lines.append(".PP")
            paragraph(discussion)
        }
        lines.append(".PP")
        synopsis(of: facts, named: name)
        arguments(facts.shown.filter { common.isDisjoint(with: $0.typedNames) })
    }

    /// The options that all commands take which read the record file.
    private static func shared(by verbs: [CommandFacts]) -> [CommandFacts.Argument] {
        let taking = verbs.filter { $0.option("--database") != nil }
        return (taking.first?.shown ?? []).filter { argument in
            !argument.isPositional
                && taking.allSatisfy { verb in
                    verb.shown.contains { $0.typedNames == argument.typedNames && $0.abstract == argument.abstract }
                }
        }
    }

    private mutating func arguments(_ arguments: [CommandFacts.Argument]) {
        for argument in arguments {
            lines.append(".TP")
            let value = "\\fI\(Self.plain(argument.valueName ?? ""))\\fR"
            let names = argument.typedNames.map { "\\fB\(Self.plain($0))\\fR" }.joined(separator: ", ")
            lines.append(argument.isPositional ? value : argument.takesValue ? "\(names) \(value)" : names)
            var words = [argument.abstract, argument.discussion].compactMap { $0 }.joined(separator: " ")
            if let value = argument.defaultValue, !value.isEmpty { words += " (default: \(value))" }
            paragraph(words.isEmpty ? "As its name says." : words)
        }
    }

    /// Text in which nothing is a request or an escape.
    private static func plain(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("'", with: "\\(aq")
            .replacing("`", with: "\\(ga")
        return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
    }

    private static func quoted(_ text: String) -> String {
        "\"\(plain(text).replacing("\"", with: "\\(dq"))\""
    }
}
