"""The reader's page: one HTML file that needs nothing else but its sound."""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from mujaz.errors import UsageError
from mujaz.lexicon import load
from mujaz.model import Article, Brief, Entity, Image, Moment, Problem, Record, Sound, Statement
from mujaz.publishing.body import Body, Mark, first_mention, marked_body, marks_of, quoted_in
from mujaz.publishing.cues import bullet_pieces
from mujaz.publishing.dates import MonthNaming, clock_words, day_words, edtf_words, month_naming
from mujaz.publishing.events import Day, days_of
from mujaz.publishing.jsonld import embedded, json_ld
from mujaz.publishing.links import host_of, web_address

LANGUAGES = ("ar", "en")
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "ur", "ps", "ckb", "he", "ug", "sd"})
_QUOTATION_PAIRS = ('""', "«»", "“”", "”“", "„“", "''", "‘’")
_TEMPLATES = "templates"


class Said(NamedTuple):
    """One quotation: its text without its marks, where and when it was said, and the id of its place in the page's text."""

    text: str
    occasion: list[str]
    place: str | None


class Speaker(NamedTuple):
    """Somebody quoted, with all that they are quoted with; `name` is None where the speaker is not known."""

    name: str | None
    role: str | None
    said: list[Said]


class Person(NamedTuple):
    """Somebody of the story, and the id of the place where they are named first."""

    name: str
    role: str | None
    place: str | None


class Time(NamedTuple):
    """A moment for the page: ISO 8601 for programs, words for readers; `day` is None when the day has just been told."""

    iso: str
    day: str | None
    clock: str | None


class Photo(NamedTuple):
    """The photo line: words, day, credit, and an address to link to."""

    caption: str | None
    taken: str | None
    credit: str | None
    url: str | None


def render_page(brief: Brief, sound: Sound | None, ui: str = "ar") -> str:
    """A brief as one HTML page with its style and its script inside; the sound is `brief.speech.audio` beside it.

    Everything that comes from the article is escaped, only web addresses become links, and the Content-Security-Policy allows no
    other style or script than the page's own, told by their hashes.

    Args:
        brief: what to show. A bullet whose check failed is left out.
        sound: the times of the spoken words; with None, or a brief without `speech`, there is no player.
        ui: the language of the page's own words, "ar" or "en". The article's stay as they are.

    Raises:
        UsageError: the brief has no article.
        ValueError: there is no page in the language `ui`.
    """
    if ui not in LANGUAGES:
        raise ValueError(f"no page in the language {ui!r}; there are: {', '.join(LANGUAGES)}")
    if brief.article is None:
        raise UsageError("nothing_to_publish", id=brief.id)
    article, speech = brief.article, brief.speech if sound else None
    words = {key: entry[ui] for key, entry in load("page")["words"].items()}
    naming = month_naming(_all_text(article))
    language = article.language or "ar"
    body = marked_body(article, marks_of(brief.record))
    url = web_address(article.url)
    bullets = _shown_bullets(brief)
    sentences = sound.sentences if sound and speech else ()
    return _template().render(
        words=words,
        ui=ui,
        direction=_direction(ui),
        text_language=language,
        text_direction=_direction(language),
        style=_asset("page.css"),
        script=_asset("page.js"),
        policy=_policy(),
        data=embedded(json_ld(article, bullets, speech)),
        article=article,
        url=url,
        site=article.site or (host_of(url) if url else None),
        times=_times(article, naming, words["at_gmt"], ui),
        photo=article.image and _photo(article.image, naming, ui),
        standfirst=_standfirst(article),
        bullets=bullet_pieces(bullets, sentences),
        speech=speech,
        duration=_minutes(speech.seconds) if speech else None,
        paragraphs=body.paragraphs,
        speakers=_speakers(brief.record, body, naming, ui),
        days=_days(brief.record, body, naming, ui),
        people=_people(brief.record, body),
        problems=_problems(brief, ui),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("mujaz.publishing", _TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("page.html")


@cache
def _asset(name: str) -> Markup:
    """The page's own style or script. Both end up between tags, and neither holds a closing tag."""
    text = (files("mujaz.publishing") / _TEMPLATES / name).read_text(encoding="utf-8")
    return Markup(text)  # noqa: S704 - a file of this package, not text of an article


@cache
def _policy() -> str:
    """The Content-Security-Policy: the page's own style and script by hash (CSP level 3), sound from beside the page, no more."""
    return "; ".join(
        [
            "default-src 'none'",
            f"style-src {_hash(_asset('page.css'))}",
            f"script-src {_hash(_asset('page.js'))}",
            "media-src 'self' file:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _direction(language: str) -> str:
    return "rtl" if language.split("-", maxsplit=1)[0] in _RIGHT_TO_LEFT else "ltr"


def _all_text(article: Article) -> str:
    caption = article.image.caption if article.image else None
    return "\n".join([article.headline or "", article.standfirst or "", caption or "", article.body])


def _shown_bullets(brief: Brief) -> list[str]:
    bullets = brief.summary.bullets if brief.summary else ()
    return [bullet.text for bullet in bullets if not (bullet.check and bullet.check.verdict == "fail")]


def _time(moment: Moment, naming: MonthNaming, gmt: str, ui: str) -> Time:
    return Time(moment.value, day_words(moment.value.split("T")[0], naming, ui), clock_words(moment, gmt))


def _times(article: Article, naming: MonthNaming, gmt: str, ui: str) -> dict[str, Time]:
    """The times that the article gives; an update of the day of publication tells its clock time alone."""
    given = {"published": article.published, "updated": article.modified}
    times = {key: _time(moment, naming, gmt, ui) for key, moment in given.items() if moment}
    if len(times) == 2 and times["published"].day == times["updated"].day and times["updated"].clock:
        times["updated"] = times["updated"]._replace(day=None)
    return times


def _photo(image: Image, naming: MonthNaming, ui: str) -> Photo:
    taken = day_words(image.taken.value.split("T")[0], naming, ui) if image.taken else None
    return Photo(image.caption, taken, image.credit, web_address(image.url))


def _standfirst(article: Article) -> str | None:
    """The standfirst, unless the body begins with it."""
    repeated = article.paragraphs[:1] == (article.standfirst,)
    return None if repeated else article.standfirst


def _without_marks(text: str) -> str:
    """A quotation without the pair of marks around it: the page sets its own."""
    inner = text.strip()
    whole = len(inner) > 2 and inner[0] + inner[-1] in _QUOTATION_PAIRS
    return inner[1:-1].strip() if whole and inner[0] not in inner[1:-1] else inner


def _speakers(record: Record, body: Body, naming: MonthNaming, ui: str) -> list[Speaker]:
    """The quotations under their speakers, both in the order of the text."""
    named = {entity.id: entity for entity in record.entities}
    speakers: dict[str | None, Speaker] = {}
    for statement in quoted_in(record.statements):
        if statement.speaker not in speakers:
            speakers[statement.speaker] = _speaker(statement.speaker, named)
        occasion = _occasion(statement, naming, ui)
        said = Said(_without_marks(statement.text), occasion, body.place_of(Mark("said", statement.span)))
        speakers[statement.speaker].said.append(said)
    return list(speakers.values())


def _occasion(statement: Statement, naming: MonthNaming, ui: str) -> list[str]:
    """Where and when something was said, as far as the article tells it."""
    day = statement.date and edtf_words(statement.date, naming, ui)
    return [words for words in (statement.venue, day) if words]


def _speaker(speaker: str | None, named: dict[str, Entity]) -> Speaker:
    """An entity's name and role; a speaker who is nobody by name is described in the article's words."""
    entity = named.get(speaker or "")
    return Speaker(entity.name, entity.role, []) if entity else Speaker(speaker, None, [])


def _people(record: Record, body: Body) -> list[Person]:
    people = (entity for entity in record.entities if entity.kind == "person")
    marks = ((person, first_mention(person)) for person in people)
    return [Person(person.name, person.role, body.place_of(mark) if mark else None) for person, mark in marks]


def _days(record: Record, body: Body, naming: MonthNaming, ui: str) -> list[tuple[Day, list[str | None]]]:
    """The days with their events, and the id of each event's place in the text."""
    days = days_of(record, naming, ui)
    return [(day, [body.place_of(Mark("event", event.span)) for event in day.events]) for day in days]


def _problems(brief: Brief, ui: str) -> list[str]:
    """What went wrong or was assumed, each sentence once."""
    given: list[Problem] = [*(brief.article.problems if brief.article else ()), *brief.problems]
    return list(dict.fromkeys(_problem_words(problem, ui) for problem in given))


def _problem_words(problem: Problem, ui: str) -> str:
    return problem.message_en or problem.message if ui == "en" else problem.message


def _minutes(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"
