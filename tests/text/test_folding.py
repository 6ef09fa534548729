"""Folding: one spelling for all, and the way back to the original."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.text.folding import INVISIBLE_CHARACTERS, TATWEEL, Folded, fold, fold_text

from .alphabets import INVISIBLE, MARKS, texts


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أحمد", "احمد"),
        ("إيران", "ايران"),
        ("آب", "اب"),
        ("ٱلله", "الله"),
        ("مستشفى", "مستشفي"),
        ("رئيس", "رييس"),
        ("مؤتمر", "موتمر"),
        ("مدرسة", "مدرسه"),
        ("سماء", "سماء"),
        ("علی کریم", "علي كريم"),
        ("الرياض", "الرياض"),
        ("Reuters", "reuters"),
    ],
)
def test_spelling_variants_become_one(written: str, folded: str) -> None:
    assert fold_text(written) == folded


def test_vowel_marks_and_tatweel_are_dropped() -> None:
    assert fold_text("مُحَمَّدٌ") == "محمد"
    assert fold_text("محمـــد") == "محمد"
    assert fold_text("هٰذا") == "هذا"


@pytest.mark.parametrize("control", list(INVISIBLE))
def test_invisible_controls_are_dropped(control: str) -> None:
    assert fold_text(f"قا{control}ل") == "قال"


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\u3000", "\t"])
def test_every_space_on_a_line_becomes_a_plain_one(space: str) -> None:
    assert fold_text(f"قال{space}الوزير") == "قال الوزير"


def test_line_ends_stay_because_they_part_paragraphs() -> None:
    assert fold_text("أ\r\n\r\nب") == "ا\r\n\r\nب"


def test_digits_of_both_arabic_sets_and_their_separators_become_european() -> None:
    assert fold_text("١٬٢٣٤٫٥٪") == "1,234.5%"
    assert fold_text("۰۱۲۳۴۵۶۷۸۹") == fold_text("٠١٢٣٤٥٦٧٨٩") == "0123456789"


def test_presentation_forms_become_their_letters() -> None:
    assert fold_text("ﺍﻟﻠﻪ") == "الله"
    assert fold_text("ﻻ") == "لا"
    assert fold_text("ﻷ") == "لا"
    assert fold_text("ﷲ") == "الله"
    assert fold_text("ﷺ") == "صلي الله عليه وسلم"


def test_arabic_comma_question_mark_and_quotes_stay() -> None:
    assert fold_text("«نعم»، أليس كذلك؟ “لا”؛") == "«نعم»، اليس كذلك؟ “لا”؛"


def test_a_span_ends_behind_the_marks_of_its_last_letter() -> None:
    text = "قالَ\u064f \u200fالوَزيرُ."
    folded = fold(text)
    assert folded.text == "قال الوزير."
    start, end = folded.span(0, 3)
    assert text[start:end] == "قالَ\u064f"
    start, end = folded.span(4, 10)
    assert text[start:end] == "الوَزيرُ"


def test_a_mark_behind_an_invisible_control_still_belongs_to_its_letter() -> None:
    assert fold("ب\u200cً").span(0, 1) == (0, 3)


def test_an_invisible_control_behind_a_word_stays_outside_its_span() -> None:
    assert fold("لا\u200f").span(0, 2) == (0, 2)


def test_every_letter_of_a_ligature_maps_to_the_whole_ligature_with_its_marks() -> None:
    folded = fold("ﷲَ أكبر")
    assert folded.text == "الله اكبر"
    assert {folded.span(at, at + 1) for at in range(4)} == {(0, 2)}


@pytest.mark.parametrize("text", ["", "\u200f", "ًٌ", "ـ"])
def test_text_without_letters_folds_to_nothing_and_still_maps(text: str) -> None:
    assert fold(text).text == ""
    assert fold(text).span(0, 0)[0] in range(len(text) + 1)


def test_an_empty_span_stays_empty() -> None:
    folded = fold("وَلَد")
    assert folded.span(1, 1) == (2, 2)
    assert folded.span(3, 3) == (5, 5)


def test_marks_before_the_first_letter_belong_to_no_letter() -> None:
    assert fold("\u064eقال").span(0, 3) == (1, 4)


def _cuts_a_ligature(folded: Folded, start: int, end: int) -> bool:
    inside_left = start > 0 and folded.starts[start - 1] == folded.starts[start]
    inside_right = end < len(folded.text) and folded.starts[end - 1] == folded.starts[end]
    return inside_left or inside_right


@given(texts, st.data())
def test_every_folded_span_comes_from_text_that_folds_to_it(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.span(start, end)
    assert 0 <= first < last <= len(text)
    original = fold_text(text[first:last])
    if _cuts_a_ligature(folded, start, end):
        assert folded.text[start:end] in original
    else:
        assert original == folded.text[start:end]


@given(texts)
def test_the_map_is_ordered_and_as_long_as_the_folded_text(text: str) -> None:
    folded = fold(text)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)
    assert all(start < end for start, end in zip(folded.starts, folded.ends, strict=True))


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)


@given(texts)
def test_fold_and_fold_text_agree(text: str) -> None:
    assert fold(text).text == fold_text(text)


@given(texts)
def test_what_is_dropped_never_remains(text: str) -> None:
    assert not set(fold_text(text)) & (set(MARKS) | INVISIBLE_CHARACTERS | {TATWEEL, "\u00a0"})


@given(texts)
def test_marked_and_bare_text_fold_alike(text: str) -> None:
    bare = "".join(c for c in text if c not in MARKS)
    assert fold_text(bare) == fold_text(text)


def test_all_presentation_forms_of_arabic_letters_fold_into_plain_letters() -> None:
    for code in (*range(0xFB50, 0xFBB2), *range(0xFE80, 0xFEFD)):
        if unicodedata.category(chr(code)) == "Lo":
            folded = fold_text(chr(code))
            assert folded, hex(code)
            assert all(ord(letter) < 0xFB50 for letter in folded), hex(code)
