/// What a column of a list of people can mean.
package enum PersonField: String, TableField {
    case code
    case externalID = "external_id"
    case givenName = "given_name"
    case middleName = "middle_name"
    case familyName = "family_name"
    /// Given name first, family name last.
    case fullName = "full_name"
    /// Family name first, as official lists have it.
    case fullNameFamilyFirst = "family_name_first"
    /// "Name", "Ad", "Имя": a given name beside a column of family names, else a full name.
    case name
    case prefix
    case email
    case phone
    /// What kind of number the phone column beside it holds.
    case phoneLabel = "phone_label"
    case language
    case team
    case skills
    case ageBand = "age_band"
    case birthYear = "birth_year"
    /// For all channels.
    case consent
    case consentEmail = "consent_email"
    case consentSMS = "consent_sms"
    case consentPhone = "consent_phone"
    case consentAt = "consent_at"
    /// The day of one channel's consent, before ``consentAt``.
    case consentEmailAt = "consent_email_at"
    case consentSMSAt = "consent_sms_at"
    case consentPhoneAt = "consent_phone_at"
    case specialCare = "special_care"
    case emergencyName = "emergency_name"
    case emergencyPhone = "emergency_phone"
    case emergencyRelation = "emergency_relation"
    case notes

    /// A form's question about reminders, whatever its wording: it speaks of consent, of contact and of one channel.
    package static func recognize(_ heading: FoldedWord) -> PersonField? {
        func speaks(of words: [FoldedWord]) -> Bool { words.contains { heading.text.contains($0.text) } }
        guard speaks(of: contactWords), speaks(of: consentWords), !speaks(of: refusalWords) else { return nil }
        let channels = [
            (PersonField.consentEmail, emailWords), (.consentSMS, smsWords), (.consentPhone, callWords),
        ].filter { speaks(of: $0.1) }
        return channels.count == 1 ? channels.first?.0 : nil
    }

    private static let contactWords: [FoldedWord] = [
        "xatırlat", "əlaqə", "bildiriş", "remind", "contact", "notif", "напомин", "связ", "уведомл", "hatırlat",
        "iletişim", "bildirim",
    ]
    private static let consentWords: [FoldedWord] = [
        "razıyam", "razılıq", "razılığ", "consent", "agree", "согласен", "согласна", "согласие", "onay", "izin",
        "kabul", "rıza",
    ]
    private static let refusalWords: [FoldedWord] = [
        "razı deyil", "istəmir", "do not", "don't", "disagree", "не соглас", "не хочу", "istemiyor", "etmiyor",
    ]
    private static let emailWords: [FoldedWord] = ["e-poçt", "email", "почт", "e-posta", "eposta", "имейл"]
    private static let smsWords: [FoldedWord] = ["sms", "смс"]
    private static let callWords: [FoldedWord] = [
        "zəng", "telefon", "call", "phone", "звон", "телефон", "arama", "aranma",
    ]
}
