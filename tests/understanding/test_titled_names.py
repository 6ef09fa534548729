"""Names told by a title or an office before them."""

import pytest

from mujaz.understanding.people import find_people
from mujaz.understanding.word_stream import words_of


def people(text: str) -> list[tuple[str, str | None]]:
    words = words_of(text)
    return [(words.surface(item.first, item.last, item.cut), item.role) for item in find_people(words)]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("حضر نجم الفريق فيصل الشعلة، ثم غادر.", "فيصل الشعلة", "نجم الفريق"),
        ("ومدير قطاع الصيانة بالمصنع عمر الصفراء من جانبه.", "عمر الصفراء", "مدير قطاع الصيانة بالمصنع"),
        ("قال الخبير النفطي محمود القارب: السوق هادئ.", "محمود القارب", "الخبير النفطي"),
        ("وقال العاهل الأردني، عبد الله الثاني، إن اللقاء مفيد.", "عبد الله الثاني", "العاهل الأردني"),
    ],
)
def test_an_office_and_a_sure_given_name_tell_a_surname_though_it_be_an_ordinary_word(
    text: str, name: str, role: str
) -> None:
    assert people(text) == [(name, role)]


@pytest.mark.parametrize(
    "text",
    ["هنأ مدير النادي محمود الفريق على الفوز.", "قال رئيس النادي محمود خلال الحفل."],
)
def test_an_object_or_a_phrase_behind_a_given_name_is_no_surname(text: str) -> None:
    assert not [name for name, _ in people(text) if " " in name]
