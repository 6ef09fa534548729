"""The summary's words: its lists as folded sets, sentences as tokens, and the stems that it counts."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.model import Span
from mujaz.text.folding import MARKS, fold_text
from mujaz.text.lines import lines
from mujaz.text.tokens import Token, analyses, tokenize

LONGEST_TEXT = 40_000
"""Characters of a body that are looked at: the news of a longer text stands in its beginning."""
LONGEST_SENTENCE = 2_000
"""Characters of a sentence that are looked at."""
MOST_SENTENCES = 60

_WAW = re.compile(f"و[{MARKS}]*")
_TOLD_BY_SPELLING = ("إلى", "الى", "لدى")
"""Which fold into the end of "والي" and "ولدي" and are told from them by their spelling."""
_NUN = "ن\u0651"
_THAT = re.compile(f"[وفبلك]?[{MARKS}]?[أإ]{_NUN}[{MARKS}]?(?=[ء-ي])")
"""An "أنّ" whose shadda shows that it is no other word."""
_OWN = ("هما", "ها", "هم", "هن", "ه", "كم", "ك", "نا", "ني", "ي", "ما")
"""What is written as one with it."""
_SINGLE_LETTER_CLITICS = "وفبلك"


class Sentence(NamedTuple):
    """A sentence of the body with its tokens, whose offsets are the body's; `opening` when it opens its paragraph."""

    number: int
    start: int
    end: int
    opening: bool
    tokens: tuple[Token, ...]


@cache
def words(*names: str) -> frozenset[str]:
    """The folded entries of the summary lexicon's lists `names`, together."""
    return frozenset(fold_text(word) for name in names for word in load("summary_words")[name])


@cache
def affixes(name: str) -> tuple[str, ...]:
    """The folded entries of the list `name`, as `startswith` and `endswith` take them."""
    return tuple(words(name))


@cache
def phrases(name: str) -> frozenset[tuple[str, ...]]:
    """The folded entries of the list `name`, each as its words."""
    return frozenset(tuple(fold_text(phrase).split()) for phrase in load("summary_words")[name])


@cache
def past_verbs() -> frozenset[str]:
    """The folded verbs of the past that news uses often."""
    common = load("common")
    return frozenset(fold_text(verb) for verb in (*common["past"], *common["past_forms"].split()))


@cache
def given_names() -> frozenset[str]:
    """The folded names of people, but those that are words as well."""
    return frozenset(fold_text(load("names")["given"]["names"]).split())


@cache
def womens_names() -> frozenset[str]:
    """The folded given names of women, also those that are words as well."""
    return frozenset(map(fold_text, load("genders")["feminine"]))


@cache
def general_words() -> frozenset[str]:
    """The folded words that any article may use, without the article where they take it."""
    common = load("common")
    lists = [
        word
        for name in ("prepositions", "particles", "past", "present", "nouns", "adjectives", "pronouns")
        for word in common[name]
    ]
    told = [*common["past_forms"].split(), *common["vocabulary"].split(), *load("ordinary")["words"].split()]
    return frozenset(fold_text(word) for word in (*lists, *told)) | states() | words("said", "happened", "adding")


@cache
def states() -> frozenset[str]:
    """The folded names of states that are one word."""
    return frozenset(
        fold_text(name) for names in load("places")["countries"].values() for name in names if len(name.split()) == 1
    )


def is_owned(role: str) -> bool:
    """True for a role with the pronoun of somebody told before: "مدربه البرتغالي", "زميلها"."""
    first = role.split(maxsplit=1)[0]
    return first.endswith(("ه", "ها")) and fold_text(first) not in general_words()


def spelled(name: str) -> str:
    """What the summary itself writes under `name`, as it is spelt."""
    text: str = load("summary_words")["spelled"][name]
    return text


@lru_cache(maxsize=65536)
def bare(folded: str) -> str:
    """The folded word without a conjunction و written as one with it; a word's own و stays ("وزير")."""
    if not folded.startswith("و") or len(folded) < 3 or _owns_waw(folded):
        return folded
    return folded[1:]


def length_of_waw(token: Token) -> int:
    """The characters of the conjunction و that opens the token, with its vowel marks: 0 when it has none."""
    mark = _WAW.match(token.text)
    if mark and token.text[mark.end() :] in _TOLD_BY_SPELLING:
        return mark.end()
    return mark.end() if mark and bare(token.folded) != token.folded else 0


@cache
def _owning_words() -> frozenset[str]:
    stems, endings = words("own_waw"), words("own_waw_endings") | {""}
    return frozenset(stem + ending for stem in stems for ending in endings) - words("joined_waw")


def _owns_waw(folded: str) -> bool:
    return folded in _owning_words()


def sentences_of(body: str) -> list[Sentence]:
    """The first sentences of the body, tokenised, from the first on that is text: a by-line or a dateline before it is left out."""
    text = body[:LONGEST_TEXT]
    found: list[Sentence] = []
    for (start, stop), tokens in lines(text)[:MOST_SENTENCES]:
        if not found and is_bare_line(text[start:stop]):
            continue
        end = min(stop, start + LONGEST_SENTENCE)
        opening = start == 0 or "\n" in text[max(0, start - 2) : start]
        looked_at = tokens if end == stop else tuple(tokenize(text, start, end))
        if _NUN in text[start:end]:
            looked_at = tuple(part for token in looked_at for part in _apart(token))
        found.append(Sentence(len(found), start, end, opening, looked_at))
    return found


def is_bare_line(line: str) -> bool:
    """True for a few words that no mark closes: a by-line, a dateline, a heading."""
    return line[-1:] not in SENTENCE_ENDS and len(line.split()) < _SHORTEST_LINE


SENTENCE_ENDS = frozenset('.!؟?…»”"')
_SHORTEST_LINE = 9
"""Words of a line that is taken for text though no mark closes it."""


def _apart(token: Token) -> tuple[Token, ...]:
    """The token, or the two that the page wrote as one when the first is "أنّ": "أنّالمدينة", "بأنّهاجديدة"."""
    that = _THAT.match(token.text)
    if that is None or that.group() == token.text:
        return (token,)
    rest = token.text[that.end() :]
    size = next(
        (len(own) for own in _OWN if rest.startswith(own) and fold_text(rest[len(own) :]) in general_words()), 0
    )
    if rest in _OWN or (rest.startswith("ه") and not size and fold_text(rest) not in general_words()):
        return (token,)
    at = that.end() + size
    parts = ((token.text[:at], token.start, token.start + at), (token.text[at:], token.start + at, token.end))
    return tuple(Token(text, start, end, "word", fold_text(text)) for text, start, end in parts)


def stem_table(vocabulary: Iterable[str]) -> dict[str, str]:
    """A stem for each folded word that tells something of the subject, by the light stemming of Larkey et al. (2002).

    The article goes, with whatever is written before it; a single particle goes only where the rest is a word of the same text, so that
    "وزير" keeps its letter and "وموسكو" loses it. Function words have no stem.
    """
    known = set(vocabulary)
    stop = words("stop_words")
    return {word: stem for word in known if word not in stop and (stem := _stem(word, known)) not in stop}


def _stem(word: str, known: set[str]) -> str:
    if defined := _behind_article(word):
        return defined
    if word[0] in _SINGLE_LETTER_CLITICS and len(word) > 3 and (word[1:] in known or "ال" + word[1:] in known):
        return word[1:]
    return word


@lru_cache(maxsize=65536)
def _behind_article(word: str) -> str:
    """What stands behind the article and all that is before it; nothing for a word without one."""
    return next((each.stem for each in analyses(word) if each.article and len(each.stem) > 2), "")


def plain_words(tokens: Sequence[Token]) -> list[str]:
    """The folded words and numbers among `tokens`."""
    return [token.folded for token in tokens if token.kind != "punct"]


def overlaps(one: Span, other: Span) -> bool:
    """True when the two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]
