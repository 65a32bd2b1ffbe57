import Language

/// Everything that can be set, each with its name in the file, in the environment and on the command line.
package enum SettingKey: String, CaseIterable, Sendable {
    case database, actor, language, format, pager, colour, quiet, papers

    package var variable: String { "VIGIL_\(rawValue.uppercased())" }

    package var flag: String { "--\(rawValue)" }

    package var meaning: String {
        switch self {
        case .database: "The record file"
        case .actor: "Who is working, for the audit"
        case .language: "The language of papers; without it the campaign's"
        case .format: "The form of answers; without it text on a terminal, tab-separated in a pipe"
        case .pager: "What shows long answers on a terminal; none for no pager"
        case .colour: "When answers are in colour"
        case .papers: "The folder into which the scheduler prints"
        case .quiet: "Whether talk is left out; errors are told all the same"
        }
    }

    /// The words that it can be; nil where it is free text.
    package var words: [String]? {
        switch self {
        case .database, .actor, .pager, .papers: nil
        case .language: PaperLanguage.allCases.map(\.rawValue)
        case .format: ["text", "tsv", "csv", "json", "html"]
        case .colour: ["auto", "always", "never"]
        case .quiet: ["yes", "no"]
        }
    }

    /// The value as it is kept, or nil for one that cannot be.
    func reading(_ text: String) -> String? {
        guard let words else { return text.isEmpty ? nil : text }
        let text = text.lowercased()
        if self == .quiet {
            if ["yes", "true", "on", "1"].contains(text) { return "yes" }
            if ["no", "false", "off", "0"].contains(text) { return "no" }
        }
        return words.contains(text) ? text : nil
    }
}
