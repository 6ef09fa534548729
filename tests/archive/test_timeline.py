"""A relation through time, over invented news."""

from pathlib import Path

import pytest

from mujaz.archive.timeline import Timeline, timeline
from mujaz.errors import UsageError
from mujaz.model import Brief, Entity, Event, EventDate, Record, Statement
from tests.archive.making import brief, kept, opened

HALABI = Entity(id="e1", kind="person", name="سامر الحلبي", role="وزير النقل اللبناني", country="LB")
NAJDI = Entity(id="e2", kind="person", name="خالد النجدي", role="وزير التجارة السعودي", country="SA")
BEIRUT = Entity(id="e3", kind="place", name="بيروت", country="LB")
LEBANON = Entity(id="e4", kind="country", name="لبنان", country="LB")
PEOPLE = (HALABI, NAJDI, BEIRUT, LEBANON)


def event(
    body: str,
    evidence: str,
    *who: str,
    kind: str = "CONSULT",
    mode: str | None = "meeting",
    edtf: str | None = None,
    status: str = "occurred",
    place: str | None = None,
) -> Event:
    start = body.index(evidence)
    return Event(
        id=f"v{start}",
        type=kind,  # type: ignore[arg-type]
        mode=mode,  # type: ignore[arg-type]
        status=status,  # type: ignore[arg-type]
        trigger=evidence.split(maxsplit=1)[0],
        participants=who,
        evidence=evidence,
        span=(start, start + len(evidence)),
        place=place,
        date=EventDate(text=None, edtf=edtf) if edtf else None,
    )


def quote(body: str, text: str, speaker: str) -> Statement:
    start = body.index(text)
    return Statement(
        id=f"s{start}", speaker=speaker, mode="direct", text=text, span=(start, start + len(text)), cue="قال"
    )


MET = "التقى الحلبي في بيروت نظيره النجدي وبحثا رسوم الشحن بين المرفأين"
SAID = "نثمن موقف السعودية من المرفأ ونراه عوناً لنا"
OTHER = "ننتظر رد البنوك على طلبات التجار"
ANSWERED = "المرفأ اللبناني شريك لتجارنا منذ عقود"


def meeting(
    identity: str, day: str, edtf: str | None, status: str = "occurred", people: tuple[Entity, ...] = PEOPLE
) -> Brief:
    body = f"{MET}. مقال {identity}."
    found = event(body, MET, "e1", "e2", edtf=edtf, status=status, place="e3")
    url = f"https://paper{identity}.example/{identity}"
    return brief(identity, body, day=day, url=url, record=Record(entities=people, events=(found,)))


def words(identity: str, day: str) -> Brief:
    body = f"قال الحلبي: «{SAID}». وأضاف: «{OTHER}». وقال النجدي: «{ANSWERED}»."
    said = (quote(body, SAID, "e1"), quote(body, OTHER, "e1"), quote(body, ANSWERED, "e2"))
    return brief(identity, body, day=day, record=Record(entities=PEOPLE, statements=said))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Seven weeks: a meeting told by two papers, one planned, one denied, a visit, an agreement, an appointment, statements."""
    visit = "وصل الوزير النجدي إلى بيروت في زيارة رسمية"
    deal = "وقع لبنان مع الوزير النجدي اتفاق النقل البحري"
    office = "عُين سامر الحلبي وزيراً للنقل في حكومة الوحدة"
    denied = "نفت الوزارة أن يكون الحلبي اتصل بالوزير النجدي"
    place = tmp_path / "a.db"
    kept(
        place,
        meeting("1", "2025-03-04", "2025-03-03"),
        meeting("2", "2025-03-04", "2025-03-03"),
        meeting("3", "2025-04-01", "2025-04-09", status="planned"),
        brief("4", denied, day="2025-03-20", record=Record(entities=PEOPLE, events=(event(denied, denied, "e1", "e2", mode="call", status="denied"),))),
        brief("5", visit, day="2025-03-12", record=Record(entities=PEOPLE, events=(event(visit, visit, "e2", mode="visit", edtf="2025-03-11", place="e3"),))),
        brief("6", deal, day="2025-03-05", record=Record(entities=PEOPLE, events=(event(deal, deal, "e4", "e2", kind="AGREE", mode=None, edtf="2025-03-05"),))),
        brief("7", office, day="2025-02-20", record=Record(entities=PEOPLE, events=(event(office, office, "e1", kind="OFFICE", mode=None, edtf="2025-02-20"),))),
        words("8", "2025-03-06"),
    )  # fmt: skip
    return place


def of(
    archive: Path, who: str, whom: str | None = None, since: str | None = None, until: str | None = None
) -> Timeline:
    with opened(archive) as connection:
        return timeline(connection, who, whom, since=since, until=until)


@pytest.mark.parametrize("pair", [("لبنان", "السعودية"), ("LB", "SA"), ("بيروت", "الرياض"), ("sa", "لبنان")])
def test_two_countries_are_named_by_name_code_or_capital(archive: Path, pair: tuple[str, str]) -> None:
    found = of(archive, *pair)
    assert {side.country for side in found.sides} == {"LB", "SA"}
    assert [(one.mode, one.status, one.first_day, one.sources) for one in found.contacts] == [
        ("meeting", "occurred", "2025-03-03", 2),
        ("visit", "occurred", "2025-03-11", 1),
        ("call", "denied", "2025-03-20", 1),
        ("meeting", "planned", "2025-04-09", 1),
    ]
    assert [one.first_day for one in found.agreements] == ["2025-03-05"]
    assert found.offices == found.votes == found.others == ()


def test_of_a_pair_each_statement_names_the_other_side(archive: Path) -> None:
    found = of(archive, "لبنان", "السعودية")
    assert [(said.side, said.text) for said in found.statements] == [(0, SAID), (1, ANSWERED)]
    assert found.statements_total == 2


def test_of_one_side_everything_is_told(archive: Path) -> None:
    found = of(archive, "الحلبي")
    assert found.sides[0].name == "سامر الحلبي"
    assert [one.mode for one in found.contacts] == ["meeting", "call", "meeting"]
    assert [one.first_day for one in found.offices] == ["2025-02-20"]
    assert [said.text for said in found.statements] == [SAID, OTHER]
    assert found.contacts[0].rank == "minister"


def test_a_person_may_be_told_by_number_and_a_pair_be_a_person_and_a_country(archive: Path) -> None:
    number = of(archive, "سامر الحلبي").sides[0].person
    found = of(archive, str(number), "السعودية")
    assert [one.mode for one in found.contacts] == ["meeting", "call", "meeting"]
    assert [said.text for said in found.statements if said.side == 0] == [SAID]
    assert of(archive, "الحلبي", "لبنان").contacts == (), "a minister does not meet his own country by meeting another"


def test_weeks_without_articles_are_told_apart_from_weeks_without_contacts(archive: Path) -> None:
    found = of(archive, "لبنان", "السعودية")
    weeks = {week.monday: week for week in found.weeks}
    assert list(weeks) == ["2025-03-03", "2025-03-10", "2025-03-17", "2025-03-24", "2025-03-31", "2025-04-07"]
    assert weeks["2025-03-03"].occurred == {"meeting": 1}
    assert weeks["2025-03-03"].covered == 4
    assert weeks["2025-03-10"].occurred == {"visit": 1}
    assert weeks["2025-03-17"].denied == {"call": 1}
    assert weeks["2025-03-24"].covered == 0
    assert weeks["2025-03-31"].covered == 1
    assert weeks["2025-04-07"].planned == {"meeting": 1}
    assert found.weeks_left_out == 0


def test_contacts_long_ago_or_on_vague_days_are_listed_and_in_no_week(tmp_path: Path) -> None:
    place = tmp_path / "a.db"
    kept(
        place,
        meeting("1", "2025-03-04", "1997-05-02"),
        meeting("2", "2025-03-04", "2024"),
        meeting("3", "2025-03-04", "2025-03-03"),
    )
    found = of(place, "لبنان", "السعودية")
    assert len(found.contacts) == 3
    assert (len(found.weeks), found.weeks_left_out) == (1, 2)


def test_days_may_be_bounded_and_the_weeks_with_them(archive: Path) -> None:
    found = of(archive, "لبنان", "السعودية", since="2025-03-10", until="2025-03-30")
    assert [one.mode for one in found.contacts] == ["visit", "call"]
    assert [week.monday for week in found.weeks] == ["2025-03-10", "2025-03-17", "2025-03-24"]
    assert found.statements == ()


def test_a_name_of_several_is_told_with_those_who_have_it(tmp_path: Path) -> None:
    other = Entity(id="e1", kind="person", name="وليد الحلبي", role="لاعب كرة القدم الجزائري", country="DZ")
    place = tmp_path / "a.db"
    kept(
        place,
        meeting("1", "2025-03-04", "2025-03-03"),
        meeting("2", "2025-03-09", "2025-03-08", people=(other, NAJDI, BEIRUT, LEBANON)),
    )
    with pytest.raises(UsageError) as refused:
        of(place, "الحلبي")
    assert refused.value.code == "several_of_name"
    assert "سامر الحلبي" in refused.value.message
    assert "وليد الحلبي" in refused.value.message_en
    assert of(place, "سامر الحلبى").sides[0].name == "سامر الحلبي"


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (("فلان الفلاني",), "nobody_of_name"),
        (("؟!",), "nobody_of_name"),
        (("99999",), "no_such_person"),
        (("LB", "بيروت"), "one_side_twice"),
    ],
)
def test_a_side_that_is_nobody_is_refused_in_one_sentence(archive: Path, names: tuple[str, ...], code: str) -> None:
    with pytest.raises(UsageError) as refused:
        of(archive, *names)
    assert refused.value.code == code


def test_a_day_that_is_none_is_refused(archive: Path) -> None:
    with pytest.raises(UsageError):
        of(archive, "LB", since="أمس")


def test_a_body_is_a_side_too(tmp_path: Path) -> None:
    union = Entity(id="e1", kind="organization", name="اتحاد الموانئ العربية")
    place = tmp_path / "a.db"
    kept(place, meeting("1", "2025-03-04", "2025-03-03", people=(union, NAJDI, BEIRUT, LEBANON)))
    found = of(place, "اتحاد الموانئ العربية", "السعودية")
    assert (found.sides[0].kind, len(found.contacts)) == ("organization", 1)


def test_an_empty_archive_tells_nothing_and_does_not_fail(tmp_path: Path) -> None:
    kept(tmp_path / "a.db")
    found = of(tmp_path / "a.db", "LB", "SA")
    assert (found.contacts, found.weeks, found.statements) == ((), (), ())
