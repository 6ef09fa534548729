"""A saved page as an article: the head's metadata and the text that the page shows, each field with its source."""

import logging
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

import msgspec
from lxml.etree import LxmlError

from mujaz.errors import problem
from mujaz.model import Article, Image, Moment, Problem
from mujaz.reading.blocks import Block, blocks_of, parse, tamed
from mujaz.reading.bylines import is_agency, parse_author_field
from mujaz.reading.captions import Caption, credit_of, split_marked_caption
from mujaz.reading.chrome import is_caption_label, key_of
from mujaz.reading.datelines import day_of_dateline, is_date_line
from mujaz.reading.front import Front, read_front
from mujaz.reading.layout import Layout, lay_out, reads_like, title_parts
from mujaz.reading.metadata import Metadata, Sourced, read_metadata, with_state_data
from mujaz.reading.moments import Times, agreed, before, day_in_address, same_instant, times_of
from mujaz.reading.plain import contributors_below, lines_of
from mujaz.reading.profiles import profile_of
from mujaz.reading.region import inside, sound_blocks, votes
from mujaz.reading.timestamps import Stamp, find_stamps
from mujaz.reading.writers import author_of_dateline, signed_below

_log = logging.getLogger(__name__)

_FEW_WORDS = 30
"""Words of shown text below which the body in the metadata is taken, where it has more."""
_CREDIT_WORDS = 6
_NEAR = 10
"""Blocks behind the text in which its author may be named."""
_LONGEST_FOR_HTMLDATE = 1_000_000


class _Sources:
    """Collects where each field was read."""

    def __init__(self) -> None:
        self.of: dict[str, str] = {}

    def take(self, field: str, *candidates: tuple[Any, str] | None) -> Any:
        """The first candidate with a value, its source noted."""
        for candidate in candidates:
            if candidate and candidate[0] not in (None, (), ""):
                self.of[field] = candidate[1]
                return candidate[0]
        return None


class _Day(NamedTuple):
    """A moment chosen, and what was found amiss in choosing."""

    moment: Moment | None
    problems: tuple[Problem, ...] = ()


def _days_apart(one: Moment, other: Moment) -> int:
    return abs((date.fromisoformat(one.value[:10]) - date.fromisoformat(other.value[:10])).days)


def _chosen(metadata: Moment | None, visible: Moment | None) -> _Day:
    """The metadata's moment, with what the page shows; where the two are days apart, the metadata's, and the problem."""
    if metadata is None or visible is None:
        return _Day(metadata or visible)
    if _days_apart(metadata, visible) <= 1:
        return _Day(agreed(metadata, visible))
    days = {"metadata": metadata.value[:10], "visible": visible.value[:10], "chosen": metadata.value[:10]}
    return _Day(metadata, (problem("reading", "dates_disagree", **days),))


def _changed(metadata: Moment | None, visible: Moment | None) -> Moment | None:
    """When the page was last changed: what it shows, where its data says another day, which may be that of a touch of its layout."""
    if metadata is None or visible is None or _days_apart(metadata, visible) <= 1:
        return _chosen(metadata, visible).moment
    return visible


def _on_the_day_shown(metadata: Metadata, shown: Moment | None) -> Moment | None:
    """The metadata's moment of publication; of two that are one instant, the one in whose zone it is the day that the page shows."""
    first = metadata.published
    if first is None or shown is None or first.value[:10] == shown.value[:10] or "T" not in first.value:
        return first
    others = (other for other in metadata.also_published if other.value[:10] == shown.value[:10])
    return next((other for other in others if same_instant(first, other)), first)


def _guessed(page: str) -> Moment | None:
    """What htmldate makes of a page that tells its day nowhere else."""
    if len(page) > _LONGEST_FOR_HTMLDATE:
        return None
    from htmldate import find_date  # noqa: PLC0415  # slow to import, seldom needed

    try:
        found = find_date(page, original_date=True, extensive_search=False)
    except Exception:  # noqa: BLE001  # whatever it does on hostile markup, the day is absent then
        _log.debug("htmldate failed", exc_info=True)
        return None
    return Moment(value=found, precision="day", source="htmldate") if found else None


def _times(metadata: Metadata, shown: Times, page: str) -> Times:
    """Publication and change: metadata, then the page's own lines, then the address, then htmldate.

    The day in an address yields to a date line of publication only. htmldate is not asked where the page shows any date: what it
    would find is that one.
    """
    published = _chosen(_on_the_day_shown(metadata, shown.published), shown.published)
    moment = published.moment or day_in_address(metadata.url[0] if metadata.url else None)
    if moment is None and shown.modified is None and metadata.modified is None:
        moment = _guessed(page)
    if metadata.modified and metadata.published and metadata.modified.value == metadata.published.value:
        changed = shown.modified or (
            msgspec.structs.replace(moment, source=metadata.modified.source) if moment else None
        )
    else:
        changed = _changed(metadata.modified, shown.modified)
    if moment and changed and before(changed, moment):
        changed = None
    assumed = shown.problems if changed and changed == shown.modified else ()
    return Times(moment, changed, published.problems + assumed)


def _title_without_site(title: str, site: str | None) -> str:
    """The headline in a title with the site's or the section's name behind a bar or a dash."""
    whole, *parts = title_parts(title)
    others = [key_of(part) for part in parts[1:]]
    site_named = site is not None and key_of(site) in others
    return parts[0].strip() if parts and (site_named or all(len(other.split()) <= 3 for other in others)) else whole


def _headline(layout: Layout | None, metadata: Metadata) -> list[Sourced]:
    """The candidates: what the page shows, then its titles; titles made for others to show first where nothing shown is like them."""
    block = layout.headline if layout else None
    shown = [(block.line.text, "text")] if block else []
    site = metadata.site[0] if metadata.site else None
    told = [(_title_without_site(title, site), source) for title, source in metadata.headlines]
    trusted = [title for title, source in metadata.headlines if source != "title"]
    if block and trusted and not any(reads_like(block, title) for title in trusted) and block.element.tag != "h1":
        return told + shown
    return shown + told


def _caption(layout: Layout, headline: str | None) -> Caption | None:
    """The caption that the page marks as one, unless it only repeats the headline; a short second line of it is the credit."""
    texts = [
        block.line.text
        for block in layout.captions
        if block.line.key != key_of(headline or "") and not is_caption_label(block.line.text)
    ]
    if not texts:
        return None
    if len(texts) > 1 and credit_of(texts[0]):
        texts.reverse()
    caption = split_marked_caption(texts[0])
    second = texts[1] if len(texts) > 1 and len(texts[1].split()) <= _CREDIT_WORDS else None
    return (
        caption._replace(credit=credit_of(second) or second.strip(" ()[]"))
        if second and not caption.credit
        else caption
    )


def _image(metadata: Metadata, layout: Layout, front: Front, headline: str | None, sources: _Sources) -> Image | None:
    marked, shown = _caption(layout, headline), front.image
    url = sources.take("image", metadata.image)
    caption = sources.take(
        "image.caption",
        (marked.words, "text") if marked else None,
        (shown.caption, "text") if shown else None,
        metadata.caption,
    )
    credit = sources.take(
        "image.credit",
        (marked.credit, "text") if marked else None,
        (shown.credit, "text") if shown else None,
        metadata.credit,
    )
    taken = marked.taken if marked else (shown.taken if shown else None)
    return Image(url=url, caption=caption, credit=credit, taken=taken) if url or caption or credit else None


def _named_authors(front: Sequence[Block], site: str | None) -> tuple[str, ...]:
    """The names in what class names call an author's line."""
    names = [name for block in front if block.part == "author" for name in parse_author_field(block.line.text).authors]
    return tuple(dict.fromkeys(name for name in names if name != site and not is_agency(name)))


def _reporters(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """The reporter whom the first paragraph names in its head."""
    reporter = author_of_dateline(paragraphs[0]) if paragraphs else None
    return (reporter,) if reporter else ()


def _authors(metadata: Metadata, layout: Layout, front: Front, sources: _Sources) -> tuple[str, ...]:
    site = metadata.site[0] if metadata.site else None
    told = tuple(name for name, _ in metadata.authors)
    named = _named_authors(layout.front, site)
    found: tuple[str, ...] | None = sources.take(
        "authors",
        (told, metadata.authors[0][1]) if told else None,
        (named if set(front.byline.authors) < set(named) else front.byline.authors, "text"),
        (named, "text"),
        (_named_authors(layout.tail[:_NEAR], site), "text"),
        (signed_below("" if block.part == "noise" else block.line.text for block in layout.tail), "text"),
        (_reporters(layout.paragraphs), "text"),
    )
    return found or ()


def _contributors(layout: Layout, front: Front, authors: Sequence[str]) -> tuple[str, ...]:
    marked = [block for block in layout.tail if block.part == "contributors"]
    names = [name for block in marked for name in _all_people(block.line.text)]
    found = (*front.byline.contributors, *names, *contributors_below([block.line for block in layout.tail]))
    return tuple(dict.fromkeys(name for name in found if name not in authors))


def _all_people(text: str) -> tuple[str, ...]:
    byline = parse_author_field(text)
    return (*byline.authors, *byline.contributors)


def _changed_below(tail: Sequence[Block]) -> list[Stamp]:
    """The day of the last change where a line shortly below the text tells it."""
    lines = [block.line.text for block in tail[:_NEAR] if is_date_line(block.line.text)]
    return [stamp for stamp in find_stamps("\n".join(lines)) if stamp.label == "modified" and stamp.day]


def _body(layout: Layout | None, metadata: Metadata, sources: _Sources) -> tuple[str, ...]:
    shown = layout.paragraphs if layout else ()
    text, source = metadata.body or ("", "")
    told = _lines_of_body(text) if _few_words(shown) else ()
    longer = sum(map(len, told)) > sum(map(len, shown))
    found: tuple[str, ...] | None = sources.take("paragraphs", (told, source) if longer else None, (shown, "text"))
    return found or ()


def _few_words(paragraphs: Sequence[str]) -> bool:
    return sum(len(paragraph.split()) for paragraph in paragraphs) < _FEW_WORDS


def _lines_of_body(text: str) -> tuple[str, ...]:
    """The paragraphs of a body in the page's data, which may have markup in it."""
    if "<" in text:
        text = "\n".join(block.line.text for block in blocks_of(parse(f"<div>{tamed(text)}</div>")))
    return tuple(line.text for line in lines_of(text))


_NOTHING = Layout(None, [], [], None, (), (), [])


def read_html(page: str, url: str | None = None, identity: str = "") -> Article:
    """The article of a page; its paragraphs are empty when there is none on it.

    Args:
        page: the page's markup, decoded.
        url: the address that it came from, where one is known.
        identity: the article's id, where one is given.
    """
    page = tamed(page)
    try:
        tree = parse(page)
    except (LxmlError, ValueError):
        return Article(id=identity, headline=None, paragraphs=(), url=url)
    metadata = read_metadata(tree, url)
    profile = profile_of(tree, metadata.url[0] if metadata.url else None)
    blocks = sound_blocks(tree, profile)
    voted = votes(page, blocks) if profile.body is None else [inside(block, profile.body) for block in blocks]
    laid_out = lay_out(blocks, voted, [title for title, _ in metadata.headlines], profile)
    layout, sources = laid_out or _NOTHING, _Sources()
    if _few_words(layout.paragraphs):
        metadata = with_state_data(metadata, tree)
    front = read_front([block.line for block in layout.front])
    known = find_stamps("\n".join(" ".join(element.text_content().split()) for element in profile.dates))
    stamps = known or front.stamps or day_of_dateline(" ".join(layout.paragraphs[:1]))
    if not any(stamp.label == "modified" for stamp in stamps):
        stamps = (*stamps, *_changed_below(layout.tail))
    times = _times(metadata, times_of(stamps, "text"), page)
    headline = sources.take("headline", *_headline(laid_out, metadata))
    authors = _authors(metadata, layout, front, sources)
    marked = (layout.standfirst.line.text, "text") if layout.standfirst else None
    for field, moment in (("published", times.published), ("modified", times.modified)):
        sources.take(field, (moment, moment.source or "text") if moment else None)
    return Article(
        id=identity,
        headline=headline,
        paragraphs=_body(laid_out, metadata, sources),
        url=sources.take("url", metadata.url),
        site=sources.take("site", metadata.site),
        published=times.published,
        modified=times.modified,
        image=_image(metadata, layout, front, headline, sources),
        authors=authors,
        contributors=sources.take("contributors", (_contributors(layout, front, authors), "text")) or (),
        standfirst=sources.take("standfirst", marked, (front.standfirst, "text")),
        publisher_summary=sources.take("publisher_summary", (layout.summary, "text")) or (),
        sources=sources.of,
        problems=times.problems,
    )
