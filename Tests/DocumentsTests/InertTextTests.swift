import Documents
import Testing

struct InertTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("a\r\nb\nc\td", "a b c d"), ("\u{1B}[2J", "\u{FFFD}[2J"), ("\u{85}\u{9B}", " \u{FFFD}"),
        ("a\u{202E}b\u{2069}c", "a\u{FFFD}b\u{FFFD}c"), ("\u{2028}x\u{FEFF}", " x\u{FFFD}"), ("\u{E0041}", "\u{FFFD}"),
        ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("“ok” – …", "“ok” – …"), ("e\u{301}", "e\u{301}"),
        ("a\r\r\nb", "a  b"),
    ])
    func `controls are shown or turned to spaces, and letters stay`(text: String, clean: String) {
        #expect(Array(InertText.cleaned(text).unicodeScalars) == Array(clean.unicodeScalars))
    }
}
