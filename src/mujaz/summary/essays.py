"""Columns and letters: texts in their writer's own voice, whose bullets are his words in quotation marks behind his name.

What a news article tells is told as a fact; what a column tells is its writer's view, and only he may stand for it. So a bullet of a
column is a whole sentence to the letter, or its beginning up to a stop or a comma where a clause ends, and an edit names who wrote it.
"""

from collections.abc import Collection, Iterator, Sequence

from mujaz.model import Article, Edit, Record, Span
from mujaz.summary.clauses import Clause, clauses
from mujaz.summary.holding import has_no_predicate, may_be_verb
from mujaz.summary.joints import COMMAS
from mujaz.summary.openings import opening
from mujaz.summary.screening import is_face_to_face, may_be_personal, speaks_of_us
from mujaz.summary.words import (
    Sentence,
    affixes,
    bare,
    general_words,
    given_names,
    phrases,
    plain_words,
    spelled,
    womens_names,
    words,
)
from mujaz.text.folding import fold_text
from mujaz.text.quotes import QUOTATION_MARKS
from mujaz.text.tokens import Token, folded_words, tokenize

_SHORT_HEADLINE = 4
"""Words of a headline that tells no news."""
_LEAST, _SHARE = 2, 0.15
"""Sentences of a column in its writer's voice, and their share."""
_LEAST_UNNAMED = 3
"""Sentences in the first person of a text without an author."""
_OPENING, _ASKED = 300, 10
"""Characters that tell whether somebody is interviewed; questions that only an interview has."""
_MOST_QUESTIONS = 3
"""Paragraphs that are a question of an interview."""
_LONGEST_QUESTION = 30
"""Words."""
_NAME = range(2, 8)
"""Words of a writer's name."""
_ASKING, _STOPS, _CLOSING = frozenset("؟?"), frozenset("؛."), frozenset(".!")
_UNQUOTABLE = frozenset("*…{}﴿﴾#=|/!؟?@:")
"""Signs of verses, scripture, lists, tags and rhetoric."""
_LIST_MARKS = frozenset("*•-–—")
_PRESENT = ("ي", "ت")
_ADVERBIAL = ("اً", "ًا")
_FORMS = ("he_wrote", "she_wrote", "in_his_column")
_INNER = {"«": "“", "»": "”"}


def is_essay(article: Article, sentences: Sequence[Sentence], record: Record, quoted: Collection[int]) -> bool:
    """True for a column or a letter: more of it is in its writer's voice than reports what others said or did.

    `quoted` are the characters of quotations and of names. In his voice is a sentence in the first person, one that addresses the
    reader, asks or exclaims. Where nobody is told as the author, it takes more of both: an official statement says "we" and neither asks
    nor exclaims. An interview, whose first person is somebody else's, is no essay.
    """
    if not any(may_be_personal(token) for sentence in sentences for token in sentence.tokens):
        return False
    said = [statement.span for statement in record.statements if statement.speaker]
    spoken = frozenset(character for span in said for character in range(*span)).union(quoted)
    own = [_is_personal(sentence.tokens, spoken) for sentence in sentences]
    voiced = sum(mine or _is_rhetorical(one.tokens, spoken) for mine, one in zip(own, sentences, strict=True))
    if not any(own) or voiced < max(_LEAST, _SHARE * len(sentences)):
        return False
    if not article.authors and (sum(own) < _LEAST_UNNAMED or voiced == sum(own)):
        return False
    return len(said) + len(record.events) < voiced and not _is_interview(article, sentences)


def is_headed_like_essay(article: Article, sentences: Sequence[Sentence]) -> bool:
    """True for an author's text under a few words, a question or an exclamation: no headline of news."""
    headline = (article.headline or "").strip()
    rhetorical = headline[-1:] in _ASKING or headline.endswith("!")
    few = 0 < len(headline.split()) <= _SHORT_HEADLINE
    return bool(article.authors) and (rhetorical or few) and not _is_interview(article, sentences)


def _is_personal(tokens: Sequence[Token], spoken: Collection[int]) -> bool:
    return speaks_of_us(tokens, spoken) or is_face_to_face(tokens, spoken)


def _is_rhetorical(tokens: Sequence[Token], spoken: Collection[int]) -> bool:
    return any((token.text in _ASKING or token.text == "!") and token.start not in spoken for token in tokens)


def _is_interview(article: Article, sentences: Sequence[Sentence]) -> bool:
    """True where the headline or the opening says so, where much is asked, alone in its paragraph or behind the mark of a list."""
    headline = article.headline or ""
    told_to = any(f"لـ{mark}" in headline or f"ل{mark}" in headline for mark in QUOTATION_MARKS)
    if told_to or not words("interviews").isdisjoint(folded_words(article.body[:_OPENING])):
        return True
    asked = sum(any(token.text in _ASKING for token in sentence.tokens) for sentence in sentences)
    return asked >= _ASKED or sum(_asks_alone(text.strip()) for text in article.paragraphs) >= _MOST_QUESTIONS


def _asks_alone(text: str) -> bool:
    alone = text[-1:] in _ASKING and len(text.split()) <= _LONGEST_QUESTION
    return alone or (text[:1] in _LIST_MARKS and not _ASKING.isdisjoint(text))


def introduction(authors: Sequence[str]) -> str:
    """Who wrote it: "كتب سالم البدري: ", or where his gender or his name is not known, in whose column it stands."""
    name = " ".join(authors[0].split()) if len(authors) == 1 else ""
    if not _is_name(name):
        return spelled("in_the_column")
    return spelled(_verb(fold_text(name).split())).format(name=name)


def _verb(name: Sequence[str]) -> str:
    """The verb that agrees with a name, told by its first word behind a title: a father's name tells nothing."""
    first = next((word for word in name if len(word.strip(".")) > 1), "")
    if first in womens_names():
        return "she_wrote"
    return "he_wrote" if first in given_names() or first.startswith(affixes("of_men")) else "in_his_column"


def _is_name(text: str) -> bool:
    known = len(text.split()) in _NAME and all(character.isalpha() or character in " .-" for character in text)
    known = known and ".." not in text
    return known and not set(fold_text(text).split()) & words("no_writers")


def length_of_introduction(text: str, authors: Sequence[str]) -> int:
    """The characters of a line before a quotation that only tell that the article, or one of its authors, has it."""
    told = [spelled(form).format(name=" ".join(name.split())) for name in authors for form in _FORMS]
    lead = next((form for form in (*told, spelled("in_the_column")) if text.startswith(form)), "")
    return len(lead) if text[len(lead) : len(lead) + 1] in QUOTATION_MARKS else 0


def quotable(body: str, sentence: Sentence) -> Iterator[Clause]:
    """The clauses that may stand in quotation marks: unbroken, from where the sentence's own words begin to where a clause ends."""
    tokens = sentence.tokens
    first, _ = opening(sentence)
    closed = tokens[-1].text in _CLOSING and tokens[-2:-1] and tokens[-2].text not in _ASKING
    if first > len(tokens) - 2 or not closed or tokens[first].kind != "word":
        return
    for clause in clauses(body, sentence):
        kept = body[clause.kept[0][0] : clause.kept[-1][1]]
        if clause.first != first or len(clause.kept) > 1 or not _UNQUOTABLE.isdisjoint(kept) or ".." in kept:
            continue
        told = tokens[first : clause.last + 1]
        if _is_cut_well(tokens, clause.last) and not (
            _refers_away(told) or _opens_badly(told) or has_no_predicate(told)
        ):
            yield clause


def _is_cut_well(tokens: Sequence[Token], last: int) -> bool:
    """True at the sentence's end, and before a stop or a comma."""
    behind = tokens[last + 1].text if last + 1 < len(tokens) else "."
    return tokens[last].text in COMMAS | _STOPS or behind in COMMAS | _STOPS


def _opens_badly(tokens: Sequence[Token]) -> bool:
    """True for a sentence that asks or goes on with the one before: "وهل", "فكم", "لذا", a verb whose subject is hidden."""
    first = bare(tokens[0].folded)
    owned = tokens[0].text.endswith("ه") and first[:-1] in general_words()
    return (
        owned or first in words("asking") or (first,) in phrases("openers") or _has_fa(first) or _hides_subject(tokens)
    )


def _has_fa(word: str) -> bool:
    """True for what has a ف before it: "فكم", "فلماذا", "فبالتغير", "فالناس"."""
    rest = word[1:]
    if not word.startswith("ف") or word in general_words() | given_names():
        return False
    return rest in general_words() | words("asking", "stop_words") or rest.startswith(("ال", "بال", "لل", "ي", "ت"))


def _hides_subject(tokens: Sequence[Token]) -> bool:
    """True for a verb of the present, negated or not, behind which no subject can stand: "لا يرضى إلا أن", "تمضي في صمت"."""
    place = 1 if bare(tokens[0].folded) in words("negations", "perfect") else 0
    if place + 1 >= len(tokens):
        return True
    verb = bare(tokens[place].folded)
    if not verb.startswith(_PRESENT) or verb in words("impersonal") or not may_be_verb(tokens[place]):
        return False
    behind = tokens[place + 1]
    governed = behind.folded in words("particles", "fronting", "pointing", "exceptive", "comparing")
    return behind.kind == "punct" or governed or behind.text.endswith(_ADVERBIAL)


def _refers_away(tokens: Sequence[Token]) -> bool:
    """True for what is about the column itself, or is scripture: "في المقال السابق", "قال تعالى"."""
    return not words("unquoted").isdisjoint(plain_words(tokens))


def quoting_edits(body: str, kept: Span, written: str) -> tuple[Edit, Edit, tuple[Edit, ...]]:
    """The edit before the words `kept`, the one behind them, and those that make the marks within them inner ones."""
    inner = tuple(
        Edit(op="mark", span=(token.start, token.end), text=_INNER[token.text])
        for token in tokenize(body, *kept)
        if token.text in _INNER
    )
    before = Edit(op="attribution", span=(kept[0],) * 2, text=f"{written}«")
    return before, Edit(op="mark", span=(kept[1],) * 2, text="»"), inner
