"""What is not a word, in words: each rule in its place, the map back to the characters, and any input at all."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mujaz.speech import verbalise
from mujaz.speech.verbalise import LONGEST_WORD
from tests.timing import timed


def said(text: str) -> str:
    return " ".join(word.text + word.pause for word in verbalise(text))


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("يفتتح المتحف في 20 يناير/ كانون الثاني.", "يفتتح المتحف في العشرين من يناير."),
        ("في 5 أيار/مايو 2023", "في الخامس من أيار عام ألفين وثلاثة وعشرين"),
        ("يوم 30 أبريل (نيسان) 1990", "يوم الثلاثين من أبريل عام ألف وتسعمئة وتسعين"),
        ("منذ فبراير شباط 2009", "منذ فبراير عام ألفين وتسعة"),
        ("بين 3 و9 مارس", "بين الثالث والتاسع من مارس"),
        ("من 3 إلى 9 مارس", "من الثالث إلى التاسع من مارس"),
        ("من 12-15 آب", "من الثاني عشر إلى الخامس عشر من آب"),
        ("في 3 رجب 1446هـ", "في الثالث من رجب عام ألف وأربعمئة وستة وأربعين للهجرة"),
        ("مساء الثلاثاء 4/6", "مساء الثلاثاء الرابع من يونيو"),
        ("بتاريخ 2024-05-28", "بتاريخ الثامن والعشرين من مايو عام ألفين وأربعة وعشرين"),
        ("الأربعاء 16 / 8 / 1436هـ", "الأربعاء السادس عشر من شعبان عام ألف وأربعمئة وستة وثلاثين للهجرة"),
        ("بتاريخ 28.5.2024", "بتاريخ الثامن والعشرين من مايو عام ألفين وأربعة وعشرين"),
    ],
)
def test_days_are_ordinals_and_a_month_named_twice_is_said_once(text: str, spoken: str) -> None:
    assert said(text) == spoken


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("بني المسجد عام 1931", "بني المسجد عام ألف وتسعمئة وواحد وثلاثين"),
        ("سنة 1931", "سنة ألف وتسعمئة وإحدى وثلاثين"),
        ("للعام 2016", "للعام ألفين وستة عشر"),
        ("هاجر في 1998، ثم عاد", "هاجر في عام ألف وتسعمئة وثمانية وتسعين، ثم عاد"),
        ("درس في 2000 مدرسة", "درس في ألفي مدرسة"),
        ("بين عامي 2010 و2015", "بين عامي ألفين وعشرة وألفين وخمسة عشر"),
        ("عام 1094م", "عام ألف وأربعة وتسعين للميلاد"),
    ],
)
def test_years_follow_the_gender_of_their_noun(text: str, spoken: str) -> None:
    assert said(text) == spoken


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("الساعة 9:30", "الساعة التاسعة والنصف"),
        ("الساعة 09:10", "الساعة التاسعة وعشر دقائق"),
        ("الساعة 18:00", "الساعة الثامنة عشرة"),
        ("الساعة 14:15 مساء", "الساعة الثانية والربع مساء"),
        ("الساعة 8:00 تغ", "الساعة الثامنة بتوقيت غرينتش"),
        ("الساعة 5 عصرا", "الساعة الخامسة عصرا"),
        ("عند 00:00", "عند الثانية عشرة منتصف الليل"),
    ],
)
def test_hours_are_feminine_ordinals(text: str, spoken: str) -> None:
    assert said(text) == spoken


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("وصل 3 أطباء", "وصل ثلاثة أطباء"),
        ("وصلت 3 طبيبات", "وصلت ثلاث طبيبات"),
        ("خلال 4 اجتماعات", "خلال أربعة اجتماعات"),
        ("خلال 4 أجهزة", "خلال أربعة أجهزة"),
        ("أصيب 35 عاملا", "أصيب خمسة وثلاثون عاملا"),
        ("ضم الوفد 64 طبيبا، و32 ممرضا", "ضم الوفد أربعة وستين طبيبا، واثنين وثلاثين ممرضا"),
        ("إصابة 35 عاملا", "إصابة خمسة وثلاثين عاملا"),
        ("زرعت البلدية 12 شجرة", "زرعت البلدية اثنتي عشرة شجرة"),
        ("نحو 200 قرية", "نحو مئتي قرية"),
        ("تبعد 102 كم", "تبعد مئة كيلومتر وكيلومترين"),
        ("حضر 2 شخص", "حضر شخصان"),
        ("الأحزاب الـ5", "الأحزاب الخمسة"),
        ("لـ 40 دولة", "لأربعين دولة"),
        ("بـ30 مليون دينار", "بثلاثين مليون دينار"),
        ("١٬٢٥٠ شخصا", "ألف ومئتان وخمسون شخصا"),
        ("مع (8) صور", "مع ثماني صور"),
        ("في المرتبة 12", "في المرتبة الثانية عشرة"),
        ("للمرة الـ3", "للمرة الثالثة"),
        ("على القناة 12", "على القناة الثانية عشرة"),
    ],
)
def test_counted_nouns_decide_the_gender_and_the_place_the_case(text: str, spoken: str) -> None:
    assert said(text) == spoken


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("بنسبة %7.2", "بنسبة سبعة فاصل اثنين في المئة"),
        ("بنسبة 7.2٪", "بنسبة سبعة فاصل اثنين في المئة"),
        ("نما بنسبة -3%", "نما بنسبة سالب ثلاثة في المئة"),
        ("بين 2% و 3%", "بين اثنين في المئة وثلاثة في المئة"),
        ("بنسبة 10-15%", "بنسبة عشرة إلى خمسة عشر في المئة"),
        ("بسعر $7", "بسعر سبعة دولارات"),
        ("بقيمة 11€", "بقيمة أحد عشر يورو"),
        ("نحو 2.5 مليون دولار", "نحو مليونين ونصف المليون دولار"),
        ("إلى 48°م", "إلى ثمان وأربعين درجة مئوية"),
        ("بسرعة 90 كم/س", "بسرعة تسعين كيلومترا في الساعة"),
        ("على 2/3 السكان", "على ثلثي السكان"),
        ("فاز 3-1", "فاز ثلاثة واحد"),
        ("على مدى 3-5 سنوات", "على مدى ثلاث إلى خمس سنوات"),
        ("هاتف 0551234", "هاتف صفر خمسة خمسة واحد اثنان ثلاثة أربعة"),
    ],
)
def test_percentages_money_units_and_ranges_are_amounts(text: str, spoken: str) -> None:
    assert said(text) == spoken


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("قال د. سالم", "قال الدكتور سالم"),
        ("نقلت أ.ف.ب عن", "نقلت فرانس برس عن"),
        ("قناة BBC", "قناة بي بي سي"),
        ("طائرة A-320", "طائرة إيه ثلاثمئة وعشرين"),
        ("حلف NATO", "حلف الناتو"),
        ("في Beirut أمس", "في بيروت أمس"),
        ("زوروا www.example.org/a?b=1.", "زوروا رابط."),
        ("وسم #أخبار_اليوم", "وسم أخبار اليوم"),
        ("قال (ضاحكا): «نعم»!", "قال، ضاحكا: نعم!"),
        ("الـمـديـنـة", "المدينة"),
        ("\u202bایران\u202c", "ايران"),
    ],
)
def test_abbreviations_latin_and_signs_are_said_or_silent(text: str, spoken: str) -> None:
    assert said(text) == spoken


def test_a_number_of_several_words_stands_for_one_stretch_of_characters() -> None:
    text = "أصيب 35 عاملا"
    words = verbalise(text)
    assert [text[word.first : word.last] for word in words] == ["أصيب", "35", "35", "عاملا"]


def test_a_particle_written_with_digits_belongs_to_their_word() -> None:
    text = "بـ30 طنا"
    assert [(word.text, text[word.first : word.last]) for word in verbalise(text)] == [
        ("بثلاثين", "بـ30"),
        ("طنا", "طنا"),
    ]


def test_a_hyphen_that_begins_a_line_is_no_minus() -> None:
    assert said("المكونات\n-4 بيضات") == "المكونات، أربع بيضات"


def test_an_endless_word_and_an_endless_number_are_cut() -> None:
    assert len(verbalise("م" * 5000)[0].text) == LONGEST_WORD
    assert len(verbalise("1" * 5000)) <= LONGEST_WORD


PIECES = st.sampled_from(
    [
        *"0123456789٣٤۵",
        *".,:/-+%$€°()«»\"'#_@&\n\t ",
        *("الـ", "و", "ب", "ل", " عام ", " يناير", "/كانون الثاني", "شخصا", "د.", "أ.ف.ب", "هـ", "م", "مليون", "كم"),
        *("G", "OPEC", "\u0651", "\u064e", "ﻻ", "ﷺ", "😀", "\u200f", "\ud800"),
    ]
)


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join)))
@example("1,1,1,1")
@example("0/0")
@example("²")
def test_no_input_crashes_and_every_word_maps_to_its_characters(text: str) -> None:
    words = verbalise(text)
    for word in words:
        assert 0 <= word.first < word.last <= len(text)
        assert word.text
        assert not any(space in word.text for space in " \n\t\u00a0")
        assert word.pause in {"", "،", "؛", ":", ".", "؟", "!"}
    assert [word.first for word in words] == sorted(word.first for word in words)


@given(
    st.integers(0, 10**18),
    st.sampled_from(["{} شخصا", "عام {}", "بنسبة {}%", "الـ{}", "{}/{}", "{}-{}", "${}", "{}:{}", "-{}"]),
)
def test_no_digit_is_left_for_the_voice(number: int, form: str) -> None:
    assert not any(character.isdigit() for word in verbalise(form.format(number, number)) for character in word.text)


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("عقد الـ80 من القرن", "عقد الثمانينيات من القرن"),
        ("في القرنين الـ12 والـ13", "في القرنين الثاني عشر والثالث عشر"),
        ("دخل الإضراب يومه الـ9", "دخل الإضراب يومه التاسع"),
        ("في مقاعده الـ34", "في مقاعده الأربعة والثلاثين"),
        ("الأيام الـ7 الماضية", "الأيام السبعة الماضية"),
        ("وهو في الـ35 من عمره", "وهو في الخامسة والثلاثين من عمره"),
        ("8 من كل 10 أسر", "ثمان من كل عشر أسر"),
        ("شارك 102 عارض في المعرض", "شارك مئة عارض وعارضان في المعرض"),
        ("بلغ سعره 1 دولار", "بلغ سعره دولارا واحدا"),
        ("سجل بزمن 15:24 دقيقة", "سجل بزمن خمس عشرة دقيقة وأربع وعشرين ثانية"),
        ("عند الساعة 9:30 م", "عند الساعة التاسعة والنصف مساء"),
        ("الساعة 00:05", "الساعة الثانية عشرة وخمس دقائق بعد منتصف الليل"),
        ("احتج 10 000 عامل", "احتج عشرة آلاف عامل"),
        ("20.000 دج", "عشرون ألف دينار جزائري"),
        ("نصف أو ½ ساعة", "نصف أو نصف ساعة"),
        ("على 0800-123-456", "على صفر ثمانية صفر صفر واحد اثنان ثلاثة أربعة خمسة ستة"),
        ("حذرت د. ليلى منصور", "حذرت الدكتورة ليلى منصور"),
        ("بين -1 و-5 درجات", "بين سالب واحد وخمس درجات تحت الصفر"),
        ("أيام 5 و6 و7 ماي", "أيام الخامس والسادس والسابع من ماي"),
        ("يفتتح في 8 أكتوبر ويختتم في 22 منه", "يفتتح في الثامن من أكتوبر ويختتم في الثاني والعشرين منه"),
        ("لموسم 2022/2023", "لموسم ألفين واثنين وعشرين ألفين وثلاثة وعشرين"),
        ("تراوحت بين 60-70%", "تراوحت بين ستين وسبعين في المئة"),
        ("صوت 102 ضد القرار و201 معه", "صوت مئة واثنان ضد القرار ومئتان وواحد معه"),
        ("القانون رقم 10 لسنة 2016", "القانون رقم عشرة لسنة ألفين وست عشرة"),
        ("يعيش في المخيم 12 ألف لاجئ", "يعيش في المخيم اثنا عشر ألف لاجئ"),
        ("نقل موقع aljazeera.net", "نقل موقع الجزيرة دوت نت"),
        ("شركة Netflix", "شركة نتفليكس"),
        ("شركة Zorvex", "شركة زورفيكس"),
        ("@BBCArabic", "بي بي سي أرابيك"),
    ],
)
def test_what_unseen_texts_taught(text: str, spoken: str) -> None:
    assert said(text) == spoken


@pytest.mark.parametrize("text", ["12 و" * 1000, "1-" * 5000, "5 إلى " * 3000, "5 منه " * 3000, "10 000 " * 3000])
def test_long_chains_of_numbers_end_in_bounded_time(text: str) -> None:
    spoken, seconds = timed(lambda: verbalise(text))
    assert spoken
    assert seconds < 15


def test_what_the_verbaliser_wrote_is_marked_and_what_it_took_from_the_text_is_not() -> None:
    marked = {word.text: word.marked for word in verbalise("حضر 102 مندوب و35 ضيفا")}
    assert marked["ومندوبان"] == ""
    assert marked["مئة"] == "مِئَةُ"
    assert marked["وخمسة"].startswith("وَخَمْسَة")


def test_quoted_speech_is_told_from_a_name_in_quotation_marks() -> None:
    words = verbalise("قالت صحيفة «اليوم» إنه «لن يقبل أي شرط جديد»")
    assert [word.text for word in words if word.quoted] == ["لن", "يقبل", "أي", "شرط", "جديد"]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("على www.un.orgلمزيد", "على دبليو دبليو دبليو دوت يو إن دوت أورغ لمزيد"),
        ("موقع www.4u.com اليوم", "موقع دبليو دبليو دبليو دوت أربعة يو دوت كوم اليوم"),
        ("http://x.com/أخبار", "رابط أخبار"),
    ],
)
def test_an_address_ends_where_arabic_begins_and_its_numbers_are_read(text: str, spoken: str) -> None:
    assert said(text) == spoken


@given(st.text(alphabet="wW.comابت7٥-@/:_#&é ", max_size=40))
def test_any_mixture_of_addresses_and_arabic_is_said(text: str) -> None:
    assert all(word.text for word in verbalise(text))
