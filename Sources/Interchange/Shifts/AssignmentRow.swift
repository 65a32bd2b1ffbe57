/// One person's place on one shift as a table has it; person and shift are named as people name them.
package struct AssignmentRow: Hashable, Sendable {
    package var line: Int
    /// A code, an email, a phone number or a name: the surest that the row has.
    package var person: String
    package var personField: AssignmentField
    /// The shift's code, or how else the table calls it.
    package var shift: String?
    package var post: String?
    package var role: String?
    package var from: String?
    /// As it was written.
    package var state: String?
    package var notes: String?
}

/// What a column of a table of assignments can mean.
package enum AssignmentField: String, TableField {
    case code, email, phone, person, shift, post, role, from, state, notes

    package var aliases: [String] {
        switch self {
        case .code:
            ["Volunteer code", "Person code", "ID", "Kod", "Könüllü kodu", "Код", "Код волонтёра", "Gönüllü kodu"]
        case .email: PersonField.email.aliases
        case .phone: PersonField.phone.aliases
        case .person:
            ["Volunteer", "Könüllü", "Волонтёр", "Gönüllü", "Who", "Şəxs", "Человек", "Kişi"] + PersonField.name.aliases
                + PersonField.fullName.aliases
        case .shift: ["Shift code", "Növbə", "Növbə kodu", "Смена", "Код смены", "Vardiya", "Vardiya kodu"]
        case .post: ShiftField.post.aliases
        case .role: ShiftField.role.aliases
        case .from: ShiftField.from.aliases
        case .state: ["Status", "Vəziyyət", "Hal", "Состояние", "Статус", "Durum"]
        case .notes: ShiftField.notes.aliases
        }
    }
}

extension AssignmentRow: TableRow {
    package static let needs: [(any: [AssignmentField], words: String)] = [
        ([.code, .email, .phone, .person], "the person (code, email, phone or volunteer)"),
        ([.shift, .post], "the shift"),
    ]

    package init(_ cells: inout TableCells<AssignmentField>) {
        line = cells.line
        let people: [AssignmentField] = [.code, .email, .phone, .person]
        let found = people.first { cells[$0] != nil }
        personField = found ?? .person
        person = found.flatMap { cells[$0] } ?? ""
        if found == nil { cells.report(.missingValue, .person, "The row names no person.") }
        shift = cells[.shift]
        post = cells[.post]
        role = cells[.role]
        from = cells[.from]
        if shift == nil, post == nil { cells.report(.missingValue, .shift, "The row names no shift.") }
        state = cells[.state]
        notes = cells[.notes]
    }
}
