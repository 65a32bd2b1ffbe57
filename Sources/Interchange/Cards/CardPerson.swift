import Volunteering

/// Makes a person of a card.
struct CardPerson {
    private(set) var person: PersonRow
    /// As the card has them, for a file of rejected rows.
    private(set) var cells: [PersonField: String] = [:]
    private(set) var card: ContactCard
    private let isOld: Bool

    /// The cells of a rejected card, in their order.
    static let fields: [PersonField] = [
        .externalID, .givenName, .middleName, .familyName, .phone, .email, .language, .team, .skills, .birthYear,
        .notes,
    ]

    /// What is wrong with a card as a text, whatever it says.
    private static let textual: Set<RowProblem.Reason> = [.brokenLine, .unfinishedCard, .tooLong, .undecodable]

    /// - Parameter year: The year in which the card is read.
    init(_ card: ContactCard, year: Int) {
        person = PersonRow(line: card.line)
        self.card = card
        isOld = card.isOld
        readKind()
        readName()
        readPhones()
        readEmails()
        readBirthday(year)
        for tag in card.all(.language).prefix(1) { readLanguage(tag) }
        person.team =
            card.all(.organization).first.flatMap { parts(of: $0, at: ";").first?.trimmedOnOneLine }?.unlessEmpty
        cells[.team] = person.team
        readCategories()
        person.externalID =
            card.all(.id).first.map { id in
                let id = whole(id).trimmedOnOneLine
                return id.lowercased().hasPrefix("urn:uuid:") ? String(id.dropFirst(9)) : id
            }?.unlessEmpty
        cells[.externalID] = person.externalID
        let title = card.all(.title).prefix(1).map { whole($0).trimmedOnOneLine }.filter { !$0.isEmpty }
        let notes = card.all(.note).map { whole($0).trimmedLines } + title.map { "Title: \($0)" }
        person.notes = notes.filter { !$0.isEmpty }.joined(separator: "\n").unlessEmpty
        cells[.notes] = person.notes
        if self.card.problems.contains(where: { Self.textual.contains($0.reason) }) { hideName() }
    }

    private mutating func whole(_ line: CardLine) -> String {
        do throws(CardText.Fault) {
            return try CardText(line, isOld: isOld).whole()
        } catch {
            card.report(.undecodable, with: line, words: error.words)
            return ""
        }
    }

    private mutating func parts(of line: CardLine, at separator: Unicode.Scalar) -> [String] {
        do throws(CardText.Fault) {
            return try CardText(line, isOld: isOld).parts(at: separator)
        } catch {
            card.report(.undecodable, with: line, words: error.words)
            return []
        }
    }

    private mutating func readKind() {
        guard let line = (card.all(.kind) + card.all(.appleKind)).first else { return }
        let kind = whole(line).trimmedOnOneLine.lowercased()
        if !kind.isEmpty, kind != "individual" {
            card.report(.notAPerson, with: line, words: "The card is that of a \(kind.prefix(40)), not of a person.")
        }
    }

    private mutating func readName() {
        if let line = card.all(.name).first {
            var names = parts(of: line, at: ";").map { $0.trimmedOnOneLine }
            names += Array(repeating: "", count: max(0, 4 - names.count))
            person.familyName = names[0]
            person.givenName = names[1]
            person.middleName = names[2].unlessEmpty
            person.prefix = names[3].unlessEmpty
        }
        if person.givenName.isEmpty, person.familyName.isEmpty, let line = card.all(.fullName).first {
            let name = FullName(whole(line).trimmedOnOneLine, familyFirst: false)
            person.givenName = name.given
            person.familyName = name.family
            person.middleName = person.middleName ?? name.middle
        }
        cells[.givenName] = person.givenName
        cells[.middleName] = person.middleName
        cells[.familyName] = person.familyName
        guard card.isWhole, person.givenName.isEmpty, person.familyName.isEmpty else { return }
        card.report(.noName, at: card.line, words: "The card has no name.")
    }

    private mutating func readPhones() {
        var phones: [(rank: Int, text: String)] = []
        for line in card.all(.phone) {
            let text = whole(line).uri("tel:").trimmedOnOneLine
            let kinds = line.values(of: "TYPE")
            let label = FoldedWord(card.label(of: line)).text
            let isMobile =
                kinds.contains("cell") || kinds.contains("iphone")
                || ["mobil", "cell", "iphone", "моби", "сотов", "cep"].contains(where: label.contains)
            let isSpoken = !kinds.contains { ["fax", "pager", "modem", "textphone"].contains($0) }
            if text.isEmpty || phones.contains(where: { $0.text == text }) { continue }
            phones.append((isSpoken ? isMobile ? 0 : 1 : 2, text))
        }
        let ordered = phones.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element)
        cells[.phone] = ordered.map(\.text).joined(separator: " ::: ")
        if let first = ordered.first, first.rank < 2 { person.phone = first.text }
        person.otherPhones = ordered.dropFirst(person.phone == nil ? 0 : 1).map(\.text)
    }

    private mutating func readEmails() {
        var written: [String] = []
        for line in card.all(.email) {
            let text = whole(line).uri("mailto:").trimmedOnOneLine
            if text.isEmpty { continue }
            written.append(text)
            do throws(EmailAddress.Fault) {
                person.add(try EmailAddress(text))
            } catch {
                card.report(.invalidEmail, with: line, words: error.words)
            }
        }
        cells[.email] = written.joined(separator: " ::: ")
    }

    private mutating func readLanguage(_ line: CardLine) {
        let text = whole(line).trimmedOnOneLine
        cells[.language] = text
        person.languageTag = LanguageWord.tag(text)
        if person.languageTag == nil, !text.isEmpty {
            remark(.unknownLanguage, line, "No language is known by this word.")
        }
    }

    /// Of a birthday the year alone is looked at; one without a year, as phones keep it, says nothing.
    private mutating func readBirthday(_ year: Int) {
        guard let line = card.all(.birthday).first else { return }
        let text = whole(line).trimmedOnOneLine
        let omitted = line.parameters.first { $0.name == "X-APPLE-OMIT-YEAR" }?.value
        if text.isEmpty || text.hasPrefix("--") || omitted.map(text.hasPrefix) == true { return }
        let digits = text.prefix { "0"..."9" ~= $0 }
        guard digits.count == 4 || digits.count == 8 || digits.count == 6, let born = Int(digits.prefix(4)),
            year - 110...year - 5 ~= born
        else {
            remark(.unlikelyBirthYear, line, "This is no day on which a volunteer can be born.")
            return
        }
        cells[.birthYear] = "\(born)"
        person.ageBand = AgeBand(bornIn: born, seenIn: year)
    }

    /// Google's own groups are no skills.
    private mutating func readCategories() {
        let words = card.all(.categories).flatMap { parts(of: $0, at: ",") }.map { $0.trimmedOnOneLine }
            .filter { !["", "mycontacts", "starred"].contains($0.lowercased()) }
        cells[.skills] = words.joined(separator: ";")
        for slug in words.flatMap(SkillList.slugs) where !person.skills.contains(slug) { person.skills.append(slug) }
    }

    private mutating func remark(_ reason: RowProblem.Reason, _ line: CardLine, _ words: String) {
        person.remarks.append(
            RowProblem(
                reason, at: TextPosition(line: line.line, column: line.column), heading: String(line.name),
                words: words))
    }

    /// A card that is broken as text must not come in by its rejected row until somebody has looked at it: its name
    /// stands among the notes.
    private mutating func hideName() {
        let name = [person.givenName, person.middleName ?? "", person.familyName].filter { !$0.isEmpty }
        for field in [PersonField.givenName, .middleName, .familyName] { cells[field] = "" }
        if !name.isEmpty {
            cells[.notes] = (["Name: " + name.joined(separator: " ")] + [person.notes].compactMap { $0 })
                .joined(separator: "\n")
        }
    }
}

extension String {
    fileprivate var unlessEmpty: String? { isEmpty ? nil : self }

    /// Without blanks and line ends around, the lines inside as they are.
    fileprivate var trimmedLines: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last]).replacing("\r\n", with: "\n")
    }

    /// Without this scheme and the parameters of such a URI.
    fileprivate func uri(_ scheme: String) -> String {
        guard lowercased().hasPrefix(scheme) else { return self }
        let rest = dropFirst(scheme.count)
        return String(rest.prefix { $0 != ";" && $0 != "?" })
    }
}
