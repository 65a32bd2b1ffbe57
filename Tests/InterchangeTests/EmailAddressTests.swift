import Interchange
import Testing

@Suite struct EmailAddressTests {
    @Test(arguments: [
        "a@example.org", "  First.Last+tag@sub.example.org\u{A0}", "o'brien@example.org", "1@2.example.org",
        "a@xn--80ak6aa92e.com",
        "x@EXAMPLE.ORG",
    ])
    func `addresses that any relay takes are valid`(text: String) throws {
        _ = try EmailAddress(text)
        #expect(Array(text.utf8).withUnsafeBufferPointer { EmailAddress.isValid(utf8: $0) })
    }

    @Test(arguments: [
        ("a at example.org", EmailAddress.Fault.noAt), ("", .noAt), ("a@b@example.org", .severalAts),
        ("a b@example.org", .blankInside),
        ("a@example.org\r\nRCPT TO:<b@example.org>", .blankInside), ("a\u{0}@example.org", .blankInside),
        ("şəbnəm@example.org", .notASCII), ("a@пример.рф", .notASCII), (".a@example.org", .badLocalPart),
        ("a..b@example.org", .badLocalPart), ("a.@example.org", .badLocalPart), ("@example.org", .badLocalPart),
        ("a,b@example.org", .badLocalPart), ("a@example", .badDomain), ("a@.org", .badDomain),
        ("a@example..org", .badDomain),
        ("a@-x.org", .badDomain), ("a@x-.org", .badDomain), ("a@127.0.0.1", .badDomain), ("a@example.org.", .badDomain),
        ("a@exa_mple.org", .badDomain), ("a@example.c", .badDomain),
        (String(repeating: "a", count: 65) + "@example.org", .tooLong),
    ])
    func `what is no address is refused for its reason`(text: String, fault: EmailAddress.Fault) {
        #expect(throws: fault) { try EmailAddress(text) }
    }

    @Test func `the same mailbox in another case is the same`() throws {
        #expect(try EmailAddress("ANA@Example.org") == EmailAddress("ana@example.ORG"))
        #expect(try EmailAddress("ANA@Example.org").description == "ANA@Example.org")
    }
}
