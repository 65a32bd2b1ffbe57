/// A language that the papers are printed in.
package enum PaperLanguage: String, Codable, Hashable, Sendable, CaseIterable {
    case az, en, ru, tr

    /// The paper language of a BCP 47 tag such as `az-Latn-AZ`; English when none fits.
    package init(closestTo bcp47: String) {
        self = PaperLanguage(rawValue: bcp47.primaryLanguage) ?? .en
    }
}

extension String {
    /// The first part of a BCP 47 tag in lower case: `az` of `az-Latn-AZ`, and of `az_AZ` too.
    var primaryLanguage: String {
        String(prefix { $0 != "-" && $0 != "_" }).lowercased()
    }
}
