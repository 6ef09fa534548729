"""One person through spellings, roles and years; two of one name apart; decisions as data."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from mujaz.archive import people
from mujaz.archive.keeping import keep
from mujaz.archive.opening import open_archive, reading, writing
from mujaz.archive.tables import articles, entities
from mujaz.archive.tables import people as people_table
from mujaz.errors import UsageError
from mujaz.model import Brief, Record
from tests.archive.making import brief, kept, opened, person

Who = tuple[str, str | None, str | None]
"""A name, a role and a country."""
BODY = "خبر قصير عن أناس لا وجود لهم."


def told(identity: str, *who: Who, day: str = "2025-03-02", text: str = BODY) -> Brief:
    """A brief of an article that names people."""
    named = tuple(person(f"e{at}", *one) for at, one in enumerate(who, start=1))
    return brief(identity, text, day=day, record=Record(entities=named))


def all_of(*who: Who) -> list[Brief]:
    """Briefs of one article for each."""
    return [told(f"a{at:02}", one) for at, one in enumerate(who)]


def partition(connection: Connection) -> set[frozenset[tuple[str, str]]]:
    """Who is told by which name in which article, as sets, without the numbers of people."""
    rows = connection.execute(
        select(articles.c.key, entities.c.name, entities.c.person_id).join(articles).where(entities.c.kind == "person")
    ).all()
    assert all(row.person_id is not None for row in rows)
    sets: dict[int, set[tuple[str, str]]] = {}
    for key, name, number in rows:
        sets.setdefault(number, set()).add((key, name))
    found = connection.execute(select(people_table.c.id)).scalars().all()
    assert set(found) == set(sets)
    return set(map(frozenset, sets.values()))


def joined(path: Path, *who: Who) -> list[list[str]]:
    """The names of each person, one article for each name."""
    kept(path, *all_of(*who))
    with opened(path) as connection:
        return sorted(sorted(name for _, name in one) for one in partition(connection))


def numbers(connection: Connection, name: str) -> list[int]:
    return people.numbers_named(connection, name)


MINISTER = ("سامر الحلبي", "وزير النقل اللبناني", "LB")
BARE = ("الحلبي", "الوزير", "LB")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("إدوارد كالنترامب", "الرئيس النمساوي", "AT"), ("ادوارد كالنترمب", "رئيس النمسا", "AT")),
        (("لي جين تشاونغ", "الرئيس الصيني", "CN"), ("لي جينتشاونغ", "الرئيس", "CN")),
        (("عبدالله الجزامي", "وزير الري العراقي", "IQ"), ("عبد الله الجزامي", "وزير الري", "IQ")),
        (("حسن نصر الدين البكراوي", "القاضي", "TN"), ("حسن نصرالدين البكراوي", None, "TN")),
        (("سيرغي فالنتوف", "وزير الدفاع الروسي", "RU"), ("سيرجي فالنتوف", "وزير الدفاع", "RU")),
        (("منذر بن صالح القابسي", "وزير الطاقة", "TN"), ("منذر القابسي", "وزير الطاقة التونسي", "TN")),
        (("راكان بن ثامر بن فهد", "أمير منطقة الواحات", "SA"), ("راكان بن ثامر", "أمير منطقة الواحات", "SA")),
    ],
)
def test_one_person_in_two_spellings_or_lengths(tmp_path: Path, first: Who, second: Who) -> None:
    assert len(joined(tmp_path / "a.db", first, second)) == 1


def test_one_person_through_roles_and_years(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    kept(
        path,
        told("a1", ("سلوى المحرزي", "النائبة التونسية", "TN"), day="2015-05-01"),
        told("a2", ("سلوى المحرزي", "وزيرة البيئة التونسية", "TN"), day="2019-07-01"),
        told("a3", ("سلوى المحرزي", "وزيرة البيئة", None), day="2019-08-02"),
        told("a4", ("سلوى المحرزي", "رئيسة الحكومة التونسية", "TN"), day="2024-01-09"),
    )
    with opened(path) as connection:
        (number,) = numbers(connection, "المحرزي")
        found = people.person(connection, number)
    assert (found.role, found.country, found.articles) == ("رئيسة الحكومة التونسية", "TN", 4)
    assert [role.first for role in found.roles] == ["2015-05-01", "2019-07-01", "2019-08-02", "2024-01-09"]
    assert (found.first, found.last) == ("2015-05-01", "2024-01-09")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("منذر القابسي", "وزير الطاقة التونسي", "TN"), ("منذر القابسي", "وزير الطاقة الليبي", "LY")),
        (("منذر القابسي", "وزير الطاقة", "TN"), ("منذر القابسي", "لاعب الوسط", "TN")),
        (("محمد علي", "المهندس", None), ("محمد علي", None, None)),
        (("أحمد القحطاني", "مدير المستشفى", "SA"), ("أحمد القحطاني", "رئيس البلدية", "SA")),
        (("حسن البكراوي", "الكاتب", "TN"), ("حسين البكراوي", "الكاتب", "TN")),
        (("راكان بن ثامر", "الأمير", "SA"), ("راكان بن نواف", "الأمير", "SA")),
        (("بندر بن راكان الواحي", "المستشار", "SA"), ("راكان الواحي", "المستشار", "SA")),
        (("الحلبي", None, None), ("سامر الحلبي", "الوزير", "LB")),
        (("نادر فوزان", "اللاعب", None), ("نادر الفوزان", "الكاتب", None)),
    ],
)
def test_two_who_may_be_two_stay_apart(tmp_path: Path, first: Who, second: Who) -> None:
    assert len(joined(tmp_path / "a.db", first, second)) == 2


def test_a_surname_alone_is_the_one_well_known_person_of_it(tmp_path: Path) -> None:
    groups = joined(tmp_path / "a.db", *[MINISTER] * 6, BARE, ("الحلبي", "المدرب", "EG"))
    assert groups == [["الحلبي"], ["الحلبي", *["سامر الحلبي"] * 6]]


def test_a_surname_of_two_well_known_people_stays_apart(tmp_path: Path) -> None:
    other = ("نادر الحلبي", "وزير المال اللبناني", "LB")
    assert ["الحلبي"] in joined(tmp_path / "a.db", *[MINISTER] * 6, *[other] * 6, ("الحلبي", None, "LB"))


def test_doubtful_cases_are_listed(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    joined(path, MINISTER, ("الحلبي", None, None), ("محمد علي", "المهندس", None), ("محمد علي", None, None))
    with opened(path) as connection:
        found = people.doubtful(connection)
    assert found.total == 2
    assert {doubt.reason for doubt in found.doubts} == {"surname", "same_name"}


def test_a_person_keeps_the_number_as_articles_come_and_go(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    kept(path, told("a1", MINISTER), told("a2", ("نادر الجزامي", None, "IQ")))
    with opened(path) as connection:
        before, other = numbers(connection, "سامر الحلبي") + numbers(connection, "نادر الجزامي")
    kept(path, told("a1", MINISTER, text=BODY + " وزيد فيه."), told("a3", MINISTER), told("a2"))
    with opened(path) as connection:
        assert numbers(connection, "سامر الحلبي") == [before]
        assert numbers(connection, "نادر الجزامي") == []
    kept(path, told("a4", ("نادر الجزامي", None, "IQ")))
    with opened(path) as connection:
        assert numbers(connection, "نادر الجزامي") not in ([before], [other])


NAMES: list[Who] = [
    MINISTER, MINISTER, ("سامر الحلبي", None, None), ("سامر بن فوزان الحلبي", "وزير النقل", "LB"), BARE,
    ("الحلبي", None, None), ("سامر الحلبي", "الحارس", "SY"), ("سامر حلبي", "وزير النقل", None), ("سامر الحلبى", "الوزير", "LB"),
    ("محمد علي", "وزير المال", "EG"), ("محمد علي", None, None), ("محمد علي", "وزير المال", None), ("علي", None, None),
    ("سيرغي فالنتوف", "وزير الدفاع الروسي", "RU"), ("سيرجي فالنتوف", None, "RU"), ("فالنتوف", None, "RU"),
    ("سيرغي فالينتوف", "الوزير", "RU"), ("نادر الحلبي", "المخرج", "LB"), ("نادر الحلبي", "المفتي", "LB"),
    ("راكان بن ثامر بن فهد", "الأمير", None), ("راكان بن ثامر", "الأمير", "SA"), ("راكان", "الأمير", None),
]  # fmt: skip
BRIEFS = st.lists(st.lists(st.sampled_from(NAMES), min_size=0, max_size=3), min_size=1, max_size=14)


@given(BRIEFS, st.randoms(use_true_random=False), st.integers(1, 5))
@settings(max_examples=40, deadline=None)
def test_who_is_who_does_not_depend_on_the_order(named: list[list[Who]], random: object, size: int) -> None:
    """Articles taken in one by one, in another order, in transactions of another size, or again with other people before."""
    briefs = [told(f"a{at}", *who) for at, who in enumerate(named)]
    shuffled = list(briefs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    before = [told(one.id, *reversed(named[0]), text="غير هذا") for one in shuffled[: len(shuffled) // 2]]
    with TemporaryDirectory() as folder:
        found = [
            after(Path(folder) / "a.db", [[one] for one in briefs]),
            after(Path(folder) / "b.db", [shuffled[at : at + size] for at in range(0, len(shuffled), size)]),
            after(Path(folder) / "c.db", [before, shuffled]),
        ]
    assert found[0] == found[1] == found[2]


def after(path: Path, transactions: Iterable[list[Brief]]) -> set[frozenset[tuple[str, str]]]:
    engine = open_archive(path)
    for briefs in transactions:
        with writing(engine) as connection:
            keep(connection, briefs)
    with reading(engine) as connection:
        return partition(connection)


@given(BRIEFS, st.data())
@settings(max_examples=8, deadline=None)
def test_who_is_who_is_as_before_when_all_decisions_are_undone(named: list[list[Who]], data: st.DataObject) -> None:
    # a decision knows somebody by the name in an article: one name there is one person
    named = [list({name: (name, role, country) for name, role, country in who}.values()) for who in named]
    briefs = [told(f"a{at}", *who) for at, who in enumerate(named)]
    with TemporaryDirectory() as folder, writing(open_archive(Path(folder) / "a.db")) as connection:
        keep(connection, briefs)
        before = partition(connection)
        for merging in data.draw(st.lists(st.booleans(), max_size=4)):
            ids = sorted(connection.execute(select(people_table.c.id)).scalars())
            if merging and len(ids) > 1:
                first, second = data.draw(st.permutations(ids))[:2]
                people.merge(connection, first, second)
            elif ids:
                number = data.draw(st.sampled_from(ids))
                where = select(entities.c.article_id).where(entities.c.person_id == number).distinct()
                naming = sorted(connection.execute(where).scalars())
                if len(naming) > 1:
                    people.split(connection, number, naming[:1])
            decided = partition(connection)
            keep(connection, [told(one.id, *who, text="غير هذا") for one, who in zip(briefs, named, strict=True)])
            assert partition(connection) == decided
            keep(connection, briefs)
        for decision in data.draw(st.permutations(people.decisions(connection).decisions)):
            people.undo(connection, decision.id)
        assert partition(connection) == before


def test_two_are_merged_and_parted_again_by_undoing_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    kept(path, *all_of(MINISTER, MINISTER, ("نادر الجزامي", "الكاتب", "IQ")))
    with writing(open_archive(path)) as connection:
        before = partition(connection)
        first, second = numbers(connection, "الحلبي") + numbers(connection, "الجزامي")
        done = people.merge(connection, first, second)
        assert [one.id for one in done.people] == [first]
        assert len(partition(connection)) == 1
        assert people.person(connection, first).articles == 3
        people.undo(connection, done.decision)
        assert partition(connection) == before
        assert people.decisions(connection).total == 0


def test_some_articles_are_parted_and_joined_again_by_undoing_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    kept(path, *all_of(*[MINISTER] * 5))
    with writing(open_archive(path)) as connection:
        before = partition(connection)
        (number,) = numbers(connection, "الحلبي")
        done = people.split(connection, number, [2, 4])
        assert [one.articles for one in done.people] == [2, 3]
        assert done.people[1].id == number
        people.undo(connection, done.decision)
        assert partition(connection) == before


def test_decisions_survive_that_an_article_is_taken_in_again(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    kept(path, *all_of(*[MINISTER] * 3, ("نادر الجزامي", "الكاتب", "IQ")))
    with writing(open_archive(path)) as connection:
        (number,) = numbers(connection, "الحلبي")
        people.split(connection, number, [1])
        people.merge(connection, number, *numbers(connection, "الجزامي"))
        decided = partition(connection)
    again = [told(f"a{at:02}", MINISTER, text=BODY + " وزيد فيه.") for at in range(3)]
    kept(path, *again)
    with opened(path) as connection:
        assert partition(connection) == decided
    kept(path, told("a00"))  # nobody is named there any more
    with opened(path) as connection:
        assert [one.state for one in people.decisions(connection).decisions] == ["holds", "waiting"]
    kept(path, again[0])
    with opened(path) as connection:
        assert partition(connection) == decided


def test_of_decisions_that_contradict_the_newer_one_holds(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    kept(path, *all_of(*[MINISTER] * 4))
    with writing(open_archive(path)) as connection:
        (number,) = numbers(connection, "الحلبي")
        parted = people.split(connection, number, [1])
        joined_again = people.merge(connection, *(one.id for one in parted.people))
        assert joined_again.overruled == (parted.decision,)
        assert len(partition(connection)) == 1
        assert [one.state for one in people.decisions(connection).decisions] == ["holds", "overruled"]
        people.undo(connection, joined_again.decision)
        assert len(partition(connection)) == 2
        again = people.split(connection, number, [2])
        assert len(partition(connection)) == 3
        assert again.overruled == ()


def test_parted_people_are_no_doubtful_case(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    kept(path, *all_of(*[MINISTER] * 3))
    with writing(open_archive(path)) as connection:
        (number,) = numbers(connection, "الحلبي")
        people.split(connection, number, [3])
        assert people.doubtful(connection).total == 0


@pytest.mark.parametrize("name", ["الحلبي", "سامر الحلبى", "سامر حلبي", "الوزير سامر الحلبي", "سَامِر الحلبي"])
def test_a_person_is_found_as_a_reader_writes_the_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.db"
    kept(path, *all_of(MINISTER, MINISTER, ("نادر الحلبي", "المخرج", "SY")))
    with opened(path) as connection:
        assert people.find_people(connection, name, limit=1).people[0].name == "سامر الحلبي"
        assert people.find_people(connection).total == 2
        assert people.find_people(connection, "لا أحد").people == ()


def test_what_cannot_be_decided_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    kept(path, *all_of(MINISTER, MINISTER, ("نادر الجزامي", None, None)))
    with writing(open_archive(path)) as connection:
        (number,) = numbers(connection, "الحلبي")
        for wrong, code in (
            (lambda: people.merge(connection, number, number), "people_same"),
            (lambda: people.merge(connection, number, 99), "no_such_person"),
            (lambda: people.split(connection, number, [3]), "people_not_in_article"),
            (lambda: people.split(connection, number, [1, 2]), "people_nobody_left"),
            (lambda: people.undo(connection, 7), "no_such_decision"),
            (lambda: people.person(connection, 99), "no_such_person"),
        ):
            with pytest.raises(UsageError) as raised:
                wrong()
            assert raised.value.code == code


def test_a_role_that_is_only_anothers_equal_gives_way_to_one_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    own, equal = (
        person("e1", "فؤاد بن عاشور", "وزير النقل الجزائري", "DZ"),
        person("e1", "فؤاد بن عاشور", "نظيره الجزائري", "DZ"),
    )
    kept(
        path,
        brief("a1", "نص عن الميناء وأهله.", day="2025-03-01", record=Record(entities=(own,))),
        brief("a2", "نص آخر عن السفن وأهلها.", day="2025-04-01", record=Record(entities=(equal,))),
    )
    with opened(path) as connection:
        (found,) = people.find_people(connection, "بن عاشور").people
    assert found.role == "وزير النقل الجزائري"
