/// The names of months and days as they stand in a date.
struct DateNames: Sendable {
    /// January first; Russian in the genitive.
    let months: [String]
    let shortMonths: [String]
    /// Sunday first.
    let weekdays: [String]
    let shortWeekdays: [String]

    init(_ language: PaperLanguage) {
        switch language {
        case .az: self = Self.azerbaijani
        case .en: self = Self.english
        case .ru: self = Self.russian
        case .tr: self = Self.turkish
        }
    }

    private init(months: String, shortMonths: String, weekdays: String, shortWeekdays: String) {
        func words(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }
        self.months = words(months)
        self.shortMonths = words(shortMonths)
        self.weekdays = words(weekdays)
        self.shortWeekdays = words(shortWeekdays)
    }

    private static let azerbaijani = DateNames(
        months: "yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr",
        shortMonths: "yan|fev|mar|apr|may|iyn|iyl|avq|sen|okt|noy|dek",
        weekdays: "bazar|bazar ertəsi|çərşənbə axşamı|çərşənbə|cümə axşamı|cümə|şənbə",
        shortWeekdays: "B.|B.e.|Ç.a.|Ç.|C.a.|C.|Ş.")

    private static let english = DateNames(
        months: "January|February|March|April|May|June|July|August|September|October|November|December",
        shortMonths: "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
        weekdays: "Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday",
        shortWeekdays: "Sun|Mon|Tue|Wed|Thu|Fri|Sat")

    private static let russian = DateNames(
        months: "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
        shortMonths: "янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек",
        weekdays: "воскресенье|понедельник|вторник|среда|четверг|пятница|суббота",
        shortWeekdays: "вс|пн|вт|ср|чт|пт|сб")

    private static let turkish = DateNames(
        months: "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık",
        shortMonths: "Oca|Şub|Mar|Nis|May|Haz|Tem|Ağu|Eyl|Eki|Kas|Ara",
        weekdays: "Pazar|Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi",
        shortWeekdays: "Paz|Pzt|Sal|Çar|Per|Cum|Cmt")
}
