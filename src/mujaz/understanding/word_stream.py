"""The words of a body for the grammar: tokens, glued ones parted, the preposition على told from the name علي.

In pages whose links were flattened a word ends where the next begins without a space ("أكدوزير الخارجية", "مراسلالقناة"). Such a token is
parted where both parts are words that the lexicon knows and it is none itself; each part has its own span, the body stays as it is.
"""

from functools import lru_cache

from mujaz.text.folding import fold
from mujaz.text.lines import lines
from mujaz.text.quotes import quotations
from mujaz.text.tokens import Token
from mujaz.understanding.gazetteer import DEFINITE_MEDIA, ORGANISATION_HEADS, ORGANISATIONS, PLACES
from mujaz.understanding.vocabulary import (
    COMMON_NOUNS,
    FUNCTION_WORDS,
    GIVEN,
    OPENING,
    REPORTING_VERBS,
    VERBS,
    WEAK_SURNAMES,
    is_function_word,
    is_ordinary,
    is_surname,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import Words, after_conjunction, has_article, words_among


def words_of(body: str) -> Words:
    """The words of `body`."""
    found = lines(body)
    tokens = _with_preposition(_parted([token for line in found for token in line.tokens]))
    numbers: list[int] = []
    current = 0
    for token in tokens:
        while current < len(found) and token.start >= found[current].span[1]:
            current += 1
        numbers.append(current)
    at = {token.start: index for index, token in enumerate(tokens)}
    pairs = ((at.get(quote.start), at.get(quote.end - 1)) for quote in quotations(body))
    quoted = {first: last + 1 for first, last in pairs if first is not None and last is not None}
    return words_among(body, tokens, numbers, quoted)


def _with_preposition(tokens: list[Token]) -> list[Token]:
    """The tokens with على told from علي by its ى; where a text never writes the ى, by the word behind it."""
    written = any(token.text.endswith("لى") for token in tokens)
    following = [*(token.folded for token in tokens[1:]), ""]
    return [
        _keep_on(token, written, after) if token.folded in _ONS else token
        for token, after in zip(tokens, following, strict=False)
    ]


def _keep_on(token: Token, written: bool, after: str) -> Token:
    preposition = token.text[-1] == "ى" or not (written or _follows_ali(after))
    return token._replace(folded=token.folded[:-1] + "ى") if preposition else token


def _follows_ali(word: str) -> bool:
    """True for a word that stands behind علي rather than behind على: a name, or what is in no lexicon."""
    if word in _BEHIND_ALI or (is_surname(word) and not PLACES.begins(word)):
        return True
    return len(word) > 3 and word[0] in _ARABIC and not _is_known(word)


_ONS = frozenset({"علي", "وعلي", "فعلي"})
_BEHIND_ALI = frozenset({"بن", "عبدالله", "اكبر", "رضا", "محمد", "حسن", "حسين", "احمد", "عبد", "خامنيي", "لاريجاني"})


def _parted(tokens: list[Token]) -> list[Token]:
    """The tokens, those that are two words without a space between them parted."""
    return [part for token in tokens for part in _parts_of(token)]


def _parts_of(token: Token) -> list[Token]:
    cut = _cut_of(token)
    return [part for half in _halves(token, cut) for part in _parts_of(half)] if cut else [token]


def _cut_of(token: Token) -> int:
    """Where a token's first word ends that another follows without a space; 0 for a token that is one word."""
    if token.kind != "word" or not _SHORTEST <= len(token.folded) <= _LONGEST:
        return 0
    ways = (
        _behind_that,
        _after_final_letter,
        _before_hamza,
        _before_that,
        _before_particle,
        _around_medium,
        _before_body,
    )
    return next((cut for way in ways if (cut := way(token))), 0) or glue_point(token.folded)


_SHORTEST, _LONGEST = 6, 40
"""Letters that two or three words written as one have at least and at most."""


def _halves(token: Token, cut: int) -> tuple[Token, Token]:
    middle = fold(token.text).starts[cut]
    first = Token(token.text[:middle], token.start, token.start + middle, "word", token.folded[:cut])
    return first, Token(token.text[middle:], token.start + middle, token.end, "word", token.folded[cut:])


def _letters_before(token: Token, place: int) -> int:
    """How many folded letters of a token stand before a character of it."""
    return sum(1 for start in fold(token.text).starts if start < place)


def _after_final_letter(token: Token) -> int:
    """Where a word that ends in ta marbuta or alif maqsura, letters that only end words, is followed by another; else 0."""
    for letter in "ةى":
        place = token.text.find(letter, 2, -1)
        if place > 0:
            cut = _letters_before(token, place + 1)
            rest = token.folded[cut:]
            if is_function_word(rest) or (len(rest) >= _SHORTEST_PART and _is_known(rest)):
                return cut
    return 0


def _before_hamza(token: Token) -> int:
    """Where a word begins whose hamza is written below its alif, which within a word only clitics precede; else 0."""
    place = token.text.find("إ", _SHORTEST_PART)
    if place < 0:
        return 0
    before = token.folded[: _letters_before(token, place)]
    clitics = [each for each in _CLITICS if before.endswith(each) and _is_known(before.removesuffix(each))]
    first = before.removesuffix(clitics[0] if clitics else "ال")
    one_word = len(first) < _SHORTEST_PART or first.endswith(_JOINED_TO_HAMZA) or before in _CLITICS
    return 0 if one_word else len(first)


_CLITICS = ("", *(a + b for b in ("ال", "بال", "كال", "لل", "ب", "ل", "") for a in ("", "و", "ف") if a + b))
_JOINED_TO_HAMZA = ("لا", "عبد", "جيو", "و")
"""What makes one word with the noun behind it: "اللاإنسانية", "عبدالإله"."""


def _behind_that(token: Token) -> int:
    """Where أنّ or إنّ with its shadda ends that a word follows without a space: "إنّطبيعة"; else 0."""
    that = next((each for each in _OPENING_THAT if token.text.startswith(each)), "")
    rest = token.folded[2 if that else len(token.folded) :]
    return 2 if len(rest) >= _SHORTEST_PART and rest not in _PRONOUN_ENDINGS and _is_known(rest) else 0


_OPENING_THAT = ("أنّ", "إنّ", "أنَّ", "إنَّ")
_PRONOUN_ENDINGS = frozenset({"هما", "هم", "ها", "كم", "هن"})


def _before_that(token: Token) -> int:
    """Where a word of whatever kind ends that أنّ with its hamza and shadda follows without a space: "بريطانياأنّ"; else 0."""
    that = next((each for each in _MARKED_THAT if token.text.endswith(each)), "")
    first = token.folded[: _letters_before(token, len(token.text) - len(that))] if that else ""
    return len(first) if len(first) >= _DEFINITE_AT_LEAST - 1 and not token.folded.startswith(_CALMED) else 0


_MARKED_THAT = ("بأنّه", "بأنّ", "أنّه", "أنّها", "أنّ")
_CALMED = ("اطمان", "وطمان", "طمان")
"""The one verb that ends so itself: "اطمأنّ"."""


def _around_medium(token: Token) -> int:
    """Where the name of a medium begins or ends within a token: "مراسل|الميادين|في", "إسحق|للميادين"; else 0."""
    if _is_known(token.folded):
        return 0
    if token.folded.startswith(("ال", "لل")):
        medium = next((name for name in _MEDIA if token.folded.startswith(name)), "")
        rest = token.folded[len(medium) :]
        if medium:
            return len(medium) if rest == "ب" or is_function_word(rest) or _is_known(rest) else 0
    for name in _MEDIA:
        place = token.folded.find(name, _SHORTEST_PART)
        first = token.folded[:place]
        if place > 0 and (name.startswith("لل") or first == "الي" or _is_known(first)):
            return place
    return 0


_MEDIA = tuple(sorted(form for name in DEFINITE_MEDIA for form in (name, "لل" + name[2:])))


def _before_particle(token: Token) -> int:
    """Where a known definite word ends that a particle follows without a space: "السلامعن", "الروسأن"; else 0."""
    if not has_article(token.folded):
        return 0
    that = token.text.endswith(_THAT)
    particle = next((each for each in _PARTICLES if token.folded.endswith(each)), "ان" if that else "")
    cut = len(token.folded) - len(particle)
    open_to_it = particle and cut >= _DEFINITE_AT_LEAST and (that or not _is_known(token.folded))
    return cut if open_to_it and _is_known(token.folded[:cut]) else 0


def _before_body(token: Token) -> int:
    """Where a word ends that a known body behind ل follows without a space: "حديثللميادين"; else 0."""
    place = token.folded.find("لل", _SHORTEST_PART)
    return place if place > 0 and ORGANISATIONS.begins(token.folded[place:]) and not _is_known(token.folded) else 0


_DEFINITE_AT_LEAST = 6
_PARTICLES = ("في", "عن", "من", "مع")
_THAT = ("أن", "أنّ", "أنَّ")
"""By its hamza told from the ending of a dual: "الروسأن", but "التقريران"."""
_SHORTEST_PART = 3


@lru_cache(maxsize=65536)
def glue_point(folded: str) -> int:
    """Where a folded token that is no known word parts into two that are; 0 where it does not, or not in one way alone."""
    if _is_known(folded) or folded[0] not in _ARABIC:
        return 0
    points = [cut for cut in range(2, len(folded) - 3) if _is_glued(folded[:cut], folded[cut:])]
    definite = [cut for cut in points if folded.startswith("ال", cut)]
    if definite:
        return definite[-1] if len(definite) == 1 else 0
    return points[0] if len(points) == 1 else 0


_ARABIC = frozenset("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")


def _is_glued(first: str, second: str) -> bool:
    """True for two words that may have lost the space between them: "وكان" and "الرئيس", "أكد" and "وزير", "القدس" and "بقذائف"."""
    if (
        (first.endswith("ال") and first.removeprefix("و") not in REPORTING_VERBS)
        or second in _SECOND_OF_NAMES
        or not _is_known(second)
    ):
        return False
    openings = after_conjunction(first)
    if any(word in OPENING for word in openings):
        return False
    if first in _PARTICLES and len(second) >= _BEHIND_PARTICLE and second in COMMON_NOUNS:
        return (first + second)[1:] not in VERBS
    leads = any(word in _LEADING for word in openings)
    if has_article(second):
        return leads or (len(first) >= _SHORTEST_PART and _is_known(first))
    return len(second) >= 4 and not first.startswith("الم") and _is_led(first, second, leads)


def _is_led(first: str, second: str, leads: bool) -> bool:
    """True for an indefinite second word that only a first word of its kind is followed by."""
    openings = after_conjunction(first)
    if second in ORGANISATION_HEADS or role_head(second) is not None:
        return leads or any(word in REPORTING_VERBS or (word in VERBS and len(word) >= 4) for word in openings)
    if len(first) >= 5 and has_article(first):
        return PLACES.begins(first) or ORGANISATIONS.begins(first)
    return len(second) >= 5 and any(word in _LEADING_VERBS for word in openings)


_BEHIND_PARTICLE = 5
"""Letters that a known noun has at least behind a particle that is glued to it: "عنارتفاع"."""
_SECOND_OF_NAMES = frozenset({"الدين", "الله", "الحق", "الاسلام", "الرحمن"})
_LEADING_VERBS = frozenset(verb for verb in REPORTING_VERBS | {"كان", "كانت"} if len(verb) >= 4) | {"قال", "كان"}
_LEADING = frozenset(word for word in FUNCTION_WORDS if len(word) >= 2) | _LEADING_VERBS


def _is_known(folded: str) -> bool:
    """True for a word of any of the lexicons."""
    return (
        is_ordinary(folded)
        or is_function_word(folded)
        or folded in VERBS
        or folded in GIVEN
        or is_surname(folded)
        or folded.removeprefix("ال") in WEAK_SURNAMES
        or nisba_country(folded) is not None
        or role_head(folded) is not None
        or PLACES.begins(folded)
        or ORGANISATIONS.begins(folded)
    )
