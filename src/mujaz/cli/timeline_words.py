"""A timeline in words: what the terminal, the page and the table show of it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mujaz.archive.charts import Column, columns_of, day_words
from mujaz.archive.occurrence_records import Actor, Difference, Occurrence, Telling
from mujaz.archive.records import ArticleLine
from mujaz.archive.timeline import Said, Timeline
from mujaz.archive.weeks import KINDS
from mujaz.lexicon import load
from mujaz.publishing.dates import MonthNaming, edtf_words
from mujaz.publishing.links import web_address

NAMING: MonthNaming = ("western",)
"""Several papers' news in one list: the names of the months that most of them use."""
SECTIONS = ("contacts", "votes", "agreements", "offices", "others")
COUNTS = (*KINDS, "planned", "denied")


class Source(NamedTuple):
    """An article that tells something: where it stands and in whose words."""

    article: ArticleLine
    name: str
    url: str | None
    told: str
    """Its day, and what it says of the event's status where that is not the common one."""
    excerpt: str
    copies: list[tuple[str, str | None]]


class Line(NamedTuple):
    """One thing that happened, as a list shows it."""

    day: str
    iso: str | None
    title: str
    status: str | None
    status_code: str
    who: list[str]
    place: str | None
    rank: str | None
    number: int
    sources: list[Source]
    differences: list[tuple[str, str]]


class Section(NamedTuple):
    """A heading and what stands under it."""

    heading: str
    lines: list[Line]


class Quotation(NamedTuple):
    """A statement, as a list shows it."""

    day: str
    iso: str | None
    speaker: str
    text: str
    source: Source


class WeekRow(NamedTuple):
    """A row of the table beside the chart; `covered` is None for weeks of which the archive has no articles."""

    week: str
    iso: str
    counts: list[int]
    covered: int | None


def words_of(ui: str) -> dict[str, str]:
    """The words of a timeline's lists in a language."""
    words: dict[str, str] = load("timeline")["list"][ui]
    return words


def _record(table: str, key: str, ui: str) -> str:
    return str(load("record_words")[table][key][ui])


def _day(day: str | None, ui: str) -> str:
    return day_words(day, ui) if day else words_of(ui)["no_day"]


def _days(one: Occurrence, ui: str) -> str:
    """The day or days; "told on" where only the day of the article is known."""
    words = words_of(ui)
    if one.first_day is None:
        return words["no_day"]
    if not one.day_told:
        return words["told_on"].format(day=_day(one.first_day, ui))
    if one.last_day in {None, one.first_day}:
        return _day(one.first_day, ui)
    return words["days"].format(first=_day(one.first_day, ui), last=_day(one.last_day, ui))


def _who(actor: Actor) -> str:
    return f"{actor.name} ({actor.role})" if actor.role and actor.kind == "person" else actor.name


def _site(article: ArticleLine, ui: str) -> str:
    return article.site or words_of(ui)["an_article"].format(id=article.id)


def _source(telling: Telling, one: Occurrence, ui: str) -> Source:
    """A telling with what it says otherwise; the copies of its text are named beside it."""
    told = [_day(telling.told_on, ui)]
    if telling.status != one.status:
        told.append(_status(telling.status, ui) or words_of(ui)["occurred"])
    return Source(
        article=telling.article,
        name=_site(telling.article, ui),
        url=web_address(telling.article.url),
        told=words_of(ui)["comma"].join(told),
        excerpt=telling.excerpt.text,
        copies=[(_site(copy, ui), web_address(copy.url)) for copy in telling.copies],
    )


def _status(code: str, ui: str) -> str | None:
    status = load("record_words")["status"].get(code)
    return status and str(status[ui])


def _value(field: str, value: str, ui: str) -> str:
    if field == "day":
        return edtf_words(value, NAMING, ui)
    if field == "status":
        return _status(value, ui) or words_of(ui)["occurred"]
    return value


def _difference(found: Difference, sites: dict[int, str], ui: str) -> tuple[str, str]:
    """The field, and each of its values with those who tell it."""
    words = words_of(ui)
    told = [
        words["variant"].format(
            value=_value(found.field, variant.value, ui),
            sites=words["comma"].join(dict.fromkeys(sites[article] for article in variant.articles)),
        )
        for variant in found.variants
    ]
    return words[f"differ_{found.field}"], words["against"].join(told)


def _line(one: Occurrence, ui: str) -> Line:
    sites = {telling.article.id: _site(telling.article, ui) for telling in one.tellings}
    title = _record("mode", one.mode, ui) if one.mode else _record("type", one.type, ui)
    return Line(
        day=_days(one, ui),
        iso=one.first_day,
        title=title,
        status=_status(one.status, ui),
        status_code=one.status,
        who=[_who(actor) for actor in one.participants],
        place=one.place,
        rank=str(load("timeline")["ranks"][one.rank][ui]) if one.rank else None,
        number=one.sources,
        sources=[_source(telling, one, ui) for telling in one.tellings],
        differences=[_difference(found, sites, ui) for found in one.differences],
    )


def sections(found: Timeline, ui: str) -> list[Section]:
    """What happened, by kind; a kind of which there is nothing is left out."""
    words = words_of(ui)
    parts = [(words[name], getattr(found, name)) for name in SECTIONS]
    return [Section(heading, [_line(one, ui) for one in part]) for heading, part in parts if part]


def _quotation(said: Said, ui: str) -> Quotation:
    """The words; with reported ones the cue, for "denied" before them turns their meaning."""
    reported = f"{said.cue}: {said.text}" if said.cue else said.text
    speaker = f"{said.speaker} ({said.role})" if said.role else said.speaker or ""
    source = Source(said.article, _site(said.article, ui), web_address(said.article.url), "", "", [])
    text = f"«{said.text}»" if said.mode == "direct" else reported
    return Quotation(_day(said.day, ui), said.day, speaker, text, source)


def statements(found: Timeline, ui: str) -> list[tuple[str, list[Quotation]]]:
    """What was said: by a side alone, or by each of two on the other, under a heading."""
    words = words_of(ui)
    names = [side.name for side in found.sides]
    if len(names) == 1:
        headings = [words["said"].format(who=names[0])]
    else:
        headings = [words["said_of"].format(who=who, whom=whom) for who, whom in (names, names[::-1])]
    lists = [[_quotation(one, ui) for one in found.statements if one.side == at] for at in range(len(names))]
    return [(heading, told) for heading, told in zip(headings, lists, strict=True) if told]


def _row(column: Column, ui: str) -> WeekRow:
    week, words = column.week, words_of(ui)
    name = day_words(week.monday, ui)
    if column.weeks > 1:
        name = words["weeks_from"].format(day=name, count=column.weeks)
    apart = [sum(week.planned.values()), sum(week.denied.values())]
    return WeekRow(name, week.monday, [*(week.occurred.get(kind, 0) for kind in KINDS), *apart], week.covered or None)


def week_rows(found: Timeline, ui: str) -> list[WeekRow]:
    """The chart's numbers, a row a column."""
    return [_row(column, ui) for column in columns_of(found.weeks)]


def week_headings(ui: str) -> list[str]:
    """The headings of the table of weeks."""
    words, kinds = words_of(ui), load("timeline")["kinds"]
    return [words["week"], *(str(kinds[name][ui]) for name in COUNTS), words["articles"]]


def notes(found: Timeline, ui: str) -> Iterator[str]:
    """What must be said of the lists and the chart."""
    words = words_of(ui)
    if found.weeks_left_out:
        yield words["left_out"].format(count=found.weeks_left_out)
    if found.statements_total > len(found.statements):
        yield words["newest_statements"].format(count=len(found.statements), total=found.statements_total)


def title(found: Timeline, ui: str) -> str:
    """The name of one side, or of both."""
    return words_of(ui)["between"].join(side.name for side in found.sides)


CSV_COLUMNS = (
    "what", "first_day", "last_day", "day_told", "type", "mode", "status", "rank", "who", "place", "text", "sources", "addresses",
)  # fmt: skip


def csv_rows(found: Timeline) -> list[Sequence[str]]:
    """The timeline as a table with English headings: a row for each thing that happened, and for each statement."""
    happened = [(name, one) for name in SECTIONS for one in getattr(found, name)]
    rows = [_csv_row(name, one) for name, one in happened]
    return [CSV_COLUMNS, *rows, *map(_csv_statement, found.statements)]


def _csv_row(name: str, one: Occurrence) -> Sequence[str]:
    lines = [line for telling in one.tellings for line in (telling.article, *telling.copies)]
    return (
        name,
        one.first_day or "",
        one.last_day or "",
        "yes" if one.day_told else "no",
        one.type,
        one.mode or "",
        one.status,
        one.rank or "",
        "; ".join(actor.name for actor in one.participants),
        one.place or "",
        one.tellings[0].excerpt.text,
        str(one.sources),
        " ".join(line.url or str(line.id) for line in lines),
    )


def _csv_statement(said: Said) -> Sequence[str]:
    day = said.day or ""
    where = said.article.url or str(said.article.id)
    return (
        "statement",
        day,
        day,
        "",
        "",
        said.mode,
        "",
        "",
        said.speaker or "",
        said.venue or "",
        said.text,
        "1",
        where,
    )
