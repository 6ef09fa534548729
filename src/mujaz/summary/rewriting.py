"""From spans of the body to a bullet's text, each step recorded so that it can be replayed.

The operations, in the order of the text: `keep` (the span as it stands), `drop` (the span is left out), `absolute_date` (the span
gives way to the day, month, week or year it means), `space` (one that the page lost comes in, or one before a comma or within quotation
marks goes), `cue` ("أضاف أن" gives way to "قال إن", the participle of "…، مؤكداً أن" to the verb "أكد"), `speaker` (the name of who speaks
comes in, or takes a title's place), `name` (a person's whole name at the first mention), `join` (a comma and a conjunction between two
clauses), `attribution` (who wrote a column, and the mark that opens his words), `mark` (the one that closes them, and marks within
them made inner ones) and `full_stop`. Every character of a bullet comes from one of them.
"""

from collections.abc import Sequence

from mujaz.model import Bullet, Edit, Span

REPLACING = ("absolute_date", "space", "cue", "speaker", "name", "join", "attribution", "mark", "full_stop")
"""Operations that put words of their own."""


def replay(body: str, edits: Sequence[Edit]) -> str:
    """The text that the edits make of the body: what is kept and what is put, white space made single."""
    pieces = [body[slice(*edit.span)] if edit.op == "keep" else edit.text or "" for edit in edits]
    return " ".join("".join(pieces).split())


def edits_of(kept: Sequence[Span], bounds: Span, replacements: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits that keep `kept` of the sentence `bounds`, put the replacements that lie in kept text, and drop the rest."""
    edits: list[Edit] = []
    position = bounds[0]
    for start, end in kept:
        if position < start:
            edits.append(Edit(op="drop", span=(position, start)))
        edits += _with_replacements((start, end), replacements)
        position = end
    if position < bounds[1]:
        edits.append(Edit(op="drop", span=(position, bounds[1])))
    return tuple(edits)


def _with_replacements(kept: Span, replacements: Sequence[Edit]) -> list[Edit]:
    edits: list[Edit] = []
    position, end = kept
    for replacement in sorted(replacements, key=lambda edit: edit.span):
        first, last = replacement.span
        if first < position or last > end:
            continue
        if position < first:
            edits.append(Edit(op="keep", span=(position, first)))
        edits.append(replacement)
        position = last
    if position < end:
        edits.append(Edit(op="keep", span=(position, end)))
    return edits


def bullet(body: str, edits: tuple[Edit, ...]) -> Bullet:
    """The bullet that the edits make, closed by a full stop; its evidence are the unbroken stretches that it was made from."""
    stop = Edit(op="full_stop", span=(edits[-1].span[1],) * 2, text=".")
    edits = (*edits, stop)
    evidence: list[Span] = []
    for edit in edits:
        if edit.op == "drop" or edit.span[0] == edit.span[1]:
            continue
        if evidence and evidence[-1][1] == edit.span[0]:
            evidence[-1] = (evidence[-1][0], edit.span[1])
        else:
            evidence.append(edit.span)
    return Bullet(text=replay(body, edits), evidence=tuple(evidence), edits=edits)
