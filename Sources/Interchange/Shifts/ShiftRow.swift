/// One shift as a table has it; times are as they were typed.
package struct ShiftRow: Hashable, Sendable {
    package var line: Int
    package var code: String?
    package var post: String
    package var role: String
    /// The day, when the times are given without it.
    package var date: String?
    package var from: String
    package var to: String
    package var report: String?
    package var reportPlace: String?
    package var minimum: Int?
    package var maximum: Int?
    /// As ``PersonRow/skills``.
    package var skills: [String]
    package var age: String?
    package var sector: String?
    package var lead: String?
    package var notes: String?
}

/// What a column of a table of shifts can mean.
package enum ShiftField: String, TableField {
    case code, post, role, date, from, to, report
    case reportPlace = "report_place"
    case minimum = "min"
    case maximum = "max"
    case skills, age, sector, lead, notes

    package var aliases: [String] {
        switch self {
        case .code:
            ["Shift", "Shift code", "ID", "Növbə", "Növbə kodu", "Kod", "Смена", "Код", "Vardiya", "Vardiya kodu"]
        case .post:
            [
                "Label", "Checkpoint", "Post name", "Post code", "Point", "Məntəqə", "Nöqtə", "Пост", "Точка", "Nokta",
                "Nöbet yeri", "Görev noktası",
            ]
        case .role: ["Job", "Duty", "Task", "Vəzifə", "Rol", "İş", "Роль", "Обязанность", "Задача", "Görev"]
        case .date: ["Day", "Tarix", "Gün", "Дата", "День", "Tarih"]
        case .from:
            [
                "Start", "Starts", "Start time", "Begin", "Başlama", "Başlanğıc", "Başlayır", "Saatdan", "С", "Начало",
                "Başlangıç", "Başlama saati",
            ]
        case .to:
            [
                "End", "Ends", "End time", "Until", "Son", "Bitmə", "Bitir", "Saatadək", "По", "До", "Конец",
                "Окончание",
                "Bitiş", "Bitiş saati",
            ]
        case .report:
            [
                "Report time", "Report at", "Reports at", "Report to time", "Gəlmə vaxtı", "Toplanma vaxtı", "Toplanma",
                "Сбор", "Время сбора", "Явка", "Toplanma saati",
            ]
        case .reportPlace:
            [
                "Report to", "Report place", "Reports to", "Meeting point", "Toplanma yeri", "Gəlmə yeri",
                "Место сбора",
                "Место явки", "Buluşma yeri",
            ]
        case .minimum: ["Minimum", "Min people", "Need", "Needed", "Ən az", "Минимум", "Мин", "En az", "Asgari"]
        case .maximum:
            ["Maximum", "Max people", "Capacity", "Ən çox", "Maksimum", "Максимум", "Макс", "En çok", "Azami"]
        case .skills:
            [
                "Skill", "Required skills", "Bacarıqlar", "Bacarıq", "Tələb olunan bacarıqlar", "Навыки", "Навык",
                "Beceriler",
            ]
        case .age: ["Age band", "Minimum age", "Yaş", "Yaş qrupu", "Возраст", "Yaş grubu", "Yaş sınırı"]
        case .sector: ["Sektor", "Zone", "Zona", "Сектор", "Зона", "Bölge"]
        case .lead: ["Leader", "Sector lead", "Rəhbər", "Başçı", "Старший", "Руководитель", "Lider", "Sorumlu"]
        case .notes: ["Note", "Details", "Description", "Qeyd", "Qeydlər", "Примечание", "Not", "Açıklama"]
        }
    }
}

extension ShiftRow: TableRow {
    package static let needs: [(any: [ShiftField], words: String)] = [
        ([.post], "the post"), ([.role], "the role"), ([.from], "the beginning (From)"), ([.to], "the end (To)"),
    ]

    package init(_ cells: inout TableCells<ShiftField>) {
        line = cells.line
        code = cells[.code]
        post = cells.required(.post)
        role = cells.required(.role)
        date = cells[.date]
        from = cells.required(.from)
        to = cells.required(.to)
        report = cells[.report]
        reportPlace = cells[.reportPlace]
        minimum = cells.count(.minimum)
        maximum = cells.count(.maximum)
        skills = cells[.skills].map(SkillList.slugs) ?? []
        age = cells[.age]
        sector = cells[.sector]
        lead = cells[.lead]
        notes = cells[.notes]
        if let minimum, let maximum, minimum > maximum {
            cells.report(.outOfRange, .maximum, "The maximum is below the minimum, \(minimum).")
        }
    }
}
