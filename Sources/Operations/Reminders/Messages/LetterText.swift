extension Letter {
    /// The letter as plain text: paragraphs on a line each, since mail programs break them as their screen is wide.
    var text: String {
        var paragraphs = [greeting]
        for part in parts {
            paragraphs += part.opening
            paragraphs += part.blocks.map { block in block.map(Self.line).joined(separator: "\n") }
            paragraphs += part.after
        }
        if let answer { paragraphs.append(answer) }
        if !choices.isEmpty { paragraphs.append(links) }
        for choice in choices {
            let lines = choice.links.map { "\($0.words): \($0.shortAddress)" }
            paragraphs.append(((choice.about.map { ["\($0):"] } ?? []) + lines).joined(separator: "\n"))
        }
        paragraphs.append(closing.joined(separator: "\n"))
        if !leave.isEmpty {
            // Two hyphens and a blank: mail programs set what follows apart.
            let addresses = leave.map(\.shortAddress).joined(separator: "\n")
            paragraphs.append("-- \n\(leaving)\n\(leave[0].words): \(addresses)")
        }
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    private static func line(_ fact: Fact) -> String {
        "\(fact.label): " + (fact.was.map { "\($0) → " } ?? "") + fact.value
    }
}
