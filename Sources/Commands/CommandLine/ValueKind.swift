import Operations

/// What the value of an argument names, told from the argument's own name; so every verb is completed and asked for
/// alike.
enum ValueKind: Hashable {
    case words([String])
    case known(SuggestionsQuery.Kind)
    case timeZone
    case file
    case free

    /// - Parameter path: The noun and the verb that the argument belongs to.
    init(_ argument: CommandFacts.Argument, of path: [String]) {
        if let words = argument.allValues, !words.isEmpty {
            self = .words(words)
            return
        }
        let isMaking = path.last == "add" || path.last == "set"
        switch argument.preferredName?.name ?? argument.valueName ?? "" {
        case "event", "events": self = .known(.event)
        case "shift", "shifts": self = .known(.shift)
        case "post": self = .known(.post)
        case "sector" where !isMaking: self = .known(.sector)
        case "team", "teams": self = .known(.team)
        case "person", "people", "lead", "query", "with", "by", "into", "duplicate": self = .known(.person)
        case "named": self = .known(.place)
        case "skill": self = .known(.skill)
        case "role": self = .known(.role)
        case "sheet", "sheets": self = .known(.sheet)
        case "code", "rule": self = path.contains("rule") && !isMaking ? .known(.rule) : .free
        case "time-zone": self = .timeZone
        case "file", "output", "rejects", "database", "config": self = .file
        default: self = argument.valueName == "file" ? .file : .free
        }
    }
}
