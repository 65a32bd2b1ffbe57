/// Words for days, in the campaign's usual languages.
enum TimeWords {
    static let phrases = [
        ("bu gün", "today"), ("bu gun", "today"), ("bazar ertəsi", "mon"), ("çərşənbə axşamı", "tue"),
        ("cümə axşamı", "thu"),
    ]

    static let relativeDays: [String: Int] = [
        "today": 0, "bugün": 0, "сегодня": 0,
        "tomorrow": 1, "sabah": 1, "yarın": 1, "завтра": 1,
        "yesterday": -1, "dünən": -1, "dün": -1, "вчера": -1,
    ]

    /// 1 for Monday … 7 for Sunday.
    static let weekdays: [String: Int] = {
        let names = [
            ["mon", "monday", "пн", "понедельник", "pazartesi"],
            ["tue", "tuesday", "вт", "вторник", "salı"],
            ["wed", "wednesday", "ср", "среда", "çarşamba", "çərşənbə"],
            ["thu", "thursday", "чт", "четверг", "perşembe"],
            ["fri", "friday", "пт", "пятница", "cuma", "cümə"],
            ["sat", "saturday", "сб", "суббота", "cumartesi", "şənbə"],
            ["sun", "sunday", "вс", "воскресенье", "pazar", "bazar"],
        ]
        var table: [String: Int] = [:]
        for (index, group) in names.enumerated() {
            for name in group { table[name] = index + 1 }
        }
        return table
    }()
}
