"""Words written as one that only the lexicon can part."""

from itertools import pairwise

import pytest

from mujaz.summary.gluing import parted_by_lexicon
from mujaz.text.folding import fold_text

KNOWN = frozenset(map(fold_text, ("الجسور", "تأهيل", "المدينة", "مدينة")))


def _parted(word: str) -> list[str]:
    folded = fold_text(word)
    cuts = [0, *parted_by_lexicon(folded, KNOWN), len(folded)]
    return [folded[a:b] for a, b in pairwise(cuts)]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("اتفاقبشأن", ["اتفاق", "بشأن"]),
        ("أمستأهيل", ["أمس", "تأهيل"]),
        ("الجسورشملت", ["الجسور", "شملت"]),
        ("بولنداعن", ["بولندا", "عن"]),
        ("الجسوررئيس", ["الجسور", "رئيس"]),
        ("معلوماتالمدينة", ["معلومات", "المدينة"]),
        ("بالجسورالتي", ["بالجسور", "التي"]),
        ("الشارعضد", ["الشارع", "ضد"]),
        ("ذكرموقع", ["ذكر", "موقع"]),
        ("بحسبموقع", ["بحسب", "موقع"]),
        ("ومدينةعقب", ["ومدينة", "عقب"]),
        ("حيثتستخدم", ["حيث", "تستخدم"]),
        ("بأنهاتعارض", ["بأنها", "تعارض"]),
        ("قدكشفت", ["قد", "كشفت"]),
        ("عنتأهيل", ["عن", "تأهيل"]),
        ("سياسيفي", ["سياسي", "في"]),
    ],
)
def test_a_particle_or_a_definite_noun_shows_where_a_space_was_lost(word: str, parts: list[str]) -> None:
    assert _parted(word) == [fold_text(part) for part in parts]


@pytest.mark.parametrize(
    "word",
    [
        "استفزازاتها",
        "والمحافظات",
        "السيلفي",
        "المربين",
        "وللمستشفيات",
        "أوليبيرا",
        "منطقتهما",
        "فيتامين",
        "فيتالي",
        "منجذبا",
        "التيجاني",
    ],
)
def test_a_form_of_one_word_stays_whole(word: str) -> None:
    assert _parted(word) == [fold_text(word)]
