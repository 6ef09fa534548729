"""A bullet is held against what it was made from."""

from mujaz.model import Bullet, DateMention, Edit, Entity, Record, Statement
from mujaz.summary import summarise, summarised
from mujaz.summary.rewriting import replay
from mujaz.summary.vouching import vouched
from tests.summary.making import COUNCIL, article

BODY = (
    "قالت وزيرة النقل سلمى الراوي أمس إن الجسر الجديد سيفتح في موعده، مؤكدة أن البلدية لن تزيد رسوم العبور على السكان. "
    "وأضافت أن أعمال الطريق لن تتأخر."
)
MINISTER = Entity(id="e1", kind="person", name="سلمى الراوي", role="وزيرة النقل", mentions=((17, 28),))


def _said(cue: str, content: str) -> Statement:
    at, start = BODY.index(cue), BODY.index(content)
    return Statement(
        id=f"s{at}",
        speaker="e1",
        mode="indirect",
        text=content,
        span=(start, start + len(content)),
        cue=cue,
        cue_span=(at, at + len(cue)),
    )


def _record() -> Record:
    day = BODY.index("أمس")
    return Record(
        entities=(MINISTER,),
        statements=(
            _said("قالت", "الجسر الجديد سيفتح في موعده"),
            _said("مؤكدة", "البلدية لن تزيد رسوم العبور على السكان"),
            _said("وأضافت", "أعمال الطريق لن تتأخر"),
        ),
        dates=(DateMention(text="أمس", edtf="2025-03-01", spans=((day, day + 3),)),),
    )


def _kept(*texts: str, put: Edit | None = None) -> Bullet:
    """A bullet that keeps `texts`, with an edit in between."""
    spans = [(BODY.index(text), BODY.index(text) + len(text)) for text in texts]
    edits = sorted([*(Edit(op="keep", span=span) for span in spans), *([put] if put else [])], key=lambda one: one.span)
    return Bullet(text=replay(BODY, edits), evidence=tuple(spans), edits=tuple(edits))


def _failures(bullet: Bullet) -> tuple[str, ...]:
    check = vouched(BODY, bullet, _record()).check
    assert check
    assert (check.verdict == "fail") == bool(check.failures)
    return check.failures


def test_a_clause_with_its_speaker_passes() -> None:
    assert not _failures(_kept("قالت وزيرة النقل سلمى الراوي أمس إن الجسر الجديد سيفتح في موعده"))


def test_words_without_the_cue_that_says_who_said_them_fail() -> None:
    assert "ذهب ذكر قائله" in _failures(_kept("البلدية لن تزيد رسوم العبور على السكان"))[0]


def test_words_whose_speaker_is_named_nowhere_fail() -> None:
    assert "لا يُذكر فيها قائله" in _failures(_kept("وأضافت أن أعمال الطريق لن تتأخر"))[0]


def test_an_edit_names_the_speaker() -> None:
    end = BODY.index("وأضافت") + len("وأضافت")
    name = Edit(op="speaker", span=(end, end), text=" سلمى الراوي")
    assert not _failures(_kept("وأضافت", " أن أعمال الطريق لن تتأخر", put=name))


def test_a_name_or_a_day_that_the_record_does_not_have_fails() -> None:
    end, day = BODY.index("وأضافت") + len("وأضافت"), BODY.index("أمس")
    other = Edit(op="speaker", span=(end, end), text=" هدى العلي")
    wrong = Edit(op="absolute_date", span=(day, day + 3), text="في 2 مارس 2025")
    assert _failures(_kept("وأضافت", " أن أعمال الطريق لن تتأخر", put=other))
    assert _failures(_kept("قالت وزيرة النقل سلمى الراوي ", " إن الجسر الجديد سيفتح في موعده", put=wrong))


def test_a_negation_that_was_cut_away_fails() -> None:
    start, rest = BODY.index("البلدية لن"), BODY.index("تزيد")
    edits = (
        Edit(op="keep", span=(BODY.index("مؤكدة"), start + len("البلدية "))),
        Edit(op="drop", span=(start + len("البلدية "), rest)),
        Edit(op="keep", span=(rest, rest + len("تزيد رسوم العبور"))),
    )
    assert "يقلب معناها" in _failures(Bullet(text=replay(BODY, edits), evidence=(), edits=edits))[-1]


def test_half_a_quotation_fails() -> None:
    body = "قال المدير «إن العمل بدأ»."
    edits = (Edit(op="keep", span=(0, len(body) - 2)),)
    check = vouched(body, Bullet(text=replay(body, edits), evidence=(), edits=edits), Record()).check
    assert check
    assert check.verdict == "fail"


def test_every_bullet_carries_its_verdict() -> None:
    found = summarise(article(*COUNCIL), Record(), bullets=7).bullets
    assert found
    assert all(bullet.check and bullet.check.verdict == "pass" for bullet in found)


def test_a_bullet_that_fails_gives_way_to_another_and_the_problems_say_so() -> None:
    lead = "افتتح رئيس المجلس البلدي كريم النعيمي جسر الواحة الجديد بعد ثلاث سنوات من العمل في مشروع بلغت كلفته مليوني دينار."
    told = "سيخدم الجسر الجديد ألفي سيارة كل يوم وسيصل بين ضفتي النهر من دون رسوم في السنة الأولى من افتتاحه."
    other = (
        "وشارك في الافتتاح سكان القرى القريبة من النهر وطلاب المدارس الذين رفعوا أعلام المدينة على جانبي الطريق الجديد."
    )
    made = article(lead, f"أوضح في كلمة قصيرة. {told}", other, headline="رئيس المجلس البلدي يفتتح جسر الواحة الجديد")
    cue, start = made.body.index("أوضح"), made.body.index("سيخدم")
    said = Statement(
        id="s1",
        speaker="مصدر في البلدية",
        mode="indirect",
        text=told[:-1],
        span=(start, start + len(told) - 1),
        cue="أوضح",
        cue_span=(cue, cue + 4),
    )
    summary, problems = summarised(made, Record(statements=(said,)))
    assert [problem.code for problem in problems] == ["bullet_replaced", "few_bullets"]
    assert not any("ألفي سيارة" in bullet.text for bullet in summary.bullets)
    assert any("القرى" in bullet.text for bullet in summary.bullets)
