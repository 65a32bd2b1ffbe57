import Testing

@testable import Telephony

@Suite(.enabled(if: PhoneNumbers.isAvailable, "libvigil-phone-numbers.so is not there"))
struct PhoneNumbersTests {
    let numbers: PhoneNumbers

    init() throws { numbers = try PhoneNumbers(region: "AZ") }

    @Test(arguments: [
        ("(050) 749-61-24", "+994507496124"), ("994992845190", "+994992845190"),
        ("00994 10 4650808", "+994104650808"), ("+994557761094", "+994557761094"), ("0512720024", "+994512720024"),
        ("\u{202A}+994 50 749 61 24\u{202C}", "+994507496124"), ("٠٥٠ ٧٤٩ ٦١ ٢٤", "+994507496124"),
        ("+49 30 901820", "+4930901820"), ("+44 20 7946 0958", "+442079460958"),
    ])
    func `a number is read however people write it`(text: String, e164: String) {
        #expect(numbers.e164(text) == e164)
    }
}
