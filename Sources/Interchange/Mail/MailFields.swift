/// The fields of a header: names in lower case, values unfolded, as bytes.
struct MailFields {
    private let fields: [(name: String, value: [UInt8])]
    /// What follows the header.
    let body: ArraySlice<UInt8>

    private static let mostFields = 1_000

    /// Reads up to the first empty line; line ends may be CRLF, LF or CR.
    init(_ bytes: ArraySlice<UInt8>) {
        var fields: [(name: String, value: [UInt8])] = []
        var rest = bytes
        while !rest.isEmpty {
            let line = Self.line(from: &rest)
            if line.isEmpty { break }
            if line.first == 0x20 || line.first == 0x09 {
                // Goes on from the line before; the blank stays.
                if !fields.isEmpty { fields[fields.count - 1].value += line }
            } else if let colon = line.firstIndex(of: 0x3A), fields.count < Self.mostFields {
                let name = line[..<colon].filter { $0 > 0x20 && $0 < 0x7F }
                fields.append(
                    (String(decoding: name, as: UTF8.self).lowercased(), Array(line[line.index(after: colon)...])))
            }
        }
        self.fields = fields
        body = rest
    }

    /// The first of that name.
    subscript(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

    /// The first of that name as it stands, without what is not ASCII.
    func plain(_ name: String) -> String? {
        self[name].map { String(decoding: $0.filter { 0x20...0x7E ~= $0 }, as: UTF8.self).trimmedOnOneLine }
    }

    /// Takes a line off the front, without its end.
    static func line(from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let end = rest.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
            defer { rest = rest[rest.endIndex...] }
            return rest
        }
        let line = rest[..<end]
        var next = end + 1
        if rest[end] == 0x0D, next < rest.endIndex, rest[next] == 0x0A { next += 1 }
        rest = rest[next...]
        return line
    }
}
