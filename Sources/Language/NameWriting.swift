/// How a name is written on paper.
package enum NameWriting {
    /// A family name in capitals, by the rules of its script and its language.
    ///
    /// Azerbaijani and Turkish put a dot on a capital İ. The letters of the name decide when they tell (ə, ğ, ş, ı
    /// belong to those languages, w to none of them), then the language. Scripts without capitals stay as they are.
    /// - Parameter language: BCP 47: the person's own when it is known, else the campaign's.
    package static func family(_ family: String, language: String) -> String {
        // Georgian capitals exist in Unicode, and in few fonts.
        if family.unicodeScalars.contains(where: { (0x10D0...0x10FF).contains($0.value) }) { return family }
        guard keepsDot(family, language: language) else { return family.uppercased() }
        var dotted = String.UnicodeScalarView()
        for scalar in family.unicodeScalars {
            if scalar.value == 0x307, dotted.last == "İ" { continue }
            dotted.append(scalar == "i" ? "İ" : scalar)
        }
        return String(dotted).uppercased()
    }

    /// A whole name as a roster has it: `HÜSEYNOVA, Aygün`; without the comma when a part is missing.
    package static func rosterName(family: String, given: String, language: String) -> String {
        let capitals = self.family(family, language: language)
        if capitals.isEmpty { return given }
        return given.isEmpty ? capitals : "\(capitals), \(given)"
    }

    private static func keepsDot(_ name: String, language: String) -> Bool {
        for scalar in name.unicodeScalars {
            switch scalar {
            case "ə", "Ə", "ğ", "Ğ", "ş", "Ş", "ı", "İ": return true
            case "w", "W": return false
            default: continue
            }
        }
        return ["az", "tr"].contains(language.primaryLanguage)
    }
}
