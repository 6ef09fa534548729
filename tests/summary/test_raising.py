"""A participle that adds to somebody's speech becomes the verb of a sentence, where the record leaves no doubt who speaks."""

import pytest

from mujaz.model import Entity, Record, Statement
from mujaz.summary.raising import is_raisable, raising_edits
from mujaz.summary.rewriting import edits_of, replay
from mujaz.text.tokens import tokenize

SENTENCE = "قال الوزير سالم البدري إن الجسر جاهز، {} أن الطريق سيفتح غداً"
SALEM = Entity(id="e1", kind="person", name="سالم البدري", mentions=())


def _record(text: str, participle: str, who: str = "e1", before: str = "e1") -> Record:
    at = text.index(participle)
    first = Statement(
        id="s1",
        speaker=before,
        mode="indirect",
        text="الجسر جاهز",
        span=(text.index("الجسر"), at - 2),
        cue_span=(0, 3),
    )
    said = Statement(
        id="s2",
        speaker=who,
        mode="indirect",
        text="الطريق سيفتح غداً",
        span=(text.index("الطريق"), len(text)),
        cue_span=(at, at + len(participle)),
    )
    return Record(entities=(SALEM,), statements=(first, said))


def _raised(participle: str, **speakers: str) -> str:
    text = SENTENCE.format(participle)
    at = text.index(participle)
    edits = raising_edits(tokenize(text, at), 0, _record(text, participle, **speakers), told="")
    return replay(text, edits_of(((at, len(text)),), (0, len(text)), edits))


@pytest.mark.parametrize(
    ("participle", "verb"), [("مؤكداً", "أكد"), ("ومشيراً", "أشار"), ("موضحة", "أوضحت"), ("مشيرين", "أشار")]
)
def test_the_verb_agrees_with_the_participle_and_the_speaker_is_named(participle: str, verb: str) -> None:
    raised = _raised(participle)
    assert raised.removeprefix("و") == f"{verb} سالم البدري أن الطريق سيفتح غداً"


def test_where_another_spoke_last_nothing_is_raised() -> None:
    assert _raised("مؤكداً", before="وزيرة النقل") == "مؤكداً أن الطريق سيفتح غداً"


def test_somebody_who_is_only_described_is_not_put_in() -> None:
    assert _raised("مؤكداً", who="مصدر أمني", before="مصدر أمني") == "مؤكداً أن الطريق سيفتح غداً"


def test_a_participle_is_raised_only_behind_a_comma_and_before_what_is_said() -> None:
    told = tokenize("قال إن الجسر جاهز، مؤكداً أن الطريق سيفتح")
    at = next(place for place, token in enumerate(told) if token.text == "مؤكداً")
    assert is_raisable(told, at)
    assert not is_raisable(told, at - 2)
    assert not is_raisable(tokenize("قال ذلك، مؤكداً موقفه"), 3)
    assert not is_raisable(tokenize("جاء مؤكداً أن الطريق سيفتح"), 1)
