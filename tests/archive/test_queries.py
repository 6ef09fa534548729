import sqlite3
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.archive.queries import marks_of, parsed
from mujaz.errors import UsageError


def test_words_must_all_be_there() -> None:
    assert parsed("روسيا لأوكرانيا").match == '("روسيا" AND "اوكرانيا")'


def test_a_phrase_stands_together_in_any_quotation_marks() -> None:
    assert parsed("«وزير الخارجية»").match == parsed('"وزير الخارجية"').match == '"وزير خارجيه"'


def test_or_binds_less_than_and() -> None:
    assert parsed("غزة قصف OR رفح").match == '(("غزه" AND "قصف") OR "رفح")'


@pytest.mark.parametrize("query", ["غزة NOT رفح", "غزة AND NOT رفح", "غزة -رفح", "NOT رفح غزة"])
def test_what_must_not_be_there_is_left_out(query: str) -> None:
    assert parsed(query).match == '("غزه" NOT "رفح")'


@pytest.mark.parametrize("query", ['غزة -"مجلس الأمن"', "غزة -«مجلس الأمن»", 'غزة NOT "مجلس الأمن"'])
def test_a_minus_leaves_out_a_phrase(query: str) -> None:
    assert parsed(query).match == '("غزه" NOT "مجلس امن")'


def test_a_minus_leaves_out_a_bracket() -> None:
    assert parsed("غزة -(رفح OR قصف)").match == '("غزه" NOT ("رفح" OR "قصف"))'


def test_a_dash_between_words_leaves_out_nothing() -> None:
    assert parsed("غزة - رفح").match == parsed("غزة رفح").match


def test_a_beginning_ends_in_a_star() -> None:
    assert parsed("قصف*").match == '"قصف" *'


def test_only_what_must_not_be_there_is_refused_in_one_sentence() -> None:
    with pytest.raises(UsageError, match="add a word"):
        parsed("NOT رفح")


def test_brackets_without_end_are_refused_and_not_followed() -> None:
    with pytest.raises(UsageError, match="nested"):
        parsed("(" * 500 + "غزة")


@given(st.text(alphabet="غزة\"«»()*- ORANDT:^+{}'", max_size=40))
def test_whatever_is_typed_is_a_query_that_the_index_takes(text: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(a)")
    try:
        match = parsed(text).match
    except UsageError:
        return
    if match:
        connection.execute("SELECT * FROM t WHERE t MATCH ?", (match,)).fetchall()
    connection.close()


def test_marks_are_the_original_spelling() -> None:
    text = "قال وزيرُ الخارجيّة إن لأمريكا دوراً، وبالوزير ثقة"
    marks = marks_of(text, parsed('"وزير الخارجية" أميركا').terms)
    assert [text[start:end] for start, end in marks] == ["وزيرُ الخارجيّة", "لأمريكا"]


def test_a_beginning_marks_whole_words() -> None:
    text = "والقصف، ثم قصفت المدينة"
    assert [text[start:end] for start, end in marks_of(text, parsed("قصف*").terms)] == ["والقصف", "قصفت"]


@given(st.text(max_size=200), st.text(max_size=30))
def test_marks_lie_in_the_text_in_order(text: str, query: str) -> None:
    try:
        terms = parsed(query).terms
    except UsageError:
        return
    marks = marks_of(text, terms)
    assert all(0 <= start < end <= len(text) for start, end in marks)
    assert all(first[1] <= second[0] for first, second in pairwise(marks))


@pytest.mark.parametrize("query", ["🙂", "(", '""', "؟!", "AND"])
def test_signs_without_a_word_find_nothing_and_are_told(query: str) -> None:
    with pytest.raises(UsageError, match="no word"):
        parsed(query)


def test_nothing_typed_is_no_query() -> None:
    assert parsed("  ").match == ""
