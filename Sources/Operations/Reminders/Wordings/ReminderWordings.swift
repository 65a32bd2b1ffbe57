import Language
import Mustache

/// What reminders say, in every language of the papers.
struct ReminderWordings: Sendable {
    private struct Pattern: Decodable {
        let subject: String
        let text: String
    }

    private struct Template: Sendable {
        let subject: MustacheTemplate
        let text: MustacheTemplate
    }

    /// The wordings that a rule can name.
    static let names = [
        "training", "will-you-come", "team-and-map", "evening-before", "today", "change", "cancellation", "thanks",
    ]

    /// Read once; a fault in the presets is told to whoever asks first.
    static let builtIn = Result { try ReminderWordings() }

    private let templates: [PaperLanguage: [String: Template]]

    private init() throws {
        let files: [(PaperLanguage, [UInt8])] = [
            (.az, PackageResources.wordings_az_yaml), (.en, PackageResources.wordings_en_yaml),
            (.ru, PackageResources.wordings_ru_yaml), (.tr, PackageResources.wordings_tr_yaml),
        ]
        var templates: [PaperLanguage: [String: Template]] = [:]
        for (language, bytes) in files {
            let file = "wordings.\(language.rawValue).yaml"
            let patterns = try PresetFile.decode([String: Pattern].self, from: bytes, file: file)
            templates[language] = try patterns.mapValues { pattern in
                Template(
                    subject: try Self.template(pattern.subject, file: file),
                    text: try Self.template(pattern.text, file: file))
            }
        }
        self.templates = templates
    }

    /// A message is text, not a page: nothing in it is escaped.
    private static func template(_ text: String, file: String) throws -> MustacheTemplate {
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

    /// The languages that have a wording.
    func languages(of name: String) -> [PaperLanguage] {
        PaperLanguage.allCases.filter { templates[$0]?[name] != nil }
    }

    /// Fills a wording in the first of the languages that has it; nil when none has.
    func render(
        _ name: String, in languages: [PaperLanguage], facts: (PaperLanguage) -> [String: String]
    ) -> RenderedWording? {
        for language in languages {
            guard let template = templates[language]?[name] else { continue }
            let values = facts(language)
            // A subject is a header: whatever a name holds, it stays on one line.
            let subject = template.subject.render(values).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return RenderedWording(language: language, subject: subject, text: template.text.render(values))
        }
        return nil
    }
}

/// A message as it would be sent.
struct RenderedWording: Hashable, Sendable {
    let language: PaperLanguage
    let subject: String
    let text: String
}

extension PaperLanguage {
    /// The paper language of a BCP 47 tag; nil when it is none of ours.
    fileprivate init?(exactly tag: String) {
        let language = PaperLanguage(closestTo: tag)
        guard language != .en || tag.lowercased().hasPrefix("en") else { return nil }
        self = language
    }
}
