import Documents
import Language
import Mustache

/// Sets letters as pages: one for any mail program, in the colours that it has, with nothing to be fetched.
struct LetterPage: Sendable {
    /// Escapes by scalars: an accent behind a sign must not hide it.
    private struct Markup: MustacheContentType {
        func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
    }

    /// Read once; a fault in the template is told to whoever asks first.
    static let builtIn = Result { try LetterPage() }

    private let template: MustacheTemplate

    private init() throws {
        MustacheContentTypes.register(Markup(), named: "MAIL")
        let source = String(decoding: PackageResources.message_html_mustache, as: UTF8.self)
        do {
            template = try MustacheTemplate(string: source)
        } catch {
            throw ReminderError.badPreset(file: "message.html.mustache", reason: "\(error)")
        }
    }

    func render(_ letter: Letter) -> String {
        func link(_ link: Letter.Link) -> [String: String] { ["words": link.words, "address": link.address] }
        let parts = letter.parts.map { part -> [String: Any] in
            let blocks = part.blocks.map { block -> [String: Any] in
                [
                    "facts": block.map { fact -> [String: String] in
                        var values = ["label": fact.label, "value": fact.value]
                        values["was"] = fact.was
                        return values
                    }
                ]
            }
            return ["opening": part.opening, "blocks": blocks, "after": part.after]
        }
        let choices = letter.choices.map { choice -> [String: Any] in
            var values: [String: Any] = ["links": choice.links.map(link)]
            values["about"] = choice.about
            return values
        }
        var values: [String: Any] = [
            "language": letter.language.rawValue, "subject": letter.subject, "greeting": letter.greeting,
            "parts": parts, "choices": choices, "closing": letter.closing,
        ]
        values["answer"] = letter.answer
        if !letter.choices.isEmpty { values["links"] = letter.links }
        if !letter.leave.isEmpty {
            values["leaving"] = letter.leaving
            values["leave"] = letter.leave.map(link)
        }
        return template.render(values)
    }
}
