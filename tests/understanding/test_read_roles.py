"""Roles that the model reads where the grammar finds none."""

import pytest

from mujaz.understanding.labelling import Name, first_reading, names_read, sheet_of
from mujaz.understanding.mentions import Mention
from mujaz.understanding.people import find_people
from mujaz.understanding.read_roles import _is_beside, with_read_roles
from mujaz.understanding.word_stream import words_of
from mujaz.understanding.words import WHOLE


def roles(text: str) -> list[str | None]:
    words = words_of(text)
    people = find_people(words)
    sheet = sheet_of(words, first_reading(len(words.tokens), [(item.first, item.last) for item in people], []))
    return [mention.role for mention in with_read_roles(sheet, names_read(sheet), people)]


def test_a_role_whose_head_is_in_no_list_is_read() -> None:
    assert roles("وقال الصياد محمد العامري إن البحر هادئ.") == ["الصياد"]


def test_a_role_that_the_grammar_finds_stays() -> None:
    assert roles("وقال وزير الزراعة محمد العامري إن المحصول وافر.") == ["وزير الزراعة"]


def test_a_name_without_a_role_has_none() -> None:
    assert roles("وقال محمد العامري إن البحر هادئ.") == [None]


@pytest.mark.parametrize(("first", "last", "beside"), [(1, 2, True), (0, 1, False), (5, 6, True), (4, 5, False)])
def test_a_role_is_beside_its_name(first: int, last: int, beside: bool) -> None:
    words = words_of("قال الصياد محمد العامري، الغطاس أيضا")
    mention = Mention(2, 4, WHOLE, 2, 4, 2)
    assert _is_beside(words, Name(first, last, "R", False), mention) is beside
