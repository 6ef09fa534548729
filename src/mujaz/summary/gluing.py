"""Words that the page wrote as one and that only the lexicon can part: "أمس" and "تحرير", "اتفاق" and "بشأن", "العقوبات" and "شملت".

Links that were flattened lose their spaces, and the article need not have both words apart. A token that is no form of a word of the
lexicon is parted where a particle stands before or behind a word, or a definite noun before one, or between two words of some length;
nowhere when it may be parted in two ways.
"""

from collections.abc import Set as AbstractSet
from functools import lru_cache

from mujaz.summary.words import affixes, general_words, past_verbs, states, words

_SHORTEST_LEAD = 2
_SHORTEST_HEAD, _SHORTEST_TAIL, _SHORTEST_DEFINITE, _SHORTEST_SAID, _SHORTEST_PLACE = 3, 4, 6, 4, 5
_SHORTEST_PLAIN_TAIL, _SHORTEST_STEM, _SHORTEST_HALF = 5, 3, 4
"""Letters of a tail that is neither a verb nor a particle; of a stem whose forms are known; of each of two words without a sign."""


def parted_by_lexicon(folded: str, known: AbstractSet[str]) -> list[int]:
    """Where the word is two; `known` are the words of the article."""
    article = folded.find("ال", 0, _SHORTEST_HEAD)
    if article > 0 and folded[:article] in words("written_before"):  # "بالأضرارالتي"
        return [article + at for at in parted_by_lexicon(folded[article:], known)]
    if _is_whole(folded):
        return []
    places = [at for at in range(_SHORTEST_LEAD, len(folded) - 1) if _parts(folded[:at], folded[at:], known)]
    places = places or [
        at for at in range(_SHORTEST_HEAD, len(folded) - 3) if _are_words(folded[:at], folded[at:], known)
    ]
    return places if len(places) == 1 else []


@lru_cache(maxsize=65536)
def _is_whole(folded: str) -> bool:
    """True for a word of the lexicon in any form, and for one whose particle is written as one with it."""
    joined = folded.startswith(affixes("written_with_next")) and not folded.startswith("ال")
    return joined or folded in general_words() or folded.endswith(affixes("whole_endings")) or is_a_form(folded)


def _are_words(head: str, tail: str, known: AbstractSet[str]) -> bool:
    """True for two words of the article or the lexicon, of which neither may be a part of the other's form: "معلومات" and "الميادين"."""
    plain = head.removeprefix("و").removeprefix("ال")
    whole = len(plain) >= _SHORTEST_HALF or plain in words("short_heads")
    if not whole or plain in words("never_parted") or len(tail) < _SHORTEST_HALF:
        return False
    return not tail.endswith(affixes("endings_alike")) and _is_word(head, known) and _is_word(tail, known)


def _parts(head: str, tail: str, known: AbstractSet[str]) -> bool:
    plain = head.removeprefix("و")
    if tail in words("short_prepositions"):
        told = plain in known and len(plain) >= _SHORTEST_TAIL and f"{plain}{tail}" not in general_words()
        definite = len(plain) >= _SHORTEST_DEFINITE and plain.startswith("ال") and _is_word(plain, known)
        formed = not plain.startswith("ال") and is_a_form(plain)
        return told or definite or (len(plain) >= _SHORTEST_PLACE and (plain in states() or formed))
    if plain in words("before_its_clause") and _opens_a_clause(plain, tail, known):
        return True
    if tail in words("parted_particles"):
        return len(plain) >= _SHORTEST_TAIL and not plain.endswith("ال") and _is_word(head, known)
    if len(tail) < _SHORTEST_TAIL or not _is_tail(tail, known):
        return False
    if tail.startswith("ال") and _is_word(f"{head}ال", known):  # "الاحتلالوقعت" has the ending of its first word there
        return False
    leads = plain in words("parted_particles", "leading") or (len(plain) >= _SHORTEST_SAID and plain in words("said"))
    definite = plain.startswith("ال") and len(plain) >= _SHORTEST_DEFINITE
    return leads or (definite and _is_word(head, known))


def _opens_a_clause(head: str, tail: str, known: AbstractSet[str]) -> bool:
    """True for what a particle that is never written as one with the next word may bring: a verb of the present, a known word."""
    if len(head) < _SHORTEST_HEAD:
        size = _SHORTEST_PLAIN_TAIL if head in words("on") else _SHORTEST_HALF  # "فيتالي" is a name
        listed = (
            head not in words("partitive") and len(tail) >= size and tail in general_words()
        )  # "منجذبا" is one word
        told = len(tail) >= _SHORTEST_HALF and (tail in known or listed)
        return told or (head in words("perfect") and tail in past_verbs())
    present = len(tail) >= _SHORTEST_PLAIN_TAIL and tail.startswith(("ي", "ت"))
    return present or (len(tail) >= _SHORTEST_TAIL and _is_word(tail, known))


def _is_tail(tail: str, known: AbstractSet[str]) -> bool:
    """True for a word that is long, a verb, an office or a relative pronoun: what is short ends other words ("الأسر" and "يليه")."""
    if len(tail) < _SHORTEST_PLAIN_TAIL:
        return tail in past_verbs() or tail in words("said", "happened", "relatives", "led")
    return _is_word(tail, known)


def _is_word(folded: str, known: AbstractSet[str]) -> bool:
    plain = folded.removeprefix("و")
    return (
        not known.isdisjoint((folded, plain))
        or plain in general_words()
        or plain in states()
        or plain.removeprefix("ال") in general_words()
    )


@lru_cache(maxsize=65536)
def is_a_form(folded: str) -> bool:
    """True for a word of the lexicon with what may be written as one with it: "استفزازاتها", "وللمحافظات"."""
    return any(
        len(stem) >= _SHORTEST_STEM and (stem in general_words() or f"{stem}ه" in general_words())
        for start in affixes("written_before")
        if folded.startswith(start)
        for end in affixes("written_behind")
        if folded.endswith(end)
        for stem in [folded[len(start) : len(folded) - len(end)]]
    )
