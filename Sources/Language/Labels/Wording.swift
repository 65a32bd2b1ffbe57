/// A text with placeholders.
///
/// `{name}` becomes the value of that name. `{count|person|people}` becomes the form that fits the number `count`:
/// two forms, or three in Russian (1 человек, 2 человека, 5 человек). A placeholder without a value stays as it is.
package struct Wording: Hashable, Sendable {
    package let pattern: String

    package init(_ pattern: String) {
        self.pattern = pattern
    }

    package func filled(_ values: [String: String], in language: PaperLanguage) -> String {
        var result = ""
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let parts = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
            if let name = parts.first, let value = values[String(name)] {
                result += parts.count == 1 ? value : form(of: Array(parts.dropFirst()), for: value, in: language)
            } else {
                result += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private func form(of forms: [Substring], for value: String, in language: PaperLanguage) -> String {
        let number = Int(value) ?? 0
        let index =
            switch language {
            case .ru: Self.russianForm(number)
            case .az, .en, .tr: number == 1 ? 0 : 1
            }
        return String(forms[min(index, forms.count - 1)])
    }

    private static func russianForm(_ number: Int) -> Int {
        switch (number % 10, number % 100) {
        case (_, 11...14): 2
        case (1, _): 0
        case (2...4, _): 1
        default: 2
        }
    }
}
