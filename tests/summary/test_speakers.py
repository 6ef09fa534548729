"""Who speaks, named where the clause hides it and the record leaves no doubt."""

from mujaz.model import Entity, Record, Statement
from mujaz.summary.speakers import speaker_edit
from mujaz.text.tokens import tokenize

_BEFORE = "وصلت سلمى الرفاعي. "
_OTHERS = "التقت سلمى الرفاعي كريم النعيمي. "


def _named(clause: str, before: str = _BEFORE, speaker: str = "e1", told: str = "") -> str:
    """The clause as it reads once its speaker is named; it stands behind `before` in the body."""
    body = before + clause
    people = (("e1", "سلمى الرفاعي", "وزيرة النقل"), ("e2", "كريم النعيمي", None), ("e3", "فريد علي ناصر", None))
    entities = tuple(
        Entity(
            id=key,
            kind="person",
            name=name,
            role=role,
            mentions=((before.index(name), before.index(name) + len(name)),),
        )
        for key, name, role in people
        if name in before
    )
    tokens = [token for token in tokenize(body) if token.start >= len(before)]
    cue = (tokens[0].start, tokens[0].end)
    said = Statement(
        id="s1", speaker=speaker, mode="indirect", text="", span=(cue[1], len(body)), cue=tokens[0].text, cue_span=cue
    )
    edit = speaker_edit(tokens, Record(entities=entities, statements=(said,)), told)
    if edit:
        body = body[: edit.span[0]] + (edit.text or "") + body[edit.span[1] :]
    return body.removeprefix(before)


def test_a_hidden_speaker_is_named_with_the_role_at_first_mention() -> None:
    assert _named("أضافت أن الجسر سيفتح") == "أضافت وزيرة النقل سلمى الرفاعي أن الجسر سيفتح"


def test_the_role_is_not_told_twice() -> None:
    assert (
        _named("أضافت أن الجسر سيفتح", told="قالت وزيرة النقل سلمى الرفاعي كذا") == "أضافت سلمى الرفاعي أن الجسر سيفتح"
    )


def test_a_hidden_speaker_stays_hidden_where_two_people_are_mentioned_before() -> None:
    assert _named("أضافت أن الجسر سيفتح", before=_OTHERS) == "أضافت أن الجسر سيفتح"


def test_a_hidden_speaker_stays_hidden_who_was_mentioned_long_before() -> None:
    far = _BEFORE + "مضى العمل كما خطط له. " * 30
    assert _named("أضافت أن الجسر سيفتح", before=far) == "أضافت أن الجسر سيفتح"


def test_a_speaker_who_is_only_described_is_not_put_in() -> None:
    assert _named("أضاف أن الجسر سيفتح", speaker="مصدر هندسي") == "أضاف أن الجسر سيفتح"


def test_a_title_gives_way_to_the_name_of_whoever_holds_it() -> None:
    assert _named("أضافت الوزيرة أن الجسر سيفتح", before=_OTHERS) == "أضافت وزيرة النقل سلمى الرفاعي أن الجسر سيفتح"


def test_a_title_of_somebody_else_stays() -> None:
    assert _named("أضافت السفيرة أن الجسر سيفتح") == "أضافت السفيرة أن الجسر سيفتح"


def test_a_surname_alone_is_made_full_until_the_name_is_known() -> None:
    assert _named("أضافت الرفاعي أن الجسر سيفتح") == "أضافت وزيرة النقل سلمى الرفاعي أن الجسر سيفتح"
    assert _named("أضافت الرفاعي أن الجسر سيفتح", told="قالت سلمى الرفاعي كذا") == "أضافت الرفاعي أن الجسر سيفتح"


def test_a_name_whose_second_word_looks_like_a_preposition_is_not_told_twice() -> None:
    clause = "أضاف فريد علي ناصر أن الجسر سيفتح"
    assert _named(clause, before="وصل فريد علي ناصر. ", speaker="e3") == clause


def test_a_speaker_told_behind_an_adverbial_is_not_told_again() -> None:
    clause = "قالت في مؤتمر صحفي سلمى الرفاعي إن الجسر سيفتح"
    assert _named(clause) == clause


def test_other_speakers_and_other_sentences_stay_as_they_are() -> None:
    assert _named("أضاف كريم النعيمي أن الجسر سيفتح") == "أضاف كريم النعيمي أن الجسر سيفتح"
    assert _named("الجسر سيفتح غداً") == "الجسر سيفتح غداً"
    assert speaker_edit(tokenize("أضافت أن الجسر سيفتح"), Record(), "") is None


def test_an_honorific_stays_where_somebody_else_spoke_last() -> None:
    before = "قالت سلمى الرفاعي كذا. "
    clause = "أكد معاليه أن الجسر سيفتح"
    body = before + clause
    tokens = [token for token in tokenize(body) if token.start >= len(before)]
    cue = (tokens[0].start, tokens[0].end)
    entities = (
        Entity(id="e1", kind="person", name="سلمى الرفاعي", role=None, mentions=((5, 17),)),
        Entity(id="e2", kind="person", name="كريم النعيمي", role=None, mentions=()),
    )
    statements = (
        Statement(id="s1", speaker="e1", mode="indirect", text="كذا", span=(18, 21), cue="قالت", cue_span=(0, 4)),
        Statement(id="s2", speaker="e2", mode="indirect", text="", span=(cue[1], len(body)), cue="أكد", cue_span=cue),
    )
    assert speaker_edit(tokens, Record(entities=entities, statements=statements), "") is None
    assert speaker_edit(tokens, Record(entities=entities, statements=statements[1:]), "") is not None
