import Foundation
import GRDB
import Interchange
import Language

/// What follows from a person's details alone, made by whoever reads them for whoever writes them.
struct PersonKeys: Sendable {
    let sortKey: Data
    let searchWords: String
    let emailKey: String?
    /// Of the sort key; see ``PeopleIndex``.
    let name: UInt64

    /// Makes the keys of many people, one after another.
    ///
    /// Remembers a fixed number of names: in a long list they come again and again.
    struct Maker: ~Copyable {
        private struct Name: Hashable {
            let given: String
            let middle: String
            let family: String
        }

        private struct Made {
            let sortKey: Data
            let searchWords: String
            let name: UInt64
        }

        private let keys: NameKeys
        private var known: [Name: Made] = [:]
        private static let most = 8_192

        init(_ keys: NameKeys) {
            self.keys = keys
        }

        mutating func keys(of person: PersonDetails, emailKey: String?) -> PersonKeys {
            let made = made(of: Name(given: person.givenName, middle: person.middleName, family: person.familyName))
            return PersonKeys(
                sortKey: made.sortKey, searchWords: made.searchWords, emailKey: emailKey, name: made.name)
        }

        private mutating func made(of name: Name) -> Made {
            if let made = known[name] { return made }
            let sortKey = keys.sortKey(given: name.given, middle: name.middle, family: name.family)
            let made = Made(
                sortKey: sortKey,
                searchWords: keys.searchWords(given: name.given, middle: name.middle, family: name.family),
                name: PeopleIndex.fingerprint(ofName: sortKey))
            if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
            known[name] = made
            return made
        }
    }
}
