"""Words that lost the space between them.

In pages whose links were flattened a word ends where the next begins without a space ("أكدوزير الخارجية", "مراسلالقناة"). Such a token is
parted where both parts are words that the lexicon knows and it is none itself; each part has its own span, the body stays as it is.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from mujaz.text.folding import fold
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
    is_verb,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import after_conjunction, has_article


def parted(tokens: list[Token]) -> list[Token]:
    """The tokens, those that are two words without a space between them parted."""
    return _parted(tokens, Counter(token.folded for token in tokens if len(token.folded) >= _RECURRING_AT_LEAST))


def _parted(tokens: Iterable[Token], elsewhere: Mapping[str, int]) -> list[Token]:
    found: list[Token] = []
    for token in tokens:
        if cut := _cut_of(token) or _beside_recurring(token, elsewhere):
            found += _parted(_halves(token, cut), elsewhere)
        else:
            found.append(token)
    return found


def _cut_of(token: Token) -> int:
    """Where a token's first word ends that another follows without a space; 0 for a token that is one word."""
    word = token.kind == "word" and _SHORTEST <= len(token.folded) <= _LONGEST
    return _cut_in(token.text, token.folded) if word else 0


@lru_cache(maxsize=65536)
def _cut_in(text: str, folded: str) -> int:
    """The same for a word as it is written and folded: words recur, in an article and in the next."""
    token = Token(text, 0, len(text), "word", folded)
    ways = (
        _behind_tanwin,
        _behind_that,
        _after_final_letter,
        _before_hamza,
        _before_that,
        _before_particle,
        _around_medium,
        _before_body,
    )
    return next((cut for way in ways if (cut := way(token))), 0) or _glue_point(token.folded)


_SHORTEST, _LONGEST = 6, 40
"""Letters that two or three words written as one have at least and at most."""


def _beside_recurring(token: Token, elsewhere: Mapping[str, int]) -> int:
    """Where an unknown word parts, in one way alone, into a word that the text has elsewhere and a known one: "زيلينسكي|أقر"; else 0."""
    folded = token.folded
    if (
        not _RECURRING_AT_LEAST + _KNOWN_AT_LEAST <= len(folded) <= _LONGEST
        or token.kind != "word"
        or elsewhere[folded] > 1
    ):
        return 0
    if any(is_known(form) for form in after_conjunction(folded)):
        return 0
    cuts = range(_KNOWN_AT_LEAST, len(folded) - _SHORTEST_PART + 1)
    points = [cut for cut in cuts if _is_recurring(folded[:cut], folded[cut:], elsewhere)]
    return points[0] if len(points) == 1 else 0


def _is_recurring(first: str, second: str, elsewhere: Mapping[str, int]) -> bool:
    """True where one of the two stands elsewhere in the text and the other is known and no ending of the first ("مسؤول|ياتهم")."""
    if first in elsewhere:
        known = is_known(second) if len(second) >= _KNOWN_AT_LEAST else is_function_word(second)
        return known and not second.startswith(_ENDINGS)
    return second in elsewhere and is_known(first)


_ENDINGS = ("ات", "يات", "اني")
_RECURRING_AT_LEAST, _KNOWN_AT_LEAST = 5, 4
"""Letters of a word that stands elsewhere in the text, and of a known word beside it."""


def _halves(token: Token, cut: int) -> tuple[Token, Token]:
    middle = fold(token.text).starts[cut]
    first = Token(token.text[:middle], token.start, token.start + middle, "word", token.folded[:cut])
    return first, Token(token.text[middle:], token.start + middle, token.end, "word", token.folded[cut:])


def _letters_before(token: Token, place: int) -> int:
    """How many folded letters of a token stand before a character of it."""
    return sum(1 for start in fold(token.text).starts if start < place)


def _behind_tanwin(token: Token) -> int:
    """Where the tanwin of an accusative ends a word that another follows: "وفقاًلمعلومات"; else 0."""
    found = _TANWIN.search(token.text, 2)
    return _letters_before(token, found.end()) if found else 0


_TANWIN = re.compile("(?:\u064bا|ا\u064b|ة\u064b)(?=\\w{3})")


def _after_final_letter(token: Token) -> int:
    """Where a word that ends in ta marbuta or alif maqsura, letters that only end words, is followed by another; else 0."""
    for letter in "ةى":
        place = token.text.find(letter, 2, -1)
        if place > 0:
            cut = _letters_before(token, place + 1)
            rest = token.folded[cut:]
            if is_function_word(rest) or (len(rest) >= _SHORTEST_PART and is_known(rest)):
                return cut
    return 0


def _before_hamza(token: Token) -> int:
    """Where a word begins whose hamza is written below its alif, which within a word only clitics precede; else 0."""
    place = token.text.find("إ", _SHORTEST_PART)
    if place < 0:
        return 0
    before = token.folded[: _letters_before(token, place)]
    clitics = [each for each in _CLITICS if before.endswith(each) and is_known(before.removesuffix(each))]
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
    if len(rest) >= _SHORTEST_PART and rest not in _PRONOUN_ENDINGS and is_known(rest):
        return 2
    pronoun = next((each for each in ("ها", "ه") if rest.startswith(each) and is_verb(rest.removeprefix(each))), "")
    return 2 + len(pronoun) if pronoun else 0


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
    if is_known(token.folded):
        return 0
    if token.folded.startswith(("ال", "لل")):
        medium = next((name for name in _MEDIA if token.folded.startswith(name)), "")
        rest = token.folded[len(medium) :]
        if medium:
            return len(medium) if rest == "ب" or is_function_word(rest) or is_known(rest) else 0
    for name in _MEDIA:
        place = token.folded.find(name, _SHORTEST_PART)
        first = token.folded[:place]
        if place > 0 and (name.startswith("لل") or first == "الي" or is_known(first)):
            return place
    return 0


_MEDIA = tuple(sorted(form for name in DEFINITE_MEDIA for form in (name, "لل" + name[2:])))


def _before_particle(token: Token) -> int:
    """Where a known definite word ends that a particle follows without a space: "السلامعن", "الروسأن"; else 0."""
    that = token.text.endswith(_THAT)
    particle = next((each for each in _PARTICLES if token.folded.endswith(each)), "ان" if that else "")
    cut = len(token.folded) - len(particle)
    first = token.folded[:cut]
    if not particle or (is_known(token.folded) and not (that and has_article(token.folded))):
        return 0
    if has_article(token.folded):
        return cut if cut >= _DEFINITE_AT_LEAST and is_known(first) else 0
    return cut if not that and cut >= _NOUN_AT_LEAST and _is_noun(first) else 0


def _before_body(token: Token) -> int:
    """Where a word ends that a known body behind ل follows without a space: "حديثللميادين"; else 0."""
    place = token.folded.find("لل", _SHORTEST_PART)
    body = token.folded[place:]
    known = place > 0 and len(body) >= _BODY_AT_LEAST and ORGANISATIONS.begins(body)
    return place if known and not is_known(token.folded) else 0


_BODY_AT_LEAST = 5


_DEFINITE_AT_LEAST, _NOUN_AT_LEAST = 6, 5
_PARTICLES = ("في", "عن", "من", "مع")
_THAT = ("أن", "أنّ", "أنَّ")
"""By its hamza told from the ending of a dual: "الروسأن", but "التقريران"."""
_SHORTEST_PART = 3


@lru_cache(maxsize=65536)
def _glue_point(folded: str) -> int:
    """Where a folded token that is no known word parts into two that are; 0 where it does not, or not in one way alone."""
    if is_known(folded) or folded[0] not in ARABIC:
        return 0
    points = [cut for cut in range(2, len(folded) - 3) if _is_glued(folded[:cut], folded[cut:])]
    points = sorted({cut + _has_feminine_before(folded, cut) for cut in points})
    definite = [cut for cut in points if folded.startswith("ال", cut)]
    if definite:
        return definite[-1] if len(definite) == 1 else 0
    return points[0] if len(points) == 1 else 0


ARABIC = frozenset("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")


def _has_feminine_before(folded: str, cut: int) -> bool:
    """True where the ت that begins the second word may be the first one's: "كانت|أكدت" rather than "كان|تأكدت"."""
    first, second = folded[: cut + 1], folded[cut + 1 :]
    return folded[cut] == "ت" and any(word in VERBS for word in after_conjunction(first)) and is_known(second)


def _is_glued(first: str, second: str) -> bool:
    """True for two words that may have lost the space between them: "وكان" and "الرئيس", "أكد" and "وزير", "القدس" and "بقذائف"."""
    openings = after_conjunction(first)
    half = first.endswith("ال") and first.removeprefix("و") not in REPORTING_VERBS
    if half or second in _SECOND_OF_NAMES or not is_known(second) or any(word in OPENING for word in openings):
        return False
    if first in _PARTICLES and len(second) >= _BEHIND_PARTICLE and second in COMMON_NOUNS:
        return not (first == "في" and _is_of_fifth_form("ي" + second)) and (first + second)[1:] not in VERBS
    leads = any(word in _LEADING for word in openings)
    if has_article(second):
        return leads or (first != "الم" and any(len(word) >= _SHORTEST_PART and is_known(word) for word in openings))
    if second.startswith("بال") and len(second) >= _WITH_ARTICLE_AT_LEAST:
        return len(first) >= _NOUN_AT_LEAST and is_known(first)
    nouns = len(first) >= _NOUN_AT_LEAST <= len(second) and _is_noun(first) and second in COMMON_NOUNS
    return nouns or (len(second) >= 4 and not first.startswith("الم") and _is_led(first, second, leads))


def _is_noun(folded: str) -> bool:
    """True for a noun of the ordinary vocabulary just as it stands, or behind و or ف, without an article."""
    forms = after_conjunction(folded)
    return any(word in COMMON_NOUNS for word in forms) and not any(word.startswith("ال") for word in forms)


def _is_of_fifth_form(folded: str) -> bool:
    """True for the present of a verb that begins with ت ("يتساقط"), not for ي with "تقرير" or "تدريبات"."""
    noun = folded.endswith("ات") or (len(folded) == len("يتقرير") and folded[-2] == "ي")
    return folded.startswith("يت") and not noun


def _is_led(first: str, second: str, leads: bool) -> bool:
    """True for an indefinite second word that only a first word of its kind is followed by."""
    openings = after_conjunction(first)
    if second in ORGANISATION_HEADS or second in _SOURCES or role_head(second) is not None:
        return leads or any(word in REPORTING_VERBS or (word in VERBS and len(word) >= 4) for word in openings)
    if len(first) >= 5 and has_article(first):
        joined = second[1:] if second.startswith("و") else ""
        nisba = joined != "" and not (has_article(joined) or PLACES.begins(joined))
        return not nisba and (PLACES.begins(first) or ORGANISATIONS.begins(first))
    if PLACES.begins(second) and len(second) >= _NOUN_AT_LEAST:
        return any(word in VERBS and len(word) >= 4 for word in openings)
    return len(second) >= 5 and any(word in _LEADING_VERBS for word in openings)


_SOURCES = frozenset({"مصدر", "مصادر", "بيان", "تقرير", "مراسل", "مراسله", "مسوول", "مسوولون"})
"""Nouns of those who are quoted, short as they are."""
_BEHIND_PARTICLE, _WITH_ARTICLE_AT_LEAST = 5, 6
"""Letters that a known noun has at least behind a particle that is glued to it: "عنارتفاع"."""
_SECOND_OF_NAMES = frozenset({"الدين", "الله", "الحق", "الاسلام", "الرحمن"})
_LEADING_VERBS = frozenset(verb for verb in REPORTING_VERBS | {"كان", "كانت"} if len(verb) >= 4) | {"قال", "كان"}
_LEADING = frozenset(word for word in FUNCTION_WORDS if len(word) >= 2) | _LEADING_VERBS


def is_known(folded: str) -> bool:
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
