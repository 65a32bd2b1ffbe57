/// The columns of a list of people by field, looked up once for all rows; the preferred first, empty when not there.
struct PersonColumns {
    let externalID, code, prefix, givenName, middleName, familyName: [Int]
    let email, phone, language, team, skills: [Int]
    let ageBand, birthYear, consent, consentEmail, consentSMS, consentPhone, consentAt, notes: [Int]
    let consentEmailAt, consentSMSAt, consentPhoneAt: [Int]
    let specialCare, emergencyName, emergencyPhone, emergencyRelation: [Int]
    /// Columns of phone numbers beside which another column says what kind of number it is.
    let labelledPhones: Set<Int>

    init(_ map: ColumnMap<PersonField>) {
        func columns(_ field: PersonField) -> [Int] { map.columns[field] ?? [] }
        externalID = columns(.externalID)
        code = columns(.code)
        prefix = columns(.prefix)
        givenName = columns(.givenName)
        middleName = columns(.middleName)
        familyName = columns(.familyName)
        email = columns(.email)
        phone = columns(.phone)
        language = columns(.language)
        team = columns(.team)
        skills = columns(.skills)
        ageBand = columns(.ageBand)
        birthYear = columns(.birthYear)
        consent = columns(.consent)
        consentEmail = columns(.consentEmail)
        consentSMS = columns(.consentSMS)
        consentPhone = columns(.consentPhone)
        consentAt = columns(.consentAt)
        notes = columns(.notes)
        consentEmailAt = columns(.consentEmailAt)
        consentSMSAt = columns(.consentSMSAt)
        consentPhoneAt = columns(.consentPhoneAt)
        specialCare = columns(.specialCare)
        emergencyName = columns(.emergencyName)
        emergencyPhone = columns(.emergencyPhone)
        emergencyRelation = columns(.emergencyRelation)
        labelledPhones = Set(columns(.phoneLabel).map { $0 + 1 }).intersection(columns(.phone))
    }
}
