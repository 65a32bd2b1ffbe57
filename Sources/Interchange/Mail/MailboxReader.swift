/// Takes a file of mails apart: an mbox, in whatever dialect, or one mail alone. Streams; a mail is held, a file is not.
///
/// Of each mail the first mebibyte is kept, which holds what its sender wrote; what is attached behind it is skipped.
/// Source: RFC 4155; mboxrd for the quoting of "From ".
package final class MailboxReader {
    private static let longestMail = 1 << 20
    private static let longestLine = 1 << 16

    private let source: any ByteSource
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var at = 0
    private var end = 0
    private var isMailbox: Bool?
    /// The line that begins the next mail was read already.
    private var isBetween = false

    package init(_ source: any ByteSource) {
        self.source = source
    }

    /// The bytes of the next mail, without the line that divides; nil at the end.
    /// - Throws: `TableError` of the source.
    package func next() throws(TableError) -> [UInt8]? {
        var mail: [UInt8] = []
        var wasBlank = true
        var hasLines = isBetween
        isBetween = false
        while let line = try nextLine() {
            let isFirst = isMailbox == nil
            if isFirst {
                // Empty lines before everything are nobody's.
                if Self.isBlank(line) { continue }
                isMailbox = Self.divides(line)
            }
            if isMailbox == true, wasBlank, Self.divides(line) {
                guard hasLines else {
                    hasLines = true
                    continue
                }
                isBetween = true
                return mail
            }
            hasLines = true
            wasBlank = Self.isBlank(line)
            if mail.count + line.count <= Self.longestMail {
                mail += isMailbox == true ? Self.unquoted(line) : line[...]
            }
        }
        return hasLines ? mail : nil
    }

    /// With its end; a line that is too long comes in pieces.
    private func nextLine() throws(TableError) -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            if at == end {
                var count = 0
                var fault: TableError?
                buffer.withUnsafeMutableBytes { target in
                    do throws(TableError) { count = try source.read(into: target) } catch { fault = error }
                }
                if let fault { throw fault }
                (at, end) = (0, count)
                if count == 0 { return line.isEmpty ? nil : line }
            }
            let room = min(end, at + Self.longestLine - line.count)
            if let feed = buffer[at..<room].firstIndex(of: 0x0A) {
                line += buffer[at...feed]
                at = feed + 1
                return line
            }
            line += buffer[at..<room]
            at = room
            if line.count >= Self.longestLine { return line }
        }
    }

    /// `From someone Thu Feb 25 14:00:00 2027`: a time and a year tell it from a sentence.
    static func divides(_ line: [UInt8]) -> Bool {
        guard line.starts(with: "From ".utf8), line.count < 1_000 else { return false }
        let words = line.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
        let hasTime = words.contains { word in
            let digits = Array(word)
            return digits.count >= 5 && isDigit(digits[0]) && isDigit(digits[1]) && digits[2] == 0x3A
                && isDigit(digits[3]) && isDigit(digits[4])
        }
        let hasYear = words.contains { word in
            word.count == 4 && word.allSatisfy(isDigit)
                && (word.starts(with: "19".utf8) || word.starts(with: "20".utf8))
        }
        return hasTime && hasYear
    }

    /// One `>` before "From " was put there by whoever wrote the mbox.
    private static func unquoted(_ line: [UInt8]) -> ArraySlice<UInt8> {
        guard line.first == 0x3E, line.drop(while: { $0 == 0x3E }).starts(with: "From ".utf8) else { return line[...] }
        return line[1...]
    }

    private static func isBlank(_ line: [UInt8]) -> Bool { line.allSatisfy { $0 == 0x0A || $0 == 0x0D } }

    private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
