"""Verbs that go on with a speech are made to begin one, and nothing else is touched."""

import pytest

from mujaz.summary.cues import cue_edits
from mujaz.text.tokens import tokenize


def _begun(text: str) -> str:
    edits = cue_edits(tokenize(text), [(0, len(text))])
    for edit in sorted(edits, key=lambda one: one.span, reverse=True):
        text = text[: edit.span[0]] + (edit.text or "") + text[edit.span[1] :]
    return text


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("أضاف الوزير سالم البدري أن الجسر سيفتح", "قال الوزير سالم البدري إن الجسر سيفتح"),
        ("وأضافت الوزيرة أنها ستزور المدينة", "وقالت الوزيرة إنها ستزور المدينة"),
        ("وتابع البدري: «سنفتح الجسر»", "وقال البدري: «سنفتح الجسر»"),
        ("أضاف مدير «الواحة» أن الجسر سيفتح", "قال مدير «الواحة» إن الجسر سيفتح"),
        ("أضاف البدري: «لا شك أن الجسر متين»", "قال البدري: «لا شك أن الجسر متين»"),
        ("أضاف البدري ان الجسر سيفتح", "قال البدري إن الجسر سيفتح"),
        ("أضاف البدري بأن الجسر سيفتح", "قال البدري إن الجسر سيفتح"),
        ("أضاف البدري أن طرقاً حديثة ستفتح", "قال البدري إن طرقاً حديثة ستفتح"),
        ("ذكرت صحيفة «الواحة» إنّ الجسر سيفتح", "ذكرت صحيفة «الواحة» أنّ الجسر سيفتح"),
    ],
)
def test_a_verb_that_goes_on_begins_and_its_particle_follows(text: str, begun: str) -> None:
    assert _begun(text) == begun


@pytest.mark.parametrize(
    "text",
    [
        "أكد البدري أن الجسر سيفتح",
        "تابع البدري المباراة في الملعب",
        "أضاف لاعباً إلى الفريق",
        "أكد البدري قائلاً إن الجسر سيفتح",
        "أوضح البدري: إن الجسر سيفتح",
        "أضاف البدري الهدف في الدقيقة «20»",
        "",
    ],
)
def test_other_verbs_and_other_senses_stay(text: str) -> None:
    assert _begun(text) == text


def test_a_verb_that_ends_a_speech_keeps_its_object() -> None:
    assert _begun("ختم المدير حديثه بالقول إن الجسر سيفتح") == "ختم المدير حديثه بالقول إن الجسر سيفتح"
