"""Speakers of last resort: what is said is plain, and nobody known is beside its cue.

A verb of saying with a quotation or a clause of its own has a subject, be it a name that is in no lexicon; what closes a clause in which
somebody speaks, or that is about somebody, is his.
"""

from mujaz.lexicon import load
from mujaz.understanding.discourse import Memory, resolve
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.scene import Scene, Source
from mujaz.understanding.speaker_nouns import is_oblique, is_people_word, is_thing
from mujaz.understanding.speakers import described_at, speaker_at
from mujaz.understanding.vocabulary import VERBS, folded_set
from mujaz.understanding.words import Words, after_conjunction

_GRAMMAR = load("reported_speech")["subjects"]
_CLAUSES_ABOUT = folded_set(_GRAMMAR["relatives"]) | {"وهو", "وهي"}
_CLAUSE_AT_MOST = 45
_COUNTED_AT_MOST = 9
"""Tokens that people told by their number may have: "60% من المشاركين"."""
_GOES_ON = 2
"""Sentences behind a speaker within which one that a participle begins is his: "مبينة أن …"."""
_SAYS = ("قايل", "بالقول", "بقول")
"""Behind a verb these are its subject's words: "وتوجه كلسيتش إلى الحضور قائلًا"."""
_SHORTEST = 3
"""Letters that the first word of a name has at least: the particle in "لـ«…»" has fewer."""


def stranger_behind(scene: Scene, cue: int, said: int) -> Source | None:
    """The noun phrase behind a verb, before a comma or a clause about it: "وقال كلسيتش الذي …"; `said` is where speech begins."""
    words = scene.words
    steps = range(cue + 1, said)
    stop = next((step for step in steps if words.folded(step) in COMMAS or words.folded(step) in _CLAUSES_ABOUT), said)
    if words.tokens[cue + 1].kind == "number":
        return Source(None, cue + 1, stop, True) if stop == said <= cue + _COUNTED_AT_MOST else None
    addressed = len(words.folded(cue + 1)) < _SHORTEST
    return (
        described_at(scene, cue + 1, stop)
        if stop > cue + 1 and not addressed and not is_thing(words, cue + 1)
        else None
    )


def heard_in_clause(scene: Scene, cue: int, memory: Memory) -> str | None:
    """Who speaks in the sentence already, or shortly before one that a participle begins, whatever its gender: "…"، مضيفًا أن …"."""
    words, last = scene.words, memory.last
    if last is None:
        return None
    begins = not words.same_sentence(cue - 1, cue)
    return last.speaker if words.sentence[cue] - words.sentence[last.at] <= begins * _GOES_ON else None


def clause_subject(scene: Scene, cue: int, memory: Memory) -> str | None:
    """The people whom the clause before the cue is about: "ألغى العسكريون …، مؤكدين أن …"."""
    words = scene.words
    for verb in range(cue - 2, max(cue - _CLAUSE_AT_MOST, -1), -1):
        if not words.same_sentence(verb, cue):
            return None
        if not _begins_clause(words, verb) or not any(form in VERBS for form in after_conjunction(words.folded(verb))):
            continue
        source = speaker_at(scene, verb + 1)
        if source is not None and source.last < cue and not is_oblique(words, source.first):
            people = source.entity is not None or is_people_word(words.folded(source.first))
            return resolve(scene, source, memory) if people else None
        if words.folded(cue).startswith(_SAYS):
            source = stranger_behind(scene, verb, cue)
            return resolve(scene, source, memory) if source is not None else None
    return None


def _begins_clause(words: Words, index: int) -> bool:
    return not words.same_sentence(index - 1, index) or words.folded(index - 1) in COMMAS
