"""Who wrote: names out of lines such as "كتب: …", "الرياض - …" and "حاورتها: … | تصوير: …"."""

import re
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.reading.chrome import LONGEST_SHORT_LINE, heading, key_of, line_of
from mujaz.text.folding import fold_text
from mujaz.text.tokens import tokenize

_LEXICON = load("bylines")
_PLACES = {key_of(name) for name in _LEXICON["places"]["names"]} | {
    key_of(name) for names in load("zones")["zones"].values() for name in names
}
_AGENCIES = {key_of(name) for name in _LEXICON["agencies"]["names"]}
_STORY_SOURCES = {key_of(name) for name in _LEXICON["agencies"]["story"]}
_NOT_PEOPLE = {fold_text(word) for word in _LEXICON["not_people"]["words"]}
_WITH_WAW = {fold_text(word) for word in _LEXICON["names"]["with_waw"]}
_COMPOUNDS = {fold_text(word) for word in _LEXICON["names"]["compounds"]}
WRITERS_POSTS = {fold_text(word) for word in _LEXICON["posts"]["words"]}
"""What a line that says who a writer is begins with, folded."""
_GIVEN = {fold_text(name) for name in load("names")["given"]["names"].split()}
_SHORT_NAME = 4
_SHORTEST_LONGEST = 3
"""Letters that the longest word of a name has at least."""
_TITLES = {fold_text(word) for word in _LEXICON["names"]["titles"]}
_SEPARATOR = re.compile(
    r"\s*[|/+،,؛:•·–—ـ]\s*|\s+-\s*|\s*-\s+|(?<=[^\W\d_])-(?=[^\W\d_])|\s{2,}|[()]|\s+و\s+|\s+من\s+|\s+and\s+"
)
_HOST = re.compile(r"[a-z0-9]\.[a-z]{2,}", re.IGNORECASE)
_GLUED = re.compile(r"[ةى][^\W\d_]")
"""These letters end words."""
_CUE_MARK = re.compile(r"^[\s\u200e\u200f]*(?:[:،,/\-–—|]|ـ+(?=\s))[\s\u200e\u200f]*")
_SEGMENT = re.compile(r"[|•·]|\s/\s")


class Byline(NamedTuple):
    """The people of one line, by what they did."""

    authors: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    photographers: tuple[str, ...] = ()


def _cues() -> list[tuple[tuple[str, ...], str]]:
    cues = [(_cue_words(cue), role) for role, words in _LEXICON["cues"].items() for cue in words]
    return sorted(cues, key=lambda cue: -len(cue[0]))


def _cue_words(cue: str) -> tuple[str, ...]:
    return tuple(key_of(cue).split()) or (cue,)  # "©" is no word


_CUES = _cues()
_LABELS = {" ".join(words): role for words, role in _CUES}
_UNMARKED = {_cue_words(cue) for cue in _LEXICON["unmarked"]["cues"]}


def is_agency(text: str) -> bool:
    """True when the text names a news agency or an archive, alone or in a row ("الفرنسية-أرشيف")."""
    if key_of(text) in _AGENCIES:
        return True
    parts = [key_of(part) for part in _SEPARATOR.split(text) if key_of(part)]
    return bool(parts) and all(part in _AGENCIES for part in parts)


def is_storys_source(text: str) -> bool:
    """True for "خاص", "وكالات": where a story comes from."""
    return key_of(text) in _STORY_SOURCES


def is_glued(text: str) -> bool:
    """True where two words stand without a space between them, as the buttons of a row do when they are copied."""
    return _GLUED.search(text) is not None


def is_place(text: str) -> bool:
    """True when the text is a city or a country that date lines begin with."""
    return key_of(text) in _PLACES


def is_name(text: str) -> bool:
    """True when the text can be a person's name: two to six words of letters, none of which speaks against it."""
    tokens = [token for token in tokenize(text) if token.text not in ".'’"]
    if any(token.kind != "word" for token in tokens) or _HOST.search(text) or is_glued(text):
        return False
    words = [token.folded for token in tokens]
    while words and words[0] in _TITLES:
        words = words[1:]
    if not 2 <= len(words) <= 6 or any(word in _NOT_PEOPLE or word.startswith("وال") for word in words[1:]):
        return False
    if all(word.startswith("ال") for word in words) and not {words[0], words[0].removeprefix("ال")} & _GIVEN:
        return False
    if words[0] in _NOT_PEOPLE or max(map(len, words)) < _SHORTEST_LONGEST:
        return False
    return not is_place(text) and not is_agency(text) and heading(line_of(text, 0)) is None


def is_short_name(text: str) -> bool:
    """True for a name by its form alone, without a cue: up to four words, of which compound ones ("عبد الله") count once."""
    words = [token.folded for token in tokenize(text) if token.kind == "word"]
    if not is_name(text) or any(is_place(word) or is_agency(word) for word in words):
        return False
    if all(word.startswith("ال") for word in words):
        return False
    return len([word for word in words if word not in _COMPOUNDS]) <= _SHORT_NAME


def has_given_name(text: str) -> bool:
    """True for a name whose first word, titles left out, is a first name that is known."""
    words = [token.folded for token in tokenize(text) if token.kind == "word" and token.folded not in _TITLES]
    return bool(words) and (words[0] in _GIVEN or words[0] in _COMPOUNDS)


def is_known_name(text: str) -> bool:
    """True for a short name whose first word is a first name that is known."""
    return is_short_name(text) and has_given_name(text)


def _glued_pair(text: str) -> list[str]:
    """The text parted before each و that joins two names of two words or more ("أحمد الدسوقي وهند عبدالجواد")."""
    words = text.split()
    for index in range(2, len(words) - 1):
        word = fold_text(words[index])
        if word.startswith("و") and len(word) > 3 and word not in _WITH_WAW:
            return [" ".join(words[:index]), *_glued_pair(" ".join([words[index][1:], *words[index + 1 :]]))]
    return [text]


def names_in(text: str) -> tuple[str, ...]:
    """The people's names in what stands behind a cue, or in a line that is a by-line: cities, papers and agencies are left out."""
    parts = [part.strip(" .:\u200e\u200f\xa0") for part in _SEPARATOR.split(text)]
    pieces = [piece for part in parts if part for piece in _glued_pair(part)]
    return tuple(dict.fromkeys(piece for piece in pieces if is_name(piece)))


def nothing_but_names(text: str) -> bool:
    """True for a text of people's names and what joins them."""
    words = " ".join(_SEPARATOR.split(text.strip(" .:\xa0"))).split()
    return sum(len(name.split()) for name in names_in(text)) == len(words) > 0


def are_known_names(text: str) -> bool:
    """True for a text of names whose first names are known."""
    return nothing_but_names(text) and all(is_known_name(name) for name in names_in(text))


def cue_of(text: str) -> tuple[str, str] | None:
    """The role that the first words of the text tell ("author", "contributor", "photo"), and the text behind them.

    A cue has a mark behind it; some do without ("كتبت هدى الكندية") where nothing but names follows ("كتب الوزير أن …" is a sentence).
    """
    tokens = tokenize(text) if len(text) <= LONGEST_SHORT_LINE else []
    folded = [token.folded for token in tokens if token.kind != "punct" or token.text == "©"]
    places = [token for token in tokens if token.kind != "punct" or token.text == "©"]
    for words, role in _CUES:
        if tuple(folded[: len(words)]) == words:
            end = places[len(words) - 1].end
            rest = text[end:]
            marked = _CUE_MARK.match(rest) or words == ("©",)
            if marked or (words in _UNMARKED and nothing_but_names(rest)):
                return role, _CUE_MARK.sub("", rest).strip()
    return None


def is_photo_credit(text: str) -> bool:
    """True for a line that tells whose a picture is: "صدر الصورة، Reuters", "تصوير: كريم نصّار"."""
    cue = cue_of(text)
    return cue is not None and cue[0] == "photo"


def role_of_label(text: str) -> str | None:
    """The role that a line tells which is nothing but a cue ("كتابة"): the names stand in the next one."""
    return _LABELS.get(key_of(text)) if len(text) <= LONGEST_SHORT_LINE else None


def with_people(byline: Byline, role: str, names: tuple[str, ...]) -> Byline:
    """The by-line with further people of a role."""
    field = {"author": "authors", "contributor": "contributors", "photo": "photographers"}[role]
    joined = tuple(dict.fromkeys((*getattr(byline, field), *names)))
    return byline._replace(**{field: joined})


def _parsed(text: str, role_of_bare_names: str | None) -> Byline:
    byline = Byline()
    for segment in _SEGMENT.split(text[:LONGEST_SHORT_LINE]):
        role, names = cue_of(segment) or (role_of_bare_names, segment)
        if role:
            byline = with_people(byline, role, names_in(names))
    return byline


def parse_byline(text: str) -> Byline:
    """The people whom a line of the page names behind a cue; a line without a cue names nobody.

    "حاورتها: سلمى الخطيب | تصوير: كريم نصّار" gives an author and a photographer.
    """
    return _parsed(text, None)


def parse_author_field(text: str) -> Byline:
    """The people of a field that is known to be the by-line ("جدة - صالح الرويس"): names without a cue are authors."""
    return _parsed(text, "author")
