"""Invented briefs for the archive's tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from mujaz.archive.keeping import Kept, keep
from mujaz.archive.opening import open_archive, reading, writing
from mujaz.model import Article, Brief, Entity, Event, EventDate, Moment, Record, Statement


def article(
    identity: str, *paragraphs: str, headline: str = "عنوان", day: str | None = "2025-03-02", url: str | None = None
) -> Article:
    published = Moment(value=day, precision="day") if day else None
    site = url.split("/")[2] if url else None
    return Article(
        id=identity, headline=headline, paragraphs=paragraphs, url=url, site=site, published=published, language="ar"
    )


def brief(
    identity: str,
    *paragraphs: str,
    headline: str = "عنوان",
    day: str | None = "2025-03-02",
    url: str | None = None,
    record: Record = Record(),  # noqa: B008  # frozen
) -> Brief:
    made = article(identity, *paragraphs, headline=headline, day=day, url=url)
    return Brief(id=identity, status="ok", article=made, record=record)


def person(ref: str, name: str, role: str | None = None, country: str | None = None) -> Entity:
    return Entity(id=ref, kind="person", name=name, role=role, country=country)


def said(ref: str, body: str, text: str, speaker: str | None, mode: str = "direct") -> Statement:
    start = body.index(text)
    return Statement(id=ref, speaker=speaker, mode=mode, text=text, span=(start, start + len(text)), cue="قال")  # type: ignore[arg-type]


def met(
    ref: str,
    body: str,
    evidence: str,
    *participants: str,
    kind: str = "CONSULT",
    edtf: str | None = None,
    place: str | None = None,
    status: str = "occurred",
) -> Event:
    start = body.index(evidence)
    return Event(
        id=ref,
        type=kind,  # type: ignore[arg-type]
        mode="meeting" if kind == "CONSULT" else None,
        status=status,  # type: ignore[arg-type]
        trigger=evidence.split(maxsplit=1)[0],
        participants=participants,
        evidence=evidence,
        span=(start, start + len(evidence)),
        place=place,
        date=EventDate(text=None, edtf=edtf) if edtf else None,
    )


def kept(path: Path, *briefs: Brief) -> list[Kept]:
    """Keep briefs in the archive of a path, in one transaction."""
    with writing(open_archive(path)) as connection:
        return keep(connection, briefs)


@contextmanager
def opened(path: Path) -> Iterator[Connection]:
    with reading(open_archive(path)) as connection:
        yield connection
