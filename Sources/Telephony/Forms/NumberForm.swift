/// One way of writing numbers: how they begin, how many digits each group has, and what stands between.
struct NumberForm: Sendable {
    private let groups: [ClosedRange<Int>]
    /// Empty when any number may be written so.
    private let beginning: Substring
    /// Text with `\1` for the first group.
    private let text: Substring

    /// - Parameter line: Of `forms.txt`.
    init(line: String) {
        let parts = line.split(separator: " ", maxSplits: 3)
        groups = parts[1].split(separator: ",").map { count in
            let ends = count.split(separator: "-").compactMap { Int($0) }
            return ends[0]...ends[ends.count - 1]
        }
        beginning = parts[2] == "-" ? "" : parts[2]
        text = parts[3]
    }

    /// The number in this form; nil when it is not a number of this kind.
    func written(_ number: DigitPlaces) -> String? {
        let least = groups.reduce(0) { $0 + $1.lowerBound }
        let most = groups.reduce(0) { $0 + $1.upperBound }
        guard (least...most).contains(number.digits.count), beginning.isEmpty || number.begin(as: beginning) else {
            return nil
        }
        // The first groups take what they can.
        var spare = number.digits.count - least
        var start = 0
        let parts = groups.map { group in
            let count = min(group.upperBound, group.lowerBound + spare)
            spare -= count - group.lowerBound
            defer { start += count }
            return number.digits[start..<start + count]
        }
        var written: [UInt8] = []
        var rest = text.utf8[...]
        while let next = rest.popFirst() {
            if next == UInt8(ascii: "\\"), let group = rest.popFirst() {
                written += parts[Int(group - UInt8(ascii: "1"))]
            } else {
                written.append(next)
            }
        }
        return String(decoding: written, as: UTF8.self)
    }
}
