/// How a name is written on paper.
package enum NameWriting {
    /// A family name in capitals, by the rules of its script and its language.
    ///
    /// Azerbaijani and Turkish put a dot on a capital İ. The letters of the name decide when they tell (ə, ğ, ş, ı
    /// belong to those languages, w to none of them), then the person's language. Where that is not known, the given
    /// name's letters decide, and the ending -iyev; without a sign of those languages there is no dot.
    /// Scripts without capitals stay as they are.
    /// - Parameter language: BCP 47; nil where it is not known. Never that of the paper or of the campaign.
    package static func family(_ family: String, given: String = "", language: String?) -> String {
        // Georgian capitals exist in Unicode, and in few fonts.
        if family.unicodeScalars.contains(where: { (0x10D0...0x10FF).contains($0.value) }) { return family }
        guard keepsDot(family, given: given, language: language) else { return family.uppercased() }
        var dotted = String.UnicodeScalarView()
        for scalar in family.unicodeScalars {
            if scalar.value == 0x307, dotted.last == "İ" { continue }
            dotted.append(scalar == "i" ? "İ" : scalar)
        }
        return String(dotted).uppercased()
    }

    /// A whole name as a roster has it: `HÜSEYNOVA, Aygün`; without the comma when a part is missing.
    package static func rosterName(family: String, given: String, language: String?) -> String {
        let capitals = self.family(family, given: given, language: language)
        if capitals.isEmpty { return given }
        return given.isEmpty ? capitals : "\(capitals), \(given)"
    }

    private static func keepsDot(_ family: String, given: String, language: String?) -> Bool {
        if let told = tellsDot(family) { return told }
        if let language { return ["az", "tr"].contains(language.primaryLanguage) }
        let ending = family.lowercased()
        return tellsDot(given) ?? ["iyev", "iyeva"].contains { ending.hasSuffix($0) }
    }

    /// Nil where no letter tells.
    private static func tellsDot(_ name: String) -> Bool? {
        for scalar in name.unicodeScalars {
            switch scalar {
            case "ə", "Ə", "ğ", "Ğ", "ş", "Ş", "ı", "İ": return true
            case "w", "W": return false
            default: continue
            }
        }
        return nil
    }
}
