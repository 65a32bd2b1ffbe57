import Foundation
import _FoundationICU

/// The order of names in a language's own alphabet, as bytes that compare like the names do.
///
/// Azerbaijani: … h x ı i j k q l …. Scripts follow one another as ICU has them: the language's own first, or Latin,
/// Cyrillic, Arabic.
package final class Collation: Sendable {
    /// ICU's collator: never changed once it is made, so that several threads may read it at a time.
    private nonisolated(unsafe) let collator: OpaquePointer

    /// - Parameter language: BCP 47, such as `az`.
    /// - Throws: ``CollationError/unknownLanguage(_:)`` for a tag that no language can have.
    package init(language: String) throws(CollationError) {
        guard (2...3).contains(language.primaryLanguage.count),
            language.utf8.allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
        else { throw .unknownLanguage(language) }
        var status = U_ZERO_ERROR
        guard let collator = swift_ucol_open(language, &status), status.rawValue <= U_ZERO_ERROR.rawValue else {
            throw .unknownLanguage(language)
        }
        swift_ucol_setAttribute(collator, UCOL_NORMALIZATION_MODE, UCOL_ON, &status)
        self.collator = collator
    }

    deinit {
        swift_ucol_close(collator)
    }

    /// Bytes whose order is the order of the texts.
    package func sortKey(_ text: String) -> Data {
        var text = text
        return text.withUTF8 { utf8 in
            // UTF-16 never takes more units than UTF-8 takes bytes.
            withUnsafeTemporaryAllocation(of: UInt16.self, capacity: utf8.count + 1) { units in
                var length = 0
                _ = transcode(utf8.makeIterator(), from: UTF8.self, to: UTF16.self, stoppingOnError: false) {
                    units[length] = $0
                    length += 1
                }
                return sortKey(units: UnsafeBufferPointer(units), length: length)
            }
        }
    }

    /// The key of a whole name: the family name decides, to its last accent, before the given name is looked at.
    package func sortKey(family: String, given: String, middle: String = "") -> Data {
        let parts = middle.isEmpty ? [family, given] : [family, given, middle]
        return sortKey(parts.joined(separator: "\u{FFFE}"))
    }

    private func sortKey(units: UnsafeBufferPointer<UInt16>, length: Int) -> Data {
        let capacity = 8 * length + 32
        let needed = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { bytes -> (Int, Data) in
            let size = Int(
                swift_ucol_getSortKey(
                    collator, units.baseAddress, Int32(length), bytes.baseAddress, Int32(capacity)))
            // The last byte is a terminating zero.
            return (size, size > 0 && size <= capacity ? Data(bytes[..<(size - 1)]) : Data())
        }
        guard needed.0 > capacity else { return needed.1 }
        var bytes = [UInt8](repeating: 0, count: needed.0)
        let size = swift_ucol_getSortKey(
            collator, units.baseAddress, Int32(length), &bytes, Int32(bytes.count))
        return Data(bytes.prefix(max(0, Int(size) - 1)))
    }
}

package enum CollationError: Error, Hashable {
    /// The tag as it was given.
    case unknownLanguage(String)
}

extension UInt8 {
    var isAlphanumeric: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
