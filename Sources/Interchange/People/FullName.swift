/// A name given in one cell, split into parts.
///
/// "Family, Given Middle" is split at the comma. Else the last word is the family name and the rest the given name, or
/// the other way about when the column says so. A patronymic with oğlu or qızı is a middle name wherever it stands;
/// when it stands last, the family name came first. In "Фамилия Имя Отчество" the third word is a middle name.
struct FullName: Equatable {
    var given = ""
    var middle: String?
    var family = ""

    init(_ text: String, familyFirst: Bool) {
        let parts = text.split(separator: ",", maxSplits: 1).map { $0.split(separator: " ").map(String.init) }
        guard let first = parts.first else { return }
        if parts.count == 2, !first.isEmpty, let rest = parts.last, !rest.isEmpty {
            family = first.joined(separator: " ")
            take(given: rest, familyFirst: true)
            return
        }
        var words = parts.flatMap { $0 }
        if words.count == 1 {
            given = words[0]
            return
        }
        let isFamilyFirst = familyFirst || words.count > 3 && words.last.map(Self.isPatronymicEnding) == true
        if isFamilyFirst {
            family = words.removeFirst()
        } else {
            family = words.removeLast()
        }
        take(given: words, familyFirst: isFamilyFirst)
    }

    private mutating func take(given words: [String], familyFirst: Bool) {
        var words = words
        if words.count > 2, let ending = words.last, Self.isPatronymicEnding(ending) {
            middle = words.suffix(2).joined(separator: " ")
            words.removeLast(2)
        } else if familyFirst, words.count == 2 {
            middle = words.removeLast()
        }
        given = words.joined(separator: " ")
    }

    private static func isPatronymicEnding(_ word: String) -> Bool {
        ["oglu", "qizi", "оглы", "кызы"].contains(FoldedWord(word).text.replacing("ğ", with: "g"))
    }
}
