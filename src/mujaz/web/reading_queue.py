"""Addresses that are read in the background, one after another; what fails is told, and the next is read all the same."""

import logging
import secrets
import threading
from collections import OrderedDict, deque
from collections.abc import Callable
from typing import Literal

import msgspec

from mujaz.errors import MujazError, sentence
from mujaz.model import Rec

_log = logging.getLogger(__name__)
MOST_WAITING = 50
_MOST_KEPT = 200
"""How many are remembered: the oldest that are through are forgotten first."""

State = Literal["waiting", "reading", "done", "failed"]
_OPEN = ("waiting", "reading")


class Job(Rec, frozen=True, kw_only=True):
    """An address that was sent in, and what became of it; `problem` is why it failed, in Arabic and in English."""

    id: str
    url: str
    state: State
    outcome: str | None = None
    article: int | None = None
    problem: str | None = None
    problem_en: str | None = None

    @property
    def is_open(self) -> bool:
        """True while it waits or is read."""
        return self.state in _OPEN


class Read(Rec, frozen=True, kw_only=True):
    """What became of an address in the archive: the outcome ("added", "same", …) and the article's id there."""

    outcome: str
    article: int | None


class ReadingQueue:
    """A queue with one reader, a thread that begins with the first address."""

    def __init__(self, read: Callable[[str], Read]) -> None:
        self._read = read
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._waiting: deque[str] = deque()
        self._changed = threading.Condition()
        self._reader: threading.Thread | None = None
        self._closed = False

    def add(self, url: str) -> Job | None:
        """Take an address in; one that is waiting already is not taken twice. None where too many wait."""
        with self._changed:
            same = next((job for job in self._jobs.values() if job.url == url and job.is_open), None)
            if same or len(self._waiting) >= MOST_WAITING:
                return same
            job = Job(id=secrets.token_urlsafe(12), url=url, state="waiting")
            self._jobs[job.id] = job
            self._waiting.append(job.id)
            self._forget()
            if self._reader is None:
                self._reader = threading.Thread(target=self._run, name="mujaz-reading", daemon=True)
                self._reader.start()
            self._changed.notify()
            return job

    def _forget(self) -> None:
        through = [job.id for job in self._jobs.values() if not job.is_open]
        for one in through[: max(0, len(self._jobs) - _MOST_KEPT)]:
            del self._jobs[one]

    def job(self, job_id: str) -> Job | None:
        """What became of an address that was taken in."""
        with self._changed:
            return self._jobs.get(job_id)

    def jobs(self) -> list[Job]:
        """All that are remembered, the newest first."""
        with self._changed:
            return list(reversed(self._jobs.values()))

    def close(self) -> None:
        """Read no more after the one that is being read."""
        with self._changed:
            self._closed = True
            self._waiting.clear()
            self._changed.notify()

    def _next(self) -> Job | None:
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            return None if self._closed else self._set(self._waiting.popleft(), state="reading")

    def _set(self, job_id: str, **values: object) -> Job:
        with self._changed:
            self._jobs[job_id] = msgspec.structs.replace(self._jobs[job_id], **values)
            return self._jobs[job_id]

    def _run(self) -> None:
        while job := self._next():
            try:
                read = self._read(job.url)
                self._set(job.id, state="done", outcome=read.outcome, article=read.article)
            except MujazError as error:
                self._set(job.id, state="failed", problem=error.message, problem_en=error.message_en)
            except Exception as error:  # noqa: BLE001  # whatever one address does, the next is read
                _log.exception("reading %s failed", job.url)
                told = {ui: sentence("unexpected", ui, kind=type(error).__name__) for ui in ("ar", "en")}
                self._set(job.id, state="failed", problem=told["ar"], problem_en=told["en"])
