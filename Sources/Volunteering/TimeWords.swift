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

    /// 1 for January … 12 for December.
    static let months: [String: Int] = {
        let names = [
            ["jan", "january", "yanvar", "ocak", "январь", "января"],
            ["feb", "february", "fevral", "şubat", "февраль", "февраля"],
            ["mar", "march", "mart", "март", "марта"],
            ["apr", "april", "aprel", "nisan", "апрель", "апреля"],
            ["may", "mayıs", "май", "мая"],
            ["jun", "june", "iyun", "haziran", "июнь", "июня"],
            ["jul", "july", "iyul", "temmuz", "июль", "июля"],
            ["aug", "august", "avqust", "ağustos", "август", "августа"],
            ["sep", "sept", "september", "sentyabr", "eylül", "сентябрь", "сентября"],
            ["oct", "october", "oktyabr", "ekim", "октябрь", "октября"],
            ["nov", "november", "noyabr", "kasım", "ноябрь", "ноября"],
            ["dec", "december", "dekabr", "aralık", "декабрь", "декабря"],
        ]
        var table: [String: Int] = [:]
        for (index, group) in names.enumerated() {
            for name in group { table[name] = index + 1 }
        }
        return table
    }()

    /// Days, weeks, months and years, as "every …" says them.
    static let units: [String: RecurrenceRule.Frequency] = {
        let names: [(RecurrenceRule.Frequency, [String])] = [
            (.daily, ["day", "days", "gün", "день", "дня", "дней"]),
            (.weekly, ["week", "weeks", "həftə", "hafta", "неделя", "неделю", "недели", "недель"]),
            (.monthly, ["month", "months", "ay", "месяц", "месяца", "месяцев"]),
            (.yearly, ["year", "years", "il", "yıl", "год", "года", "лет"]),
        ]
        var table: [String: RecurrenceRule.Frequency] = [:]
        for (unit, group) in names {
            for name in group { table[name] = unit }
        }
        return table
    }()

    static let ordinals: [String: Int] = [
        "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
        "last": -1, "birinci": 1, "ikinci": 2, "üçüncü": 3, "dördüncü": 4, "sonuncu": -1, "son": -1,
    ]
}
