"""The occasion of speaking is left out where it stands between the speaker and what was said, and nowhere else."""

import pytest

from mujaz.summary.asides import asides, occasion
from mujaz.text.tokens import tokenize


def _without(text: str) -> str:
    for start, end in occasion(tokenize(text), 0):
        text = text[:start] + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("قال الوزير سالم البدري، في مؤتمر صحفي أمس، إن الجسر سيفتح", "قال الوزير سالم البدري إن الجسر سيفتح"),
        ("أكد الوزير سالم البدري خلال لقاء مع النقابة أن الجسر سيفتح", "أكد الوزير سالم البدري أن الجسر سيفتح"),
    ],
)
def test_the_occasion_goes(text: str, short: str) -> None:
    assert _without(text) == short


@pytest.mark.parametrize(
    "text",
    [
        "قالت أستاذة الاقتصاد في جامعة الواحة سلمى البدري إن السعر سيرتفع",
        "قال في مؤتمر صحفي الوزير سالم البدري إن الجسر سيفتح",
        "قال الوزير سالم البدري في مؤتمر صحفي: «سنفتح الجسر»",
        "شارك الوزير سالم البدري في مؤتمر صحفي عن الجسر",
        "",
    ],
)
def test_a_part_of_the_name_and_what_has_no_content_behind_it_stay(text: str) -> None:
    assert _without(text) == text


def _untied(text: str) -> str:
    for start, end in reversed(asides(text, tokenize(text))):
        text = text[:start] + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("زار الوزير عقب ذلك مصنع الزجاج", "زار الوزير مصنع الزجاج"),
        ("وجد الاستطلاع أيضاً، أن الأسعار ارتفعت", "وجد الاستطلاع، أن الأسعار ارتفعت"),
        ("شهدت المدينة، في هذا الإطار، تجمعات كبيرة", "شهدت المدينة تجمعات كبيرة"),
    ],
)
def test_what_ties_a_sentence_to_the_one_before_goes(text: str, short: str) -> None:
    assert _untied(text) == short


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("زار الملك سعد الراوي - حفظه الله - مدينة الواحة", "زار الملك سعد الراوي مدينة الواحة"),
        ("زار الملك سعد الراوي – حفظه الله ورعاه ـ مدينة الواحة", "زار الملك سعد الراوي مدينة الواحة"),
        ("زار الملك سعد الراوي، يحفظه الله، مدينة الواحة", "زار الملك سعد الراوي مدينة الواحة"),
        ("زار الملك سعد الراوي (حفظه الله) مدينة الواحة", "زار الملك سعد الراوي مدينة الواحة"),
        ("شكر الوزير الملك سعد الراوي حفظه الله، والسكان", "شكر الوزير الملك سعد الراوي، والسكان"),
    ],
)
def test_a_wish_behind_a_rulers_name_goes(text: str, short: str) -> None:
    assert _untied(text) == short


def test_a_wish_in_a_quotation_stays() -> None:
    text = "قال المدير «شكرنا الملك حفظه الله على الجسر»"
    assert _untied(text) == text


@pytest.mark.parametrize("text", ["وصل بعد ذلك اليوم وفد", "قال «سنزور أيضاً مصنع الزجاج»"])
def test_what_tells_of_a_day_or_stands_in_a_quotation_stays(text: str) -> None:
    assert _untied(text) == text
