"""Invented people in six scripts, the same for the same seed; mail at example.org alone."""

import random

# Share of the people, given names, family names. "(a)" ends a woman's family name.
GROUPS = [
    ("az", 0.70,
     "Aygün Günay Səbinə Nərgiz Şəbnəm Çinarə Elçin Əli Həsən Hüseyn İlqar İsmayıl Ülviyyə Vüqar Xədicə Zəhra Cəmilə "
     "Göyçək Qənirə Rəşad Toğrul Şəhriyar Lalə Fəridə Könül Mərziyə Nigar Oruc Pərvanə Rövşən Süleyman Tərlan Yaşar",
     "Əliyev(a) Həsənov(a) Hüseynov(a) Məmmədov(a) Quliyev(a) İsmayılov(a) Abbasov(a) Rüstəmov(a) Şükürov(a) "
     "Çələbizadə Göyüşov(a) Ağayev(a) Xəlilov(a) Vəliyev(a) Nəbiyev(a) Ömərov(a) Üzeyirbəyli Zeynalov(a) Cəfərov(a) "
     "Tağıyev(a) Səfərli Bayramov(a) Qarayev(a) Mirzəyev(a) Əhmədov(a) Dadaşzadə Paşayev(a) Rzayev(a) Kərimli"),
    ("ru", 0.14,
     "Анна Ольга Наталья Мария Екатерина Юлия Дарья Иван Сергей Алексей Дмитрий Николай Фёдор Пётр Артём Светлана",
     "Иванов(а) Петров(а) Смирнов(а) Кузнецов(а) Попов(а) Соколов(а) Лебедев(а) Морозов(а) Новиков(а) Щербаков(а)"),
    ("ar", 0.06, "فاطمة مريم عائشة زينب خديجة محمد أحمد علي حسن حسين يوسف إبراهيم ليلى نور سارة",
     "الأحمد الحسيني العلي المصري الخطيب القاسم الهاشمي النجار الحداد التميمي"),
    ("fa", 0.02, "پریسا گلناز ژاله شیرین مینا رضا بهرام کیان داریوش", "گلستانی چراغی ژیان کاظمی رضایی تهرانی یزدانی"),
    ("tr", 0.04, "Ayşe Gülşah İrem Çağla Oğuz Işıl Şule Yiğit Ümit Doğan",
     "Yılmaz Öztürk Çelik Şahin Işık Güneş Kılıç Aydın Yıldırım"),
    ("en", 0.04, "Emma Olivia James Sarah Liam Noah Amélie Zoë Chloé Siobhán",
     "Smith O'Brien Johnson-Lee Müller García Nuñez Brown Taylor Wójcik Novák"),
]
SKILLS = ["childcare", "driver", "first-aid", "interpreter", "marshal", "media", "photographer", "registration",
          "usher"]
# One person of this name is in every file, so that a rare name can be searched.
RARE = ("Qızbəs", "Yeganəbəyli", "az")


class Person:
    def __init__(self, rng, number):
        share = rng.random()
        for language, part, given, family in GROUPS:
            share -= part
            if share < 0:
                break
        self.given = rng.choice(given.split())
        family = rng.choice(family.split())
        is_woman = rng.random() < 0.6
        self.family = family[:-3] + (family[-2] if is_woman else "") if family.endswith(")") else family
        # Some have said nothing about their language.
        self.language = language if rng.random() < 0.9 else None
        self.email = f"{language}.{number}@example.org" if rng.random() < 0.9 else None
        self.phone = f"+99450{number:07d}" if rng.random() < 0.85 else None
        self.skills = sorted(rng.sample(SKILLS, rng.randrange(0, 4)))
        # Given, refused, or nothing said, channel by channel.
        self.consents = {
            channel: ("given" if word < 0.80 else "refused")
            for channel in ("email", "sms", "call") if (word := rng.random()) < 0.88}


def people(count, seed=1992):
    """`count` people; the first has the rare name."""
    rng = random.Random(seed)
    for number in range(1, count + 1):
        person = Person(rng, number)
        if number == 1:
            person.given, person.family, person.language = RARE
        yield person


def pairs():
    """Every given name with every family name that `people` can give."""
    yield RARE[0], RARE[1]
    for _, _, given_names, family_names in GROUPS:
        for family in family_names.split():
            forms = [family[:-3], family[:-3] + family[-2]] if family.endswith(")") else [family]
            for given in given_names.split():
                for form in forms:
                    yield given, form
