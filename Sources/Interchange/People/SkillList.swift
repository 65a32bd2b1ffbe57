import Volunteering

/// The skills that a cell names.
enum SkillList {
    /// Slugs in the order of the cell, each once: "First aid; driver" gives `first-aid`, `driver`. A skill's last day
    /// stays with it: `first-aid@2027-12-31`.
    ///
    /// Split at `;` `,` `|`, line ends and Google's ` ::: `, whose own groups, such as `* myContacts`, are no skills.
    static func slugs(_ cell: String) -> [String] {
        var slugs: [String] = []
        for part in cell.replacing(":::", with: ";").unicodeScalars.split(whereSeparator: { separators.contains($0) }) {
            let name = String(part).trimmedOnOneLine
            if name.hasPrefix("* ") { continue }
            let slug = dated(name)
            if !slug.isEmpty, !slugs.contains(slug) { slugs.append(slug) }
        }
        return slugs
    }

    private static func dated(_ name: String) -> String {
        guard let at = name.lastIndex(of: "@") else { return slug(name) }
        let date = String(name[name.index(after: at)...]).trimmedOnOneLine
        guard Day(iso: date) != nil else { return slug(name) }
        return "\(slug(String(name[..<at])))@\(date)"
    }

    /// Letters and digits in lower case, whatever is between them as one hyphen; letters keep their diacritics.
    static func slug(_ name: String) -> String {
        var slug = String.UnicodeScalarView()
        var isBetween = false
        for scalar in name.unicodeScalars {
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                isBetween = isBetween || !(scalar.properties.generalCategory == .nonspacingMark)
                continue
            }
            if isBetween, !slug.isEmpty { slug.append("-") }
            isBetween = false
            slug.append(
                contentsOf: scalar == "İ" ? "i".unicodeScalars : scalar.properties.lowercaseMapping.unicodeScalars)
        }
        return String(slug)
    }

    private static let separators: Set<Unicode.Scalar> = [";", ",", "|", "\n", "\r"]
}
