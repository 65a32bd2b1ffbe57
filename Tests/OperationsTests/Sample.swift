import Foundation
import Operations
import Telephony
import TestSupport
import Testing

/// Lists of people as other programs export them; everybody in them is invented.
enum Sample {
    static let hasPhones = PhoneNumbers.isAvailable

    static func source(_ name: String) throws -> ImportSource {
        let path = try #require(Bundle.module.path(forResource: name, ofType: "csv", inDirectory: "Samples"))
        return .file(path, name: "\(name).csv")
    }
}
