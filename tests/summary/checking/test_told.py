"""What governs the words of a line."""

import pytest

from mujaz.summary.checking.told import Told, told_in, told_line
from mujaz.text.tokens import tokenize


def _told(text: str, word: str) -> Told:
    return next(each for each in told_in(tokenize(text)) if each.token.text == word)


@pytest.mark.parametrize("text", ["لم تصل الباخرة", "ليس هناك تصل الباخرة", "قال الربان: لن تصل الباخرة"])
def test_a_negator_negates_the_word_behind_it(text: str) -> None:
    assert _told(text, "تصل").negated


@pytest.mark.parametrize("text", ["تصل الباخرة", "لا شك تصل الباخرة", "لم يغادر الربان حتى تصل الباخرة"])
def test_a_negator_negates_no_other_word(text: str) -> None:
    assert not _told(text, "تصل").negated


def test_what_turns_a_word_reaches_no_further_than_it_governs() -> None:
    near = _told("لم يعلن الربان موعد الرحلة", "موعد")
    far = _told("لم يعلن الربان موعد الرحلة القادمة", "القادمة")
    assert near.turned_before
    assert near.turned_near
    assert not far.turned_before
    assert far.turned_near


def test_a_denial_reaches_further_than_a_negator() -> None:
    assert _told("نفى الربان علمه بموعد الرحلة القادمة", "القادمة").turned_before


def test_a_word_is_uncertain_behind_what_may_be_alone() -> None:
    assert _told("ربما تصل الباخرة", "تصل").weak
    assert _told("قد تصل الباخرة", "تصل").weak
    assert not _told("قد وصلت الباخرة", "وصلت").weak
    assert not _told("تصل الباخرة ربما", "تصل").weak


def test_what_is_planned_is_to_come_and_what_is_done_is_done() -> None:
    assert _told("ستغادر الباخرة", "ستغادر").future
    assert _told("من المقرر وصول الباخرة", "وصول").future
    assert _told("تم إصلاح الباخرة", "إصلاح").done
    assert not _told("إصلاح الباخرة تم", "إصلاح").done


def test_a_line_is_looked_up_by_stem_and_root() -> None:
    line = told_line(tokenize("زار الوفد ميناء صور"))
    assert [line.words[place].token.text for place in line.places["وفد"]] == ["الوفد"]
    assert [line.words[place].token.text for place in line.places["زر"]] == ["زار"]


def test_but_is_no_negation() -> None:
    assert not _told("غير أنها ستصل غداً", "ستصل").turned_before


def test_a_denial_turns_what_stands_behind_it_up_to_the_next_verb_of_saying() -> None:
    text = "نفى الربان غرق الباخرة وقال إنها تصل"
    assert _told(text, "غرق").refused
    assert not _told(text, "تصل").refused


def test_a_denial_that_refers_back_turns_what_stands_before_it() -> None:
    assert _told("غرقت الباخرة وهو ما نفاه الربان", "الباخرة").turned_near
