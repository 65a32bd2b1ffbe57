/// A language that the papers are printed in.
package enum PaperLanguage: String, Codable, Hashable, Sendable, CaseIterable {
    case az, en, ru, tr

    /// The paper language of a BCP 47 tag such as `az-Latn-AZ`; English when none fits.
    package init(closestTo bcp47: String) {
        self = PaperLanguage(exactly: bcp47) ?? .en
    }

    /// The paper language of a BCP 47 tag; nil when papers are not printed in it.
    package init?(exactly bcp47: String) {
        self.init(rawValue: bcp47.primaryLanguage)
    }
}

extension String {
    /// The first part of a BCP 47 tag in lower case: `az` of `az-Latn-AZ`, and of `az_AZ` too.
    var primaryLanguage: String {
        String(prefix { $0 != "-" && $0 != "_" }).lowercased()
    }
}
