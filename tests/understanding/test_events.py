"""Events: what names one, who takes part, where and when, and whether it has happened."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.lexicon import load
from mujaz.model import Article, Event, Moment, Record
from mujaz.understanding import understand

DAY = "2025-03-05"  # a Wednesday


def record_of(*paragraphs: str, published: str | None = DAY) -> Record:
    moment = Moment(value=published, precision="day") if published else None
    return understand(Article(id="a", headline=None, paragraphs=paragraphs, published=moment))


def events_of(text: str) -> list[tuple[Event, list[str], str | None]]:
    """The events with the names of those who take part, and of the place."""
    record = record_of(text)
    names = {entity.id: entity.name for entity in record.entities}
    return [
        (event, [names.get(each, each) for each in event.participants], names.get(event.place or ""))
        for event in record.events
    ]


def only(text: str) -> tuple[Event, list[str], str | None]:
    found = events_of(text)
    assert len(found) == 1, [event.trigger for event, *_ in found]
    return found[0]


def test_a_meeting_has_both_who_meet_its_place_and_its_day() -> None:
    event, who, place = only(
        "التقى وزير الخارجية الأردني سامر الحديدي في عمّان أمس الثلاثاء نظيره المصري خالد الشربيني."
    )
    assert (event.type, event.mode, event.status) == ("CONSULT", "meeting", "occurred")
    assert who == ["سامر الحديدي", "خالد الشربيني"]
    assert place == "عمّان"
    assert event.date is not None
    assert event.date.edtf == "2025-03-04"


def test_the_subject_may_stand_before_its_verb() -> None:
    event, who, _ = only(
        "وقال مسؤول إن الرئيس المصري خالد الشربيني التقى رئيس الوزراء الأردني سامر الحديدي يوم الاثنين."
    )
    assert (event.type, who) == ("CONSULT", ["خالد الشربيني", "سامر الحديدي"])


def test_a_verbal_noun_takes_its_subject_from_the_verb_that_carries_it_out() -> None:
    event, who, _ = only("أجرى وزير الخارجية الأردني سامر الحديدي اتصالا هاتفيا مع نظيره المصري خالد الشربيني.")
    assert (event.mode, who) == ("call", ["سامر الحديدي", "خالد الشربيني"])


def test_both_sides_of_between_take_part() -> None:
    event, who, place = only("انتهت في جنيف محادثات بين روسيا وأوكرانيا يوم الاثنين.")
    assert (event.type, event.mode, who) == ("CONSULT", "negotiation", ["روسيا", "أوكرانيا"])
    assert place == "جنيف"


def test_a_passive_has_whom_it_was_done_to() -> None:
    event, who, _ = only("اعتُقل الناشط خالد الشربيني يوم الاثنين.")
    assert (event.type, who) == ("COERCE", ["خالد الشربيني"])


def test_an_attack_has_those_who_made_it_and_the_place() -> None:
    event, who, place = only("شن مسلحون مجهولون هجوما على قاعدة عسكرية في بغداد فجر الاثنين.")
    assert (event.type, who, place) == ("ASSAULT", ["مسلحون مجهولون"], "بغداد")


def test_what_a_parliament_passes_is_a_vote_and_what_a_cabinet_approves_is_none() -> None:
    event, who, _ = only("أقر مجلس النواب اللبناني اليوم الأربعاء قانون السير.")
    assert (event.type, who) == ("VOTE", ["مجلس النواب اللبناني"])
    assert events_of("وافق مجلس الوزراء الأردني أمس على نظام جديد للسير.") == []


@pytest.mark.parametrize(
    "text",
    [
        "سيزور الرئيس المصري خالد الشربيني بغداد غدا الخميس.",
        "ومن المقرر أن يزور الرئيس المصري خالد الشربيني بغداد.",
        "يعتزم الرئيس المصري خالد الشربيني زيارة بغداد.",
    ],
)
def test_a_visit_to_come_is_planned(text: str) -> None:
    event, who, place = only(text)
    assert (event.mode, event.status, who, place) == ("visit", "planned", ["خالد الشربيني"], "بغداد")


@pytest.mark.parametrize(
    "text",
    [
        "دعا الرئيس المصري خالد الشربيني إلى اجتماع مع روسيا.",
        "لم يلتق الرئيس المصري خالد الشربيني نظيره العراقي.",
        "وأكد ضرورة فرض عقوبات على روسيا.",
        "إذا فرضت روسيا عقوبات على مصر فسترد.",
        "قال الوزير خالد الشربيني في مقابلة مع التلفزيون الروسي إن الأسعار ارتفعت.",
        "وقال خلال مؤتمر صحفي إن وزارة الخارجية تتابع الأمر.",
        "",
        "؟!…",
    ],
)
def test_invitations_negations_suppositions_and_interviews_are_no_events(text: str) -> None:
    assert events_of(text) == []


def test_an_event_told_twice_is_one_with_what_either_telling_says() -> None:
    event, _, place = only(
        "التقى وزير الخارجية الأردني سامر الحديدي نظيره المصري خالد الشربيني في القاهرة. "
        "وقال مصدر إن الحديدي التقى الشربيني أمس الثلاثاء."
    )
    assert place == "القاهرة"
    assert event.date is not None
    assert event.date.edtf == "2025-03-04"


def test_two_visits_on_two_days_are_two_events() -> None:
    text = "زار الوزير خالد الشربيني بغداد في 3 مارس 2023. وزار الوزير خالد الشربيني بغداد في 7 مايو 2024."
    assert [event.date and event.date.edtf for event, *_ in events_of(text)] == ["2023-03-03", "2024-05-07"]


def test_without_a_day_of_publication_events_are_found_and_dates_stay_open() -> None:
    record = record_of("التقى الرئيس المصري خالد الشربيني أمس رئيس الوزراء الأردني سامر الحديدي.", published=None)
    assert [event.date and event.date.edtf for event in record.events] == [None]


def test_a_name_is_no_trigger() -> None:
    assert events_of("قال الأمير فيصل بن خالد إن المشروع انتهى.") == []
    assert events_of("أعلنت وزارة الصحة نتائج المسح.") == []


def _pieces() -> list[str]:
    events = load("events")
    words = [row["past"] for row in events["verbs"]] + [row["present"] for row in events["verbs"]]
    words += [word for row in events["nouns"] for word in row["words"]]
    words += [word for table in ("status", "actors") for entries in events[table].values() for word in entries]
    words += ["مع", "بين", "على", "إلى", "في", "الذي", "أن", "إنه", "،", ".", "«", "»", '"', "\n\n", "أمس", "الثلاثاء"]
    return [*words, "بغداد", "روسيا", "خالد الشربيني", "الرئيس المصري", "61", "\u00a0", "\u200f", "وواو", "و"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_pieces()), max_size=60))
def test_any_words_give_verbatim_events_of_named_parts(pieces: list[str]) -> None:
    record = record_of(" ".join(pieces))
    body = " ".join(pieces)
    known = {entity.id for entity in record.entities}
    for event in record.events:
        assert body[slice(*event.span)] == event.evidence
        assert event.trigger in body
        assert event.participants
        assert event.place is None or event.place in known
        assert all(each in known or each in body for each in event.participants)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_junk_is_read_without_complaint(text: str) -> None:
    for event in record_of(text).events:
        assert event.evidence == text[slice(*event.span)]


def test_a_long_text_without_a_stop_is_read_in_linear_time() -> None:
    clause = "وزار الوزير خالد الشربيني بغداد يوم الاثنين والتقى مسؤولين من مصر وقصفت طائرات مواقع "
    assert record_of(clause * 400).events


def test_every_need_of_a_trigger_is_in_the_lexicon() -> None:
    events = load("events")
    needed = {row["needs"] for row in [*events["verbs"], *events["nouns"]] if "needs" in row}
    assert needed <= events["contexts"].keys()
    assert date.fromisoformat(DAY).weekday() == 2
