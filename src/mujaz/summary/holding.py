"""Whether what is left of a sentence that was cut holds: nothing that its words wait for was cut away, and nothing that turns them."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise, takewhile

from mujaz.summary.completing import is_verb, waits
from mujaz.summary.joints import COMMAS, is_joint
from mujaz.summary.screening import shows_verb
from mujaz.summary.words import affixes, bare, given_names, length_of_waw, past_verbs, words
from mujaz.text.quotes import QUOTATION_MARKS
from mujaz.text.tokens import Token

_FIRST_FRONTED, _CONTENT_WITHIN, _LONGEST_INSERTED = 22, 24, 12
_SHORTEST_CONTENT, _SHORTEST_TAIL, _SHORTEST_VERB = 6, 3, 3
_VERB_AND_NAME = 7
"""Words of a clause that has no more than a verb and the speaker's name with his office."""
_DOUBLED = ("\u0651", "\u0651َ")
_SUBJECT_AND_PREDICATE = 2
"""Verbs of a content whose subject has a relative clause."""


def ends_well(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True when the last word of `[begin, end)` is no preposition, particle or verb that waits for more, nor a bare "أن الشركة"."""
    at = (place for place in range(end - 1, begin - 1, -1) if tokens[place].kind != "punct")
    end_place, before_end = next(at, None), next(at, None)
    if end_place is None or before_end is None:
        return False
    last, before = bare(tokens[end_place].folded), bare(tokens[before_end].folded)
    stopped = end_place + 1 < end and last in words("last_before_comma")
    waits = bool({last, tokens[end_place].folded} & words("never_last")) and not stopped
    if waits or last in words("said"):
        return False
    return before not in words("content") and not _ends_on_verb(tokens, begin, end)


def _ends_on_verb(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True when the last word is a verb that goes on, joined to what went before or waiting for its object: "، ورُفع", "ليؤكد", "سجلت"."""
    last = next(tokens[place] for place in range(end - 1, begin - 1, -1) if tokens[place].kind != "punct")
    verb = bare(last.folded)
    joined = verb in past_verbs() and (verb != last.folded or verb in words("happened"))
    return joined or (last.folded.startswith(("لي", "لت")) and last.folded[1:] in words("said", "happened"))


def _opens_late(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True when a clause is opened within the last words before a cut: "بعدما انقطعت", "ويبدأ التداول"."""
    told = [place for place in range(begin, end) if tokens[place].kind == "word"][-_SHORTEST_TAIL:]
    return any(tokens[place].folded in words("inner_openers") or _adds_verb(tokens[place]) for place in told)


def _adds_verb(token: Token) -> bool:
    """True for "و" written as one with a verb."""
    rest = bare(token.folded)
    present = len(rest) == _SHORTEST_VERB and rest.startswith("ي")
    return rest != token.folded and (present or rest in words("came") or shows_verb(token))


def holds(tokens: Sequence[Token], begin: int, end: int, sourced: bool) -> bool:
    """True when the tokens `[begin, end)` are complete without what follows them; `sourced` when its source comes along."""
    return not (
        _lacks_content(tokens, begin, end)
        or _lacks_main_clause(tokens, begin, end)
        or (not sourced and _loses_source(tokens, begin, end))
        or _is_broken_pair(tokens, begin, end)
        or _splits_clause(tokens, end)
        or _lacks_complement(tokens, begin, end)
        or _lacks_predicate(tokens, begin, end)
        or _opens_late(tokens, begin, end)
        or _leaves_content(tokens, end)
        or _opens_the_next(tokens, begin, end)
        or _lacks_subject_of_talks(tokens, begin, end)
        or waits(tokens, begin, end)
    )


def _opens_the_next(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True when the last that stands behind a comma is an adverbial of the clause that is cut away: "، ورغم المطر"."""
    comma = next((place for place in range(end - 2, begin, -1) if tokens[place].text in COMMAS), None)
    if comma is None:
        return False
    opener = tokens[comma + 1]
    return length_of_waw(opener) > 0 and bare(opener.folded) in words("opening_the_next")


def _lacks_subject_of_talks(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True when all that is left of "بحث … مع …" is who talked, and the cut is no comma."""
    if bare(tokens[begin].folded) not in words("discussing") or tokens[end - 1].kind == "punct":
        return False
    told = next((place for place in range(begin + 1, end) if tokens[place].folded in words("with")), None)
    return told is not None and not any(tokens[place].kind == "punct" for place in range(begin, told))


def _lacks_complement(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True when a preposition completes what is cut: "شرعت اللجنة، التي …، في …", "حذر الوزير، …، من …", "حصل الفريق، …، على …".

    "مع" does so for verbs that are nothing without it: "تتوافق الأنباء …، مع …".
    """
    if tokens[end].folded in words("with") and bare(tokens[begin].folded) in words("partnering"):
        return not any(token.folded in words("with") for token in tokens[begin:end])
    if tokens[end].folded not in words("completing"):
        return False
    after = tokens[end + 1].folded if end + 1 < len(tokens) else ""
    if tokens[end].folded in words("completing_behind_comma") and after not in words("adverbial_behind_them"):
        return True
    told = tokens[begin:end]
    speaks = any(bare(token.folded) in words("said") for token in told[:3])
    has_content = any(_opens_content(token) or token.text in QUOTATION_MARKS for token in told)
    return any(token.folded in words("relatives") for token in told) or (speaks and not has_content)


def _lacks_predicate(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True when the last content is few words and shows no verb."""
    opened = [i for i in range(begin, end) if tokens[i].folded in words("content", "answering_that")]
    if not opened and _begins_with_noun(tokens, begin):  # its predicate is still to come, as behind "that"
        opened = [begin - 1]
    if not opened:
        return False
    told = [token for token in tokens[opened[-1] + 1 : end] if token.kind == "word"]
    if told and told[0].folded in words("what"):  # "أن ما يقدمه …": its verb is within the subject
        return not any(token.text in COMMAS for token in tokens[opened[-1] + 1 : end])
    relative = next((i for i, token in enumerate(told) if token.folded in words("relatives")), None)
    if relative is not None and not any(shows_verb(token) for token in told[:relative]):
        inside = tokens[opened[-1] + 1 : end]
        comma = any(one.text in COMMAS and not _adds_relative(other) for one, other in pairwise(inside))
        related = sum(token.folded in words("relatives") for token in told)
        verbs = sum(shows_verb(token) or bare(token.folded) in past_verbs() for token in told[relative:])
        return not comma and verbs < max(_SUBJECT_AND_PREDICATE, related + 1)
    content = [token for token in told if token.folded not in words("amounts")]
    doubled = tokens[opened[-1]].text.endswith(_DOUBLED)
    if content and doubled and not content[0].folded.startswith(("ي", "ت", "ال")):
        content = content[1:]  # behind "أنّ" stands a noun: "أنّ طلب الوزارة"
    if len(content) < _SHORTEST_CONTENT:
        return not any(shows_verb(token) for token in content)
    if tokens[opened[-1]].folded.endswith(affixes("pronoun_endings")):  # "أنهم قادمون"
        return False
    verbs = any(may_be_verb(token) and not _describes(content, token) for token in content)
    return not verbs and not tells_by_noun(content)


def _describes(content: Sequence[Token], verb: Token) -> bool:
    """True for a verb with the pronoun of an indefinite noun that opens the content: "إن صورة مثيرة التقطها المسبار"."""
    return (
        not content[0].folded.startswith("ال")
        and content[0] is not verb
        and verb.folded.endswith(affixes("object_endings"))
    )


def _adds_relative(token: Token) -> bool:
    """True for "والتي", which goes on with the relative clause before it."""
    return length_of_waw(token) > 0 and bare(token.folded) in words("relatives")


def _begins_with_noun(tokens: Sequence[Token], begin: int) -> bool:
    """True for a definite noun that opens the clause, and for one behind the "that" of an opener that was left out."""
    behind_that = begin > 0 and tokens[begin - 1].folded in words("content")
    return behind_that or (tokens[begin].folded.startswith("ال") and tokens[begin].folded not in words("relatives"))


def may_be_verb(token: Token) -> bool:
    """True for a verb by its look or by the lexicon, and for what may be one of the present: "تسعى", "تعمل"."""
    return _looks_like_verb(token.folded) or shows_verb(token)


@lru_cache(maxsize=65536)
def _looks_like_verb(word: str) -> bool:
    folded = bare(word)
    present = folded.startswith(("ت", "ن")) and folded[-2:-1] != "ي"
    listed = folded in past_verbs() or folded in words("predicating")
    return listed or (len(folded) > _SHORTEST_VERB and present)


def has_no_predicate(tokens: Sequence[Token]) -> bool:
    """True where all verbs are of relative clauses: "الغفلة عن التحوّلات التي يعيشها المجتمع، مما جعل الخطاب جامداً"."""
    behind = words("relatives", "resulting", "only_before_nouns")
    verbs = any(
        may_be_verb(two) and one.folded not in behind for one, two in pairwise(tokens) if two.folded[:2] != "ال"
    )
    opens = may_be_verb(tokens[0]) or is_verb(tokens[0].folded) or bare(tokens[0].folded).startswith(("ي", "ت"))
    return not (verbs or opens or tells_by_noun(tokens))


def tells_by_noun(content: Sequence[Token]) -> bool:
    """True when an indefinite word stands behind a definite one, which may be its predicate: "أن الوزارة ملتزمة"."""
    return any(
        one.folded.startswith("ال")
        and one.folded not in words("relatives", "ranks")
        and not other.folded.startswith(("ال", "ب", "ل", "و"))
        and other.folded not in words("particles", "fronting", "stop_words", "relatives")
        and other.folded not in given_names()
        for one, other in pairwise(content)
    )


def _lacks_content(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True when the first or the last reporting verb of the head has its content only behind the head's end."""
    verbs = [i for i in range(begin, end) if bare(tokens[i].folded) in words("said")]
    ends = {verbs[0], verbs[-1]} if verbs else set()
    others = words("said", "adding", "impersonal")
    behind = takewhile(lambda token: bare(token.folded) not in others, tokens[end : end + _CONTENT_WITHIN])
    told_after = any(
        _opens_content(two) and one.folded not in words("before_that_of_time")
        for one, two in pairwise((tokens[end - 1], *behind))
    )
    return told_after and any(not any(_opens_content(token) for token in tokens[verb + 1 : end]) for verb in ends)


def says_nothing(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True when the first verb of saying only brings words ("قال", "أشار"), and it has none: no "that", colon, quotation or إلى.

    One that does not open the clause may stand behind what was said; it is one of those verbs only behind the source's name.
    """
    told = tokens[begin:end]
    if told and told[0].folded in words("source"):
        told = told[next((i for i, token in enumerate(told) if token.folded in words("said")), 0) :]
    verb = bare(told[0].folded) if told else ""
    if verb in words("demanding"):
        return not any(token.folded in words("demand_joints") or _is_demanded(token) for token in told[1:])
    brings = next((words(by) for verbs, by in _BRINGING if verb in words(verbs)), None)
    if verb in words("said") and sum(token.kind == "word" for token in told) <= _VERB_AND_NAME:
        brings = words("content", "said_to_joints", "said_on_joints", "to")  # no room but for the name
    if brings is None:
        return False
    return not _brings(told, brings)


def _is_demanded(token: Token) -> bool:
    """True for what a demand has behind ب, and for its words in quotation marks."""
    return token.text in QUOTATION_MARKS or (token.folded.startswith("ب") and len(token.folded) > _SHORTEST_VERB)


def _brings(tokens: Sequence[Token], brings: AbstractSet[str]) -> bool:
    """True for a "that" which is none of time ("بعد أن"), a colon, a quotation or what else brings words."""
    return any(
        (_opens_content(two) and one.folded not in words("before_that_of_time"))
        or two.text in QUOTATION_MARKS
        or two.folded in brings
        for one, two in pairwise(tokens)
    )


_BRINGING = (("only_said", "content"), ("said_to", "said_to_joints"), ("said_on", "said_on_joints"))
"""The lists of verbs that are nothing without what is said, and what else brings it."""


def _leaves_content(tokens: Sequence[Token], end: int) -> bool:
    """True when the first "that" behind the cut has no verb of saying of its own there: it belongs to what stands before."""
    behind = tokens[end : end + _CONTENT_WITHIN]
    that = next((i for i, token in enumerate(behind) if token.folded in words("content")), None)
    if that is None:
        return False
    if that == 0:
        return not any(_opens_content(token) for token in tokens[max(0, end - _CONTENT_WITHIN) : end])
    between = [bare(token.folded) for token in behind[:that]]
    speaks = any(word in words("said", "adding", "impersonal") for word in between)
    return not speaks and behind[that - 1].text in COMMAS


def _opens_content(token: Token) -> bool:
    return bare(token.folded) in words("content") or token.text == ":"


def _lacks_main_clause(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True when the head, or the content it reports, begins with an adverbial and ends with it: the clause is still to come."""
    fronted = [
        i
        for i in range(begin, end)
        if (i < begin + _FIRST_FRONTED or tokens[i].folded in words("conditional"))
        and _fronts(tokens[i])
        and _opens_a_clause(tokens, begin, i)
    ]
    inside = tokens[fronted[-1] : end - 1] if fronted else ()
    if any(token.folded in words("conditional") for token in inside[:2]):
        return not _is_answered(inside)
    speaks = any(
        two.folded in words("said") and one.folded not in words("fronting") for one, two in pairwise(inside)
    )  # "بناء على طلب" is a noun
    joined = bool(inside) and not _has_clause(tokens, begin, fronted[-1])
    return bool(inside) and not (speaks or _is_answered(inside, joined=joined))


def _fronts(token: Token) -> bool:
    """True for what opens an adverbial, with "and" too: "ورغم الأمطار", "أنه وانطلاقاً من"."""
    word = bare(token.folded)
    word = word[1:] if word.startswith("ف") and word[1:] in words("fronting") else word
    return word in words("fronting") and word not in words("partitive")


def _has_clause(tokens: Sequence[Token], begin: int, place: int) -> bool:
    """True for an adverbial with a verb of its own ("بعد أن"), and one behind "that": "and" joins nothing but a further part of these."""
    return place > begin or tokens[place + 1].folded in words("content")


def _opens_a_clause(tokens: Sequence[Token], begin: int, place: int) -> bool:
    """True at the beginning, and behind "that", a colon or the mark of a quotation that they bring."""
    before = place - 1
    if before > begin and tokens[before].text in QUOTATION_MARKS:
        before -= 1
    return place == begin or _opens_content(tokens[before])


def _is_answered(inside: Sequence[Token], *, joined: bool = True) -> bool:
    """True when a condition or an adverbial has its answer: a word with ف, or a verb or "that" behind a comma; `joined`: by "and" too."""
    return any(
        two.folded in words("answers")
        or (
            one.text in COMMAS
            and (joined or not length_of_waw(two))
            and (shows_verb(two) or is_verb(two.folded) or two.folded in words("content"))
        )
        for one, two in pairwise(inside)
    )


def _loses_source(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True when the source of a claim is told only behind the end: "…، بحسب المتحدث"."""
    if any(bare(token.folded) in words("said") or token.folded in words("source") for token in tokens[begin:end]):
        return False
    rest = tokens[end:]
    told_after = any(bare(token.folded) in words("source") for token in rest)
    as_said = any(one.folded in words("as_particle") and other.folded in words("said") for one, other in pairwise(rest))
    spoken = bool(rest) and rest[0].folded in words("said")
    return told_after or as_said or spoken


def _splits_clause(tokens: Sequence[Token], end: int) -> bool:
    """True when what is cut off stands within its clause, which goes on: "أسفر القصف، الذي …، عن …", "رعى الأمير، في …، توقيع …"."""
    if tokens[end].folded in words("fronting"):
        return _is_inserted(tokens, end)
    if tokens[end].folded not in words("relatives"):
        return False
    if tokens[end - 1].folded in words("told_by_relative") or _is_inserted_relative(tokens, end):
        return True
    rest = tokens[end:]
    goes_on = words("content", "particles", "said", "happened")
    return any(one.text in COMMAS and other.folded in goes_on for one, other in pairwise(rest))


def _is_inserted(tokens: Sequence[Token], start: int) -> bool:
    """True for an adverbial between two commas behind which no new clause begins."""
    behind = range(start + 1, min(start + 1 + _LONGEST_INSERTED, len(tokens) - 1))
    comma = next((i for i in behind if tokens[i].text in COMMAS), None)
    return comma is not None and tokens[start - 1].text in COMMAS and not is_joint(tokens, comma + 1)


def _is_inserted_relative(tokens: Sequence[Token], start: int) -> bool:
    """True for a relative clause between two commas behind which an object is still to come: "بمعاملة الجندي، الذي …، معاملة الأبطال"."""
    behind = range(start + 1, min(start + 1 + _LONGEST_INSERTED, len(tokens) - 1))
    comma = next((i for i in behind if tokens[i].text in COMMAS), None)
    if comma is None or tokens[start - 1].text not in COMMAS:
        return False
    after = tokens[comma + 1]
    goes_on = (
        length_of_waw(after) or shows_verb(after) or bare(after.folded) in past_verbs() or is_joint(tokens, comma + 1)
    )
    return not goes_on and after.folded not in words("relatives", "fronting", "particles", "adding")


def _is_broken_pair(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True when the head opens a pair whose second half is cut off: "سواء … أو", "ليس فقط … بل", "إما … أو", "بين … و"."""
    head = {token.folded for token in tokens[begin:end]}
    opened = next((i for i in range(begin, end) if tokens[i].folded in words("pair_openers")), end)
    lone = opened < end and not any(tokens[i].folded in words("pair_closers") for i in range(opened, end))
    only = bool(head & words("only") and head & words("negations"))
    return lone or only or _parts_between(tokens, begin, end)


def _parts_between(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True when "بين" has only one side before the cut, and "و" brings the other behind it."""
    between = next((i for i in range(end - 1, begin, -1) if tokens[i].folded in words("between")), None)
    if between is None or any(length_of_waw(token) for token in tokens[between + 1 : end]):
        return False
    return any(length_of_waw(token) for token in tokens[end : end + 2])
