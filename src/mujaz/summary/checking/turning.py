"""Whether a summary turns, hardens or fulfils what the article says: negation, modality, plans, and opposites."""

from collections.abc import Iterator
from datetime import date

from mujaz.summary.checking.days import days_of
from mujaz.summary.checking.evidence import Rest
from mujaz.summary.checking.operators import Operator, future_verbs, is_future, is_imperfect, operators
from mujaz.summary.checking.quotes import quoted
from mujaz.summary.checking.roots import same_root, same_word
from mujaz.summary.checking.verdicts import Failure, failure
from mujaz.summary.checking.views import View, is_content, is_one_of, opposites, places_of

_AROUND = 7
_LEAST_SHARED = 2
_CODES = {
    "negative": "negation_lost",
    "possible": "hardened",
    "demanded": "hardened",
    "conditional": "hardened",
    "planned": "plan_done",
}


def check_turning(article: View, summary: View, span: range, rest: Rest, published: date | None) -> Iterator[Failure]:
    """The failures of polarity and modality of the words `span`, whose evidence is `rest`."""
    verbatim = quoted(summary, span)  # whether the article has the quotation is asked elsewhere
    own = operators(summary, span)
    plain = [at for at in span if at not in verbatim]
    whole = operators(article, range(len(article.words)))
    there = [found for sentence in rest.sentences for found in operators(article, article.sentence_range(sentence))]
    if published:
        evidence = set(rest.sentences)
        there += [verb for verb in future_verbs(article, published) if article.words[verb.at].sentence in evidence]
        yield from _happened(summary, span, published)
    yield from _added(article, summary, [found for found in own if found.at not in verbatim], there, rest, whole)
    yield from _lost(article, summary, plain, own, there, whole)
    yield from _unturned(article, summary, plain, own, there)
    yield from _opposed(article, summary, span, rest)


def _governed(found: list[Operator], kind: str) -> set[int]:
    return {at for operator in found if _alike(operator.kind, kind) for at in (operator.at, *operator.governed)}


def _alike(one: str, other: str) -> bool:
    """True for two kinds that do not harden each other: all but the negative are alike."""
    return one == other or (one != "negative" and other != "negative")


def _evidence_places(article: View, rest: Rest, folded: str) -> set[int]:
    return {at for at in places_of(article, folded, loosely=True) if article.words[at].sentence in rest.sentences}


def _added(
    article: View, summary: View, own: list[Operator], there: list[Operator], rest: Rest, whole: list[Operator]
) -> Iterator[Failure]:
    """Negations of the summary that the article does not have: nothing that they govern is negated in the evidence."""
    negated = _governed(there, "negative")
    everywhere = _governed(whole, "negative")
    for operator in own:
        if operator.kind != "negative" or not operator.heads:
            continue
        words = [
            at
            for at in operator.governed
            if at != operator.at and at not in summary.names and is_content(summary.words[at].folded)
        ]
        denies = is_one_of(summary.words[operator.at].folded, "denials")
        if not denies and not any(
            _evidence_places(article, rest, summary.words[head].folded) for head in operator.heads
        ):
            continue  # told in other words: nothing to compare
        places = {at for word in words for at in _evidence_places(article, rest, summary.words[word].folded)}
        supported = bool(places & (everywhere if denies else negated)) if places else bool(negated)
        if not supported and not (denies and _has(article, there, summary, operator)):
            yield failure("negation_added", summary.told(range(operator.at, operator.heads[0] + 1)))


def _lost(
    article: View, summary: View, span: list[int], own: list[Operator], there: list[Operator], whole: list[Operator]
) -> Iterator[Failure]:
    """Operators of the article's evidence whose heads the summary tells without one."""
    seen: set[tuple[str, int]] = set()
    for operator in there:
        particle = is_one_of(article.words[operator.at].folded, "negators") or is_one_of(
            article.words[operator.at].folded, "perhaps"
        )
        if (not particle and _has(summary, own, article, operator)) or _keeps(summary, own, article, operator):
            continue
        kept = _governed(own, operator.kind)
        for head in operator.heads:
            for at in span:
                if _is_weakened_near(summary, own, operator, article, at):
                    continue
                lost = at not in kept and at not in summary.names and _is_head(article, summary, operator, head, at)
                if lost and not _told_plainly(article, whole, operator, head) and (operator.kind, at) not in seen:
                    seen.add((operator.kind, at))
                    yield failure(
                        _CODES[operator.kind], _around(summary, at), article.told(range(operator.at, head + 1))
                    )


def _unturned(
    article: View, summary: View, span: list[int], own: list[Operator], there: list[Operator]
) -> Iterator[Failure]:
    """Negated clauses of the evidence whose words the summary tells, in words of its own, without any negation near."""
    negations = [operator.at for operator in own if operator.kind == "negative"]
    for operator in there:
        if operator.kind != "negative" or not operator.heads or is_one_of(article.words[operator.at].folded, "denials"):
            continue
        first = operator.heads[0]
        sentence = article.words[first].sentence
        governed = [
            at
            for at in range(first, min(len(article.words), first + _AROUND))
            if article.words[at].sentence == sentence and at not in article.names
        ]
        words = [article.words[at].folded for at in governed if is_content(article.words[at].folded)]
        told = [
            at
            for at in span
            if at not in summary.names and any(same_word(summary.words[at].folded, word) for word in words)
        ]
        near = [at for at in told if told and at - told[0] <= _AROUND]
        if (
            len(near) < _LEAST_TOLD
            or len(near) < _TOLD_SHARE * len(words)
            or _elsewhere(article, summary, near, sentence)
        ):
            continue
        if not any(near[0] - _AROUND <= at <= near[-1] for at in negations):
            yield failure("negation_lost", _around(summary, near[0]), article.told(range(operator.at, first + 1)))


_LEAST_TOLD = 3
_TOLD_SHARE = 0.75


def _elsewhere(article: View, summary: View, told: list[int], sentence: int) -> bool:
    """True when another sentence of the article has most of the words too."""
    counts: dict[int, int] = {}
    for at in told:
        for other in {article.words[place].sentence for place in places_of(article, summary.words[at].folded)}:
            counts[other] = counts.get(other, 0) + 1
    return any(count >= len(told) - 1 for other, count in counts.items() if other != sentence)


def _happened(summary: View, span: range, published: date) -> Iterator[Failure]:
    """Days behind the article's own that the summary tells as past."""
    for mention in summary.record.dates:
        days = days_of(mention.edtf)
        if days is None or days.first <= published:
            continue
        for place in mention.spans:
            dated = summary.range_of(place)
            clause = [at for at in span if dated and summary.words[at].clause == summary.words[dated.start].clause]
            past = next((at for at in clause if is_one_of(summary.words[at].folded, "happened")), None)
            if past is not None and dated.start - _AROUND < past < dated.start:
                yield failure("plan_done", _around(summary, past), mention.text)


def _has(view: View, found: list[Operator], other: View, operator: Operator) -> bool:
    """True when one of `found` is the same word as the other text's `operator`."""
    word = other.words[operator.at].folded
    return any(
        same_root(view.words[item.at].folded, word)
        for item in found
        if _alike(item.kind, operator.kind) and not is_future(word)
    )


def _keeps(summary: View, own: list[Operator], article: View, operator: Operator) -> bool:
    """True when the summary has a like operator over the same head."""
    heads = {summary.words[head].folded for item in own if _alike(item.kind, operator.kind) for head in item.heads}
    return any(same_word(article.words[head].folded, word) for head in operator.heads for word in heads)


def _is_weakened_near(summary: View, own: list[Operator], operator: Operator, article: View, at: int) -> bool:
    """True for a word in one clause with the summary's own قد, which may stand behind its subject."""
    if not is_one_of(article.words[operator.at].folded, "perhaps"):
        return False
    return any(item.kind == operator.kind and summary.words[item.at].clause == summary.words[at].clause for item in own)


def _is_head(article: View, summary: View, operator: Operator, head: int, at: int) -> bool:
    """True when the summary's word is the operator's head, among the same words, and a form that says that it is so."""
    word, other = summary.words[at].folded, article.words[head].folded
    if at in summary.dated or not is_content(word) or not same_root(word, other):
        return False
    if operator.kind == "planned" and (is_future(word) or is_imperfect(word)):
        return False
    return _shares(article, summary, head, at)


def _shares(article: View, summary: View, head: int, at: int) -> bool:
    near = [
        article.words[step].folded
        for step in range(max(0, head - _AROUND), min(len(article.words), head + _AROUND + 1))
        if step != head
    ]
    near = [word for word in near if is_content(word)]
    mine = [
        summary.words[step].folded
        for step in range(max(0, at - _AROUND), min(len(summary.words), at + _AROUND + 1))
        if step != at
    ]
    shared = sum(any(same_word(word, other) for other in near) for word in mine if is_content(word))
    return shared >= _LEAST_SHARED


def _told_plainly(article: View, whole: list[Operator], operator: Operator, head: int) -> bool:
    """True when the article also tells the head's word without such an operator, in the same clause or another."""
    kept = _governed(whole, operator.kind)
    return any(at not in kept for at in places_of(article, article.words[head].folded))


def _around(view: View, at: int) -> str:
    return view.told(range(max(0, at - 1), min(len(view.words), at + 3)))


def _opposed(article: View, summary: View, span: range, rest: Rest) -> Iterator[Failure]:
    """Words of the summary in whose place the evidence has their opposite."""
    evidence = [at for sentence in rest.sentences for at in article.sentence_range(sentence)]
    for at in span:
        for sides in opposites():
            for one, other in (sides, sides[::-1]):
                if summary.words[at].folded.removeprefix("و") not in one and summary.words[at].folded not in one:
                    continue
                has = any(same_root(article.words[step].folded, summary.words[at].folded) for step in evidence)
                against = next(
                    (step for step in evidence if article.words[step].folded.removeprefix("و") in other), None
                )
                if not has and against is not None and _shares(article, summary, against, at):
                    yield failure("opposite", _around(summary, at), article.told(range(against, against + 1)))
