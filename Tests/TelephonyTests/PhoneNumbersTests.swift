import Testing

@testable import Telephony

@Suite(.enabled(if: PhoneNumbers.isAvailable, "libvigil-phone-numbers.so is not there"))
struct PhoneNumbersTests {
    private let numbers: PhoneNumbers

    init() throws { numbers = try PhoneNumbers(region: "AZ") }

    @Test(arguments: [
        ("(050) 749-61-24", "+994507496124"), ("994992845190", "+994992845190"),
        ("00994 10 4650808", "+994104650808"), ("+994557761094", "+994557761094"), ("0512720024", "+994512720024"),
        ("\u{202A}+994 50 749 61 24\u{202C}", "+994507496124"), ("٠٥٠ ٧٤٩ ٦١ ٢٤", "+994507496124"),
        ("050\u{A0}749\u{2011}61\u{2011}24", "+994507496124"), ("+994 (0) 50 749 61 24", "+994507496124"),
        ("+49 30 901820", "+4930901820"), ("+44 20 7946 0958", "+442079460958"), ("012 493 00 00", "+994124930000"),
    ])
    func `a number is read however people write it`(text: String, e164: String) {
        #expect(numbers.e164(text) == e164)
    }

    @Test(arguments: [
        "", "12345", "+", "Aygün", "050 749 61 2", "050 749 61 245", "+994", "+999 1234567", "0507496124 0557761094",
        "050 749 61 24 ::: 055 776 10 94", String(repeating: "0", count: 5_000),
    ])
    func `what is no number is refused`(text: String) {
        #expect(numbers.e164(text) == nil)
    }

    @Test(arguments: [
        ("+994507496124", "050 749 61 24"), ("+994124930000", "(012) 493 00 00"), ("+4930901820", "+49 30 901820"),
        ("no number", "no number"),
    ])
    func `a number is shown as the region dials it`(e164: String, shown: String) {
        #expect(numbers.national(e164) == shown)
    }

    @Test func `another region reads its own numbers`() throws {
        let turkish = try PhoneNumbers(region: "tr")
        #expect(turkish.e164("0532 123 45 67") == "+905321234567")
        #expect(turkish.national("+994507496124") == "+994 50 749 61 24")
    }

    @Test(arguments: ["", "XX", "Azerbaijan", "A", "A\u{0}Z"])
    func `a region without numbers is refused`(region: String) {
        #expect(throws: TelephonyError.unknownRegion(region)) { try PhoneNumbers(region: region) }
    }

    @Test func `several threads get the same answers`() async {
        let texts = (0..<200).map { "(050) 749-61-\($0 % 90 + 10)" }
        let expected = texts.map(numbers.e164)
        let answers = await withTaskGroup(of: [String?].self) { group in
            for _ in 0..<4 { group.addTask { texts.map(numbers.e164) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == Array(repeating: expected, count: 4))
        #expect(!expected.contains(nil))
    }
}
