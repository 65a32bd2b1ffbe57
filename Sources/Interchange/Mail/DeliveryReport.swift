/// What a mail server says of a mail that it could not deliver: RFC 3464, and the form of Exim before it wrote that.
///
/// Nothing in it is to be believed but the identifier of the mail that came back, which nobody else knows.
package struct DeliveryReport: Hashable, Sendable {
    package enum Fate: Hashable, Sendable {
        /// For good, and the address is to blame.
        case refusedAddress
        /// For good, for another reason: too large, a full mailbox, taken for spam.
        case refused
        /// It is tried again, or was given up for a reason that passes.
        case delayed
    }

    package let fate: Fate
    /// Of RFC 3463, such as `5.1.1`; the three digits where there is none.
    package let status: String
    /// One line of what the server said, without addresses.
    package let words: String
    /// Left parts of identifiers of the mail that came back, the likeliest first.
    package let originals: [String]
    /// To whom it went, as our own mail said it, then as servers did.
    package let recipients: [String]

    private static let mostWords = 200

    /// Nil for a mail that reports nothing that failed.
    init?(_ fields: MailFields) {
        let parts = Self.parts(of: fields, depth: 0)
        let reports = parts.filter { $0.type == "message/delivery-status" }.flatMap { Self.groups(in: $0.fields.body) }
        let original = parts.first { ["message/rfc822", "text/rfc822-headers"].contains($0.type) }
            .map { MailFields($0.body[...]) }
        let failed = fields.plain("x-failed-recipients")
        let text = parts.first { $0.type == "text/plain" }.map { String(decoding: $0.body, as: UTF8.self) } ?? ""
        var status = ""
        if let group = reports.first(where: { Self.isFailure($0) }) ?? reports.first(where: { $0["action"] != nil }) {
            let action = group.plain("action")?.lowercased() ?? ""
            guard ["failed", "delayed"].contains(where: { action.hasPrefix($0) }) else { return nil }
            let said = group.plain("diagnostic-code").map(Self.withoutKind) ?? ""
            status = Self.status(of: group.plain("status") ?? "", diagnostic: said)
            words = Self.words(said.isEmpty ? text : said)
            fate = action.hasPrefix("delayed") ? .delayed : Self.fate(of: status)
        } else if failed != nil {
            status = Self.status(of: "", diagnostic: text)
            words = Self.words(Self.diagnosticLine(in: text))
            fate = Self.fate(of: status.isEmpty ? "5.0.0" : status)
        } else {
            return nil
        }
        self.status = status
        let quoted = original == nil ? Self.quotedFields(in: text) : nil
        originals =
            [original?.plain("message-id"), quoted?.plain("message-id"), fields.plain("in-reply-to")]
            .compactMap { $0 }.flatMap(Self.identifiers) + (fields.plain("references").map(Self.identifiers) ?? [])
        let named = reports.flatMap { group in
            ["original-recipient", "final-recipient"].compactMap { group.plain($0).map(Self.withoutKind) }
        }
        recipients =
            ([original?.plain("to"), quoted?.plain("to")].compactMap { $0 } + named
            + (failed.map { $0.split(separator: ",").map(String.init) } ?? []))
            .compactMap(Self.address)
    }

    private typealias Part = (type: String, fields: MailFields, body: [UInt8])

    /// Leaves of a multipart, decoded; what is within an attached mail is not looked into.
    private static func parts(of fields: MailFields, depth: Int) -> [Part] {
        let type = FieldWithParameters(fields.plain("content-type") ?? "text/plain")
        if type.value.hasPrefix("multipart/"), depth < 4, let boundary = type.parameters["boundary"], !boundary.isEmpty
        {
            return MailBody.parts(of: fields.body, boundary: Array("--\(boundary)".utf8)).prefix(20)
                .flatMap { parts(of: MailFields($0), depth: depth + 1) }
        }
        let coding = TransferCoding(fields.plain("content-transfer-encoding"))
        return [(type.value, fields, coding.decoded(fields.body))]
    }

    /// The groups of fields of a delivery status; an empty line stands between two.
    private static func groups(in body: ArraySlice<UInt8>) -> [MailFields] {
        var groups: [MailFields] = []
        var rest = body
        while !rest.isEmpty, groups.count < 20 {
            let group = MailFields(rest)
            groups.append(group)
            rest = group.body
        }
        return groups
    }

    private static func isFailure(_ group: MailFields) -> Bool {
        group.plain("action")?.lowercased().hasPrefix("failed") == true
    }

    /// `rfc822; a@example.org`, `smtp; 550 5.1.1 no`: what comes after the kind.
    private static func withoutKind(_ text: String) -> String {
        guard let sign = text.firstIndex(of: ";") else { return text }
        return text[text.index(after: sign)...].description.trimmedOnOneLine
    }

    /// What the server itself answered says more than a general `5.0.0`.
    private static func status(of field: String, diagnostic: String) -> String {
        let own = enhanced(in: field)
        if let own, !own.hasSuffix(".0.0") { return own }
        if let said = enhanced(in: diagnostic) { return said }
        if let own { return own }
        return diagnostic.split { !$0.isNumber }.first { $0.count == 3 && ($0.hasPrefix("5") || $0.hasPrefix("4")) }
            .map(String.init) ?? ""
    }

    /// The first `5.1.1` or `4.4.7` of a text.
    private static func enhanced(in text: String) -> String? {
        text.split { !$0.isNumber && $0 != "." }.lazy.compactMap { word -> String? in
            let parts = word.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0] == "5" || parts[0] == "4", parts.allSatisfy({ 1...3 ~= $0.count })
            else { return nil }
            return String(word)
        }.first
    }

    private static func fate(of status: String) -> Fate {
        guard status.hasPrefix("5") else { return .delayed }
        let others = ["5.1.7", "5.1.8", "5.2.2", "5.2.3", "5.3.", "5.5.", "5.6.", "5.7."]
        return others.contains { status.hasPrefix($0) } || status == "552" ? .refused : .refusedAddress
    }

    /// Lines of the old form that name the answer begin further in.
    private static func diagnosticLine(in text: String) -> String {
        let lines = text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("    ") }
        return lines.isEmpty ? text : lines.joined(separator: " ")
    }

    /// The header of the mail that stands as text behind the report, as Exim once wrote it.
    private static func quotedFields(in text: String) -> MailFields? {
        guard let mark = text.firstRange(of: "------ This is a copy of") else { return nil }
        let rest = text[mark.upperBound...].drop { !$0.isNewline }.drop { $0.isNewline }
        return MailFields(Array(rest.utf8)[...])
    }

    private static func words(_ text: String) -> String {
        let plain = text.split(whereSeparator: \.isWhitespace).filter { !$0.contains("@") }.joined(separator: " ")
        return plain.count > mostWords ? plain.prefix(mostWords - 1) + "…" : plain
    }

    /// `<name@domain> <other@domain>`: the left parts.
    private static func identifiers(in text: String) -> [String] {
        text.split { $0 == "<" || $0 == ">" || $0 == " " }.prefix(50).compactMap { word in
            word.firstIndex(of: "@").map { String(word[..<$0].prefix(200)) }
        }
    }

    private static func address(_ text: String) -> String? {
        let inside = text.lastIndex(of: "<").map { text[text.index(after: $0)...].prefix { $0 != ">" } }
        do { return try EmailAddress(String(inside ?? text[...])).key } catch { return nil }
    }
}
