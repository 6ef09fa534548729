"""A person's short name gives way to the whole one only where nothing can be broken by it."""

import msgspec

from mujaz.model import Entity, Record
from mujaz.summary.names import name_edits, short_mentions

PERSON = Entity(id="e1", kind="person", name="سالم البدري", role="وزير الزراعة", aliases=("البدري",))


def _named(text: str, told: str = "") -> str:
    start = text.index("البدري")
    record = Record(entities=(msgspec.structs.replace(PERSON, mentions=((start, start + 6),)),))
    edits = name_edits(text, [(0, len(text))], short_mentions(text, record, []), told)
    for edit in edits:
        text = text[: edit.span[0]] + (edit.text or "") + text[edit.span[1] :]
    return text


def test_a_surname_behind_a_verb_becomes_the_person_with_the_role() -> None:
    assert _named("استقبل البدري وفداً من المزارعين") == "استقبل وزير الزراعة سالم البدري وفداً من المزارعين"


def test_a_surname_at_a_sentences_beginning_and_behind_any_verb_of_the_past_becomes_the_person_with_the_role() -> None:
    assert _named("البدري هو أول من زار القرية") == "وزير الزراعة سالم البدري هو أول من زار القرية"
    assert _named("وصل الوفد. البدري لم يصل") == "وصل الوفد. وزير الزراعة سالم البدري لم يصل"
    assert _named("رفض البدري الخطة") == "رفض وزير الزراعة سالم البدري الخطة"


def test_a_title_before_it_leaves_no_room_for_the_role() -> None:
    assert _named("استقبل الوزير البدري وفداً") == "استقبل الوزير سالم البدري وفداً"


def test_a_name_that_was_told_or_stands_in_another_phrase_stays() -> None:
    assert _named("استقبل البدري وفداً", told="قال سالم البدري") == "استقبل البدري وفداً"
    assert _named("زار مدرسة البدري في المدينة") == "زار مدرسة البدري في المدينة"


def test_a_role_with_a_pronoun_of_its_own_does_not_come_along() -> None:
    text = "استقبل البدري وفداً"
    person = msgspec.structs.replace(PERSON, role="مدربه البرتغالي", mentions=((7, 13),))
    record = Record(entities=(person,))
    (edit,) = name_edits(text, [(0, len(text))], short_mentions(text, record, []), "")
    assert edit.text == "سالم البدري"
