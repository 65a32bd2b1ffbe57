/// The digits of a number, and at which places each of them stands.
///
/// A pattern is matched for all ways of reading it at once: what was matched so far is a set of places to go on from.
struct DigitPlaces {
    let digits: [UInt8]
    /// For each digit, bit n when it stands at place n.
    private var places: [UInt32]

    /// - Parameter number: Not more than thirty digits.
    init(_ number: Substring) {
        digits = Array(number.utf8)
        places = Array(repeating: 0, count: 10)
        for (place, digit) in digits.enumerated() { places[Int(digit - UInt8(ascii: "0"))] |= 1 << UInt32(place) }
    }

    /// Whether the number begins as the pattern says: of digits, `\d`, `[1-9]`, `(?:1|2)` and `?` for what may be absent.
    func begin(as pattern: Substring) -> Bool {
        var rest = pattern.utf8[...]
        return alternatives(&rest, from: 1) != 0
    }

    /// The places after any of the alternatives, up to the bracket that closes them or the end.
    private func alternatives(_ pattern: inout Substring.UTF8View, from start: UInt32) -> UInt32 {
        var ends: UInt32 = 0
        var reached = start
        while let next = pattern.popFirst() {
            switch next {
            case UInt8(ascii: ")"): return ends | reached
            case UInt8(ascii: "|"):
                ends |= reached
                reached = start
            default:
                let before = reached
                reached = atom(next, &pattern, from: before)
                if pattern.first == UInt8(ascii: "?") {
                    pattern.removeFirst()
                    reached |= before
                }
            }
        }
        return ends | reached
    }

    private func atom(_ first: UInt8, _ pattern: inout Substring.UTF8View, from start: UInt32) -> UInt32 {
        switch first {
        case UInt8(ascii: "("):
            pattern.removeFirst(2)
            return alternatives(&pattern, from: start)
        case UInt8(ascii: "\\"):
            pattern.removeFirst()
            return (start & ((1 << UInt32(digits.count)) - 1)) << 1
        case UInt8(ascii: "["):
            var standing: UInt32 = 0
            while let low = pattern.popFirst(), low != UInt8(ascii: "]") {
                var high = low
                if pattern.first == UInt8(ascii: "-") {
                    pattern.removeFirst()
                    high = pattern.removeFirst()
                }
                for digit in low...high { standing |= standingPlaces(of: digit) }
            }
            return (start & standing) << 1
        default: return (start & standingPlaces(of: first)) << 1
        }
    }

    private func standingPlaces(of digit: UInt8) -> UInt32 { places[Int(digit - UInt8(ascii: "0"))] }
}
