extension PersonField {
    package var aliases: [String] {
        switch self {
        case .code:
            ["Volunteer code", "Könüllü kodu", "Kod", "Код", "Код волонтёра", "Gönüllü kodu"]
        case .externalID:
            ["ID", "Identifier", "Identifiers", "Record ID", "Xarici kod", "Внешний код", "№ записи"]
        case .givenName:
            [
                "First name", "Given name", "Given", "Forename", "Adı", "Adınız", "Öz adı", "Имя волонтёра", "Ваше имя",
                "İsminiz", "Vorname", "Prénom",
            ]
        case .middleName:
            [
                "Middle name", "Additional name", "Patronymic", "Father's name", "Ata adı", "Atanızın adı",
                "Atasının adı",
                "Отчество", "İkinci ad", "Baba adı",
            ]
        case .familyName:
            [
                "Last name", "Family name", "Surname", "Soyad", "Soyadı", "Soyadınız", "Soyisim", "Soy isim", "Фамилия",
                "Ваша фамилия", "Nachname", "Nom de famille",
            ]
        case .fullName:
            [
                "Full name", "Display name", "Attendee name", "Name and surname", "First and last name", "Your name",
                "Ad Soyad", "Ad və soyad", "Ad, soyad", "Adı, soyadı", "Ad, soyad, ata adı", "A.S.A.", "Tam ad",
                "Adınız və soyadınız", "Adınız, soyadınız", "Имя и фамилия", "Имя Фамилия", "Полное имя",
                "Ad ve soyad", "Adınız soyadınız", "Adı soyadı", "İsim soyisim", "Ad soyisim",
            ]
        case .fullNameFamilyFirst:
            [
                "Surname and name", "Last name, first name", "Soyad Ad", "Soyad və ad", "Soyadı, adı",
                "Soyad, ad, ata adı", "Soyadı, adı, atasının adı", "S.A.A.", "ФИО", "Ф.И.О.", "Фамилия и имя",
                "Фамилия Имя", "Фамилия, имя, отчество", "Фамилия Имя Отчество", "Soyad, ad",
            ]
        case .name:
            ["Name", "Ad", "İsim", "Имя", "Könüllü", "Volunteer", "Волонтёр", "Gönüllü", "Participant", "İştirakçı"]
        case .prefix:
            ["Name prefix", "Title", "Salutation", "Honorific prefix", "Müraciət", "Обращение", "Unvan", "Hitap"]
        case .email:
            [
                "E-mail", "E-mail address", "Email addresses", "Mail", "E-mail # - Value", "E-mail # address",
                "E-mail #", "E-mail address #", "E-poçt", "E-poçt ünvanı", "Elektron poçt", "Elektron poçt ünvanı",
                "Elektron ünvan", "Poçt", "Почта", "Электронная почта", "Эл. почта", "Адрес электронной почты",
                "Электронный адрес", "Е-mail", "Имейл", "E-posta", "E-posta adresi", "Eposta adresiniz",
                "E-posta adresiniz", "Your email", "E-poçtunuz",
            ]
        case .phone:
            [
                "Mobile", "Mobile phone", "Mobile number", "Mobile phone #", "Mobile # ", "Cell", "Cell phone",
                "Mobil", "Mobil nömrə", "Mobil nömrəniz", "Mobil telefon", "Mobil telefon nömrəsi", "Мобильный",
                "Мобильный телефон", "Сотовый", "Номер мобильного", "Мобильный номер", "Cep", "Cep telefonu",
                "Cep telefonunuz", "Cep no", "WhatsApp", "WhatsApp nömrəsi", "Phone", "Primary phone",
                "Phone number", "Phone numbers", "Telephone", "Tel", "Tel no", "Tel #", "Phone # - Value", "Phone #",
                "Telefon",
                "Telefon nömrəsi", "Telefon nömrəniz", "Əlaqə nömrəsi", "Nömrə", "Телефон", "Номер телефона",
                "Номер", "Контактный телефон", "Ваш телефон", "Telefon numarası", "Telefon numaranız",
                "Telefon no", "Your phone", "Telefon #", "Телефон #", "Other phone", "Home phone", "Home phone #",
                "Ev telefonu", "Домашний телефон", "Business phone", "Business phone #", "Work phone",
                "Company main phone", "İş telefonu", "Рабочий телефон",
            ]
        case .phoneLabel:
            ["Phone # - Label", "Phone # - Type"]
        case .language:
            [
                "Preferred language", "Languages", "Dil", "Diliniz", "Ünsiyyət dili", "Danışıq dili", "Язык",
                "Язык общения", "Предпочитаемый язык", "İletişim dili", "Tercih edilen dil", "Lang",
            ]
        case .team:
            [
                "Organization name", "Organization # - Name", "Organization", "Organisation", "Company", "Group",
                "Təşkilat", "Təşkilatınız", "Komanda", "Qurum", "Universitet", "İş yeri", "Организация", "Команда",
                "Группа", "Учреждение", "Университет", "Kurum", "Kuruluş", "Ekip", "Takım", "Üniversite", "University",
            ]
        case .skills:
            [
                "Skill", "Labels", "Group membership", "Categories", "Bacarıqlar", "Bacarıq", "Bacarıqlarınız",
                "Bilik və bacarıqlar", "Навыки", "Умения", "Навык", "Beceriler", "Yetenekler", "Yetkinlikler",
            ]
        case .ageBand:
            [
                "Age", "Age group", "Age range", "Yaş", "Yaşınız", "Yaş qrupu", "Yaş həddi", "Возраст",
                "Возрастная группа", "Ваш возраст", "Yaş grubu", "Yaş aralığı",
            ]
        case .birthYear:
            [
                "Year of birth", "Born", "Doğum ili", "Təvəllüd", "Anadan olduğu il", "Год рождения", "Doğum yılı",
            ]
        case .consent:
            [
                "Consents", "Consent to contact", "Razılıq", "Razıyam", "Xatırlatmaya razıyam",
                "Əlaqə saxlanmasına razıyam", "Согласие", "Согласие на связь", "Согласен на напоминания",
                "Согласие на напоминания", "Onay", "İletişim izni", "Hatırlatma onayı", "Rıza",
            ]
        case .consentEmail:
            ["Email consent", "E-poçt razılığı", "Согласие на почту", "E-posta onayı", "E-posta izni"]
        case .consentSMS:
            ["SMS consent", "SMS razılığı", "Согласие на СМС", "SMS onayı", "SMS izni"]
        case .consentPhone:
            [
                "consent_call", "Phone consent", "Call consent", "Zəng razılığı", "Telefon razılığı",
                "Согласие на звонки", "Arama onayı", "Telefon izni",
            ]
        case .consentAt:
            [
                "Consent date", "Consent given at", "Razılıq tarixi", "Дата согласия", "Onay tarihi", "Timestamp",
                "Submitted at", "Submission date", "Zaman damğası", "Zaman möhürü", "Vaxt möhürü", "Göndərilmə vaxtı",
                "Отметка времени", "Дата отправки", "Zaman damgası", "Gönderim zamanı",
            ]
        case .consentEmailAt: ["Email consent date", "E-poçt razılığının tarixi"]
        case .consentSMSAt: ["SMS consent date", "SMS razılığının tarixi"]
        case .consentPhoneAt: ["consent_call_at", "Phone consent date", "Zəng razılığının tarixi"]
        case .specialCare:
            [
                "Needs special care", "Special needs", "Special requirements", "Xüsusi qayğı", "Xüsusi qayğıya ehtiyac",
                "Xüsusi ehtiyac", "Xüsusi ehtiyaclar", "Особый уход", "Особые потребности", "Нужен особый уход",
                "Özel bakım", "Özel ihtiyaç", "Özel gereksinim",
            ]
        case .emergencyName:
            [
                "Emergency contact", "Emergency contact name", "Emergency contact's name", "In case of emergency",
                "Təcili əlaqə", "Təcili əlaqə şəxsi", "Təcili hallarda əlaqə saxlanılacaq şəxs", "Yaxın şəxs",
                "Экстренный контакт", "Контакт для экстренной связи", "Контактное лицо", "Acil durum kişisi",
                "Acil durumda aranacak kişi", "Acil durumda ulaşılacak kişi",
            ]
        case .emergencyPhone:
            [
                "Emergency contact phone", "Emergency contact's phone", "Emergency number", "Təcili əlaqə nömrəsi",
                "Təcili əlaqə telefonu", "Yaxın şəxsin nömrəsi", "Yaxın şəxsin telefonu", "Экстренный телефон",
                "Телефон для экстренной связи", "Телефон контактного лица", "Acil durum telefonu",
                "Acil durum numarası",
            ]
        case .emergencyRelation:
            [
                "Emergency contact relation", "Emergency contact relationship", "Relation", "Relationship",
                "Qohumluq dərəcəsi", "Yaxınlıq dərəcəsi", "Kim olur", "Кем приходится", "Степень родства",
                "Yakınlık derecesi", "Yakınlığı",
            ]
        case .notes:
            [
                "Note", "Comment", "Comments", "Remarks", "Qeyd", "Qeydlər", "Qeydiniz", "Əlavə qeyd", "Şərh",
                "Примечание", "Примечания", "Заметки", "Комментарий", "Комментарии", "Not", "Notlar", "Açıklama",
                "Yorum",
            ]
        }
    }
}
