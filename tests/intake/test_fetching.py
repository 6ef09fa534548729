from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from mujaz.archive.keeping import keep
from mujaz.archive.opening import open_archive, reading, writing
from mujaz.archive.searching import search
from mujaz.errors import UsageError
from mujaz.intake import fetching
from mujaz.intake.fetching import Step, fetch_new, run_for
from mujaz.intake.following import follow, followed, later, stop
from mujaz.model import Article
from mujaz.reading import read_page
from mujaz.reading.fetch import Fetched
from tests.intake.server import Answer, Site, serving

TEXT = "افتتح وزير النقل اللبناني سامر الحلبي ميناء جديداً في طرابلس اليوم الأحد بحضور السفراء وأصحاب السفن.\n\nوقال الحلبي إن الميناء سيستقبل السفن الكبيرة ابتداء من الأسبوع المقبل."
EARLY, LATE = "Sun, 02 Mar 2025 10:00:00 GMT", "Sun, 02 Mar 2025 15:00:00 GMT"


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setattr("mujaz.reading.fetch.RETRY_SECONDS", 0.01)
    with serving() as made:
        yield made


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return open_archive(tmp_path / "a.db")


def fetched(engine: Engine, *urls: str) -> list[Step]:
    steps: list[Step] = []
    fetch_new(run_for(engine, allow_private=True, pause=0), urls, steps.append)
    return steps


def begin(engine: Engine, url: str) -> None:
    with writing(engine) as connection:
        assert follow(connection, url)


def total(engine: Engine) -> int:
    with reading(engine) as connection:
        return search(connection, "الميناء").total


def test_what_a_feed_lists_comes_into_the_archive_once(engine: Engine, site: Site) -> None:
    site.page("/1", TEXT)
    site.feed("/feed", {"/1": EARLY})
    begin(engine, f"{site.url}/feed")
    assert [step.outcome for step in fetched(engine)] == ["feed", "added"]
    assert [step.outcome for step in fetched(engine)] == ["feed"]
    assert (total(engine), site.asked["/1"]) == (1, 1)


def test_a_feed_that_has_not_changed_is_not_sent_again(engine: Engine, site: Site) -> None:
    site.page("/1", TEXT)
    site.feed("/feed", {"/1": EARLY}, ETag='"a"')
    begin(engine, f"{site.url}/feed")
    fetched(engine)
    assert [step.outcome for step in fetched(engine)] == ["unchanged"]
    assert site.headers["/feed"]["If-None-Match"] == '"a"'


def test_an_article_that_changed_is_read_anew_as_a_new_version(engine: Engine, site: Site) -> None:
    site.page("/1", TEXT)
    site.feed("/feed", {"/1": EARLY})
    begin(engine, f"{site.url}/feed")
    fetched(engine)
    site.page("/1", TEXT + "\n\nوأضاف الحلبي أن العمل في الميناء استغرق ثلاث سنوات كاملة.")
    site.feed("/feed", {"/1": LATE})
    assert [step.outcome for step in fetched(engine)] == ["feed", "updated"]
    assert total(engine) == 1


def test_one_article_under_two_addresses_is_one(engine: Engine, site: Site) -> None:
    site.page("/1", TEXT)
    site.feed("/feed", {"/1": EARLY, "/1?utm_source=feed": EARLY})
    begin(engine, f"{site.url}/feed")
    site.paths["/1?utm_source=feed"] = site.paths["/1"]
    assert sorted(step.outcome for step in fetched(engine)) == ["added", "feed", "same"]


def test_a_busy_feed_is_left_alone_as_long_as_it_asks(engine: Engine, site: Site) -> None:
    site.paths["/feed"] = Answer(status=429, headers={"Retry-After": "7200"})
    begin(engine, f"{site.url}/feed")
    assert [step.outcome for step in fetched(engine)] == ["failed"]
    asked = site.asked["/feed"]
    assert fetched(engine) == []
    assert site.asked["/feed"] == asked
    with reading(engine) as connection:
        (feed,) = followed(connection)
    assert feed.failures == 1
    assert feed.problem
    assert feed.next_ask is not None
    assert feed.next_ask > later(1, 7000)


def test_a_broken_feed_is_asked_later_and_twice_as_late_each_time(engine: Engine, site: Site) -> None:
    site.paths["/feed"] = Answer(b"<html><body>x</body></html>")
    begin(engine, f"{site.url}/feed")
    soonest = later(2)
    for _ in range(2):
        fetched(engine, f"{site.url}/feed")  # asked by name, it is asked at once
    with reading(engine) as connection:
        (feed,) = followed(connection)
    assert (feed.failures, feed.asked) == (2, feed.asked)
    assert soonest <= (feed.next_ask or "") <= later(2)
    assert later(1) < (feed.next_ask or "")


@pytest.mark.parametrize(
    ("answer", "state"), [(Answer(status=404), "failed"), (Answer(status=500), "waiting"), (Answer(b"<p>x"), "failed")]
)
def test_an_article_that_cannot_be_read_is_told_and_the_others_come(
    engine: Engine, site: Site, answer: Answer, state: str
) -> None:
    site.page("/1", TEXT)
    site.paths["/2"] = answer
    site.feed("/feed", {"/2": EARLY, "/1": EARLY})
    begin(engine, f"{site.url}/feed")
    assert sorted(step.outcome for step in fetched(engine)) == ["added", "failed", "feed"]
    with reading(engine) as connection:
        (feed,) = followed(connection)
    assert (feed.done, feed.waiting, feed.failed) == (1, int(state == "waiting"), int(state == "failed"))


def test_an_article_is_given_up_after_some_tries(engine: Engine, site: Site) -> None:
    site.paths["/1"] = Answer(status=500)
    site.feed("/feed", {"/1": EARLY})
    begin(engine, f"{site.url}/feed")
    for _ in range(7):
        fetched(engine)
        with writing(engine) as connection:  # the pauses have passed
            connection.exec_driver_sql("UPDATE feed_items SET next_ask = NULL")
            connection.exec_driver_sql("UPDATE feeds SET next_ask = NULL")
    with reading(engine) as connection:
        assert followed(connection)[0].failed == 1
    assert site.asked["/1"] == 5


def test_a_run_that_died_goes_on_where_it_was(engine: Engine, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.feed("/feed", {f"/{number}": EARLY for number in range(4)})
    for number in range(4):
        site.page(f"/{number}", TEXT.replace("سامر", f"سامر{number} "), f"خبر {number}")
    begin(engine, f"{site.url}/feed")
    kept: list[int] = []

    def dying(*arguments: object) -> object:
        if len(kept) == 2:
            raise KeyboardInterrupt
        kept.append(1)
        return keep(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("mujaz.intake.fetching.keep", dying)
    with pytest.raises(KeyboardInterrupt):
        fetched(engine)
    monkeypatch.undo()
    assert [step.outcome for step in fetched(engine)] == ["feed", "added", "added"]


def test_an_index_of_sitemaps_is_followed_to_its_articles(engine: Engine, site: Site) -> None:
    site.page("/1", TEXT)
    site.paths["/map.xml"] = Answer(
        f"<sitemapindex><sitemap><loc>{site.url}/news.xml</loc></sitemap></sitemapindex>".encode()
    )
    site.paths["/news.xml"] = Answer(f"<urlset><url><loc>{site.url}/1</loc></url></urlset>".encode())
    begin(engine, f"{site.url}/map.xml")
    assert [step.outcome for step in fetched(engine)] == ["feed", "added"]


def test_what_robots_txt_forbids_is_not_fetched(engine: Engine, site: Site) -> None:
    site.paths["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /secret\n", headers={"Content-Type": "text/plain"})
    site.page("/secret/1", TEXT)
    site.feed("/feed", {"/secret/1": EARLY})
    begin(engine, f"{site.url}/feed")
    assert [step.outcome for step in fetched(engine)] == ["feed", "failed"]
    assert (site.asked["/secret/1"], site.asked["/robots.txt"]) == (0, 1)


def test_a_host_is_asked_with_a_pause(engine: Engine, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.paths["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 3\n", headers={"Content-Type": "text/plain"})
    site.page("/1", TEXT)
    site.feed("/feed", {"/1": EARLY})
    begin(engine, f"{site.url}/feed")
    slept: list[float] = []
    monkeypatch.setattr("mujaz.intake.fetching.time.sleep", slept.append)
    fetched(engine)
    assert max(slept) > 2.5


def test_the_guard_against_private_addresses_holds(engine: Engine, site: Site) -> None:
    site.feed("/feed", {"/1": EARLY})
    begin(engine, f"{site.url}/feed")
    steps: list[Step] = []
    fetch_new(run_for(engine, pause=0), (), steps.append)
    assert [step.outcome for step in steps] == ["failed"]
    assert site.asked["/feed"] == 0


def test_a_feed_can_be_left(engine: Engine, site: Site) -> None:
    site.page("/1", TEXT)
    site.feed("/feed", {"/1": EARLY})
    begin(engine, f"{site.url}/feed")
    fetched(engine)
    with writing(engine) as connection:
        stop(connection, f"{site.url}/feed")
        assert followed(connection) == []
        with pytest.raises(UsageError, match="not followed"):
            stop(connection, f"{site.url}/feed")
    assert total(engine) == 1


def test_a_page_on_which_reading_breaks_does_not_stop_this_run_and_the_next(
    engine: Engine, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(page: Fetched) -> Article:
        if page.url.endswith("/2"):
            raise RecursionError
        return read_page(page)

    monkeypatch.setattr(fetching, "read_page", broken)
    site.page("/1", TEXT)
    site.page("/2", TEXT)
    site.feed("/feed", {"/2": EARLY, "/1": EARLY})
    begin(engine, f"{site.url}/feed")
    assert sorted(step.outcome for step in fetched(engine)) == ["added", "failed", "feed"]


def test_a_feed_on_which_reading_breaks_does_not_stop_the_others(
    engine: Engine, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_content: bytes, _url: str) -> None:
        raise AttributeError

    monkeypatch.setattr(fetching, "listing_of", broken)
    for path in ("/a", "/b"):
        site.feed(path, {})
        begin(engine, f"{site.url}{path}")
    assert [step.outcome for step in fetched(engine)] == ["failed", "failed"]


def test_a_busy_host_is_not_asked_for_its_other_articles(engine: Engine, site: Site) -> None:
    for path in ("/1", "/2", "/3"):
        site.paths[path] = Answer(status=429, headers={"Retry-After": "600"})
    site.feed("/feed", dict.fromkeys(("/1", "/2", "/3"), EARLY))
    begin(engine, f"{site.url}/feed")
    assert [step.outcome for step in fetched(engine)] == ["feed", "failed"]
    with reading(engine) as connection:
        assert followed(connection)[0].waiting == 3
