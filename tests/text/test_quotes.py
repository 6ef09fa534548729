"""Quotation marks: paired, nested, mirrored, mixed, left open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.text.quotes import QUOTATION_MARKS, quotations

from .alphabets import prose, texts


def _inner(text: str) -> list[str]:
    return [text[slice(*quote.inner)] for quote in quotations(text)]


def _with_depth(text: str) -> list[tuple[str, int]]:
    return [(text[slice(*quote.inner)], quote.depth) for quote in quotations(text)]


@pytest.mark.parametrize("marks", ["«»", "“”", '""', "„“", "‹›", "‘’", "»«", "””", "««", "““"])
def test_a_pair_of_any_family_or_direction_is_a_quotation(marks: str) -> None:
    assert _inner(f"قالت سلمى: {marks[0]}لن أسافر غداً{marks[1]} ثم مضت.") == ["لن أسافر غداً"]


@pytest.mark.parametrize(("opening", "closing"), [("“", '"'), ('"', "”"), ("”", '"'), ("“", "″")])
def test_curly_and_straight_marks_mixed_in_one_pair_are_paired(opening: str, closing: str) -> None:
    assert _inner(f"قال مروان {opening}نعم{closing} وخرج") == ["نعم"]


def test_quotations_beside_each_other_stay_apart() -> None:
    assert _with_depth('قرأ "الأفق" و"المسار" أمس.') == [("الأفق", 0), ("المسار", 0)]


def test_a_quotation_of_another_family_inside_is_one_level_deeper() -> None:
    assert _with_depth("«زار فريق “الأفق” المدينة»") == [("زار فريق “الأفق” المدينة", 0), ("الأفق", 1)]


@pytest.mark.parametrize("marks", ["«»", '""', "“”"])
def test_a_quotation_of_the_same_family_inside_is_told_by_the_space_around_it(marks: str) -> None:
    opening, closing = marks[0], marks[1]
    text = f"قال: {opening}زرنا معرض {opening}الأفق{closing} في الصباح{closing}."
    assert _with_depth(text) == [(f"زرنا معرض {opening}الأفق{closing} في الصباح", 0), ("الأفق", 1)]


def test_two_inner_quotations_of_the_same_family_are_both_found() -> None:
    text = 'قال: "بين "الأفق" و"المسار" فرق" ومضى.'
    assert _with_depth(text) == [('بين "الأفق" و"المسار" فرق', 0), ("الأفق", 1), ("المسار", 1)]


def test_marks_spaced_carelessly_are_paired_in_turn() -> None:
    assert _inner('قال "نعم "ثم قال "لا "ومضى') == ["نعم ", "لا "]
    assert _inner('قال" نعم" ثم قال" لا" ومضى') == [" نعم", " لا"]
    assert _inner('قال:"نعم"وأضاف:"لا"') == ["نعم", "لا"]


def test_an_odd_mark_spoils_no_other_quotation() -> None:
    assert _inner('قال "الأفق ثم قال "المسار" ومضى') == ["المسار"]
    assert _inner('"الأول" ثم "الثاني" ثم "وبقي مفتوحاً') == ["الأول", "الثاني"]
    assert _inner("قال: «الطريق طويل. وزاد: «لن نتعب»") == ["لن نتعب"]


@pytest.mark.parametrize("text", ["", "بلا علامات", "«", '"', "قال «لم تغلق", "أغلقت» فقط"])
def test_a_single_mark_or_none_is_no_quotation(text: str) -> None:
    assert quotations(text) == []


def test_a_quotation_never_reaches_over_a_blank_line() -> None:
    assert quotations("«هنا تبدأ\n\nوهنا تنتهي»") == []
    assert _inner("«هنا تبدأ\n\n«وهذه كاملة»") == ["وهذه كاملة"]
    assert quotations("«هنا\r\n\r\nوهناك»") == []


def test_a_quotation_may_reach_over_a_single_line_end() -> None:
    assert _inner("«سطر\nوسطر»") == ["سطر\nوسطر"]


def test_a_particle_joined_to_a_quotation_does_not_close_the_one_around_it() -> None:
    text = 'قال: "جئنا ب"الأفق" ولـ"المسار" معاً".'
    assert [inner for inner, _ in _with_depth(text)] == ['جئنا ب"الأفق" ولـ"المسار" معاً', "الأفق", "المسار"]


def test_an_apostrophe_within_a_name_opens_nothing() -> None:
    assert quotations("زار Xi’an ثم Côte d’Ivoire") == []
    assert _inner("‘زار d’Ivoire أمس’") == ["زار d’Ivoire أمس"]


def test_an_empty_quotation_has_an_empty_inside() -> None:
    assert _inner("كتب «» وصمت") == [""]


def test_empty_straight_marks_side_by_side_are_a_pair() -> None:
    assert _inner('كتب "" وصمت') == [""]


@given(texts | prose | st.text(st.sampled_from('«»"“”„‘’ ا.\n'), max_size=60))
def test_quotations_are_ordered_and_properly_nested(text: str) -> None:
    holders: list[tuple[int, int]] = []
    begin = -1
    for quote in quotations(text):
        assert 0 <= quote.start < quote.end - 1 < len(text)
        assert begin < quote.start
        begin = quote.start
        assert text[quote.start] in QUOTATION_MARKS
        assert text[quote.end - 1] in QUOTATION_MARKS
        while holders and holders[-1][1] <= quote.start:
            holders.pop()
        assert quote.depth == len(holders)
        if holders:
            assert quote.end < holders[-1][1]
        holders.append((quote.start, quote.end))


@given(
    st.lists(
        st.text(st.sampled_from("ابتثج "), min_size=1, max_size=8).map(str.strip).filter(bool), min_size=1, max_size=6
    )
)
def test_well_set_quotations_are_found_again(contents: list[str]) -> None:
    for opening, closing in ("«»", "“”", '""'):
        text = " ثم ".join(f"{opening}{content}{closing}" for content in contents)
        assert _inner(text) == contents
