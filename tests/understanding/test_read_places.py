"""Places that the model of names reads."""

import pytest

from mujaz.model import Article
from mujaz.understanding import understand


def places(text: str) -> list[str]:
    """The names of the places and countries of a text, in order."""
    found = understand(Article(id="x", headline=None, paragraphs=(text,)))
    return [entity.name for entity in found.entities if entity.kind in {"place", "country"}]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وصل الوفد إلى مهرجان جدة، الذي افتتح أمس.", "جدة"),
        ("وقعت هزة أرضية في بهادورا بمنطقة كاسكي.", "بهادورا"),
    ],
)
def test_a_place_that_only_the_model_reads_is_one(text: str, place: str) -> None:
    assert place in places(text)


def test_a_diameter_read_as_a_country_is_none() -> None:
    assert "قطر" not in places("تتساقط الشظايا ضمن قطر 150 مترا من الموقع.")


def test_the_end_of_a_sites_name_is_the_site() -> None:
    assert places("استهدفت قاعدة عين الأسد أمس. ثم عاد القصف على عين الأسد فجرا.") == ["قاعدة عين الأسد"]
