/// The encodings in which lists of people arrive.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    /// Cyrillic.
    case windows1251 = "windows-1251"
    /// Western European.
    case windows1252 = "windows-1252"
    /// Turkish.
    case windows1254 = "windows-1254"

    /// How each is named on the command line, for messages.
    package static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

    /// The encoding somebody names on the command line: "utf8", "UTF-16", "cp1251", "1254", "latin1" …
    package init?(named name: String) {
        let key = name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        switch key {
        case "utf8": self = .utf8
        case "utf16", "utf16le": self = .utf16LittleEndian
        case "utf16be": self = .utf16BigEndian
        case "windows1251", "win1251", "cp1251", "1251": self = .windows1251
        case "windows1252", "win1252", "cp1252", "1252", "latin1", "iso88591": self = .windows1252
        case "windows1254", "win1254", "cp1254", "1254", "latin5", "iso88599": self = .windows1254
        default: return nil
        }
    }

    var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

    /// How a sentence calls it.
    package var title: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16 (little-endian)"
        case .utf16BigEndian: "UTF-16 (big-endian)"
        case .windows1251: "Windows-1251"
        case .windows1252: "Windows-1252"
        case .windows1254: "Windows-1254"
        }
    }
}
