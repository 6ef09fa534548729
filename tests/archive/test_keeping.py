from pathlib import Path

import msgspec
import pytest

from mujaz.archive.addresses import canonical
from mujaz.archive.keeping import brief_of
from mujaz.model import Brief, Problem, Record
from tests.archive.making import brief, kept, met, opened, person, said

BODY = "قال الوزير سامر الحلبي إن «الميناء سيفتح أبوابه غداً أمام السفن». والتقى الحلبي نظيره فؤاد الجزائري في وهران."
RECORD = Record(
    entities=(person("e1", "سامر الحلبي", "الوزير", "LB"), person("e2", "فؤاد الجزائري", None, "DZ")),
    statements=(said("s1", BODY, "الميناء سيفتح أبوابه غداً أمام السفن", "e1"),),
    events=(met("v1", BODY, "والتقى الحلبي نظيره فؤاد الجزائري في وهران", "e1", "e2", edtf="2025-03-01"),),
)
TABLES = (
    "articles",
    "versions",
    "entities",
    "statements",
    "events",
    "participants",
    "article_search",
    "statement_search",
)


def counts(path: Path) -> dict[str, int]:
    with opened(path) as connection:
        return {table: connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() for table in TABLES}


def one(text: str = BODY, **others: object) -> Brief:
    return brief("a1", text, record=RECORD, url="https://news.example/port", **others)  # type: ignore[arg-type]


def test_an_article_is_kept_with_all_that_is_drawn_from_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    assert [done.outcome for done in kept(path, one())] == ["added"]
    assert counts(path) == {
        "articles": 1, "versions": 1, "entities": 2, "statements": 1, "events": 1, "participants": 2,
        "article_search": 1, "statement_search": 1,
    }  # fmt: skip
    with opened(path) as connection:
        assert brief_of(connection, 1) == one()


def test_adding_the_same_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    kept(path, one())
    before = counts(path)
    assert [done.outcome for done in kept(path, one(), one())] == ["same", "same"]
    assert counts(path) == before


@pytest.mark.parametrize(
    "url",
    [
        "http://news.example/port",
        "https://www.news.example/port/",
        "https://NEWS.example:443/port?utm_source=x#top",
    ],
)
def test_one_article_is_one_by_its_canonical_address(tmp_path: Path, url: str) -> None:
    path = tmp_path / "a.db"
    other = brief("b7", BODY, record=RECORD, url=url)
    assert [done.outcome for done in kept(path, one(), other)] == ["added", "same"]


def test_a_query_that_names_the_article_stays_in_its_address() -> None:
    assert canonical("https://a.example/read?id=3&fbclid=q") == "//a.example/read?id=3"
    assert canonical("https://a.example/read?id=3") != canonical("https://a.example/read?id=4")


def test_a_changed_text_is_a_new_version_and_the_old_one_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    changed = one(BODY + " وأضاف أن العمل مستمر.")
    assert [done.outcome for done in kept(path, one(), changed)] == ["added", "updated"]
    assert counts(path) | {"versions": 2} == counts(path)
    with opened(path) as connection:
        assert brief_of(connection, 1, 1) == one()
        assert brief_of(connection, 1) == changed


def test_the_same_text_understood_otherwise_replaces_its_version(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    anew = msgspec.structs.replace(one(), record=Record(entities=RECORD.entities))
    assert [done.outcome for done in kept(path, one(), anew)] == ["added", "redone"]
    found = counts(path)
    assert (found["versions"], found["statements"], found["events"], found["statement_search"]) == (1, 0, 0, 0)


def test_what_was_noted_while_reading_makes_no_new_version(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    noted = msgspec.structs.replace(one(), problems=(Problem(stage="reading", code="x", message="x"),))
    assert [done.outcome for done in kept(path, one(), noted)] == ["added", "same"]


def test_a_brief_without_an_article_is_refused_and_the_others_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    failed = Brief(id="f", status="failed")
    assert [done.outcome for done in kept(path, failed, one())] == ["refused", "added"]


def test_an_article_without_address_is_known_by_its_id(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    first, second = brief("a1", BODY), brief("a2", BODY)
    assert [done.outcome for done in kept(path, first, second, first)] == ["added", "added", "same"]


def test_agency_text_in_several_papers_is_one_group(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    words = [f"كلمة{number}" for number in range(120)]
    agency, other = " ".join(words), " ".join(reversed(words))
    cut = " ".join(["دمشق", "وكالات", *words[:100]])
    kept(
        path,
        brief("a", agency, url="https://one.example/1"),
        brief("b", other, url="https://two.example/1"),
        brief("c", cut, url="https://three.example/1"),
    )
    with opened(path) as connection:
        groups = connection.exec_driver_sql("SELECT text_group FROM articles ORDER BY id").scalars().all()
    assert groups == [1, 2, 1]


def test_a_day_is_drawn_from_the_date_where_it_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    kept(path, one())
    with opened(path) as connection:
        assert connection.exec_driver_sql("SELECT day, first_day, last_day FROM events").one() == ("2025-03-01",) * 3
        assert connection.exec_driver_sql("SELECT day FROM statements").scalar() == "2025-03-02"
