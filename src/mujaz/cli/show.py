"""A brief as plain text for a terminal: headline, times, bullets, who said what, what happened when, who is who.

Each piece of the record leads to its place in the text by the number of its paragraph.
"""

import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import wrap

from mujaz.lexicon import load
from mujaz.model import Article, Brief, Entity, Moment, Record, Statement, SummaryCheck
from mujaz.publishing.body import Body, first_mention, marked_body
from mujaz.publishing.dates import MonthNaming, clock_words, day_words, edtf_words, month_naming
from mujaz.publishing.events import Happening, days_of
from mujaz.publishing.plain import harmless
from mujaz.text.sentences import sentences

_WIDTH = 100
_EXCERPT_WORDS = 24
_EXCERPT_REACH = 2_000
"""Characters on each side of a day that are looked at: sentences can be long."""


def _block(text: str, lead: str = "") -> str:
    return "\n".join(wrap(harmless(text), _WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead))) or lead


def _moment(moment: Moment, naming: MonthNaming, words: dict[str, str], ui: str) -> str:
    """The day, and the clock time with its zone where there is one, as the page shows them."""
    day, clock = day_words(moment.value.split("T")[0], naming, ui), clock_words(moment, words["at_gmt"])
    return f"{day} {clock}" if clock else day


def _article_lines(article: Article, words: dict[str, str], ui: str) -> Iterator[str]:
    naming = month_naming(article.body)
    yield _block(article.headline or words["no_headline"])
    times = [
        f"{words[name]}: {_moment(moment, naming, words, ui)}"
        for name, moment in (("published", article.published), ("modified", article.modified))
        if moment
    ]
    if times:
        yield " · ".join(times)
    if article.image and (article.image.caption or article.image.credit):
        yield _block(f"{words['photo']}: " + " — ".join(filter(None, (article.image.caption, article.image.credit))))
    for name, people in (("authors", article.authors), ("contributors", article.contributors)):
        if people:
            yield _block(f"{words[name]}: " + "، ".join(people))


def _speaker(named: Mapping[str, Entity], statement: Statement, words: dict[str, str]) -> str:
    entity = named.get(statement.speaker or "")
    if entity is None:
        return statement.speaker or words["unknown_speaker"]
    return f"{entity.name} ({entity.role})" if entity.role else entity.name


def _place(body: Body, position: int, words: dict[str, str]) -> str:
    number = body.paragraph_at(position)
    return f" [{words['paragraph']} {number}]" if number else ""


def _statement_lines(made: Brief, body: Body, naming: MonthNaming, words: dict[str, str], ui: str) -> Iterator[str]:
    """Each speaker once, in the order of their first words, with all that they said."""
    said: dict[str, list[str]] = {}
    named = {entity.id: entity for entity in made.record.entities}
    for statement in made.record.statements:
        # the cue stands with reported words: "نفى" before them turns their meaning
        reported = f"{statement.cue}: {statement.text}" if statement.cue else statement.text
        text = f"«{statement.text}»" if statement.mode == "direct" else reported
        day = statement.date and edtf_words(statement.date, naming, ui)
        occasion = [part for part in (statement.venue, day) if part]
        text += f" ({words['comma'].join(occasion)})" if occasion else ""
        text += _place(body, statement.span[0], words)
        said.setdefault(_speaker(named, statement, words), []).append(text)
    for speaker, texts in said.items():
        yield _block(f"{speaker}:", "  ")
        yield from (_block(text, "    - ") for text in texts)


def _event_lines(made: Brief, body: Body, naming: MonthNaming, words: dict[str, str], ui: str) -> Iterator[str]:
    """The events under their days, those without a day last."""
    for day in days_of(made.record, naming, ui):
        yield _block(f"{day.words}:", "  ")
        for event in day.events:
            yield _block(_told(event, words) + _place(body, event.span[0], words), "    - ")


def _told(event: Happening, words: dict[str, str]) -> str:
    head = f"{event.title} «{event.trigger}»" + (f" ({event.status})" if event.status else "")
    parts = [words["comma"].join(event.participants), event.place and f"{words['place']} {event.place}"]
    return head + "".join(f"{joint}{part}" for joint, part in zip((": ", " — "), parts, strict=True) if part)


def _people_lines(record: Record, body: Body, words: dict[str, str]) -> Iterator[str]:
    for person in record.entities:
        if person.kind == "person":
            mark = first_mention(person)
            shown_as = f"{person.name}{words['comma']}{person.role}" if person.role else person.name
            yield _block(shown_as + (_place(body, mark.span[0], words) if mark else ""), "  - ")


def _dated_lines(made: Brief, body: Body, naming: MonthNaming, words: dict[str, str], ui: str) -> Iterator[str]:
    """The sentences that tell a day, in the order of their days: for an article without events."""
    text = made.article.body if made.article else ""
    spans = sentences(text)
    rows: list[tuple[str, int, str]] = []
    for mention in made.record.dates:
        start = mention.spans[0][0]
        first, end = spans[max(0, bisect_right(spans, (start, sys.maxsize)) - 1)] if spans else (0, 0)
        if mention.edtf and first <= start < end:
            first, end = max(first, start - _EXCERPT_REACH), min(end, start + _EXCERPT_REACH)
            rows.append((mention.edtf, start, _excerpt(text[first:end], start - first)))
    for edtf, start, sentence in sorted(rows):
        yield _block(f"{edtf_words(edtf, naming, ui)}: {sentence}{_place(body, start, words)}", "  - ")


def _excerpt(sentence: str, position: int) -> str:
    """The sentence, or so many of its words around `position`."""
    words = sentence.split()
    if len(words) <= _EXCERPT_WORDS:
        return sentence
    at = len(sentence[:position].split())
    first = max(0, min(at - _EXCERPT_WORDS // 2, len(words) - _EXCERPT_WORDS))
    cut = words[first : first + _EXCERPT_WORDS]
    return ("… " if first else "") + " ".join(cut) + (" …" if first + _EXCERPT_WORDS < len(words) else "")


def _record_parts(made: Brief, article: Article, words: dict[str, str], ui: str) -> Iterator[list[str]]:
    """What is shown of the record, each part with its heading."""
    body, naming, record = marked_body(article, ()), month_naming(article.body), made.record
    lines_of_days = _event_lines if record.events else _dated_lines
    for heading, lines in (
        ("statements", _statement_lines(made, body, naming, words, ui)),
        ("when", lines_of_days(made, body, naming, words, ui)),
        ("people", _people_lines(record, body, words)),
    ):
        if found := list(lines):
            yield [words[heading], *found]


def checked(done: SummaryCheck, article: Article, ui: str) -> str:
    """A summary's check as text: each sentence behind its verdict, why, and the numbers of the paragraphs that it rests on."""
    words: dict[str, str] = load("cli")["check"][ui]
    body = marked_body(article, ())
    parts: list[str] = []
    for sentence in done.sentences:
        lines = [_block(sentence.text, f"{words[sentence.verdict]}  ")]
        reasons = (failure.message if ui == "ar" else failure.message_en for failure in sentence.failures)
        lines += [_block(reason, "   - ") for reason in reasons]
        places = sorted({number for start, _ in sentence.evidence if (number := body.paragraph_at(start))})
        if places:
            lines.append(f"   {words['rests_on']} {words['comma'].join(map(str, places))}")
        parts.append("\n".join(lines))
    counts = Counter(sentence.verdict for sentence in done.sentences)
    parts.append(words["total"].format(passed=counts["pass"], unsure=counts["unsure"], failed=counts["fail"]))
    return "\n\n".join(parts)


def shown(made: Brief, ui: str, folder: Path | None) -> str:
    """The brief as text of at most 100 columns; `folder` is where its page was written, if anywhere."""
    words: dict[str, str] = load("cli")["show"][ui]
    parts: list[list[str]] = []
    if made.article:
        parts.append(list(_article_lines(made.article, words, ui)))
    if made.summary and made.summary.bullets:
        bullets = [_block(bullet.text, "  • ") for bullet in made.summary.bullets]
        parts.append([words["summary"], *bullets])
    if made.article:
        parts.extend(_record_parts(made, made.article, words, ui))
    if made.problems:
        notes = (note.message if ui == "ar" else note.message_en for note in made.problems)
        parts.append([words["notes"], *(_block(note, "  - ") for note in notes)])
    if folder:
        files = [f"{words['page']}: {folder / 'index.html'}"]
        files += [f"{words['sound']}: {folder / sound.audio}" for sound in (made.speech, made.article_speech) if sound]
        parts.append(files)
    return "\n\n".join("\n".join(part) for part in parts)
