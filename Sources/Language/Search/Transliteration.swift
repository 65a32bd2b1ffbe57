import Synchronization
import _FoundationICU

/// Any script in Latin letters, by ICU: for the scripts that have no table of ours.
enum Transliteration {
    /// ICU's transliterator is not made for several threads at once.
    private static let shared = Mutex(Transliterator())

    static func latin(_ text: String) -> String {
        shared.withLock { $0.latin(text) }
    }
}

/// ICU's own transliterator; nil inside when its data is missing, and then texts stay as they are.
private struct Transliterator: ~Copyable {
    private let handle: UnsafeMutablePointer<UTransliterator?>?

    init() {
        let identifier = Array("Any-Latin; Latin-ASCII".utf16)
        var status = U_ZERO_ERROR
        var position = UParseError()
        handle = swift_utrans_openU(
            identifier, Int32(identifier.count), UTRANS_FORWARD, nil, 0, &position, &status)
    }

    deinit {
        if let handle { swift_utrans_close(handle) }
    }

    func latin(_ text: String) -> String {
        guard let handle else { return text }
        var units = Array(text.utf16)
        let length = Int32(units.count)
        // Ideographs grow to syllables; ICU says when that is not enough.
        for capacity in [units.count * 8 + 16, units.count * 40 + 64] {
            var buffer = units + [UInt16](repeating: 0, count: capacity - units.count)
            var newLength = length
            var limit = length
            var status = U_ZERO_ERROR
            swift_utrans_transUChars(
                handle, &buffer, &newLength, Int32(capacity), 0, &limit, &status)
            if status.rawValue <= U_ZERO_ERROR.rawValue {
                units = Array(buffer.prefix(Int(newLength)))
                return String(decoding: units, as: UTF16.self)
            }
        }
        return text
    }
}
