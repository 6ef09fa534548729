"""Gender and number: whom a verb without its speaker may mean."""

import pytest

from mujaz.understanding.agreement import agrees
from mujaz.understanding.entities import find_entities
from mujaz.understanding.scene import Scene, scene_of
from mujaz.understanding.word_stream import words_of


def scene(text: str) -> tuple[Scene, dict[str, str], int]:
    """The scene of a text whose last sentence begins with the cue, and the entities' ids by name."""
    words = words_of(text)
    found = find_entities(words, None)
    cue = max(index for index in range(len(words.tokens)) if not words.same_sentence(index - 1, index))
    return scene_of(words, found), {entity.name: entity.id for entity in found.entities}, cue


@pytest.mark.parametrize(
    ("cue", "agreeing"),
    [
        ("وأضاف", {"منذر القابسي"}),
        ("وأضافت", {"سلوى المحرزي", "وزارة الطاقة التونسية"}),
        ("ولفت", {"منذر القابسي"}),
        ("ولفتت", {"سلوى المحرزي", "وزارة الطاقة التونسية"}),
        ("وأضافوا", set()),
    ],
)
def test_a_verb_agrees_with_whom_it_means(cue: str, agreeing: set[str]) -> None:
    text = f"التقت سلوى المحرزي منذر القابسي في وزارة الطاقة التونسية. {cue} أن المحطة جاهزة."
    found, ids, index = scene(text)
    names = {"منذر القابسي", "سلوى المحرزي", "وزارة الطاقة التونسية"}
    assert {name for name in names if agrees(found, ids[name], index)} == agreeing


@pytest.mark.parametrize(
    ("cue", "speaker", "expected"),
    [
        ("وأضاف", "شهود عيان", False),
        ("وأضافوا", "شهود عيان", True),
        ("وأضاف", "قادة الحركة", False),
        ("وأضافت", "مصادر أمنية", True),
        ("وأضافوا", "مصدر أمني", False),
        ("وأضافت", "متحدث باسم البلدية", False),
        ("وأضافت", "متحدثة باسم البلدية", True),
        ("وأضاف", "مصدر أمني", True),
    ],
)
def test_a_verb_agrees_with_a_description(cue: str, speaker: str, expected: bool) -> None:
    found, _, index = scene(f"وصل الوفد. {cue} أن المحطة جاهزة.")
    assert agrees(found, speaker, index) is expected
