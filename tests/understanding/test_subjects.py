"""The subject of a reporting verb: behind it, before it, or the antecedent of a relative clause."""

import pytest

from tests.understanding.test_statements import said


@pytest.mark.parametrize(
    "text",
    [
        "وقال وزير الطاقة منذر القابسي لصحيفة «الساحل» إن المحطة جاهزة.",
        "وزير الطاقة منذر القابسي، من جهته، قال إن المحطة جاهزة.",
        "وكان معالي وزير الطاقة منذر القابسي قد قال إن المحطة جاهزة.",
        "زار الوفد وزير الطاقة منذر القابسي الذي قال إن المحطة جاهزة.",
        "وأوضح البيان، على لسان منذر القابسي، أن المحطة جاهزة.",
    ],
)
def test_the_subject_is_found_where_it_stands(text: str) -> None:
    assert said(text) == [("indirect", "منذر القابسي", "المحطة جاهزة")]


def test_a_body_in_somebodys_role_is_not_who_speaks() -> None:
    found = said("شاركت الوزيرة سلوى المحرزي، زعيمة حزب الوفاق، التي قالت إن الوقت قد حان.")
    assert [speaker for _, speaker, _ in found] == ["سلوى المحرزي"]


@pytest.mark.parametrize("text", ["كشف النقاب عن خطة جديدة للمدينة كلها.", "نسبت إلى مجموعة مجهولة سرقة اللوحات كلها."])
def test_an_idiom_has_no_speaker(text: str) -> None:
    assert said(text) == []


def test_a_verb_that_describes_an_indefinite_noun_is_not_of_who_spoke_before() -> None:
    found = said("قال منذر القابسي إن المحطة جاهزة. وشهدت المدينة مظاهرات تطالب بتحسين الخدمات كلها.")
    assert len(found) == 1
