import Documents
import Foundation

/// An answer as JSON: snake-case keys in order, instants in ISO 8601 UTC, one trailing newline.
enum JSONAnswer {
    static func encode(_ answer: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return InertJSON.escaped(Array(try encoder.encode(answer))) + [UInt8(ascii: "\n")]
    }
}
