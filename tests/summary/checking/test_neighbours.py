"""Names right beside a word."""

from mujaz.summary.checking.evidence import Evidence
from mujaz.text.tokens import tokenize
from mujaz.understanding import understood
from tests.summary.checking.dam import DAM


def test_the_names_beside_a_word_are_told_with_their_distance_and_side() -> None:
    record, *_ = understood(DAM)
    evidence = Evidence(DAM, record)
    names = {key: entity.name for key, entity in evidence.entities.items()}
    (city,) = tokenize("مدينة")
    before = {names[key]: far for key, far in evidence.neighbours.beside(city, behind=False).items()}
    behind = {names[key] for key in evidence.neighbours.beside(city, behind=True)}
    assert before["الكرك"] == 1
    assert "الكرك" not in behind
