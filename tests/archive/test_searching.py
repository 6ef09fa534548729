from pathlib import Path

import pytest
from sqlalchemy import Connection

from mujaz.archive.quoting import quotes
from mujaz.archive.records import Filters
from mujaz.archive.searching import search
from mujaz.errors import UsageError
from mujaz.model import Record
from tests.archive.making import brief, kept, met, opened, person, said

PORT = "افتتح الوزير سامر الحلبي الميناء الجديد.\n\nوقال الحلبي: «لا بد من أن تصل السفن إلى لبنان غداً». وغادر بعدها إلى وهران."
BANK = "أعلن البنك المركزي في روسيا رفع الفائدة، وحذّر خبراء من أثرها في أمريكا."
TALKS = "التقى سامر الحلبي في وهران نظيره فؤاد الجزائري، وبحثا فتح الميناء ووزارة النقل."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "a.db"
    halabi, other = person("e1", "سامر الحلبي", "الوزير", "LB"), person("e2", "فؤاد الجزائري", None, "DZ")
    port = Record(entities=(halabi,), statements=(said("s1", PORT, "لا بد من أن تصل السفن إلى لبنان غداً", "e1"),))
    talks = Record(entities=(halabi, other), events=(met("v1", TALKS, "التقى سامر الحلبي في وهران", "e1", "e2"),))
    kept(
        path,
        brief(
            "port",
            *PORT.split("\n\n"),
            headline="الميناء يفتح",
            day="2025-03-02",
            url="https://one.example/1",
            record=port,
        ),
        brief("bank", BANK, headline="الفائدة ترتفع", day="2025-03-05", url="https://two.example/1"),
        brief("talks", TALKS, headline="لقاء في وهران", day="2025-03-09", url="https://one.example/2", record=talks),
    )
    return path


def found(connection: Connection, query: str, **filters: str) -> list[str]:
    return sorted((hit.article.url or "")[8:] for hit in search(connection, query, Filters(**filters)).hits)


@pytest.mark.parametrize(
    ("query", "urls"),
    [
        ("الميناء", ["one.example/1", "one.example/2"]),
        ("لميناء", ["one.example/1", "one.example/2"]),
        ('"الميناء الجديد"', ["one.example/1"]),
        ("ميناء NOT سفن", ["one.example/2"]),
        ("أميركا", ["two.example/1"]),
        ("فائدة OR سفن", ["one.example/1", "two.example/1"]),
        ("وزار*", ["one.example/2"]),
        ("وهران الجزائري", ["one.example/2"]),
        ("لا شيء من هذا هنا", []),
    ],
)
def test_what_is_looked_for_is_found(archive: Path, query: str, urls: list[str]) -> None:
    with opened(archive) as connection:
        assert found(connection, query) == urls


@pytest.mark.parametrize(
    ("filters", "urls"),
    [
        ({"source": "two.example"}, ["two.example/1"]),
        ({"since": "2025-03-05"}, ["one.example/2", "two.example/1"]),
        ({"until": "2025-03-02"}, ["one.example/1"]),
        ({"person": "الحلبي"}, ["one.example/1", "one.example/2"]),
        ({"person": "فؤاد الجزائري"}, ["one.example/2"]),
        ({"speaker": "سامر الحلبي"}, ["one.example/1"]),
        ({"country": "الجزائر"}, ["one.example/2"]),
        ({"country": "DZ"}, ["one.example/2"]),
        ({"event": "CONSULT"}, ["one.example/2"]),
        ({"event": "meeting"}, ["one.example/2"]),
        ({"kind": "person"}, ["one.example/1", "one.example/2"]),
    ],
)
def test_filters_narrow_a_search_without_words(archive: Path, filters: dict[str, str], urls: list[str]) -> None:
    with opened(archive) as connection:
        assert found(connection, "", **filters) == urls


@pytest.mark.parametrize(
    "filters", [{"since": "أمس"}, {"country": "أطلنطس"}, {"event": "PARTY"}, {"kind": "ship"}, {"person": "؟"}]
)
def test_a_filter_that_is_none_is_told_in_one_sentence(archive: Path, filters: dict[str, str]) -> None:
    with opened(archive) as connection, pytest.raises(UsageError):
        search(connection, "", Filters(**filters))


def test_a_hit_shows_its_words_in_the_original_spelling(archive: Path) -> None:
    with opened(archive) as connection:
        (hit,) = search(connection, "لبنان سفينة OR السفن").hits
        body = PORT
    excerpt = hit.excerpt
    assert body[slice(*excerpt.span)] == excerpt.text
    assert [excerpt.text[start:end] for start, end in excerpt.marks] == ["السفن", "لبنان"][: len(excerpt.marks)]


def test_a_word_in_the_headline_weighs_more(archive: Path) -> None:
    with opened(archive) as connection:
        best = search(connection, "وهران").hits[0]
    assert best.article.headline == "لقاء في وهران"
    assert best.headline_marks


def test_nearly_equal_texts_are_one_hit_that_names_its_sources(tmp_path: Path) -> None:
    text = " ".join(f"كلمة{number}" for number in range(60)) + " الميناء"
    path = tmp_path / "a.db"
    kept(path, *(brief(site, text, url=f"https://{site}.example/1") for site in ("one", "two", "three")))
    with opened(path) as connection:
        hits = search(connection, "ميناء")
    assert hits.total == 1
    assert sorted(hits.hits[0].article.sources) == ["one.example", "three.example", "two.example"]


def test_pages_of_hits_follow_each_other(archive: Path) -> None:
    with opened(archive) as connection:
        whole = [hit.article.id for hit in search(connection, "").hits]
        pages = [search(connection, "", limit=1, offset=at).hits[0].article.id for at in range(3)]
    assert pages == whole


def test_statements_are_found_by_their_words_and_their_speaker(archive: Path) -> None:
    with opened(archive) as connection:
        (quote,) = quotes(connection, "لسفن").statements
        assert quote.speaker == "سامر الحلبي"
        assert quote.sentence.text.startswith("وقال الحلبي:")
        assert quote.sentence.text[slice(*quote.sentence.marks[0])] == quote.text
        assert quotes(connection, "", Filters(speaker="الحلبي")).total == 1
        assert quotes(connection, "", Filters(speaker="الجزائري")).total == 0
        assert quotes(connection, "وهران").total == 0
