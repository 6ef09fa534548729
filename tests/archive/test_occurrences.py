"""One thing that happened, told by several papers: invented news."""

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.archive.days import days_between
from mujaz.archive.occurrence_records import Actor, Difference, Occurrence, Told
from mujaz.archive.occurrences import joined
from mujaz.archive.ranks import contact_rank, rank_of
from mujaz.archive.records import ArticleLine

HALABI = Actor(name="سامر الحلبي", kind="person", country="LB", person=1, role="وزير النقل اللبناني")
NAJDI = Actor(name="خالد النجدي", kind="person", country="SA", person=2, role="وزير التجارة السعودي")
QABISI = Actor(name="منذر القابسي", kind="person", country="TN", person=3, role="رئيس الوزراء التونسي")
LEBANON = Actor(name="لبنان", kind="country", country="LB")
SAUDI = Actor(name="السعودية", kind="country", country="SA")

_ids = count(1)


def told(
    *actors: Actor,
    article: int,
    day: str | None = "2025-03-03",
    edtf: str | None = None,
    kind: str = "CONSULT",
    mode: str | None = "meeting",
    status: str = "occurred",
    place: str | None = None,
    place_country: str | None = None,
    group: int | None = None,
    evidence: str = "التقى الوزيران وبحثا حركة الشحن بين المرفأين",
    trigger: str = "التقى",
) -> Told:
    line = ArticleLine(
        id=article,
        headline=None,
        url=f"https://paper{article}.example/a",
        site=f"paper{article}",
        published=day,
        day=day,
    )
    first, last = days_between(edtf)
    return Told(
        id=next(_ids),
        article=line,
        text_group=group or article,
        type=kind,
        mode=mode,
        status=status,
        trigger=trigger,
        evidence=evidence,
        span=(0, len(evidence)),
        place=place,
        place_country=place_country,
        edtf=edtf,
        first_day=first,
        last_day=last,
        actors=actors,
    )


def difference(one: Occurrence, field: str) -> Difference | None:
    return next((found for found in one.differences if found.field == field), None)


def test_one_meeting_told_by_five_papers_is_one_occurrence_with_five_sources() -> None:
    short = Actor(name="الحلبي", kind="person", country="LB", person=1)
    spelt = Actor(name="خالد النجدى", kind="person", country=None, person=None)
    nameless = Actor(name="نظيره السعودي", kind="description", country="SA")
    papers = [
        told(HALABI, NAJDI, article=1, edtf="2025-03-02", place="بيروت", place_country="LB"),
        told(HALABI, NAJDI, article=2, edtf="2025-03-02"),
        told(short, spelt, article=3, edtf="2025-03-02", mode="negotiation"),
        told(HALABI, nameless, article=4, day="2025-03-02"),
        told(HALABI, NAJDI, article=5, edtf="2025-03-02", place="لبنان", place_country="LB"),
    ]
    (one,) = joined(papers)
    assert one.sources == len(one.tellings) == 5
    assert (one.first_day, one.day_told, one.status, one.mode) == ("2025-03-02", True, "occurred", "meeting")
    assert [actor.name for actor in one.participants] == ["سامر الحلبي", "خالد النجدي"]
    assert one.rank == "minister"
    assert one.differences == ()


def test_where_papers_differ_on_day_place_and_participants_the_difference_shows() -> None:
    papers = [
        told(HALABI, NAJDI, article=1, edtf="2025-03-02", place="بيروت", place_country="LB"),
        told(HALABI, NAJDI, article=2, edtf="2025-03-02", place="طرابلس", place_country="LB"),
        told(HALABI, NAJDI, article=3, edtf="2025-03-02", place="بيروت", place_country="LB"),
        told(HALABI, NAJDI, article=4, edtf="2025-03-03", place="بيروت", place_country="LB"),
    ]
    (one,) = joined(papers)
    assert (one.first_day, one.place) == ("2025-03-02", "بيروت")
    day, place = difference(one, "day"), difference(one, "place")
    assert day is not None
    assert [(variant.value, variant.articles) for variant in day.variants] == [
        ("2025-03-02", (1, 2, 3)),
        ("2025-03-03", (4,)),
    ]
    assert place is not None
    assert {variant.value: variant.articles for variant in place.variants} == {"بيروت": (1, 3, 4), "طرابلس": (2,)}
    assert difference(one, "participants") is None


def test_who_came_differs_where_each_of_two_papers_names_somebody_whom_the_other_does_not() -> None:
    other = Actor(name="وداد الزين", kind="person", country="LB", person=4)
    (one,) = joined(
        [
            told(HALABI, NAJDI, QABISI, article=1, edtf="2025-03-02"),
            told(HALABI, NAJDI, other, article=2, edtf="2025-03-02"),
        ]
    )
    who = difference(one, "participants")
    assert who is not None
    assert {(variant.value, variant.articles) for variant in who.variants} == {
        ("منذر القابسي", (1,)),
        ("وداد الزين", (2,)),
    }


def test_a_paper_that_names_fewer_does_not_differ() -> None:
    (one,) = joined(
        [told(HALABI, NAJDI, QABISI, article=1, edtf="2025-03-02"), told(HALABI, NAJDI, article=2, edtf="2025-03-02")]
    )
    assert one.differences == ()


def test_a_plan_that_comes_true_is_one_occurrence_that_occurred() -> None:
    (one,) = joined(
        [
            told(HALABI, NAJDI, article=1, day="2025-03-01", edtf="2025-03-04", status="planned"),
            told(HALABI, NAJDI, article=2, day="2025-03-05", edtf="2025-03-04"),
        ]
    )
    assert (one.status, one.first_day) == ("occurred", "2025-03-04")
    assert [telling.status for telling in one.tellings] == ["planned", "occurred"]
    assert difference(one, "status") is None


def test_a_paper_that_still_calls_it_planned_afterwards_differs() -> None:
    (one,) = joined(
        [
            told(HALABI, NAJDI, article=1, day="2025-03-05", edtf="2025-03-04"),
            told(HALABI, NAJDI, article=2, day="2025-03-06", edtf="2025-03-05", status="planned"),
        ]
    )
    assert difference(one, "status") is not None


def test_what_is_denied_stays_apart_from_what_occurred() -> None:
    found = joined(
        [
            told(HALABI, NAJDI, article=1, edtf="2025-03-02"),
            told(HALABI, NAJDI, article=2, edtf="2025-03-02", status="denied"),
            told(HALABI, NAJDI, article=3, edtf="2025-03-02", status="denied"),
        ]
    )
    assert sorted((one.status, one.sources) for one in found) == [("denied", 2), ("occurred", 1)]


def test_copies_of_an_agency_s_text_tell_once_and_are_all_sources() -> None:
    (one,) = joined(
        [
            told(HALABI, NAJDI, article=1, group=1, edtf="2025-03-02"),
            told(HALABI, NAJDI, article=2, group=1, edtf="2025-03-02"),
            told(HALABI, NAJDI, article=3, group=1, edtf="2025-03-02"),
            told(HALABI, NAJDI, article=4, edtf="2025-03-03"),
        ]
    )
    assert (len(one.tellings), one.sources) == (2, 4)
    assert [copy.id for copy in one.tellings[0].copies] == [2, 3]
    assert one.first_day == "2025-03-02", "one against one: three copies are one voice, and the earlier day is taken"


def test_without_a_told_day_the_article_s_day_is_kept_as_told_on() -> None:
    (one,) = joined(
        [told(HALABI, NAJDI, article=1, day="2025-03-03"), told(HALABI, NAJDI, article=2, day="2025-03-04")]
    )
    assert (one.first_day, one.day_told) == ("2025-03-03", False)


@pytest.mark.parametrize(
    "second",
    [
        told(HALABI, NAJDI, article=2, edtf="2025-03-09"),
        told(HALABI, QABISI, article=2, edtf="2025-03-02"),
        told(HALABI, NAJDI, article=2, edtf="2025-03-02", mode="call"),
        told(HALABI, NAJDI, article=2, edtf="2025-03-02", mode=None, kind="AGREE"),
        told(HALABI, NAJDI, article=2, edtf="2025-03-03", place="الرياض", place_country="SA"),
        told(HALABI, NAJDI, article=1, edtf="2025-03-02"),
        told(HALABI, article=2, edtf="2025-03-02", evidence="استقبل الحلبي وفداً من تجار السوق القديمة"),
    ],
    ids=["another day", "others", "a call", "an agreement", "another country", "the same article", "one alone"],
)
def test_what_differs_in_more_than_a_detail_stays_apart(second: Told) -> None:
    first = told(HALABI, NAJDI, article=1, edtf="2025-03-02", place="بيروت", place_country="LB")
    assert len(joined([first, second])) == 2


def test_two_of_one_country_are_not_one_and_a_country_stands_for_its_minister() -> None:
    other = Actor(name="وداد الزين", kind="person", country="LB", person=4)
    assert (
        len(
            joined(
                [told(HALABI, NAJDI, article=1, edtf="2025-03-02"), told(other, NAJDI, article=2, edtf="2025-03-02")]
            )
        )
        == 2
    )
    (one,) = joined(
        [told(HALABI, NAJDI, article=1, edtf="2025-03-02"), told(LEBANON, NAJDI, article=2, edtf="2025-03-02")]
    )
    assert [actor.name for actor in one.participants] == ["سامر الحلبي", "خالد النجدي"]


def test_two_of_one_side_are_no_two_sides() -> None:
    aide = Actor(name="وزير الدولة السعودي", kind="description", country="SA")
    third = Actor(name="وداد الزين", kind="person", country="SA", person=5)
    first = told(NAJDI, third, QABISI, article=1, edtf="2025-03-02")
    second = told(NAJDI, aide, HALABI, article=2, edtf="2025-03-02")
    assert len(joined([first, second])) == 2


def test_talks_of_two_countries_on_no_told_day_are_one_only_where_they_are_told_alike() -> None:
    words = "تجري لبنان والسعودية محادثات فنية عن رسوم الشحن البحري بين المرفأين"
    others = "اجتمعت لجنة لبنانية سعودية للنظر في مواسم الزيتون"
    assert (
        len(joined([told(LEBANON, SAUDI, article=1, evidence=words), told(LEBANON, SAUDI, article=2, evidence=others)]))
        == 2
    )
    assert (
        len(joined([told(LEBANON, SAUDI, article=1, evidence=words), told(LEBANON, SAUDI, article=2, evidence=words)]))
        == 1
    )


def test_one_visit_is_told_by_its_guest_and_its_place() -> None:
    place = {"place": "بيروت", "place_country": "LB", "mode": "visit"}
    (one,) = joined(
        [told(NAJDI, article=1, edtf="2025-03-02", **place), told(NAJDI, article=2, day="2025-03-02", **place)]  # type: ignore[arg-type]
    )
    assert one.sources == 2


@pytest.mark.parametrize(
    ("role", "rank"),
    [
        ("رئيس الوزراء التونسي", "head"),
        ("الرئيس التونسي", "head"),
        ("رئيس دولة الإمارات", "head"),
        ("أمير منطقة الحدود", None),
        ("رئيس النادي", None),
        ("الرئيس التونسي السابق", None),
        ("وزير النقل", "minister"),
        ("نائب وزير النقل", "envoy"),
        ("السفير اللبناني لدى تونس", "envoy"),
        ("لاعب", None),
    ],
)
def test_a_role_tells_its_rank(role: str, rank: str | None) -> None:
    assert rank_of(role) == rank


def test_a_contact_has_the_rank_of_its_lower_side() -> None:
    envoy = Actor(name="وداد الزين", kind="person", country="LB", role="سفيرة لبنان")
    assert contact_rank([QABISI, HALABI, envoy]) == "minister"
    assert contact_rank([LEBANON, SAUDI]) is None


_ACTORS = (HALABI, NAJDI, QABISI, LEBANON, SAUDI)
_DAYS = ("2025-03-01", "2025-03-02", "2025-03-03", "2025-03-05")


@st.composite
def _events(draw: st.DrawFn) -> list[Told]:
    drawn = st.tuples(
        st.lists(st.sampled_from(_ACTORS), min_size=1, max_size=3, unique=True),
        st.sampled_from(_DAYS),
        st.sampled_from((None, *_DAYS, "2025-03-01/2025-03-04", "2025-03")),
        st.sampled_from(("occurred", "planned", "denied")),
        st.sampled_from((("بيروت", "LB"), ("الرياض", "SA"), (None, None))),
        st.sampled_from(("CONSULT", "AGREE", "ASSAULT")),
    )
    return [
        told(
            *actors,
            article=at // 2 + 1,
            day=day,
            edtf=edtf,
            status=status,
            place=place,
            place_country=country,
            kind=kind,
            mode="meeting" if kind == "CONSULT" else None,
            group=at // 3 + 1,
        )
        for at, (actors, day, edtf, status, (place, country), kind) in enumerate(draw(st.lists(drawn, max_size=9)))
    ]


@given(_events(), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_the_order_in_which_events_come_changes_nothing_and_none_is_lost(events: list[Told], random: object) -> None:
    shuffled = list(events)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert joined(shuffled) == joined(events)
    ids = [telling.article.id for one in joined(events) for telling in one.tellings for _ in (telling, *telling.copies)]
    assert len(ids) == len(events)
    for one in joined(events):
        assert len({line.id for telling in one.tellings for line in (telling.article, *telling.copies)}) == one.sources
