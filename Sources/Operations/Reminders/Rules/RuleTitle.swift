import Language

/// A reminder rule's title as papers print it: that of a preset in the paper's language, an organizer's own as it is.
enum RuleTitle {
    private typealias Texts = (az: String, ru: String, tr: String)

    static func text(_ title: String, in language: PaperLanguage) -> String {
        guard let texts = presets[title] else { return title }
        return switch language {
        case .az: texts.az
        case .en: title
        case .ru: texts.ru
        case .tr: texts.tr
        }
    }

    /// By the title that the preset begins with.
    private static let presets: [String: Texts] = [
        "Training and kit": ("Təlim və ləvazimat", "Подготовка и снаряжение", "Eğitim ve malzeme"),
        "Will you come?": ("Gələcəksiniz?", "Вы придёте?", "Gelecek misiniz?"),
        "Team, map and the lead's phone": (
            "Komanda, xəritə və rəhbərin telefonu", "Команда, карта и телефон старшего",
            "Ekip, harita ve sorumlunun telefonu"
        ),
        "Not confirmed 48 hours before": (
            "48 saat qalmış təsdiqlənməyib", "Нет подтверждения за 48 часов", "48 saat kala onaylanmadı"
        ),
        "The evening before": ("Bir gün əvvəl axşam", "Накануне вечером", "Bir akşam önce"),
        "Two hours before": ("İki saat qalmış", "За два часа", "İki saat kala"),
        "The event moved": ("Tədbirin vaxtı dəyişib", "Мероприятие перенесено", "Etkinliğin zamanı değişti"),
        "The event is cancelled": ("Tədbir ləğv olunub", "Мероприятие отменено", "Etkinlik iptal edildi"),
        "Thanks and hours": ("Təşəkkür və saatlar", "Благодарность и часы", "Teşekkür ve saatler"),
    ]
}
