"""Roles before names that are found by their own form."""

import pytest

from mujaz.understanding.people import find_people
from mujaz.understanding.word_stream import words_of


def people(text: str) -> list[tuple[str, str | None]]:
    words = words_of(text)
    return [(words.surface(item.first, item.last, item.cut), item.role) for item in find_people(words)]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "وحضر قائد قوات الدفاع اللواء خالد سفرجي الدالي، وتسلم الدرع.",
            "خالد سفرجي الدالي",
            "قائد قوات الدفاع اللواء",
        ),
        ("أعلن رئيس هيئة الميناء الفريق سالم الدالي خطته.", "سالم الدالي", "رئيس هيئة الميناء الفريق"),
        ("وأوضح رئيس البرنامج الأستاذ الدكتور إقبال سفرجي، أن العمل مستمر.", "إقبال سفرجي", "رئيس البرنامج"),
    ],
)
def test_the_role_that_ends_before_a_titled_name_is_its_own(text: str, name: str, role: str) -> None:
    assert people(text) == [(name, role)]


def test_a_name_behind_and_has_not_the_role_before_it() -> None:
    assert people("غاب مدافع الشباب وخالد الدالي.") == [("خالد الدالي", None)]


def test_overseers_are_no_adjective_of_the_office_before_them() -> None:
    text = "قال المستشار بالديوان الملكي المشرف العام على المركز الدكتور سالم الدالي إن العمل مستمر."
    assert people(text) == [("سالم الدالي", "المشرف العام على المركز")]


def test_a_team_with_its_adjective_is_nobody() -> None:
    assert people("تدرب الفريق الهجراوي صباحا، ثم غادر الفريق الهجراوي الملعب.") == []
