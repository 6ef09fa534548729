"""Which of the lines above a text is its headline: one near the date line whose words the text repeats."""

from collections.abc import Container, Sequence

from mujaz.reading.bylines import WRITERS_POSTS, are_known_names, cue_of, is_known_name, is_name
from mujaz.reading.captions import looks_like_caption
from mujaz.reading.chrome import Line, after_caption_start, ends_with_full_stop, heading, is_announced_below
from mujaz.reading.datelines import is_date_line
from mujaz.text.tokens import analyses

_HEADLINE_WORDS = range(3, 40)
_TITLE_WORDS = 5
_SUFFIX_WORDS = 10
_OVER_TITLE_WORDS = 6
_FRONT_LINES = 25
"""Lines above the text in which its own date line stands; one further up is of something else."""
_NEAR_DATE = 6
_SURELY_MORE = 2
_SHARED_WORDS = 0.4
"""How much of the best candidate's overlap with the text the headline must have."""
HEAD_LINES = 200
"""Lines above the text in which headline and dates are looked for."""


def _stems(lines: Sequence[Line]) -> set[str]:
    return {analyses(word)[-1].stem for line in lines for word in line.key.split() if len(word) > 2}


def _can_be_headline(line: Line) -> bool:
    if line.words not in _HEADLINE_WORDS or heading(line) or is_date_line(line.text) or looks_like_caption(line.text):
        return False
    if after_caption_start(line.text) is not None:
        return False
    return cue_of(line.text) is None and not ends_with_full_stop(line.text) and not are_known_names(line.text)


def _describes_a_writer(lines: Sequence[Line], index: int) -> bool:
    """True for the line behind a writer's name that says who that is: "كاتب وأستاذ في علم الاجتماع"."""
    first = lines[index].key.split()[:1]
    return bool(first) and first[0] in WRITERS_POSTS and index > 0 and is_known_name(lines[index - 1].text)


def _can_stand_for(lines: Sequence[Line], index: int) -> bool:
    """True for a line that can be the headline where it stands: no writer's post, no picture's words."""
    announced = is_announced_below(lines[index], lines[index + 1 : index + 4])
    return _can_be_headline(lines[index]) and not _describes_a_writer(lines, index) and not announced


def headline_of(lines: Sequence[Line], lead: int, boxed: Container[int] = ()) -> int | None:
    """The place of the headline: the first line above the text at `lead` that shares enough words with it, and stands near its date.

    One of these that shares clearly more with the first paragraph goes before it: it stands over or under an over-title, or a ticker.

    Lines whose places are in `boxed` are of the summary. None when nothing stands above the text but dates and names.
    """
    head = range(max(0, lead - HEAD_LINES), lead)
    candidates = [i for i in head if i not in boxed and _can_stand_for(lines, i)]
    if not candidates:
        left = [i for i in head if i not in boxed and not heading(lines[i])]
        return next((i for i in left if not is_date_line(lines[i].text) and not is_name(lines[i].text)), None)
    told = [lines[i] for i in head]
    named = next((i for i in candidates if any(_is_within(lines[i], line) for line in told)), None)
    if named is not None:
        return named
    text = _stems([line for line in lines[lead:] if line.prose])
    stems = {index: _stems([lines[index]]) for index in candidates}
    shared = {index: len(stems[index] & text) for index in candidates}
    enough = max(1.0, _SHARED_WORDS * max(shared.values()))
    likely = [index for index in shared if shared[index] >= enough] or candidates[:1]
    dated = [i for i in head[-_FRONT_LINES:] if is_date_line(lines[i].text) or cue_of(lines[i].text)]
    near = [index for index in likely if any(abs(index - i) <= _NEAR_DATE for i in dated)]
    first = (near or likely)[0]
    begun = _stems(lines[lead : lead + 1])
    of_lead = {index: len(stems[index] & begun) for index in near or likely}
    best = max(of_lead, key=lambda index: of_lead[index])
    return best if of_lead[best] >= of_lead[first] + _SURELY_MORE else _below_over_title(lines, first, lead)


def _is_within(line: Line, whole: Line) -> bool:
    """True for a headline that a window's title, a breadcrumb or a bar tells too, with a few words more."""
    if (
        line.words < _TITLE_WORDS
        or line.key == whole.key
        or looks_like_caption(whole.text)
        or after_caption_start(whole.text)
    ):
        return False
    before, found, behind = whole.key.partition(line.key)
    more = [word for word in f"{before} {behind}".split() if any(map(str.isalnum, word))]
    return bool(found) and 0 < len(more) <= _SUFFIX_WORDS


def _below_over_title(lines: Sequence[Line], place: int, lead: int) -> int:
    """The place of the headline where the line at `place` is an over-title: short, over a line that is longer or calls out.

    A standfirst below a headline mostly has parts with commas between them.
    """
    below = place + 1
    if below >= lead or not _can_be_headline(lines[below]) or "،" in lines[below].text:
        return place
    most = _OVER_TITLE_WORDS + 2 * (":" in lines[place].text)
    short = lines[place].words <= most and lines[below].words > lines[place].words + 2
    return below if short or lines[below].text.rstrip(' \u200e\u200f»"').endswith("!") else place
