"""What leans on its surroundings, and what is no text."""

import pytest

from mujaz.summary.screening import is_balanced, is_text, leaning, speaker_leaning
from mujaz.text.tokens import tokenize


def _leaning(text: str) -> float:
    tokens = tokenize(text)
    return speaker_leaning(tokens) + leaning(tokens, [False] * len(tokens))


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت وزارة النقل أن الجسر سيفتح.",
        'ذكرت "الواحة" أن الجسر سيفتح.',
        "يجب أن يفتح الجسر في موعده.",
        "وصل الوفد إلى المدينة.",
    ],
)
def test_a_sentence_that_names_its_speaker_leans_on_nothing(text: str) -> None:
    assert _leaning(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        "أضاف أن الجسر سيفتح.",
        "قال: الجسر سيفتح.",
        'قالت "إن الجسر الجديد سيفتح في موعده المحدد".',
        "تطرق إلى أن الجسر سيفتح.",
        "أشارت إلى أن الجسر سيفتح.",
        "المصدر قال إن الجسر سيفتح.",
        "أضاف المصدر أن الجسر سيفتح.",
        "هذا الأمر يعني المدينة كلها.",
        "حيث سيفتح الجسر في موعده.",
        "فليس في المدينة جسر آخر.",
        "في مدينتنا نحن أهل الواحة جسر قديم.",
    ],
)
def test_hidden_speakers_pointers_and_first_persons_lean(text: str) -> None:
    assert _leaning(text) > 0


def test_a_first_person_inside_a_quotation_leans_on_nothing() -> None:
    tokens = tokenize("قال المدير سعد الراوي «نحن جاهزون».")
    assert leaning(tokens, [token.text in {"نحن", "جاهزون"} for token in tokens]) == 0


@pytest.mark.parametrize("text", ["قال «نعم", "قال (نعم", "قال «نعم» ثم «لا", 'قال "نعم'])
def test_half_pairs_are_seen(text: str) -> None:
    assert not is_balanced(text)


def test_a_line_without_a_stop_is_text_only_when_it_is_long() -> None:
    assert not is_text("سعاد المالكي مدينة الواحة", None, ended=False)
    assert is_text("وصل الوفد التجاري الكبير إلى مدينة الواحة مساء السبت بعد سفر طويل", None, ended=False)


@pytest.mark.parametrize(
    "line",
    [
        "الواحة 5 رمضان 1446 هـ الموافق 5 مارس 2025 م واس",
        "الواحة - سعاد المالكي - وكالة الأنباء المحلية ورويترز عن أ ف ب",
    ],
)
def test_a_short_line_that_ends_with_an_agency_is_no_text(line: str) -> None:
    assert not is_text(line, None, ended=True)
