import Foundation

/// Phone numbers as a region writes and dials them.
///
/// May be used from several threads at a time.
package final class PhoneNumbers: Sendable {
    private let library: PhoneNumberLibrary
    /// Two letters, in upper case, with the terminating zero.
    private let region: [CChar]

    /// - Parameter region: ISO 3166, such as `AZ`.
    /// - Throws: ``TelephonyError``.
    package init(region: String) throws {
        let code = region.uppercased()
        library = try PhoneNumberLibrary.shared()
        self.region = Array(code.utf8CString)
        guard code.utf8.count == 2, library.knowsRegion(self.region) == 1 else {
            throw TelephonyError.unknownRegion(region)
        }
    }

    /// Whether the library can be opened; the reason why not comes from ``init(region:)``.
    package static var isAvailable: Bool {
        if case .success = Result(catching: PhoneNumberLibrary.shared) { true } else { false }
    }

    /// The number as `+994507496124`; nil when no such number can exist.
    ///
    /// Reads what people write: with or without spaces, brackets, trunk prefix, `00`, `+`, or the country's own code
    /// without a plus. Extensions are dropped.
    package func e164(_ text: String) -> String? {
        convert(text, with: library.e164)
    }

    /// The number as people of the region read it: `050 749 61 24` at home, `+49 30 901820` abroad.
    ///
    /// A text that is no number comes back as it is.
    package func national(_ e164: String) -> String {
        convert(e164, with: library.display) ?? e164
    }

    private func convert(_ text: String, with function: PhoneNumberLibrary.Convert) -> String? {
        var text = text
        return text.withUTF8 { utf8 -> String? in
            // No number is longer; a cell with a letter in it is not worth the library's time.
            guard let base = utf8.baseAddress, utf8.count <= 128 else { return nil }
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 160) { output in
                guard let start = output.baseAddress else { return nil }
                let length = function(base, utf8.count, region, start, output.count)
                return length > 0 ? String(decoding: output[..<length], as: UTF8.self) : nil
            }
        }
    }
}
