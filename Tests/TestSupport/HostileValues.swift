/// What somebody might type into a form to see what happens: the same values for the same seed.
package struct HostileValues {
    private var state: UInt64

    package static func values(_ count: Int, seed: UInt64) -> [String] {
        var maker = HostileValues(state: seed)
        return (0..<count).map { maker.value($0) }
    }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    private mutating func pick(_ choices: [String]) -> String { choices[below(choices.count)] }

    private mutating func scalars(_ count: Int, in range: ClosedRange<UInt32>) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<count {
            let value = range.lowerBound + UInt32(below(Int(range.upperBound - range.lowerBound) + 1))
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        return String(text)
    }

    private mutating func word() -> String {
        pick(["Ayn", "Məmmədova", "Соболева", "الراشد", "李小龙", "x", "a b", "1+1", "O'Neil", "\u{1F56F}\u{FE0F}", ""])
    }

    /// Every sort in turn, with harmless words around it or not.
    private mutating func value(_ index: Int) -> String {
        let hostile = sort(index % Self.sorts)
        switch below(4) {
        case 0: return hostile
        case 1: return word() + hostile
        case 2: return hostile + word()
        default: return word() + hostile + word()
        }
    }

    private static let sorts = 16
    private static let noncharacters = [
        UInt32(0xFFFE), 0xFFFF, 0xFDD0, 0x1FFFE, 0x10FFFF, 0xFFF9, 0xFFFC, 0xE000,
    ].compactMap { Unicode.Scalar($0) }.map { String(Character($0)) }

    private mutating func sort(_ number: Int) -> String {
        switch number {
        case 0:
            pick(["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "=\u{301}", "'=", "\"=", ";=", ",="])
                + pick(["1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"http://example.org\")", "SUM(A1:A9)", "", "2-3"])
        case 1:
            pick(["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</td></tr></table>", "<!--", "-->"])
        case 2:
            pick([
                "\" onmouseover=\"alert(1)", "' style='x", "</title><script>", "</style><b>", "<![CDATA[", "]]>", "<?x",
            ])
        case 3:
            pick(["&lt;b&gt;", "&#0;", "&#xD800;", "&amp;amp;", "&", "&nbsp", "&#x202E;", "%3Cscript%3E", "&unknown;"])
        case 4:
            "\u{1B}"
                + pick(["[2J", "[31m", "]0;title\u{7}", "[1;1H", "P1$r\u{1B}\\", "c", "[?1049h", "]8;;http://x\u{7}"])
        case 5: scalars(1 + below(4), in: 0x80...0x9F) + pick(["31m", "2J", ""])
        case 6:
            pick(["\r\n", "\r", "\n", "\r\r\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}"])
                + pick(["BEGIN:VEVENT", "END:VCALENDAR\r\n", "00001\tx", "R00001"])
        case 7: pick(["\u{0}", "a\u{0}b", "\u{0}\u{0}=1"]) + scalars(below(3), in: 0x01...0x1F)
        case 8: pick(["\u{202E}", "\u{202A}", "\u{202B}", "\u{202D}", "\u{202C}"]) + pick(["gpj.exe", "fdp", "אבג"])
        case 9: pick(["\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{206A}", "\u{206F}"]) + word()
        case 10:
            scalars(1 + below(6), in: 0x200B...0x200F)
                + pick(["\u{FEFF}", "\u{2060}", "\u{AD}", "\u{E0041}", "\u{180E}"])
        case 11:
            String(
                repeating: pick(["W", "Ə", "長", "W W ", "a-", "س", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}"]),
                count: 20 + below(400))
        case 12: "Z" + scalars(1 + below(120), in: 0x300...0x36F)
        case 13:
            pick([
                "\\ud800", "\\udfff\\ud800", "\\u0000", "\\x1b[2J", "%ED%A0%80", "\\", "\\n", "\\\"", "${x}", "{{x}}",
                "{page}",
            ])
        case 14:
            pick(Self.noncharacters)
        default:
            pick([
                "_x000D_", "_x005F_x000D_", "_x0000_", "__x001B__", "_xFFFE_", "_X000D_", "'", "''", "\"", "\"\"", ",",
                ";", "\\,", "=\"\"",
            ])
        }
    }
}
