"""Addresses read in the background: each is told what became of it, and none stops the others."""

import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from mujaz.archive.opening import open_archive
from mujaz.errors import InputError
from mujaz.web.app import create_app
from mujaz.web.reading_queue import MOST_WAITING, Job, Read, ReadingQueue
from tests.web.conftest import FREE

EXAMPLES = Path(__file__).parents[2] / "examples"


def _through(queue: ReadingQueue, job: Job | None) -> Job:
    assert job
    until = time.monotonic() + 10
    while time.monotonic() < until:
        now = queue.job(job.id)
        assert now
        if not now.is_open:
            return now
        time.sleep(0.01)
    raise AssertionError("still waiting")


def _reader(url: str) -> Read:
    if "gone" in url:
        raise InputError("page_gone", host="paper.example", status=404)
    if "broken" in url:
        raise ZeroDivisionError
    return Read(outcome="added", article=7)


def test_what_fails_is_told_and_the_next_is_read() -> None:
    queue = ReadingQueue(_reader)
    jobs = [queue.add(f"https://paper.example/{name}") for name in ("gone", "broken", "whole")]
    gone, broken, whole = (_through(queue, job) for job in jobs)
    assert (gone.state, broken.state, whole.state) == ("failed", "failed", "done")
    assert gone.problem == InputError("page_gone", host="paper.example", status=404).message
    assert broken.problem_en
    assert (whole.outcome, whole.article) == ("added", 7)
    queue.close()


@pytest.fixture
def held() -> tuple[ReadingQueue, Callable[[], None]]:
    """A queue whose reader waits until it is let go."""
    go = threading.Event()

    def read(url: str) -> Read:
        go.wait(10)
        return _reader(url)

    return ReadingQueue(read), go.set


def test_an_address_that_waits_is_not_taken_twice(held: tuple[ReadingQueue, Callable[[], None]]) -> None:
    queue, go = held
    first, second = queue.add("https://paper.example/1"), queue.add("https://paper.example/1")
    assert first
    assert second
    assert first.id == second.id
    go()
    queue.close()


def test_only_so_many_may_wait(held: tuple[ReadingQueue, Callable[[], None]]) -> None:
    queue, go = held
    taken = [queue.add(f"https://paper.example/{number}") for number in range(MOST_WAITING + 5)]
    assert MOST_WAITING <= sum(job is not None for job in taken) <= MOST_WAITING + 1
    go()
    queue.close()


def test_the_page_of_an_address_renews_itself_until_it_is_read(site: TestClient) -> None:
    job = site.post("/api/articles", json={"url": "https://paper.example/gone"}).json()
    until = time.monotonic() + 10
    while site.get(f"/api/jobs/{job['id']}").json()["state"] in {"waiting", "reading"}:
        assert time.monotonic() < until
        time.sleep(0.01)
    page = site.get(f"/add/{job['id']}?ui=en")
    assert "refresh" not in page.headers
    assert "gone.example" in page.text


def test_an_open_page_tells_the_browser_when_to_come_again(site: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    job = Job(id="j", url="https://paper.example/<b>", state="reading")
    queue = site.app.state.site.queue  # type: ignore[attr-defined]
    monkeypatch.setattr(queue, "job", lambda _: job)
    page = site.get("/add/j")
    assert page.headers["refresh"] == "3"
    assert "<b>" not in page.text
    assert "refresh" not in site.get("/add/j?still=1").headers


@pytest.fixture
def paper() -> Iterator[str]:
    """The address of an article on this machine."""

    class Paper(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Paper, directory=str(EXAMPLES))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/article.html"
        server.shutdown()


@pytest.mark.parametrize(("allowed", "state"), [(True, "done"), (False, "failed")])
def test_the_fetchers_guard_holds_unless_private_hosts_are_allowed(
    tmp_path: Path, paper: str, allowed: bool, state: str
) -> None:
    app = create_app(open_archive(tmp_path / "a.db"), FREE._replace(allow_private=allowed))
    queue: ReadingQueue = app.state.site.queue
    job = _through(queue, queue.add(paper))
    assert job.state == state
    site = TestClient(app, base_url="http://127.0.0.1:8000", client=("127.0.0.1", 50_000))
    articles = site.get("/api/articles").json()["articles"]
    assert len(articles) == allowed
    assert (job.problem is None) == allowed
    queue.close()
