import Language

/// Words that only the morning sheet needs, beside the labels that all papers share.
enum MorningWord: Hashable, Sendable {
    case morningSheet, morningOf, noEvent, needsAPerson, nothingNow, what, nextStep, unconfirmed, notArrived
    case reminders, rule, nothingSent, stillToday, andMore
    case need(Need.Kind)

    static let all: [MorningWord] =
        [
            .morningSheet, .morningOf, .noEvent, .needsAPerson, .nothingNow, .what, .nextStep, .unconfirmed,
            .notArrived, .reminders, .rule, .nothingSent, .stillToday, .andMore,
        ] + Need.Kind.allCases.map { .need($0) }

    static func more(_ count: Int, in language: PaperLanguage) -> String {
        andMore.text(in: language, ["count": "\(count)"])
    }

    /// The text with its placeholders filled in; see ``Wording``.
    func text(in language: PaperLanguage, _ values: [String: String] = [:]) -> String {
        let texts = texts
        let pattern =
            switch language {
            case .az: texts.az
            case .en: texts.en
            case .ru: texts.ru
            case .tr: texts.tr
            }
        return Wording(pattern).filled(values, in: language)
    }

    private typealias Texts = (az: String, en: String, ru: String, tr: String)

    private var texts: Texts {
        switch self {
        case .morningSheet: ("Səhər vərəqi", "Morning sheet", "Утренний лист", "Sabah çizelgesi")
        case .morningOf:
            (
                "{day}: gün necə başlayır", "{day}: how the day stands", "{day}: как начинается день",
                "{day}: gün nasıl başlıyor"
            )
        case .noEvent:
            (
                "Bu gün tədbir yoxdur.", "There is no event on this day.", "В этот день мероприятий нет.",
                "Bu gün etkinlik yok."
            )
        case .needsAPerson: ("Diqqət tələb edir", "Needs a person", "Требует внимания", "İlgilenilmesi gereken")
        case .nothingNow: ("Hazırda heç nə.", "Nothing now.", "Сейчас ничего.", "Şu anda bir şey yok.")
        case .what: ("Nə", "What", "Что", "Ne")
        case .nextStep: ("Növbəti addım", "Next", "Дальше", "Sonraki adım")
        case .unconfirmed:
            (
                "Bu gün üçün təsdiqləməyib", "Not confirmed for today", "Не подтвердили на сегодня",
                "Bugün için onaylamadı"
            )
        case .notArrived:
            (
                "Xatırlatma çatmayıb: zəng edin", "Not reached by a reminder: call them",
                "Напоминание не дошло: позвоните", "Hatırlatma ulaşmadı: arayın"
            )
        case .reminders:
            (
                "Dünən səhərdən bəri xatırlatmalar", "Reminders since yesterday", "Напоминания со вчерашнего дня",
                "Dünden beri hatırlatmalar"
            )
        case .rule: ("Xatırlatma", "Reminder", "Напоминание", "Hatırlatma")
        case .nothingSent:
            (
                "Heç nə göndərilməyib və bu gün heç nə nəzərdə tutulmayıb.", "None went out, and none is due today.",
                "Ничего не отправлено, и на сегодня ничего нет.", "Hiçbiri gönderilmedi, bugün için de yok."
            )
        case .stillToday: ("Bu gün hələ", "Still today", "Ещё сегодня", "Bugün daha")
        case .andMore: ("və daha {count}", "and {count} more", "и ещё {count}", "ve {count} daha")
        case .need(let kind): Self.need(kind)
        }
    }

    private static func need(_ kind: Need.Kind) -> Texts {
        let people = "{count|человек|человека|человек}"
        let reminders = "{count|напоминание|напоминания|напоминаний}"
        return switch kind {
        case .noShifts: ("növbəsi hələ yoxdur", "it has no shifts yet", "смен пока нет", "henüz vardiyası yok")
        case .missingPeople:
            (
                "{count} nəfər çatışmır", "{count} {count|person is|people are} missing",
                "не хватает: {count} \(people)",
                "{count} kişi eksik"
            )
        case .doubleBooked:
            (
                "{count} nəfərin eyni vaxtda iki yeri var",
                "{count} {count|person has|people have} two places at one time",
                "два места в одно время: {count} \(people)", "{count} kişinin aynı anda iki yeri var"
            )
        case .unreachable:
            (
                "{count} nəfərlə əlaqə yolu yoxdur", "{count} {count|person|people} cannot be reached",
                "нет способа связаться: {count} \(people)", "{count} kişiye ulaşma yolu yok"
            )
        case .addressRefuses:
            (
                "{count} nəfərin ünvanı məktub qəbul etmir",
                "the address of {count} {count|person|people} refuses mail",
                "адрес не принимает почту: {count} \(people)", "{count} kişinin adresi e-posta kabul etmiyor"
            )
        case .untold:
            (
                "{count} nəfər dəyişiklikdən xəbərsizdir, mesaj da getməyəcək",
                "{count} {count|person has|people have} not heard of a change, and no message will tell them",
                "не знают об изменении, и сообщение не уйдёт: {count} \(people)",
                "{count} kişinin değişiklikten haberi yok, mesaj da gitmeyecek"
            )
        case .unconfirmed:
            (
                "{count} nəfər təsdiqləməyib, 48 saatdan az qalıb",
                "{count} {count|person has|people have} not confirmed, less than 48 hours before",
                "не подтвердили, осталось меньше 48 часов: {count} \(people)",
                "{count} kişi onaylamadı, 48 saatten az kaldı"
            )
        case .noLead:
            (
                "{count} növbənin rəhbəri yoxdur", "{count} {count|shift has|shifts have} no lead",
                "без старшего: {count} {count|смена|смены|смен}", "{count} vardiyanın sorumlusu yok"
            )
        case .sheetOutdated:
            (
                "{count} vərəq çap olunandan sonra dəyişib",
                "{count} {count|sheet has changed since it was|sheets have changed since they were} printed",
                "изменились после печати: {count} {count|лист|листа|листов}",
                "{count} çizelge yazdırıldıktan sonra değişti"
            )
        case .notPublished:
            (
                "qaralamadır, heç kimə xatırladılmır", "it is a draft, so nobody is reminded",
                "это черновик, никому не напоминают", "taslak olduğu için kimseye hatırlatılmıyor"
            )
        case .clocksChanged:
            (
                "vaxtlar hesablanandan sonra saatlar dəyişib", "clocks have changed since its times were reckoned",
                "после расчёта времени изменился перевод часов", "saatler hesaplandıktan sonra saat düzeni değişti"
            )
        case .remindersNotPlanned:
            (
                "xatırlatmalar heç planlaşdırılmayıb", "no reminder was ever planned",
                "напоминания ещё не планировались", "hatırlatmalar hiç planlanmadı"
            )
        case .remindersOverdue:
            (
                "{count} xatırlatmanın vaxtı keçib, bağlanmayıb",
                "{count} {count|reminder is past its use and was|reminders are past their use and were} not settled",
                "просрочены и не закрыты: {count} \(reminders)", "{count} hatırlatmanın süresi geçti, kapatılmadı"
            )
        case .schedulerStopped:
            (
                "planlayıcı işləmir", "the scheduler does not run", "планировщик не работает", "zamanlayıcı çalışmıyor"
            )
        case .clockDoubted:
            (
                "kompüterin saatı şübhəlidir, heç nə göndərilmir",
                "the scheduler does not believe this machine's clock, and sends nothing",
                "часы компьютера под сомнением, ничего не отправляется",
                "bilgisayarın saati şüpheli, hiçbir şey gönderilmiyor"
            )
        case .remindersLate:
            (
                "{count} xatırlatma 5 dəqiqədən çox gecikir",
                "{count} {count|reminder has|reminders have} been due for more than five minutes",
                "задержались больше чем на 5 минут: {count} \(reminders)",
                "{count} hatırlatma 5 dakikadan fazla gecikti"
            )
        case .sendingHeld:
            (
                "göndərmə saxlanılıb, {count} xatırlatma gözləyir",
                "sending is held, {count} {count|reminder|reminders} due now",
                "отправка приостановлена, ждут: {count} \(reminders)",
                "gönderim durduruldu, {count} hatırlatma bekliyor"
            )
        case .sendingRestored:
            (
                "bərpa olunmuş və ya köçürülmüş fayldan heç nə göndərilmir",
                "nothing is sent from this restored or moved record file",
                "из восстановленного или перенесённого файла ничего не отправляется",
                "geri yüklenen veya taşınan dosyadan hiçbir şey gönderilmiyor"
            )
        case .rulesHeld:
            (
                "{count} qayda saxlanılıb", "messages of {count} {count|rule|rules} are held",
                "приостановлены {count|правило|правила|правил}: {count}", "{count} kural durduruldu"
            )
        case .channelMisconfigured:
            (
                "quraşdırma səhvdir, heç nə göndərilmir", "nothing leaves as it is set",
                "настройки неверны, ничего не отправляется", "ayarlar yanlış, hiçbir şey gönderilmiyor"
            )
        case .remindersUncertain:
            (
                "{count} xatırlatmanın gedib-getmədiyi bilinmir",
                "{count} {count|reminder was|reminders were} handed over perhaps: nobody knows",
                "неизвестно, ушло ли: {count} \(reminders)", "{count} hatırlatmanın gidip gitmediği bilinmiyor"
            )
        }
    }
}
