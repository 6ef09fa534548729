"""Passages with their names marked in the line."""

from pathlib import Path

import pytest
from training.examples import NAMES, ROLES, labels_of
from training.passages import PASSAGES, parsed, passages_in

from mujaz.understanding.word_stream import words_of


def test_marks_tell_spans_of_the_text_without_them() -> None:
    passage = parsed("قال [R وزير [L قطر]] [P سالم العامري] إن")
    assert passage.text == "قال وزير قطر سالم العامري إن"
    assert {(passage.text[mark.start : mark.end], mark.kind) for mark in passage.marks} == {
        ("قطر", "L"),
        ("وزير قطر", "R"),
        ("سالم العامري", "P"),
    }


@pytest.mark.parametrize("marked", ["قال [P سالم", "قال سالم] إن", "[P سالم]]"])
def test_marks_that_do_not_pair_are_refused(marked: str) -> None:
    with pytest.raises(ValueError, match="never"):
        parsed(marked)


def test_lines_of_hyphens_part_passages(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("[P سالم]\n---\n\nقال\n-----\n", encoding="utf-8")
    assert [passage.text for passage in passages_in(tmp_path)] == ["سالم", "قال"]


def test_labels_begin_behind_clitics_and_leave_roles_out() -> None:
    passage = parsed("حضر [R الوزير] [P سالم العامري] و[P هند] إلى [O وزارة المياه]")
    words = words_of(passage.text)
    assert labels_of(words, passage.marks, NAMES) == ["O", "O", "BP", "IP", "CP", "O", "BO", "IO"]


def test_a_role_is_labelled_with_the_names_inside_it() -> None:
    passage = parsed("قال و[R رئيس [O هيئة المياه]] [P سالم العامري]")
    words = words_of(passage.text)
    assert labels_of(words, passage.marks, ROLES) == ["O", "CR", "IR", "IR", "O", "O"]


def test_every_passage_that_the_models_are_fitted_on_parses() -> None:
    assert sum(1 for _ in passages_in(PASSAGES)) > 2000
