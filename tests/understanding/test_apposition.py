"""Roles behind names: definite, indefinite, in brackets."""

import pytest

from mujaz.understanding.people import find_people
from mujaz.understanding.word_stream import words_of


def people(text: str) -> list[tuple[str, str | None]]:
    words = words_of(text)
    return [(words.surface(item.first, item.last, item.cut), item.role) for item in find_people(words)]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("وشكرت هند الدالي (مديرة القسم النسائي) الحضور.", "هند الدالي", "مديرة القسم النسائي"),
        ("ويرى كريم الدالي (محامي) أن الحكم عادل.", "كريم الدالي", "محامي"),
    ],
)
def test_a_role_in_brackets_is_the_one_named_before_them(text: str, name: str, role: str) -> None:
    assert people(text) == [(name, role)]


def test_who_is_named_in_the_brackets_is_found_too() -> None:
    names = people("حضرت هند الدالي (زوجة الوزير الراحل سالم الجندب) الحفل.")
    assert [name for name, _ in names] == ["هند الدالي", "سالم الجندب"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("وأكد سالم الهاجري المشرف العام على المهرجان نجاحه.", "المشرف العام على المهرجان"),
        ("وأكد سالم الهاجري الكاتب المسرحي تقدم المهرجان.", "الكاتب المسرحي"),
    ],
)
def test_a_head_that_may_be_an_adjective_is_a_role_behind_a_surname_with_the_article(text: str, role: str) -> None:
    assert people(text) == [("سالم الهاجري", role)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("وحذر سالم الدالي، مستشار سابق في وزارة المالية، من الأزمة.", "مستشار سابق في وزارة المالية"),
        ("سالم الدالي كاتب وروائي تونسي.", "كاتب وروائي تونسي"),
        ("وقال سالم الدالي محامي دافيدسكو: الحكم باطل.", "محامي دافيدسكو"),
    ],
)
def test_a_role_that_nothing_makes_definite_goes_up_to_a_mark(text: str, role: str) -> None:
    assert people(text) == [("سالم الدالي", role)]


def test_a_given_name_that_heads_roles_begins_the_next_name_of_a_list() -> None:
    assert people("حضر محمود الدالي، أمين نحلة، رامي الجندب.")[0] == ("محمود الدالي", None)


def test_an_office_that_begins_like_a_given_name_goes_on_a_role() -> None:
    text = "وأوضح سالم الدالي مستشار خادم الحرمين الشريفين أمير منطقة الباحة أن العمل مستمر."
    assert people(text) == [("سالم الدالي", "مستشار خادم الحرمين الشريفين أمير منطقة الباحة")]
