"""The reader's page: one HTML file that needs nothing else but its sound."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from mujaz.errors import UsageError
from mujaz.lexicon import load
from mujaz.model import Article, Brief, Bullet, Image, Moment, Photo, Problem, Record, Sound, Span, SpokenSentence
from mujaz.publishing.assets import embedded_font, page_script, stylesheet
from mujaz.publishing.body import Body, Mark, first_mention, marked_body, marks_of
from mujaz.publishing.cues import Piece, body_words, bullet_pieces
from mujaz.publishing.dates import MonthNaming, clock_words, day_words, month_naming
from mujaz.publishing.events import Day, days_of
from mujaz.publishing.jsonld import embedded, json_ld
from mujaz.publishing.links import host_of, web_address
from mujaz.publishing.quotations import notes_of, speakers_of

LANGUAGES = ("ar", "en")
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "ur", "ps", "ckb", "he", "ug", "sd"})


class Point(NamedTuple):
    """A bullet: its pieces, the spans of the body that it rests on ("0-120 340-400", in code points), and the id of the first's place."""

    pieces: list[Piece]
    sources: str
    place: str | None


class Person(NamedTuple):
    """Somebody of the story: their id in the record, and the id of the place where they are named first."""

    ref: str
    name: str
    role: str | None
    place: str | None


class Time(NamedTuple):
    """A moment for the page: ISO 8601 for programs, words for readers; `day` is None when the day has just been told."""

    iso: str
    day: str | None
    clock: str | None


class PhotoLine(NamedTuple):
    """The photo line: words, day, credit, an address to link to, and the picture itself as a `data:` address where it is embedded."""

    caption: str | None
    taken: str | None
    credit: str | None
    url: str | None
    data: str | None


def render_page(
    brief: Brief,
    sound: Sound | None,
    ui: str = "ar",
    photo: Photo | None = None,
    article_sound: Sound | None = None,
) -> str:
    """A brief as one HTML page with its style and its script inside; the sound is `brief.speech.audio` beside it.

    Everything that comes from the article is escaped, only web addresses become links, and the Content-Security-Policy allows no
    other style or script than the page's own, told by their hashes.

    Args:
        brief: what to show. A bullet whose check failed is left out.
        sound: the times of the spoken words; with None, or a brief without `speech`, there is no player.
        ui: the language of the page's own words, "ar" or "en". The article's stay as they are.
        photo: the article's picture, to be embedded; with None it is a link.
        article_sound: the times of the whole article's words; with None, or a brief without `article_speech`, its player is left out.

    Raises:
        UsageError: the brief has no article.
        ValueError: there is no page in the language `ui`.
    """
    style, script = stylesheet(embedded_font), page_script()
    shell = {"style": style, "script": script, "policy": _policy(style, script, photo is not None)}
    return _template().render(page_values(brief, sound, ui, photo, article_sound), **shell)


def page_values(
    brief: Brief,
    sound: Sound | None = None,
    ui: str = "ar",
    photo: Photo | None = None,
    article_sound: Sound | None = None,
) -> dict[str, Any]:
    """What `page.html` shows of a brief, but for its style, script and policy: whoever extends the template gives its own.

    `beside`, false here, keeps the column of side notes when only the extending template has something for it.

    Args and raises as `render_page`.
    """
    if ui not in LANGUAGES:
        raise ValueError(f"no page in the language {ui!r}; there are: {', '.join(LANGUAGES)}")
    if brief.article is None:
        raise UsageError("nothing_to_publish", id=brief.id)
    article, speech = brief.article, brief.speech if sound else None
    article_speech = brief.article_speech if article_sound else None
    words = {key: entry[ui] for key, entry in load("page")["words"].items()}
    naming = month_naming(_all_text(article))
    language = article.language or "ar"
    read_aloud = article_sound.sentences if article_sound and article_speech else ()
    said = {(word.first, word.last): word for word in body_words(article.body, read_aloud)}
    body = marked_body(article, [*marks_of(brief.record), *(Mark("word", span) for span in said)])
    url = web_address(article.url)
    bullets = _shown_bullets(brief)
    sentences = sound.sentences if sound and speech else ()
    return {
        "id": brief.id,
        "words": words,
        "ui": ui,
        "direction": _direction(ui),
        "text_language": language,
        "text_direction": _direction(language),
        "data": embedded(json_ld(article, [bullet.text for bullet in bullets], speech)),
        "article": article,
        "headline": bullet_pieces([article.headline or ""], read_aloud)[0],
        "said": said,
        "url": url,
        "site": article.site or (host_of(url) if url else None),
        "times": _times(article, naming, words["at_gmt"], ui),
        "photo": article.image and _photo_line(article.image, photo, naming, ui),
        "standfirst": _standfirst(article),
        "bullets": _points(bullets, sentences, body),
        "speech": speech,
        "article_speech": article_speech,
        "minutes": _minutes,
        "paragraphs": body.paragraphs,
        "notes": notes_of(brief.record, naming, ui),
        "speakers": speakers_of(brief.record, body, naming, ui),
        "days": _days(brief.record, body, naming, ui),
        "people": _people(brief.record, body),
        "problems": _problems(brief, ui),
        "beside": False,
    }


def place_in_page(brief: Brief, span: Span) -> str | None:
    """The id to link to for a span of the body: of the statement or event of that span, else of the paragraph that it begins in."""
    if brief.article is None:
        return None
    body = marked_body(brief.article, marks_of(brief.record))
    marks = (Mark("said", span), Mark("event", span))
    return next((mark.anchor for mark in marks if mark.anchor in body.anchors), None) or body.paragraph_anchor(span[0])


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("mujaz.publishing", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("page.html")


@cache
def _policy(style: str, script: str, photo: bool) -> str:
    """The Content-Security-Policy: the page's own style and script by hash (CSP level 3), its own font, sound from beside it, no more.

    `media-src` names `file:` since "self" matches nothing in a page that is opened from a folder.
    """
    return "; ".join(
        [
            "default-src 'none'",
            f"style-src {_hash(style)}",
            f"script-src {_hash(script)}",
            "font-src data:",
            *(["img-src data:"] if photo else []),
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


def _shown_bullets(brief: Brief) -> list[Bullet]:
    bullets = brief.summary.bullets if brief.summary else ()
    return [bullet for bullet in bullets if not (bullet.check and bullet.check.verdict == "fail")]


def _points(bullets: Sequence[Bullet], sentences: Sequence[SpokenSentence], body: Body) -> list[Point]:
    """The bullets as the page shows them."""
    pieces = bullet_pieces((bullet.text for bullet in bullets), sentences)
    return [
        Point(
            told,
            " ".join(f"{start}-{end}" for start, end in bullet.evidence),
            body.paragraph_anchor(bullet.evidence[0][0]) if bullet.evidence else None,
        )
        for bullet, told in zip(bullets, pieces, strict=True)
    ]


def _time(moment: Moment, naming: MonthNaming, gmt: str, ui: str) -> Time:
    return Time(moment.value, day_words(moment.value.split("T")[0], naming, ui), clock_words(moment, gmt))


def _times(article: Article, naming: MonthNaming, gmt: str, ui: str) -> dict[str, Time]:
    """The times that the article gives; an update of the day of publication tells its clock time alone."""
    given = {"published": article.published, "updated": article.modified}
    times = {key: _time(moment, naming, gmt, ui) for key, moment in given.items() if moment}
    if len(times) == 2 and times["published"].day == times["updated"].day and times["updated"].clock:
        times["updated"] = times["updated"]._replace(day=None)
    return times


def _photo_line(image: Image, photo: Photo | None, naming: MonthNaming, ui: str) -> PhotoLine:
    taken = day_words(image.taken.value.split("T")[0], naming, ui) if image.taken else None
    data = f"data:{photo.media_type};base64,{base64.b64encode(photo.content).decode()}" if photo else None
    return PhotoLine(image.caption, taken, image.credit, web_address(image.url), data)


def _standfirst(article: Article) -> str | None:
    """The standfirst, unless the body begins with it."""
    repeated = article.paragraphs[:1] == (article.standfirst,)
    return None if repeated else article.standfirst


def _people(record: Record, body: Body) -> list[Person]:
    people = (entity for entity in record.entities if entity.kind == "person")
    marks = ((person, first_mention(person)) for person in people)
    return [
        Person(person.id, person.name, person.role, body.place_of(mark) if mark else None) for person, mark in marks
    ]


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
