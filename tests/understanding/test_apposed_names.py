"""Names told by where they stand: in apposition to an office, before a role, behind a courtesy."""

import pytest

from mujaz.understanding.people import find_people
from mujaz.understanding.word_stream import words_of


def people(text: str) -> list[tuple[str, str | None]]:
    words = words_of(text)
    return [(words.surface(item.first, item.last, item.cut), item.role) for item in find_people(words)]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("قال المتحدث باسم الوزارة، تان كه لونغ، إن المحطة جاهزة.", "تان كه لونغ", "المتحدث باسم الوزارة"),
        ("جرت المشاورات بين برناردو ليوني، الممثل الخاص للاتحاد، والوفد.", "برناردو ليوني", "الممثل الخاص للاتحاد"),
        ("شدد القانوني فهد بارباع على أن العقد باطل.", "فهد بارباع", None),
        ("وأكد الدكتور سداد الحسيني: الأسعار مستقرة.", "سداد الحسيني", None),
        ("وقالت بيتاني بارون ديفز التي قادت الفريق إن النتائج أولية.", "بيتاني بارون ديفز", None),
        ("وقالت إلسا غونزاليس في حديث إلى الإذاعة إن الجمعية تتابع.", "إلسا غونزاليس", None),
        ("قالت الناطقة باسم الوزارة، آن-كلير دومون، إن اللقاء مفيد.", "آن-كلير دومون", "الناطقة باسم الوزارة"),
        ("وقال الملك عبدالله الثاني إن اللقاء مفيد.", "عبدالله الثاني", "الملك"),
        ("ودعمت الجماعة حليفها المخلوع سالم حداد.", "سالم حداد", "المخلوع"),
    ],
)
def test_where_it_stands_tells_a_name(text: str, name: str, role: str | None) -> None:
    assert people(text) == [(name, role)]


@pytest.mark.parametrize(
    "text",
    [
        "قال المتحدث باسم الوزارة، أمس الثلاثاء، إن المحطة جاهزة.",
        "جرت المشاورات بين الوفدين، الممثل الخاص غائب.",
        "وسألت المذيعة سعاد لأحمد عن موعد الحفل.",
        "شكر الأمير سلمان وولي عهده أهل المدينة.",
        "قال الطيار السابق، أمس، للقناة إن الرحلة قصيرة.",
        "تسلمت القوات صواريخ كروز جو-أرض جديدة.",
        "أعلنت الفصائل في لبنان-حزب الشعب بيانها.",
        "حضر حارس ومسعف وطبيب، اهتموا بحقيقة الأمر.",
        "ودعا المخلوع صالح لعودة الأطراف إلى الحوار.",
    ],
)
def test_other_words_in_these_places_are_no_names(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("وصل اللاعب عبدالرحمن القارب أمس.", "عبدالرحمن القارب", "اللاعب"),
        ("واعتقل مع الأسير محمود عارضة. وأفرج عنه لاحقا.", "محمود عارضة", "الأسير"),
        ("وأفاد م. سالم العمرة مدير الهيئة العامة للسياحة أن الباص يعمل.", "سالم العمرة", "مدير الهيئة العامة للسياحة"),
    ],
)
def test_an_ordinary_word_behind_a_title_and_a_sure_given_name_is_a_surname_where_the_name_ends(
    text: str, name: str, role: str
) -> None:
    assert people(text) == [(name, role)]


@pytest.mark.parametrize(
    "text",
    [
        "قال الرئيس محمود الأسبوع الماضي كلمة.",
        "صورة الملك سلمان يصافح رئيس الوفد.",
        "التقى الفنان خالد بأبها، ثم سافر.",
        "وتنقل السير جورج بخفة. ثم عاد.",
    ],
)
def test_a_time_a_verb_or_a_phrase_behind_a_titled_given_name_is_no_surname(text: str) -> None:
    assert not [name for name, _ in people(text) if " " in name]
