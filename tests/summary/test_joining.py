"""Two clauses make one bullet only where each speaker is named, or the first goes on."""

from mujaz.model import Bullet, Entity, Record, Statement
from mujaz.summary import summarise
from mujaz.summary.rewriting import replay
from tests.summary.making import article

LEAD = (
    "افتتح رئيس المجلس البلدي كريم النعيمي جسر الواحة الجديد بعد ثلاث سنوات من العمل في مشروع بلغت كلفته مليوني دينار."
)
FIRST = "وقال سالم البدري إن الجسر يخدم ألفي سيارة كل يوم."
SECOND = "وأكدت هدى العلي أن السوق القديم يحتاج موقفاً آخر."
GOES_ON = "وأضاف أن البلدية تدرس بناء جسر ثان قرب المحطة."


def _told(body: str, cue: str, content: str, speaker: str) -> Statement:
    start, at = body.index(cue), body.index(content)
    return Statement(
        id=f"s{start}",
        speaker=speaker,
        mode="indirect",
        text=content,
        span=(at, at + len(content)),
        cue=cue,
        cue_span=(start, start + len(cue)),
    )


def _person(body: str, key: str, name: str) -> Entity:
    at = body.index(name)
    return Entity(id=key, kind="person", name=name, mentions=((at, at + len(name)),))


def _joined(*paragraphs: str, speakers: tuple[tuple[str, str, str], ...]) -> list[Bullet]:
    made = article(*paragraphs, headline=None)
    people = tuple(
        _person(made.body, key, name) for key, name in (("e1", "سالم البدري"), ("e2", "هدى العلي")) if name in made.body
    )
    told = tuple(_told(made.body, cue, content, key) for cue, content, key in speakers)
    found = summarise(made, Record(entities=people, statements=told), bullets=2).bullets
    assert all(replay(made.body, bullet.edits) == bullet.text for bullet in found)
    return [bullet for bullet in found if any(edit.op == "join" for edit in bullet.edits)]


def test_two_named_speakers_stand_side_by_side() -> None:
    speakers = (("وقال", "الجسر يخدم ألفي سيارة كل يوم", "e1"), ("وأكدت", "السوق القديم يحتاج موقفاً آخر", "e2"))
    (bullet,) = _joined(LEAD, FIRST, SECOND, speakers=speakers)
    assert "، فيما أكدت هدى العلي أن" in bullet.text


def test_a_hidden_speaker_goes_on_behind_the_clause_that_names_him() -> None:
    speakers = (("وقال", "الجسر يخدم ألفي سيارة كل يوم", "e1"), ("وأضاف", "البلدية تدرس بناء جسر ثان قرب المحطة", "e1"))
    (bullet,) = _joined(LEAD, FIRST, GOES_ON, speakers=speakers)
    assert bullet.text.startswith("قال سالم البدري إن")
    assert "، وأضاف أن البلدية" in bullet.text


def test_a_hidden_speaker_is_not_joined_to_somebody_else() -> None:
    speakers = (("وقال", "الجسر يخدم ألفي سيارة كل يوم", "e1"), ("وأضاف", "البلدية تدرس بناء جسر ثان قرب المحطة", "e2"))
    assert not _joined(LEAD, FIRST, GOES_ON, speakers=speakers)


def test_speakers_far_apart_belong_to_different_news() -> None:
    speakers = (("وقال", "الجسر يخدم ألفي سيارة كل يوم", "e1"), ("وأكدت", "السوق القديم يحتاج موقفاً آخر", "e2"))
    between = [f"مرت القافلة رقم {number} من هنا." for number in range(9)]
    assert not _joined(LEAD, FIRST, *between, SECOND, speakers=speakers)
