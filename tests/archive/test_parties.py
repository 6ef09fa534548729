"""Who is meant by a name that a reader writes."""

from pathlib import Path

import pytest

from mujaz.archive.parties import party
from mujaz.errors import UsageError
from mujaz.model import Entity, Record
from tests.archive.making import brief, kept, opened


def _naming(identity: str, *people: Entity) -> object:
    return brief(identity, f"مقال {identity} في شؤون الموانئ", record=Record(entities=people))


def _person(name: str, role: str, country: str) -> Entity:
    return Entity(id="e1", kind="person", name=name, role=role, country=country)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Nine articles on one minister, one on a player of the same last name, one on a body that is called as a person is."""
    minister = _person("سامر الحلبي", "وزير النقل", "LB")
    player = _person("وليد الحلبي", "لاعب كرة القدم", "DZ")
    body = Entity(id="e1", kind="organization", name="شركة الحلبي")
    place = tmp_path / "a.db"
    kept(
        place,
        *(_naming(str(at), minister) for at in range(9)),  # type: ignore[arg-type]
        _naming("10", player),  # type: ignore[arg-type]
        _naming("11", body),  # type: ignore[arg-type]
    )
    return place


@pytest.mark.parametrize("given", ["سامر الحلبي", "الحلبى", "حلبي"])
def test_who_is_told_far_more_often_than_others_of_the_name_is_meant(archive: Path, given: str) -> None:
    with opened(archive) as connection:
        assert party(connection, given).name == "سامر الحلبي"


def test_a_fuller_name_means_whoever_has_it(archive: Path) -> None:
    with opened(archive) as connection:
        assert party(connection, "وليد الحلبي").country == "DZ"
        assert party(connection, "شركة الحلبي").kind == "organization"


def test_a_given_name_alone_is_looked_for_too(archive: Path) -> None:
    with opened(archive) as connection:
        assert party(connection, "وليد").name == "وليد الحلبي"


def test_an_error_names_the_candidates_with_their_numbers(archive: Path) -> None:
    kept(archive, _naming("12", _person("وليد الحلبي", "لاعب كرة القدم", "DZ")))  # type: ignore[arg-type]
    with opened(archive) as connection, pytest.raises(UsageError) as refused:
        party(connection, "الحلبي")
    with opened(archive) as connection:
        assert f"{party(connection, 'وليد الحلبي').person} وليد الحلبي (DZ)" in refused.value.message
