"""The day and the setting of a statement."""

from mujaz.model import Article, Moment, Statement
from mujaz.understanding import understand


def first(text: str) -> Statement:
    day = Moment(value="2024-05-15", precision="day")
    return understand(Article(id="x", headline=None, paragraphs=(text,), published=day)).statements[0]


def test_a_setting_beside_the_cue_is_the_venue() -> None:
    assert first("قال منذر القابسي في مؤتمر صحافي إن المحطة جاهزة.").venue == "في مؤتمر صحافي"


def test_a_day_beside_the_cue_is_the_statements_day() -> None:
    assert first("قال منذر القابسي، أمس الثلاثاء، إن المحطة جاهزة.").date == "2024-05-14"


def test_a_day_inside_what_is_said_is_not() -> None:
    assert first("قال منذر القابسي إن المحطة تفتتح غدا الخميس.").date is None


def test_nothing_beside_the_cue_tells_nothing() -> None:
    statement = first("قال منذر القابسي إن المحطة جاهزة.")
    assert (statement.date, statement.venue) == (None, None)
