"""Where an event was, as its own words or those before it tell. Every sentence is invented."""

import pytest

from tests.understanding.test_events import record

PLACES = [
    ("شنت القوات التركية غارة على الأطراف الغربية لمدينة عفرين.", "عفرين"),
    ("ويشهد الريف الشمالي للرقة اشتباكات بين الشرطة وعناصر تنظيم داعش.", "الرقة"),
    ("وقصفت القوات التركية مستشفى الأمل في مدينة عفرين أمس.", "عفرين"),
    ("وصل المسعفون إلى قطاع غزة. وقصفت القوات التركية القطاع بالمدفعية.", "قطاع غزة"),
]


def place_of_last(body: str) -> str | None:
    found = record(body)
    names = {entity.id: entity.name for entity in found.entities}
    return names.get(found.events[-1].place or "")


@pytest.mark.parametrize(("body", "place"), PLACES)
def test_a_place_is_read_off_what_leads_to_it(body: str, place: str) -> None:
    assert place_of_last(body) == place


def test_what_a_towns_police_does_is_done_there() -> None:
    body = "واعتقلت شرطة صفاقس خمسة أشخاص. ويقع المصنع في صفاقس."
    assert place_of_last(body) == "صفاقس"


def test_no_place_of_another_kind_is_taken_up() -> None:
    assert place_of_last("ارتفعت الأسعار في بولندا. وقصفت القوات التركية القطاع بالمدفعية.") != "قطاع غزة"


def test_a_meeting_is_where_the_visit_for_it_goes() -> None:
    assert (
        place_of_last("يستعد الرئيس التونسي منذر القابسي لزيارة بولندا، لعقد قمة مع الرئيس خالد الناصري.") == "بولندا"
    )


def test_an_agreement_is_not_where_the_meeting_agreed_on_will_be() -> None:
    body = "توصلت تركيا واليونان إلى اتفاق على موعد الاجتماع الثاني في مسقط."
    assert [event.place for event in record(body).events if event.type == "AGREE"] == [None]


def test_what_an_attack_answers_is_elsewhere() -> None:
    body = "وقصفت القوات التركية مواقع للمتمردين، ردا على مقتل جندي في صفاقس."
    assert place_of_last(body) is None


def test_a_relative_clause_tells_where_a_meeting_was_whatever_it_was_about() -> None:
    body = "وانتهى الاجتماع الثلاثي بشأن المياه، والذي عقد في بلدة الزيتونة بمدينة صفاقس، بمشاركة منذر القابسي."
    assert place_of_last(body) == "صفاقس"


def test_an_assembly_votes_in_its_country() -> None:
    assert place_of_last("واهتمت بولندا بالأمر. وصوت البرلمان البولندي على القانون بأغلبية كبيرة.") == "بولندا"


def test_a_meeting_on_a_visit_is_there_and_on_that_day() -> None:
    body = "وصباح الأحد، توجه منذر القابسي إلى صفاقس، حيث التقى الوزير خالد الناصري. وسيزور القابسي مسقط غدا."
    found = record(body)
    names = {entity.id: entity.name for entity in found.entities}
    meeting = next(event for event in found.events if event.mode == "meeting")
    assert names[meeting.place or ""] == "صفاقس"
    assert meeting.date is not None


def test_one_visit_is_told_by_its_country_and_by_its_town() -> None:
    body = "وتأتي زيارة منذر القابسي إلى بولندا اليوم.\n\nووصل القابسي في زيارة إلى وارسو اليوم."
    found = record(body)
    names = {entity.id: entity.name for entity in found.entities}
    assert [names[event.place or ""] for event in found.events] == ["وارسو"]


def test_a_meeting_is_in_the_town_it_is_called_after() -> None:
    assert place_of_last("وأعلن منذر القابسي ذلك في قمة صفاقس مع الرئيس خالد الناصري.") == "صفاقس"


def test_towns_that_are_joined_are_their_states_and_no_place() -> None:
    assert place_of_last("عقدت قمة أنقرة وأثينا أمس بحضور الوزير منذر القابسي.") is None
