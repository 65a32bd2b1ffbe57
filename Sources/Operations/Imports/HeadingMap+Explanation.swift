import Interchange
import Language
import Volunteering

extension HeadingMap.Fault: Explainable {
    package var explanation: Explanation {
        let example = "For example: --map \"Ad=given_name,Soyad=family_name,Telefon=phone\""
        return switch self {
        case .noField(let heading):
            Explanation(
                "map.no-field", "--map does not say what \"\(heading)\" means.",
                hint: example + "; a heading with a comma stands in quotes.", kind: .usage)
        case .unclosedQuote(let text):
            Explanation(
                "map.unclosed-quote", "--map \(text): a quote is never closed.",
                hint: "A quote inside quotes is written twice.", kind: .usage)
        case .unknownField(let field, let heading, let fields):
            Explanation(
                "map.unknown-field",
                "\"\(field)\", which \"\(heading)\" should be, is nothing that can be imported here.",
                hint: (Spelling.closest(to: field, among: fields).map { "Did you mean \($0)? " } ?? "")
                    + "Known are \(fields.joined(separator: ", ")), and - to leave a column aside.",
                kind: .usage)
        case .headingTwice(let heading):
            Explanation(
                "map.heading-twice", "--map says twice what \"\(heading)\" means.", hint: example, kind: .usage)
        }
    }
}
