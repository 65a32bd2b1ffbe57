/// The consonants of a token in Arabic script, in the letters of ``NameSkeleton``.
///
/// Read from ``LetterTable/sounds``: capitals, of which A, E, I, U, W, Y, H and Q are decided by their place.
enum ArabicConsonants {
    static func append(_ token: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var letters = token
        // The article, unless nothing would remain to search by.
        if letters.count >= 4, letters.starts(with: "AL".utf8) { letters = letters.dropFirst(2) }
        var index = letters.startIndex
        while index < letters.endIndex {
            let isFirst = index == letters.startIndex
            let isLast = index == letters.endIndex - 1
            let previous = isFirst ? 0 : letters[index - 1]
            let next = isLast ? 0 : letters[index + 1]
            switch letters[index] {
            case "A", "E", "Y", "I", "U":
                if isFirst { output.append(UInt8(ascii: "a")) }
            case "W":
                if isFirst || previous == "A" || next == "A" { output.append(UInt8(ascii: "v")) }
            case "Q": break
            case "H":
                if !isLast { output.append(UInt8(ascii: "g")) }
            case "L":
                // Allah is written with two and said with one long l.
                if !(previous == "L" && next == "H") { output.append(UInt8(ascii: "l")) }
            case let letter where (0x41...0x5A).contains(letter): output.append(letter | 0x20)
            case let other: output.append(other)
            }
            index += 1
        }
    }
}
