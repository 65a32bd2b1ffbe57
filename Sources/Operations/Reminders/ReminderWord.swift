import Language

/// Words that only the reminder papers need, beside the labels that all papers share.
enum ReminderWord: Hashable, Sendable, CaseIterable {
    case quietHours, afterStart, nobodyToCall, nobodyToRemind, mayNotBeCalled, changed, cancelled, newsFirst,
        notReached, onePhone, addressRefuses

    init?(reason: String) {
        switch reason {
        case DueTime.Skip.quietHours.rawValue: self = .quietHours
        case DueTime.Skip.afterStart.rawValue: self = .afterStart
        case ShiftNotice.Kind.change.rawValue: self = .changed
        case ShiftNotice.Kind.cancellation.rawValue: self = .cancelled
        case "address-refuses": self = .addressRefuses
        default: return nil
        }
    }

    func text(in language: PaperLanguage) -> String {
        switch (self, language) {
        case (.quietHours, .az): "gecə saatlarına düşür"
        case (.quietHours, .en): "falls into the night"
        case (.quietHours, .ru): "приходится на ночь"
        case (.quietHours, .tr): "gece saatlerine denk geliyor"
        case (.afterStart, .az): "növbə ondan əvvəl başlayır"
        case (.afterStart, .en): "the shift begins before it"
        case (.afterStart, .ru): "смена начинается раньше"
        case (.afterStart, .tr): "görev ondan önce başlıyor"
        case (.nobodyToCall, .az): "Bu gün heç kimə zəng etmək lazım deyil."
        case (.nobodyToCall, .en): "Nobody is to be called on this day."
        case (.nobodyToCall, .ru): "В этот день никому звонить не нужно."
        case (.nobodyToCall, .tr): "Bu gün kimsenin aranması gerekmiyor."
        case (.nobodyToRemind, .az): "Bu gün xatırlatma yoxdur."
        case (.nobodyToRemind, .en): "No reminder is due on this day."
        case (.nobodyToRemind, .ru): "На этот день напоминаний нет."
        case (.nobodyToRemind, .tr): "Bu gün için hatırlatma yok."
        case (.mayNotBeCalled, .az): "Zəng edilə bilməz"
        case (.mayNotBeCalled, .en): "Not to be called"
        case (.mayNotBeCalled, .ru): "Не звонить"
        case (.mayNotBeCalled, .tr): "Aranmayacak"
        case (.newsFirst, .az):
            "Adın altında “ləğv olunub” və ya “dəyişib” yazılıbsa, əvvəlcə bunu deyin; ləğv olunanda gəlib-gəlməyəcəyini soruşmayın."
        case (.newsFirst, .en):
            "Where “is cancelled” or “has changed” stands under a name, say that first; what is cancelled is not asked about."
        case (.newsFirst, .ru):
            "Если под именем стоит «отменено» или «изменилось», скажите об этом сначала; если отменено, не спрашивайте, придёт ли человек."
        case (.newsFirst, .tr):
            "Adın altında “iptal edildi” veya “değişti” yazıyorsa önce bunu söyleyin; iptal edilene gelip gelmeyeceğini sormayın."
        case (.notReached, .az): "cavab yoxdur"
        case (.notReached, .en): "not reached"
        case (.notReached, .ru): "не дозвонились"
        case (.notReached, .tr): "ulaşılamadı"
        case (.onePhone, .az): "{n} ilə eyni nömrə"
        case (.onePhone, .en): "same phone as {n}"
        case (.onePhone, .ru): "тот же номер, что у {n}"
        case (.onePhone, .tr): "{n} ile aynı numara"
        case (.addressRefuses, .az): "ünvan məktub qəbul etmir"
        case (.addressRefuses, .en): "address refuses mail"
        case (.addressRefuses, .ru): "адрес не принимает почту"
        case (.addressRefuses, .tr): "adres e-posta kabul etmiyor"
        case (.changed, .az): "vaxtı və ya yeri dəyişib"
        case (.changed, .en): "time or place has changed"
        case (.changed, .ru): "время или место изменилось"
        case (.changed, .tr): "saati veya yeri değişti"
        case (.cancelled, .az): "ləğv olunub"
        case (.cancelled, .en): "is cancelled"
        case (.cancelled, .ru): "отменено"
        case (.cancelled, .tr): "iptal edildi"
        }
    }
}
