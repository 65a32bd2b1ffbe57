import Language
import Mustache

/// What messages say, in every language of the papers.
struct ReminderWordings: Sendable {
    /// What a message says about one kind of occasion.
    struct Wording: Sendable {
        let subject: MustacheTemplate
        /// Before the facts of the shifts.
        let text: MustacheTemplate
        /// After them; may be empty.
        let after: MustacheTemplate
        /// A text message, on one line.
        let sms: MustacheTemplate
        let facts: [LetterFact]
        /// The person can say that they come, or that they do not.
        let asks: Bool
    }

    private struct Pattern: Decodable {
        let subject: String
        let text: String
        let after: String?
        let sms: String
    }

    private struct File: Decodable {
        let letter: LetterWords.Pattern
        let sheets: LetterWords.SheetPattern
        let facts: [String: String]
        let wordings: [String: Pattern]
    }

    private struct Shape: Decodable {
        let facts: [LetterFact]
        let asks: Bool
    }

    /// The wordings that a rule can name.
    static let names = [
        "training", "will-you-come", "team-and-map", "evening-before", "today", "change", "cancellation", "thanks",
    ]

    /// Read once; a fault in the presets is told to whoever asks first.
    static let builtIn = Result { try ReminderWordings() }

    private let wordings: [PaperLanguage: [String: Wording]]
    private let letters: [PaperLanguage: LetterWords]

    private init() throws {
        let files: [(PaperLanguage, [UInt8])] = [
            (.az, PackageResources.wordings_az_yaml), (.en, PackageResources.wordings_en_yaml),
            (.ru, PackageResources.wordings_ru_yaml), (.tr, PackageResources.wordings_tr_yaml),
        ]
        let shapes = try PresetFile.decode(
            [String: Shape].self, from: PackageResources.messages_yaml, file: "messages.yaml")
        var wordings: [PaperLanguage: [String: Wording]] = [:]
        var letters: [PaperLanguage: LetterWords] = [:]
        for (language, bytes) in files {
            let name = "wordings.\(language.rawValue).yaml"
            let file = try PresetFile.decode(File.self, from: bytes, file: name)
            letters[language] = try LetterWords(file.letter, sheets: file.sheets, facts: file.facts, file: name)
            var own: [String: Wording] = [:]
            for (key, pattern) in file.wordings {
                guard let shape = shapes[key] else {
                    throw ReminderError.badPreset(file: "messages.yaml", reason: "\(key) is missing")
                }
                own[key] = Wording(
                    subject: try Self.template(pattern.subject, file: name),
                    text: try Self.template(pattern.text, file: name),
                    after: try Self.template(pattern.after ?? "", file: name),
                    sms: try Self.template(pattern.sms, file: name), facts: shape.facts, asks: shape.asks)
            }
            wordings[language] = own
        }
        self.wordings = wordings
        self.letters = letters
    }

    /// Words are text: what escapes them is the page that they stand on.
    static func template(_ text: String, file: String) throws -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
        } catch {
            throw ReminderError.badPreset(file: file, reason: "\(error)")
        }
    }

    /// The languages in which to look for a wording: the volunteer's, the campaign's, English.
    static func languages(volunteer: String?, campaign: String) -> [PaperLanguage] {
        let wanted = [volunteer, campaign].compactMap { $0 }.compactMap { PaperLanguage(exactly: $0) }
        return wanted + [.en]
    }

    /// The first of the languages that has all of the wordings.
    func language(for names: some Sequence<String>, among languages: [PaperLanguage]) -> PaperLanguage? {
        languages.first { language in
            letters[language] != nil && names.allSatisfy { wordings[language]?[$0] != nil }
        }
    }

    func wording(_ name: String, in language: PaperLanguage) -> Wording? { wordings[language]?[name] }

    func letter(in language: PaperLanguage) -> LetterWords? { letters[language] }
}

extension MustacheTemplate {
    /// Filled and on one line, as a subject and a text message are, whatever a name holds.
    func line(_ values: [String: String]) -> String {
        render(values).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Filled, paragraph by paragraph, each on one line.
    func paragraphs(_ values: [String: String]) -> [String] {
        var paragraphs: [String] = []
        var words: [Substring] = []
        for line in render(values).split(separator: "\n", omittingEmptySubsequences: false) {
            let own = line.split(whereSeparator: \.isWhitespace)
            if own.isEmpty, !words.isEmpty {
                paragraphs.append(words.joined(separator: " "))
                words = []
            }
            words += own
        }
        return words.isEmpty ? paragraphs : paragraphs + [words.joined(separator: " ")]
    }
}
