/// The rules by which letters become a name's sound; see ``SearchKey/skeleton(_:)`` for what meets what.
struct NameSkeleton {
    private let letters: [UInt8]
    private var output: [UInt8] = []
    /// Where the token in hand begins in the output.
    private var start = 0

    /// The last letter of the token in hand, 0 at its beginning.
    private var last: UInt8 { output.count > start ? output[output.count - 1] : 0 }

    private init(_ letters: [UInt8]) {
        self.letters = letters
        output.reserveCapacity(letters.count + 1)
    }

    static func sound(ofLetters letters: [UInt8]) -> String {
        var skeleton = NameSkeleton(letters)
        skeleton.run()
        return String(decoding: skeleton.output, as: UTF8.self)
    }

    static func consonants(ofLetters letters: [UInt8]) -> String {
        var skeleton = NameSkeleton(letters)
        skeleton.run()
        var kept: [UInt8] = []
        kept.reserveCapacity(skeleton.output.count)
        for byte in skeleton.output {
            let isFirst = kept.last.map { $0 == " " } ?? true
            if !byte.isVowel { kept.append(byte) } else if isFirst { kept.append(UInt8(ascii: "a")) }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private mutating func run() {
        var index = 0
        while index < letters.count {
            let end = letters[index...].firstIndex { $0 == " " || $0 == "-" } ?? letters.count
            let token = letters[index..<end]
            index = end + 1
            if token.isEmpty || (end < letters.count && letters[end] == "-" && isArticle(token, at: end)) { continue }
            if !output.isEmpty { output.append(UInt8(ascii: " ")) }
            start = output.count
            if token.contains(where: { (0x41...0x5A).contains($0) }) {
                ArabicConsonants.append(token, to: &output)
            } else {
                append(token)
            }
        }
    }

    /// `al`, `el`, `ul` before a hyphen, and `ar-Rashid`, `ash-Sharif`, where the article takes on what follows.
    private func isArticle(_ token: ArraySlice<UInt8>, at hyphen: Int) -> Bool {
        let following = letters[(hyphen + 1)...].prefix { $0 != " " && $0 != "-" }
        guard following.count >= 2, (2...3).contains(token.count), let first = token.first, first.isVowel else {
            return false
        }
        let rest = token.dropFirst()
        return rest.elementsEqual([UInt8(ascii: "l")]) || following.starts(with: rest)
    }

    private mutating func append(_ token: ArraySlice<UInt8>) {
        var index = token.startIndex
        func letter(_ offset: Int) -> UInt8 {
            index + offset < token.endIndex ? token[index + offset] : 0
        }
        while index < token.endIndex {
            let next = letter(1)
            var taken = 1
            switch token[index] {
            case "a": emit("a")
            case "e":
                // Rasheed and Saeed, but not Alekseev.
                if next == "e", letter(2) != "v" {
                    emit("i")
                    taken = 2
                } else {
                    emit("a")
                }
            case "o", "u": emit("o")
            case "i": emit("i")
            case "y":
                let isFirst = index == token.startIndex
                if !next.isVowel || (isFirst && next != "e") { emit("i") }
            case "k":
                taken = next == "h" ? 2 : 1
                emit(next == "h" ? "g" : "k")
            case "g", "q":
                taken = next == "h" ? 2 : 1
                emit("g")
            case "h":
                // Abdullah and Abdulla; a short Şah keeps it.
                let isSilent = next == 0 && output.count - start >= 5 && last == "a"
                if !isSilent { emit("g") }
            case "x":
                if isKs(token, at: index) {
                    emit("k")
                    emit("s")
                } else {
                    emit("g")
                }
            case "s":
                taken = next == "h" ? 2 : 1
                emit("s")
            case "c":
                taken = next == "h" ? 2 : 1
                // Jack; Shcherbakov and Schmidt.
                if next == "k" || (next == "h" && last == "s") { break }
                emit("j")
            case "z":
                taken = next == "h" ? 2 : 1
                emit(next == "h" ? "j" : "z")
            case "d":
                if next == "j" || (next == "z" && letter(2) == "h") { break }
                emit("d")
            case "p":
                taken = next == "h" ? 2 : 1
                emit(next == "h" ? "f" : "p")
            case "w": emit("v")
            case let other: emit(other)
            }
            index += taken
        }
    }

    /// `Alex…` and `Maxi…`: an x of other languages, where Azerbaijani has its own for kh.
    private func isKs(_ token: ArraySlice<UInt8>, at index: Int) -> Bool {
        let before = token[..<index]
        if before.elementsEqual("ale".utf8) { return true }
        return before.elementsEqual("ma".utf8) && index + 1 < token.endIndex && token[index + 1] == "i"
    }

    private mutating func emit(_ letter: Unicode.Scalar) {
        emit(UInt8(ascii: letter))
    }

    /// Doubled letters once; digits all.
    private mutating func emit(_ letter: UInt8) {
        if last == letter, !(0x30...0x39).contains(letter) { return }
        output.append(letter)
    }
}
