"""What the fit of the checker's weights may and may not find."""

import json
from pathlib import Path
from random import Random

import pytest

pytest.importorskip("numpy", reason="training needs numpy, which comes with the voice extra")

from training.checking import AGAINST, FOR, KINDS, Row, fitted, rows


def _known() -> list[Row]:
    chance = Random("weights")
    found = []
    for number in range(400):
        misplaced = number % 2 == 0
        signs = {"constant": 1.0, "own": chance.random() * (0.4 if misplaced else 1.0), "rival": chance.random()}
        found.append(Row(KINDS[number % len(KINDS)], signs, misplaced))
    return found


def test_a_sign_for_a_name_never_speaks_against_it() -> None:
    for weights in fitted(_known()).values():
        assert all(weight <= 0 for sign, weight in weights.items() if sign in FOR)
        assert all(weight >= 0 for sign, weight in weights.items() if sign in AGAINST)
        assert weights["own"] < 0


def test_names_of_faithful_bullets_stand_and_those_put_in_anothers_place_do_not(tmp_path: Path) -> None:
    body = "قال مدير المتحف نبيل الساحلي إن القاعة تفتح في يونيو. وانتقدت الناقدة سعاد بن عامر ثمن التذاكر في قرطاج."
    gold = {"people": [{"name": "نبيل الساحلي"}, {"name": "سعاد بن عامر"}], "places": ["قرطاج"], "organizations": []}
    gold |= {"statements": [], "bullets": ["قال مدير المتحف نبيل الساحلي إن القاعة تفتح في يونيو."]}
    (tmp_path / "articles.jsonl").write_text(
        json.dumps({"id": "museum", "body": body, "title": "المتحف"}), encoding="utf-8"
    )
    (tmp_path / "museum.json").write_text(json.dumps(gold), encoding="utf-8")
    found = list(rows(tmp_path, tmp_path / "articles.jsonl"))
    assert {row.misplaced for row in found} == {False, True}
    assert {row.kind for row in found} >= {"person"}
