/// A scheme, host and port out of a URL that an organizer wrote, judged on bytes.
struct NetworkPlace: Hashable {
    let scheme: String
    let host: String
    let port: Int?
    /// The path and what follows it; empty when there is none.
    let rest: String

    /// Nil for other schemes, for an account in the URL, and for anything that is not plain ASCII.
    init?(_ text: String, schemes: [String]) {
        guard text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }), text.utf8.count <= 2_000,
            let scheme = schemes.first(where: { text.hasPrefix("\($0)://") })
        else { return nil }
        let place = text.dropFirst(scheme.count + 3)
        let authority = place.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        rest = String(place.dropFirst(authority.count))
        let name: Substring
        let after: Substring
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            name = authority[authority.index(after: authority.startIndex)..<end]
            after = authority[authority.index(after: end)...]
            guard name.contains(":"), name.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else { return nil }
        } else {
            name = authority.prefix { $0 != ":" }
            after = authority.dropFirst(name.count)
            guard Self.isName(String(name)) else { return nil }
        }
        if after.isEmpty {
            port = nil
        } else {
            guard after.hasPrefix(":"), let number = Int(after.dropFirst()), 1...65_535 ~= number else { return nil }
            port = number
        }
        self.scheme = scheme
        host = name.lowercased()
    }

    /// On this machine, by a name or number that nobody else can answer.
    var isLoopback: Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// Labels of letters, digits and hyphens.
    static func isName(_ text: String) -> Bool {
        let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return text.utf8.count <= 253
            && labels.allSatisfy { label in
                1...63 ~= label.count && label.first != 0x2D && label.last != 0x2D
                    && label.allSatisfy { byte in
                        switch byte {
                        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
                        default: false
                        }
                    }
            }
    }
}
