"""Everything that is not a word, in words: a list of rules tried in order at every place of the text."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from unicodedata import normalize

from mujaz.speech import amounts, dates, latin, ordinals, sequences, signs
from mujaz.speech.marks import KASRA, PROCLITICS, without_marks
from mujaz.speech.numerals import AND
from mujaz.speech.place import PARTICLES, Place, Reading, glued
from mujaz.speech.spoken import SpokenWord
from mujaz.text.folding import INVISIBLE, TATWEEL
from mujaz.text.quotes import quotations
from mujaz.text.tokens import Token, tokenize

Rule = Callable[[Place], Reading | None]

RULES: tuple[Rule, ...] = (
    signs.phrase,
    signs.address,
    latin.latin,
    sequences.telephone,
    dates.numeric_date,
    dates.day_and_month,
    dates.day_before_another,
    dates.month_and_year,
    dates.clock,
    sequences.sum_of,
    sequences.simple_fraction,
    sequences.fraction_sign,
    sequences.span,
    ordinals.ordinal_behind_noun,
    dates.year,
    sequences.digits,
    sequences.between,
    amounts.amount,
    signs.sign,
)
"""The first that reads a place decides; what none reads is a word as it stands, or silent."""

LONGEST_WORD = 60
"""Letters of one word that are said: a longer one is no word, and cut off there."""

SHORTEST_QUOTATION = 4
"""Words in quotation marks from which on they are said as another's."""

_BEFORE_NUMBERS = frozenset("%$€£¥₪½⅓⅔¼¾")
"""Signs of an amount that a particle may be written before."""

_PAUSES = {",": "،", "،": "،", ";": "؛", "؛": "؛", ":": ":", "?": "؟", "؟": "؟", "!": "!", ".": ".", "…": "،"}
_PAUSES |= {"(": "،", ")": "،", "[": "،", "]": "،", "–": "،", "—": "،"}
_WEAK = "،"
_PERSIAN = str.maketrans("یکەہۀٱ", "يكههةا")
_SILENT = str.maketrans(dict.fromkeys(INVISIBLE.replace("-", "") + TATWEEL))


def verbalise(text: str) -> list[SpokenWord]:
    """The words of `text` as they are said, each with the characters that it stands for.

    Numbers, dates, hours, percentages, money, units, abbreviations and Latin letters are said in words that fit their place; marks
    that a voice minds are kept as pauses of the word before; other signs are silent. Never raises.
    """
    tokens = _grouped(_unwrapped(tokenize(text)))
    spoken: list[SpokenWord] = []
    index = 0
    while index < len(tokens):
        place = _place(text, tokens, index)
        found, rule = _read(place)
        if found is not None:
            spoken += [word._replace(rule=rule) for word in _words(found, place, index, tokens)]
            index = found.last + 1
            continue
        if tokens[index].kind == "punct":
            _pause(spoken, tokens, index)
        elif said := _plain_word(tokens[index].text):
            spoken.append(SpokenWord(said, tokens[index].start, tokens[index].end))
        index += 1
    return _with_quotation(spoken, text)


def _with_quotation(spoken: list[SpokenWord], text: str) -> list[SpokenWord]:
    """The words, those of a quotation told; a few words in quotation marks are a name or irony, not speech."""
    firsts = [word.first for word in spoken]
    told = list(spoken)
    for quotation in quotations(text):
        begin, end = bisect_left(firsts, quotation.start), bisect_left(firsts, quotation.end)
        if quotation.depth == 0 and end - begin >= SHORTEST_QUOTATION:
            told[begin:end] = [word._replace(quoted=True) for word in spoken[begin:end]]
    return told


def _unwrapped(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the brackets that some papers put around a counted number: "(8) صور", "بنسبة (4.4) في المئة"."""
    wrapping: set[int] = set()
    for index in range(len(tokens) - 3):
        opened, number, closed, word = tokens[index : index + 4]
        if (opened.text, number.kind, closed.text, word.kind) == ("(", "number", ")", "word"):
            wrapping |= {index, index + 2}
    return [token for index, token in enumerate(tokens) if index not in wrapping]


def _grouped(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with a number whose thousands are parted by a space ("10 000") as one."""
    grouped: list[Token] = []
    for token in tokens:
        before = grouped[-1] if grouped else None
        if before is not None and _continues(before, token):
            grouped[-1] = before._replace(
                text=before.text + token.text, folded=before.folded + token.folded, end=token.end
            )
        else:
            grouped.append(token)
    return grouped


def _continues(before: Token, token: Token) -> bool:
    """True for three zeros, or three digits behind such a group, one space behind a number of one to three digits."""
    if not (before.kind == token.kind == "number" and len(token.folded) == 3 and token.start == before.end + 1):
        return False
    head = before.folded.isdecimal() and not before.folded.startswith("0")
    spaced = before.end - before.start > len(before.folded)
    return head and token.folded.isdecimal() and (spaced or (len(before.folded) <= 3 and token.folded == "000"))


def _place(text: str, tokens: Sequence[Token], index: int) -> Place:
    """The place of a token; where it is a particle written before digits ("و13", "الـ78"), that of the digits."""
    token = tokens[index]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    joined = after is not None and (after.kind == "number" or after.text in _BEFORE_NUMBERS)
    joined = joined or _is_minus(after, tokens[index + 2] if index + 2 < len(tokens) else None)
    apart = len(token.text) == 1 or token.text.endswith(TATWEEL)
    if joined and token.folded in PARTICLES and (apart or glued(token, after)):
        return Place(text, tokens, index + 1, *PARTICLES[token.folded])
    return Place(text, tokens, index)


def _is_minus(sign: Token | None, number: Token | None) -> bool:
    return (
        sign is not None
        and number is not None
        and sign.text in "-−"
        and number.kind == "number"
        and glued(sign, number)
    )


def _read(place: Place) -> tuple[Reading | None, str]:
    """What the first rule that reads the place makes of it, and the rule's name."""
    readings = ((found, rule.__name__) for rule in RULES if (found := rule(place)) is not None)
    return next(readings, (None, ""))


def _words(found: Reading, place: Place, first: int, tokens: Sequence[Token]) -> list[SpokenWord]:
    """The words of a reading, the particle before its number written as one with the first."""
    words = [
        _written(word, tokens[start].start, tokens[end].end)
        for said, start, end in found.pieces
        for word in said.split(" ")
    ]
    if place.particle and words:
        words[0] = _attached(place.particle, words[0])
    begin = tokens[first].start
    return [word._replace(first=begin) if word.first == tokens[place.position].start else word for word in words]


def _written(said: str, first: int, last: int) -> SpokenWord:
    """A word that a rule wrote; what it wrote without marks, but for its و, is a word of the text."""
    bare = without_marks(said)
    stem = said.removeprefix(AND)
    return SpokenWord(bare, first, last, marked=said if stem != without_marks(stem) or said == AND else "")


def _attached(particle: str, word: SpokenWord) -> SpokenWord:
    """The word with a particle written as one with it: ل and the article become لل."""
    text = _joined(particle, word.text)
    return word._replace(
        text=text, marked=word.marked and _joined("".join(PROCLITICS[letter] for letter in particle), word.marked)
    )


def _joined(particle: str, word: str) -> str:
    if particle.removesuffix(KASRA).endswith("ل") and word.startswith("ال"):
        return particle + "ل" + word[2:]
    return particle + word


def _pause(spoken: list[SpokenWord], tokens: Sequence[Token], index: int) -> None:
    """Give the word before the pause that a mark asks for; a stronger mark replaces a comma."""
    token = tokens[index]
    pause = _PAUSES.get(token.text, "")
    if token.text == "-" and not glued(tokens[index - 1] if index else None, token):
        pause = _WEAK
    if pause and spoken and spoken[-1].pause in {"", _WEAK}:
        spoken[-1] = spoken[-1]._replace(pause=pause)


def _plain_word(word: str) -> str:
    """A word of the text as the engine can read it: no tatweel or invisible marks, Arabic letters for Persian and presented ones."""
    said = word[:LONGEST_WORD].translate(_SILENT).translate(_PERSIAN)
    return "".join(normalize("NFKC", c) if "\ufb50" <= c <= "\ufefc" else c for c in said).replace(" ", "")
