"""Where a sentence's own words begin: behind a dateline, a list mark, and the openers that tie it to what went before."""

from collections.abc import Sequence
from functools import cache

from mujaz.summary.gluing import is_a_form
from mujaz.summary.screening import is_hidden, shows_verb
from mujaz.summary.words import (
    Sentence,
    affixes,
    bare,
    general_words,
    given_names,
    length_of_waw,
    past_verbs,
    phrases,
    words,
)
from mujaz.text.quotes import QUOTATION_MARKS
from mujaz.text.tokens import Token

_DASHES = {"-", "–", "—", "ـ", "−"}
_LIST_MARKS = _DASHES | {"*", "•", "●", "■", "◆", "/", ".", "،", ",", "؛", ":", "…"}
_COMMAS = {"،", ","}
_LONGEST_PHRASE, _LONGEST_SPEAKER = 4, 14
_SHORTEST_WORD, _SHORTEST_DEFINITE, _SHORTEST_VERB = 3, 7, 4
"""Letters behind و that make a word of their own; of a word with ف and an article."""
_ONLY_BEHIND_CONJUNCTIONS = ("أ", "إ", "آ", "سي", "ست")
_PRESENT = ("ي", "ت", "ن", "ا")
_LONGEST_ROOT = 4
"""Letters of a verb of the present that ends with its root's own ت."""
_SHADDA = "\u0651"
_LONGEST_HEADING, _LONGEST_SUBORDINATE, _LONGEST_PAPER = 7, 30, 5
"""Words of a heading that runs into its text; tokens of a clause before its main clause; of a paper's name in a dateline."""


def opening(sentence: Sentence) -> tuple[int, int]:
    """The first token that is kept, and the character of the body where it is kept from (inside it when its و is dropped)."""
    tokens = sentence.tokens
    first = _after_buttons(tokens, _after_list_mark(tokens))
    if sentence.opening:
        first = _after_dateline(tokens, first)
    first = _after_run_in_heading(tokens, first)
    first = _after_openers(tokens, first)
    if first >= len(tokens):
        return first, sentence.end
    return first, tokens[first].start + _length_of_joint(tokens[first])


def _length_of_joint(token: Token) -> int:
    """The characters of what joins the sentence's first word to what went before: و, ف, "كما" without its space; 0 when it has none."""
    for opener in affixes("joined_openers"):
        verb = token.folded.removeprefix(opener)
        if verb != token.folded and len(verb) >= _SHORTEST_VERB and verb in words("said", "happened") | past_verbs():
            return len(opener)
    if token.folded.startswith("فال") and len(token.folded) >= _SHORTEST_DEFINITE:
        return 1
    if token.text.startswith("ف") and (token.folded[1:] in words("behind_fa") or _is_joined_by_fa(token.folded)):
        return 1
    return length_of_waw(token) if _is_word(token) else 0


def _is_joined_by_fa(folded: str) -> bool:
    """True for a known word with ف, which no word of the lexicon is itself: "فأعلن", "فجبال"."""
    rest = folded[1:]
    if len(rest) < _SHORTEST_WORD or rest in words("asking") or folded in general_words() | given_names():
        return False
    return rest in words("said", "happened") or (rest in general_words() and not is_a_form(folded))


def _is_word(token: Token) -> bool:
    """True when the token without its و is a word that we know or long enough to be one: what has a و of its own is known (`own_waw`)."""
    if _is_conjoined_by_form(token):
        return True
    rest = bare(token.folded)
    known = words("said", "happened", "particles", "fronting", "stop_words")
    return rest in known or rest in words("verb_like_nouns") or len(rest) >= _SHORTEST_WORD


def _is_conjoined_by_form(token: Token) -> bool:
    """True when what stands behind و shows that it is no root's own: a hamza on its alif, a future, a shadda late in the word."""
    rest = token.text[length_of_waw(token) :]
    return rest.startswith(_ONLY_BEHIND_CONJUNCTIONS) or _SHADDA in rest[2:]


def _after_list_mark(tokens: Sequence[Token]) -> int:
    first = 0
    while first < len(tokens) and (tokens[first].text in _LIST_MARKS or not tokens[first].text.strip("ـ")):
        first += 1
    numbered = first + 1 < len(tokens) and tokens[first].kind == "number" and tokens[first + 1].text in _DASHES | {")"}
    return first + 2 if numbered else first


def _after_buttons(tokens: Sequence[Token], first: int) -> int:
    """Past the buttons of a page."""
    for buttons in phrases("buttons"):
        if tuple(token.folded for token in tokens[first : first + len(buttons)]) == buttons:
            return first + len(buttons)
    return first


def _after_dateline(tokens: Sequence[Token], first: int) -> int:
    """Past "المدينة - الوكالة:" and "الاسم – الصحيفة":, both told by a dash or an agency before a colon, or an agency and a dash."""
    head = tokens[first : first + 14]
    colon = next((i for i, token in enumerate(head) if token.text == ":"), None)
    if colon is not None and colon <= 10 and _is_dateline(head[:colon]):
        return first + colon + 1
    last_dash = max((i for i, token in enumerate(head[:9]) if token.text in _DASHES), default=None)
    bracketed = bool(last_dash) and last_dash is not None and head[last_dash - 1].text == ")"
    if last_dash is not None and (bracketed or _names_agency(head[:last_dash])):
        return first + last_dash + 1
    return first


def _is_dateline(head: Sequence[Token]) -> bool:
    told = any(token.text in _DASHES for token in head) or _names_agency(head)
    says = any(bare(token.folded) in words("said") for token in head)
    quoted = [i for i, token in enumerate(head) if token.text in QUOTATION_MARKS]
    names_paper = quoted and quoted[-1] == len(head) - 1 and quoted[0] >= len(head) - _LONGEST_PAPER
    return told and not says and (not quoted or bool(names_paper))


@cache
def _agencies() -> frozenset[tuple[str, ...]]:
    """The agencies as word tokens: "أ.ف.ب" is three."""
    return frozenset(tuple(" ".join(name).replace(".", " ").split()) for name in phrases("agencies"))


def _names_agency(head: Sequence[Token]) -> bool:
    names = _agencies()
    run = [token.folded for token in head if token.kind == "word"]
    return any(tuple(run[i : i + size]) in names for size in (1, 2, 3) for i in range(len(run) - size + 1))


def _after_run_in_heading(tokens: Sequence[Token], first: int) -> int:
    """At the opener before a reporting verb that a few words without mark or verb precede: "أثر القرار من جانبه قال مدير …"."""
    for place in range(first + 2, min(first + _LONGEST_HEADING, len(tokens) - 3)):
        before = tokens[first:place]
        if any(token.kind == "punct" or _is_verb_like(token) for token in before):
            return first
        if _begins_behind_heading(tokens, first, place):
            return place
        for size in (2, 1):
            phrase = tuple(token.folded for token in tokens[place : place + size])
            if phrase in phrases("heading_ends") and bare(tokens[place + size].folded) in words("said"):
                return place
    return first


def _begins_behind_heading(tokens: Sequence[Token], first: int, place: int) -> bool:
    """True at "and" with a verb of saying and its speaker behind a heading or a caption: "اللواء سالم البدري وأوضح اللواء …"."""
    verb = bare(tokens[place].folded)
    joined = verb != tokens[place].folded and verb in words("said") and verb not in words("said_or_noun")
    noun = not any(token.folded in words("fronting", "relatives", "content") for token in tokens[first:place])
    return joined and noun and not is_hidden(tokens, place)


def _after_openers(tokens: Sequence[Token], first: int) -> int:
    while (after := _after_opener(tokens, first)) > first:
        first = after
    return first


def _after_opener(tokens: Sequence[Token], first: int) -> int:
    if first + 1 < len(tokens) and (tokens[first].folded == "و" or _adds_this(tokens, first)):
        return first + 1  # a conjunction that a space parts from its word, or "هذا" with the next word's
    earlier = _after_pluperfect(tokens, first)
    if earlier > first:
        return earlier
    for size in range(min(_LONGEST_PHRASE, len(tokens) - first - 1), 0, -1):
        run = tokens[first : first + size]
        if any(token.kind == "punct" for token in run):
            continue
        phrase = tuple(bare(token.folded) if i == 0 else token.folded for i, token in enumerate(run))
        after = _past(tokens, first + size, phrase)
        if after is not None:
            return after
    return first


def _adds_this(tokens: Sequence[Token], first: int) -> bool:
    """True at "هذا" before a verb with و, which only adds another piece of news: "هذا ويستمر …", "هذا وقد …"."""
    after = tokens[first + 1]
    rest = bare(after.folded)
    verb = shows_verb(after) or rest in words("perfect") or _is_verb_like(after)
    return tokens[first].folded == "هذا" and rest != after.folded and verb


def _joined_by_fa(token: Token) -> bool:
    """True for a word with ف, which goes together with the opener before it: "لذا فمن الضروري", "بالمقابل فإن"."""
    return token.text.startswith("ف") and _length_of_joint(token) > 0


def _after_pluperfect(tokens: Sequence[Token], first: int) -> int:
    """Past "كان" and "كان قد" right before the verb, where they only tell that it was earlier: "كانت ذكرت صحيفة"."""
    if first >= len(tokens) or bare(tokens[first].folded) not in words("was"):
        return first
    after = first + 1 + (first + 1 < len(tokens) and tokens[first + 1].folded in words("perfect"))
    said = after + 1 < len(tokens) and tokens[after].folded in words("said") and not is_hidden(tokens, after)
    return after if said and not tokens[after].folded.startswith(_PRESENT[:2]) else first


def _past(tokens: Sequence[Token], after: int, phrase: tuple[str, ...]) -> int | None:
    """The token behind the opener `phrase` that ends before `after`, or None when it is none here."""
    comma = after < len(tokens) and tokens[after].text in _COMMAS
    if phrase in phrases("openers_with_that"):
        stands = _that_clause_stands(tokens, after + comma) and not _is_compared(tokens, after)
        if stands or _that_it_happened(tokens, after + comma):
            return after + comma + 1
    if phrase in phrases("contrasting"):
        return after if after < len(tokens) and stands_without(tokens[after]) else None
    if phrase in phrases("openers") and after < len(tokens) and _joined_by_fa(tokens[after]):
        return after
    if phrase not in phrases("openers"):
        return _past_particle(tokens, after, phrase)
    if phrase in phrases("subordinating") and not _speaks(tokens, after) and _main_clause_follows(tokens, after):
        return None
    return after + comma if comma or _stands_before(tokens, after, phrase) else None


def _stands_before(tokens: Sequence[Token], after: int, phrase: tuple[str, ...]) -> bool:
    """True when an opener without a comma is none of the words at `after`: most stand so before a verb alone."""
    if phrase in phrases("openers_before_anything"):
        return True
    if after >= len(tokens):
        return False
    if phrase in phrases("openers_before_verbs"):
        return not _is_nominal(tokens[after])
    return _is_verb_like(tokens[after]) and phrase not in phrases("openers_with_comma")


def _speaks(tokens: Sequence[Token], after: int) -> bool:
    """True at a reporting verb whose content follows: a clause of its own."""
    said = after < len(tokens) and tokens[after].folded in words("said")
    return said and any(token.folded in words("content") for token in tokens[after : after + _LONGEST_SPEAKER])


def _main_clause_follows(tokens: Sequence[Token], after: int) -> bool:
    """True when a word with ف, or a verb without a conjunction behind a comma, follows: the clause before it is its adverbial."""
    behind = range(after + 1, min(after + _LONGEST_SUBORDINATE, len(tokens)))
    return any(
        tokens[i].folded in words("answers") or (tokens[i - 1].text in _COMMAS and _opens_with_verb(tokens[i]))
        for i in behind
    )


def _opens_with_verb(token: Token) -> bool:
    return bare(token.folded) == token.folded and shows_verb(token)


def _past_particle(tokens: Sequence[Token], after: int, phrase: tuple[str, ...]) -> int | None:
    """Past "قد" before a past verb, where it adds nothing; before a present one it means "may" and stays."""
    if phrase[0] not in words("perfect") or len(phrase) > 1 or after >= len(tokens):
        return None
    verb = tokens[after].folded
    feminine = verb.endswith("ت") and (len(verb) > _LONGEST_ROOT or not verb.startswith(("ي", "ت")))
    plain = not verb.startswith((*_PRESENT, "س", "لا")) or _is_past_by_form(tokens[after])
    known = verb in words("said", "happened", "perfect_verbs") or verb in past_verbs()
    return after if feminine or plain or known else None


def _is_past_by_form(token: Token) -> bool:
    """True for a verb that begins with a bare alif, which none of the present does: "اختار", "انطلق"."""
    folded = token.folded
    return token.text.startswith("ا") and not folded.startswith("ال") and len(folded) >= _SHORTEST_VERB


def _that_clause_stands(tokens: Sequence[Token], that: int) -> bool:
    """True when "أن" stands at `that` and the word behind it shows no case that would be wrong without it."""
    if that + 2 >= len(tokens) or tokens[that].folded not in words("that"):
        return False
    marked = tokens[that + 1].text in QUOTATION_MARKS
    return stands_without(tokens[that + 1 + marked])


def _that_it_happened(tokens: Sequence[Token], that: int) -> bool:
    """True at "أنه تم", where the pronoun stands for what follows the verb."""
    return that + 2 < len(tokens) and (tokens[that].folded, tokens[that + 1].folded) in phrases("it_happened")


def _is_compared(tokens: Sequence[Token], after: int) -> bool:
    """True when what "كما أن" brings is answered by a word with ف: "كما أن للعمل وقتاً، فإن للراحة وقتاً"."""
    compares = after > 0 and bare(tokens[after - 1].folded) in words("as_particle")
    return compares and any(token.folded in words("answers") for token in tokens[after : after + _LONGEST_SUBORDINATE])


def stands_without(token: Token) -> bool:
    """True for a word that shows no case which "that" or "but" before it has governed."""
    shows_case = token.folded.endswith(affixes("nominal_endings")) and token.folded not in words("same_in_any_case")
    return token.kind == "word" and not shows_case


def _is_nominal(token: Token) -> bool:
    """True for what shows that no verb stands here: an article, a particle, a preposition."""
    nominal = words("particles", "fronting", "stop_words", "verb_like_nouns") - words("verbs_like_particles")
    return token.kind != "word" or token.text.startswith("ال") or (token.folded in nominal and not _is_verb_like(token))


def _is_verb_like(token: Token) -> bool:
    folded = bare(token.folded)
    return folded in words("said") or folded in words("happened")
