"""The subject of a reporting verb: the noun phrase behind it, between its adjuncts and what is said, or the one before it.

Verb and subject agree in order as Ryding describes them ("A Reference Grammar of Modern Standard Arabic", ch. 4): behind the verb its
subject stands first among the noun phrases; to whom one speaks comes with ل, the circumstances with prepositions or between commas.
"""

from mujaz.lexicon import load
from mujaz.text.quotes import QUOTATION_MARKS
from mujaz.understanding.adjuncts import adjunct_at, setting_at, time_at
from mujaz.understanding.cues import Cue, cue_at, is_according, is_complementizer, is_past
from mujaz.understanding.entities import Occurrence
from mujaz.understanding.gazetteer import PLACE_HEADS
from mujaz.understanding.joints import is_with_b
from mujaz.understanding.noun_contents import is_addressed
from mujaz.understanding.noun_phrases import definite_ends
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.scene import Scene, Source
from mujaz.understanding.speaker_nouns import DOCUMENTS, is_inanimate, is_known, is_own_act, is_people_word, is_thing
from mujaz.understanding.speakers import described_at, head_prefix, speaker_at
from mujaz.understanding.vocabulary import (
    COMMON_NOUNS,
    GIVEN,
    PREPOSITIONS,
    REPORTING_VERBS,
    folded_set,
    is_verb,
    role_head,
)
from mujaz.understanding.words import Words, has_article, readings

_GRAMMAR = load("reported_speech")

_SKIPPED = folded_set(_GRAMMAR["subjects"]["skipped"])
_PHRASES_AT_MOST = 8


def subject_behind(scene: Scene, cue: Cue, start: int, joint: int | None) -> Source | None:
    """The subject behind a verb: the first noun phrase from token `start` that no preposition governs.

    `joint` is where a clause, a colon or a quotation begins what is said; before it any noun phrase is the subject.
    """
    words = scene.words
    stop = joint if joint is not None else len(words.tokens)
    first = _first_noun_phrase(scene, start, stop)
    if first is None or words.folded(first).removeprefix("ال") in DOCUMENTS:
        tongue = _on_the_tongue(scene, start, stop)
        if tongue is not None:
            return tongue
    if first is None or not words.same_sentence(start - 1, first):
        return None
    if joint is not None:
        tongue = _on_the_tongue(scene, first, joint)
        if tongue is not None and tongue.entity is not None and scene.entities[tongue.entity].kind == "person":
            return tongue
    greedy = joint is not None and joint - first <= _NEAR_JOINT
    strict = ("اسم" in cue.takes or cue.calls) and first not in words.quoted
    source = speaker_at(scene, first, None) if strict else None
    source = source or speaker_at(scene, first, joint if greedy else None)
    told = greedy and "اسم" not in cue.takes and not cue.calls
    told = told and joint is not None and (not is_thing(words, first) or _tells(words, cue, joint))
    if source is None and greedy and joint is not None and (first == start or words.folded(first - 1) in COMMAS):
        source = described_at(scene, first, joint) if told or not is_inanimate(words, first) else None
    if joint is not None and (source is None or source.last > joint) and not _tells(words, cue, joint):
        named = speaker_at(scene, first, None)
        source = named if named is not None and named.entity is not None else source
        joint = None if source is named else joint
    source = _without_content(words, cue, source)
    if source is None or (joint is not None and source.last > joint):
        return None
    if cue.addressed and not source.sure:
        return None
    return _with_number(scene, source._replace(sure=source.sure or told))


def _with_number(scene: Scene, source: Source) -> Source:
    """Those who speak with how many they are: "حذر | 300 طبيب"."""
    number = scene.words.tokens[source.first - 1]
    counted = (
        source.entity is None and number.kind == "number" and scene.words.same_sentence(source.first - 1, source.first)
    )
    return source._replace(first=source.first - 1) if counted else source


def _tells(words: Words, cue: Cue, joint: int) -> bool:
    """True where a clause or a colon begins what is said, before which a noun of whatever kind is who or what says it."""
    return cue.understood != "at_head" and (is_complementizer(words, joint) or words.folded(joint) == ":")


def _without_content(words: Words, cue: Cue, source: Source | None) -> Source | None:
    """The subject without what the verb takes by a preposition: "نوه الرئيس اليمني | بالدور الإيجابي", "حذر خبير | من تنامي …"."""
    if source is None or source.entity is not None:
        return source
    steps = range(source.first + 1, source.last)
    taken = (
        step
        for step in steps
        if ("ب" in cue.takes and is_with_b(words, step) and words.folded(step) != "باسم")
        or ("من" in cue.takes and words.folded(step) == "من" and _is_matter(words, step + 1))
        or ("عن" in cue.takes and words.folded(step) == "عن" and is_own_act(words.folded(step + 1)))
        or (cue.calls and words.folded(step) == "الي" and _is_matter(words, step + 1))
    )
    last = next(taken, source.last)
    return source._replace(last=last)


def _is_matter(words: Words, index: int) -> bool:
    """True for an ordinary noun that tells neither people nor where somebody is from: "من تنامي …"."""
    word = words.folded(index)
    bare = word.removeprefix("ال")
    place = bare in PLACE_HEADS or is_known(words, index) or is_people_word(bare)
    return word in COMMON_NOUNS and not place and role_head(bare) is None


def _on_the_tongue(scene: Scene, start: int, stop: int) -> Source | None:
    """Whose words a text tells: "وأوضح البيان، على لسان الوزير، أن"."""
    words = scene.words
    for index in range(start, min(stop, start + _NEAR_JOINT)):
        if not words.same_sentence(start - 1, index):
            return None
        if words.folded(index) == "لسان" and words.folded(index - 1) in {"علي", "على"}:
            return speaker_at(scene, index + 1, None)
    return None


_NEAR_JOINT = 14


def _first_noun_phrase(scene: Scene, start: int, stop: int) -> int | None:
    """The token of the first noun phrase in `[start, stop)` behind adjuncts, addressees and prepositional phrases."""
    words, index = scene.words, start
    for _ in range(_PHRASES_AT_MOST):
        if index >= stop or not words.same_sentence(start - 1, index):
            return None
        after = _past_other(scene, index, start)
        if after is None:
            return index
        index = after
    return None


def _past_other(scene: Scene, index: int, start: int) -> int | None:
    """The token behind what is no subject at `index`, or None where a noun phrase may begin."""
    words = scene.words
    adjunct = adjunct_at(words, index)
    if adjunct is not None:
        return adjunct.last
    passed = words.folded(index) in COMMAS or words.folded(index) in _SKIPPED | THEREIN
    if passed or _is_to_whom(scene, index):
        return index + 1
    if is_according(words, index):
        return next((step for step in range(index, index + _NEAR_JOINT) if words.folded(step) in COMMAS), None)
    if is_addressee(scene, index) or (index > start and _is_joined_noun(scene, index)):
        return _past_phrase(scene, index)
    if words.folded(index) in PREPOSITIONS and not is_complementizer(words, index + 1):
        return _past_joined(scene, _past_phrase(scene, index + 1))
    return None


def _past_joined(scene: Scene, index: int) -> int:
    """The token behind the nouns that و joins to a governed one: "أمام دبلوماسيين ونشطاء وأكاديميين"."""
    words = scene.words
    while any(reading.prefixes == ("و",) for reading in readings(words.folded(index) or "-")[1:]):
        if not words.is_word(index) or cue_at(words, index) is not None:
            return index
        index = _past_phrase(scene, index)
    return index


def _is_joined_noun(scene: Scene, index: int) -> bool:
    """True for a noun that و joins to the one before it: no subject begins with it."""
    word = scene.words.folded(index)
    if index in scene.begins or word in COMMON_NOUNS or role_head(word) is not None or is_people_word(word):
        return False
    return any(
        reading.prefixes == ("و",)
        and (reading.bare in PLACE_HEADS or reading.bare in COMMON_NOUNS or has_article(reading.bare))
        for reading in readings(word or "-")[1:]
    )


def is_addressee(scene: Scene, index: int) -> bool:
    """True for whom somebody speaks to: "لـ«…»", "لوكالة …", "للصحفيين"."""
    words = scene.words
    word = words.folded(index)
    if word in {"ل", "لـ"}:
        return True
    occurrence = scene.begins.get(index)
    if occurrence is not None:
        return head_prefix(words, index) == "ل" or _cut_letter(scene, index) == "ل"
    noun = word not in GIVEN and not is_known(words, index) and is_addressed(words, index)
    return noun or any(reading.prefixes == ("ل",) and has_article(reading.bare) for reading in readings(word))


def _is_to_whom(scene: Scene, index: int) -> bool:
    """True for a pronoun that tells to whom one speaks, where it is nobody's name: "قال لي"."""
    word = scene.words.folded(index)
    return word in _TO_WHOM and word not in scene.by_name


_TO_WHOM = folded_set(_GRAMMAR["subjects"]["to_whom"])


def _cut_letter(scene: Scene, index: int) -> str:
    occurrence = scene.begins[index]
    token = scene.words.tokens[index]
    cut = occurrence.start - token.start if occurrence.first == index else 0
    return token.folded[cut - 1 : cut] if cut > 0 else ""


def _past_phrase(scene: Scene, index: int) -> int:
    """The token behind the noun phrase at `index`."""
    words = scene.words
    if index in words.quoted:
        return words.quoted[index]
    if words.folded(index) in {"ل", "لـ"}:
        bracket = words.folded(index + 1) == "("
        close = next((step for step in range(index + 2, index + _PHRASE) if words.folded(step) == ")"), index)
        return close + 1 if bracket else words.quoted.get(index + 1, index + 2)
    occurrence = scene.begins.get(index)
    if occurrence is not None:
        return max(occurrence.end, occurrence.last)
    ends = [
        end.last
        for end in definite_ends(words, index, _is_definite(words, index))
        if end.sure and end.last - index <= _PHRASE
    ]
    return ends[-1] if ends else index + 1


_PHRASE = 6


def _is_definite(words: Words, index: int) -> bool:
    bare = any(has_article(reading.bare) for reading in readings(words.folded(index) or "-"))
    return bare or words.tokens[min(index, len(words.tokens) - 1)].text.endswith(("ه", "ها", "هم"))


def subject_before(scene: Scene, cue: int) -> Source | None:
    """The subject that stands before its verb with nothing between them but adjuncts and parentheses.

    "كتائب …، من جهتها، أعلنت", "وكان وزير …، أمس، قد أكد", "إلى أن رئيس … أعلن".
    """
    words = scene.words
    if _begins_clause(words, cue):
        return None
    named = scene.ends.get(cue)
    therein = words.folded(cue + 1) in THEREIN or words.folded(cue + 2) in THEREIN
    if named is not None and therein and scene.entities[named.entity].kind in {"person", "organization"}:
        return Source(named.actor, named.begin, named.end, True)
    for start in _heads_before(words, cue):
        source = speaker_at(scene, start, None)
        if source is None or source.last > cue:
            continue
        if (
            source.entity is None
            and source.last < cue <= start + _DESCRIBED_AT_MOST
            and is_people_word(words.folded(start))
        ):
            source = speaker_at(scene, start, cue) or source
        if _reaches(words, source.last, cue) or _is_compound(words, start, source.last, cue):
            return source
    return None


def _begins_clause(words: Words, cue: int) -> bool:
    """True for a verb joined by و right behind a mark: its clause begins with it, and a name in the mark is a picture's credit."""
    joined = words.folded(cue)[0] in "وف" and words.folded(cue)[1:] in REPORTING_VERBS
    return joined and words.folded(cue - 1) in QUOTATION_MARKS | {")"}


def document_before(scene: Scene, cue: int) -> Source | None:
    """The document without the article that a present verb describes: "تلقت الصحيفة تقريرا للوزارة يؤكد أن …"."""
    words = scene.words
    if words.folded(cue)[0] not in "يت" or is_past(words, cue):
        return None
    for index in range(cue - 1, cue - _DOCUMENT_WITHIN, -1):
        if not words.is_word(index) or not words.same_sentence(index, cue) or is_verb(words.folded(index)):
            return None
        if words.folded(index).removesuffix("ا") in DOCUMENTS:
            return speaker_at(scene, index)
    return None


_DOCUMENT_WITHIN = 7
_DESCRIBED_AT_MOST = 8
"""Tokens that a description before its verb may have: "مصدر أمني متابع للقضية قال"."""


def _is_compound(words: Words, start: int, last: int, cue: int) -> bool:
    """True where و joins others to the subject that opens a clause: "وكانت الهيئة والشركة … قد أعلنت", "لكن الوزارة وناشطين … قالوا"."""
    joined = any(reading.prefixes == ("و",) for reading in readings(words.folded(last) or "-")[1:])
    form = cue_at(words, cue)
    were = words.folded(start - 1).removeprefix("و") in {"كان", "كانت"} and words.folded(cue - 1) in {"قد"}
    return joined and words.is_word(last) and (were or (form is not None and form.plural))


THEREIN = folded_set(_GRAMMAR["subjects"]["therein"])
"""What takes up a text behind the verb that tells what stands in it: "بيانًا قال فيه"."""
_FAR = 45
_OPENERS = folded_set(_GRAMMAR["subjects"]["openers"])


_RELATIVES = folded_set(_GRAMMAR["subjects"]["relatives"])


def antecedent(scene: Scene, cue: int) -> Source | None:
    """Whom a relative clause is about whose verb is the cue: "إسحاق هرتسوغ الذي دعا …"."""
    words = scene.words
    index = _before_auxiliaries(words, cue)
    if not in_relative_clause(words, cue):
        return None
    index -= words.folded(index - 1) in COMMAS
    named = scene.ends.get(index)
    if named is None or _is_where(scene, named):
        return None
    return Source(named.actor, named.begin, named.end, True)


def _is_where(scene: Scene, named: Occurrence) -> bool:
    """True for a place behind a preposition, which tells where and does not speak: "من لندن إلى نيويورك، والتي أوضحت"."""
    place = scene.entities[named.entity].kind == "place"
    return place and scene.words.folded(named.begin - 1) in PREPOSITIONS


def in_relative_clause(words: Words, cue: int) -> bool:
    """True for a verb behind a relative pronoun that is its subject."""
    return _is_behind_relative(words, cue) and not is_about_antecedent(words, cue)


def is_about_antecedent(words: Words, cue: int) -> bool:
    """True for a verb behind a relative pronoun that is not its subject: "المدينة التي قال إنها …", "القوات التي وصفها بأنها …".

    The verb of a relative clause agrees with its antecedent where that is its subject; where it is the object, a pronoun on the verb takes
    it up (Ryding, "A Reference Grammar of Modern Standard Arabic", ch. 14).
    """
    form = cue_at(words, cue)
    relative = words.folded(_before_auxiliaries(words, cue)).removeprefix("و")
    if form is None or relative not in _RELATIVES:
        return False
    taken_up = form.addressed and words.folded(cue).endswith(_TAKES_UP.get(relative, "-"))
    taken_up = taken_up or words.folded(cue + 1) in THEREIN
    return taken_up or (not form.plural and form.feminine != (relative in _FEMININE_RELATIVES))


def _before_auxiliaries(words: Words, cue: int) -> int:
    index = cue - 1
    while words.folded(index) in {"قد", "كان", "كانت"}:
        index -= 1
    return index


def _is_behind_relative(words: Words, cue: int) -> bool:
    return words.folded(_before_auxiliaries(words, cue)).removeprefix("و") in _RELATIVES


_TAKES_UP = {"الذي": "ه", "التي": "ها", "الذين": "هم"}
_FEMININE_RELATIVES = frozenset({"التي", "اللتان"})


def _heads_before(words: Words, cue: int) -> list[int]:
    """Where the clause of the verb at `cue` may begin: behind what opens a clause, nearest first, and at the head of the sentence."""
    found: list[int] = []
    index = cue - 1
    while index > cue - _FAR and words.same_sentence(index, cue):
        if index + 1 < cue and (words.folded(index) in _OPENERS or is_complementizer(words, index)):
            found.append(index + 1)
        other = cue_at(words, index) is not None and not is_complementizer(words, index + 1)
        if other and words.folded(index - 1) not in _RELATIVES:
            break
        if not words.same_sentence(index - 1, index):
            found.append(index)
        index -= 1
    return found


def _reaches(words: Words, start: int, cue: int) -> bool:
    """True when only particles, adjuncts and parentheses stand in `[start, cue)`."""
    index = start
    while index < cue:
        if words.folded(index) in _PARTICLES:
            index += 1
        elif words.folded(index) in COMMAS:
            if index + 1 == cue or words.folded(index + 1) in _PARTICLES:
                index += 1
                continue
            close = next((step for step in range(index + 1, cue) if words.folded(step) in COMMAS), None)
            if close is None:
                return False
            index = close + 1
        else:
            adjunct = time_at(words, index) or setting_at(words, index)
            if adjunct is None or adjunct.last > cue:
                return False
            index = adjunct.last
    return True


_PARTICLES = folded_set(_GRAMMAR["subjects"]["particles"])
