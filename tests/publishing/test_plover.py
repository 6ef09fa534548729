"""Events as PLOVER records: categories, modes, contexts, actors, and what is not said."""

import json
from typing import Any, get_args

import msgspec
import pytest

from mujaz.lexicon import load
from mujaz.model import Brief, Entity, Event, EventDate, EventType, Record
from mujaz.publishing.plover import coded_as, plover_rows, sector_of
from tests.publishing.events import EVENTFUL

ENTITIES = (
    Entity(id="tn", kind="person", name="أ", role="وزير الخارجية التونسي", country="TN"),
    Entity(id="jo", kind="person", name="ب", role="ملك الأردن", country="JO"),
    Entity(id="x", kind="person", name="ج"),
    Entity(id="geneva", kind="place", name="جنيف", country="CH"),
    Entity(id="amman", kind="place", name="عمّان", country="JO"),
    Entity(id="un", kind="organization", name="الأمم المتحدة"),
    Entity(id="army", kind="organization", name="الجيش الأردني", country="JO"),
    Entity(id="eg", kind="country", name="مصر", country="EG"),
)
NAMED = {entity.id: entity for entity in ENTITIES}


def _event(kind: str, trigger: str = "x", who: tuple[str, ...] = ("tn", "jo"), **more: Any) -> Event:
    status = more.pop("status", "occurred")
    return Event(
        id="v1",
        type=kind,  # type: ignore[arg-type]  # types vary
        status=status,
        trigger=trigger,
        participants=who,
        evidence="x",
        span=(0, 1),
        **more,
    )


def _row(event: Event) -> dict[str, Any]:
    record = Record(entities=ENTITIES, events=(event,))
    (row,) = plover_rows(msgspec.structs.replace(EVENTFUL, record=record))
    return row


@pytest.mark.parametrize(
    ("event", "category", "modes", "contexts"),
    [
        (_event("CONSULT", mode="meeting"), "CONSULT", [], []),
        (_event("CONSULT", mode="visit", status="planned"), "CONSULT", ["visit"], ["future"]),
        (_event("CONSULT", mode="call"), "CONSULT", ["phone"], []),
        (_event("CONSULT", mode="letter", status="denied"), "CONSULT", ["phone"], ["negation"]),
        (_event("CONSULT", mode="negotiation", place="geneva"), "CONSULT", ["third-party"], []),
        (_event("CONSULT", mode="meeting", place="amman"), "CONSULT", [], []),
        (_event("CONSULT", mode="meeting", place="geneva", who=("tn", "x")), "CONSULT", [], []),
        (_event("AGREE"), "SUPPORT", [], []),
        (_event("AGREE", status="planned"), "AGREE", [], []),
        (_event("AGREE", status="denied"), "SUPPORT", [], ["negation"]),
        (_event("AID", "قدم"), "AID", [], []),
        (_event("SANCTION", "طردت"), "SANCTION", ["expel"], []),
        (_event("SANCTION", "فرض عقوبات"), "SANCTION", [], []),
        (_event("PROTEST", "إضراب عن الطعام"), "PROTEST", ["hunger"], []),
        (_event("PROTEST", "الإضراب"), "PROTEST", ["strike"], []),
        (_event("ASSAULT", "اغتيال"), "ASSAULT", ["assassinate"], []),
        (_event("COERCE", "اعتقلت"), "COERCE", ["arrest"], []),
        (_event("MOBILIZE", "نشر قوات"), "MOBILIZE", ["troops"], []),
        (_event("MOBILIZE", "مناورات مشتركة"), "COOPERATE", [], ["military"]),
        (_event("MOBILIZE", "مناورات", who=("jo",)), "MOBILIZE", ["troops"], []),
        (_event("RETREAT", "وقف إطلاق النار"), "RETREAT", ["ceasefire"], []),
        (_event("RETREAT", "الإفراج"), "RETREAT", ["release"], []),
        (_event("OFFICE", "استقال"), "RETREAT", ["resign"], []),
    ],
)
def test_an_event_has_its_category_modes_and_contexts(
    event: Event, category: str, modes: list[str], contexts: list[str]
) -> None:
    assert coded_as(event, NAMED) == (category, modes, contexts)


@pytest.mark.parametrize("event", [_event("VOTE"), _event("OFFICE", "عين"), _event("OFFICE", "انتخب")])
def test_votes_and_offices_have_no_category(event: Event) -> None:
    assert coded_as(event, NAMED) is None


@pytest.mark.parametrize("kind", sorted(get_args(EventType)))
def test_every_type_has_a_quad_or_no_row(kind: str) -> None:
    rows = plover_rows(msgspec.structs.replace(EVENTFUL, record=Record(events=(_event(kind),))))
    assert all(row["quad_code"] in {1, 2, 3, 4} for row in rows)


def test_parties_that_do_a_thing_together_are_all_sources() -> None:
    row = _row(_event("CONSULT", mode="meeting", place="geneva", who=("tn", "un", "مصدر دبلوماسي")))
    assert row["source"] == [
        {"code": "TUN", "sector": "GOV", "actor_text": "أ", "office": "وزير الخارجية التونسي"},
        {"code": "IGO", "actor_text": "الأمم المتحدة"},
        {"actor_text": "مصدر دبلوماسي"},
    ]
    assert row["recipient"] == []
    assert row["event_loc"] == {"name": "جنيف", "country code": "CH", "cc3": "CHE"}


def test_in_a_visit_those_of_the_place_are_hosts() -> None:
    row = _row(_event("CONSULT", mode="visit", place="amman"))
    assert [actor["code"] for actor in row["source"]] == ["TUN"]
    assert [actor["code"] for actor in row["recipient"]] == ["JOR"]
    alone = _row(_event("CONSULT", mode="visit", place="amman", who=("jo",)))
    assert (len(alone["source"]), alone["recipient"]) == (1, [])


def test_who_acted_on_whom_is_not_said_where_the_record_does_not_say_it() -> None:
    row = _row(_event("ASSAULT", "قصف", who=("army", "eg")))
    assert (row["source"], row["recipient"]) == ([], [])
    assert row["actors"] == [
        {"code": "JOR", "sector": "MIL", "actor_text": "الجيش الأردني"},
        {"code": "EGY", "actor_text": "مصر"},
    ]


@pytest.mark.parametrize(
    ("edtf", "day", "last"),
    [
        ("2026-03-04", "2026-03-04", None),
        ("2026-03-04/2026-03-06", "2026-03-04", "2026-03-06"),
        ("2026-03", None, None),
        ("2026-03-04~", None, None),
        (None, None, None),
    ],
)
def test_only_a_day_is_a_date(edtf: str | None, day: str | None, last: str | None) -> None:
    row = _row(_event("AID", date=EventDate(text="x", edtf=edtf)))
    assert (row["date"], row.get("enddate"), row.get("date_edtf")) == (day, last, edtf)


def test_a_record_is_json_and_tells_its_text_with_its_place() -> None:
    rows = plover_rows(EVENTFUL)
    assert json.loads(json.dumps(rows)) == rows
    assert [row["id"] for row in rows] == ["water-v1", "water-v2", "water-v3", "water-v4", "water-v6"]
    for row in rows:
        assert EVENTFUL.article
        assert EVENTFUL.article.body[row["text_info"]["start"] : row["text_info"]["end"]] == row["text"]
        assert row["cite_info"]["codebook"] == "plover-0.8"


def test_a_failed_brief_has_no_events() -> None:
    assert plover_rows(Brief(id="x", status="failed")) == []


@pytest.mark.parametrize(
    ("words", "sector"),
    [
        ("وزير الخارجية التونسي", "GOV"),
        ("وزير الدفاع", "GOV"),
        ("وزير الدفاع السابق", "CVL"),
        ("الرئيس", "GOV"),
        ("الرئيس التونسي", "GOV"),
        ("الرئيسة الهندية", "GOV"),
        ("رئيس الولايات المتحدة", "GOV"),
        ("رئيس النادي", None),
        ("رئيس اللجنة الأولمبية", None),
        ("الرئيس التنفيذي للشركة", "BUS"),
        ("محافظ البنك المركزي", "GOV"),
        ("الناطق باسم الجيش الإسرائيلي", "MIL"),
        ("رئيس الأركان", "MIL"),
        ("رئيس لجنة الدفاع في البرلمان", "LEG"),
        ("نائب رئيس مجلس النواب الأردني", "LEG"),
        ("قائد الشرطة", "COP"),
        ("النائب العام", "JUD"),
        ("عميد كلية الآداب", "EDU"),
        ("رئيس حزب المعارضة", "OPP"),
        ("مزارعون", "AGR"),
        ("مسلحون مجهولون", "UAF"),
        ("مصدر دبلوماسي", None),
        ("", None),
    ],
)
def test_a_sector_is_told_by_the_words_of_a_role(words: str, sector: str | None) -> None:
    assert sector_of(words) == sector


def test_every_country_of_the_lexicon_has_a_code_of_three_letters() -> None:
    codes = load("plover")["alpha3"]
    places = load("places")
    assert not (set(places["countries"]) | set(places["cities"]) | set(load("nisbas"))) - set(codes)
    assert len(set(codes.values())) == len(codes)
    assert all(len(code) == 3 for code in codes.values())
