"""The record's tables: what stands in them, and that nothing in a cell is more than text."""

import csv
import io
import json
from collections.abc import Callable

import pytest

from mujaz.lexicon import load
from mujaz.model import Brief, Entity, Record, Statement
from mujaz.publishing.tables import FORMATS, TABLES, Table, rows_of, written
from tests.publishing.events import EVENTFUL, EVENTS, span_of

RECORD = EVENTFUL.record


def _csv(rows: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(rows, newline=""), strict=True))


def test_the_sample_is_a_sound_brief(check_brief: Callable[[Brief], Brief]) -> None:
    check_brief(EVENTFUL)


def test_statements_have_their_speaker_with_role_their_day_and_their_venue() -> None:
    first, second = rows_of(RECORD, "statements")
    assert first == {
        "speaker": "سهى الحديد",
        "role": "نظيرته الأردنية",
        "mode": "direct",
        "text": "الماء حق للجميع ولن نساوم عليه",
        "cue": "وقالت",
        "date": "2026-03-03",
        "venue": "في مؤتمر صحافي",
        "start": RECORD.statements[0].span[0],
        "end": RECORD.statements[0].span[1],
    }
    assert (second["mode"], second["date"], second["venue"]) == ("indirect", None, None)


def test_events_have_their_participants_by_name() -> None:
    rows = rows_of(RECORD, "events")
    assert [row["type"] for row in rows] == [event.type for event in EVENTS]
    assert rows[0]["participants"] == ["نبيل القروي", "سهى الحديد"]
    assert (rows[0]["place"], rows[0]["date"]) == ("عمّان", "2026-03-03")
    assert rows[3]["participants"] == ["مزارعون"]
    assert (rows[2]["status"], rows[2]["place"], rows[2]["date"]) == ("denied", None, None)


def test_people_have_their_country_and_their_first_mention() -> None:
    rows = rows_of(RECORD, "people")
    assert [row["name"] for row in rows] == ["نبيل القروي", "سهى الحديد", "كمال الزعبي"]
    assert (rows[1]["country"], rows[1]["aliases"], rows[1]["mentions"]) == ("JO", ["الحديد"], 2)
    assert rows[1]["first"] == span_of("سهى الحديد")[0]


def test_dates_have_all_their_places() -> None:
    assert rows_of(RECORD, "dates")[0] == {
        "text": "أمس الثلاثاء",
        "edtf": "2026-03-03",
        "spans": [span_of("أمس الثلاثاء")],
    }


def test_a_speaker_who_is_nobody_by_name_or_not_known() -> None:
    said = [
        Statement(id=f"s{n}", speaker=speaker, mode="direct", text="x", span=(0, 1))
        for n, speaker in enumerate(("مصدر دبلوماسي", None))
    ]
    rows = rows_of(Record(statements=tuple(said)), "statements")
    assert [(row["speaker"], row["role"]) for row in rows] == [("مصدر دبلوماسي", None), (None, None)]


@pytest.mark.parametrize("table", TABLES)
def test_csv_has_a_heading_and_a_line_a_row_in_either_language(table: Table) -> None:
    rows = rows_of(RECORD, table)
    arabic, english = (_csv(written(rows, table, "csv", ui)) for ui in ("ar", "en"))
    assert english[0] == list(rows[0])
    assert arabic[0] == [load("tables")["ar"][column] for column in english[0]]
    assert arabic[1:] == english[1:]
    assert len(english) == len(rows) + 1


def test_csv_lists_and_missing_values() -> None:
    english = _csv(written(rows_of(RECORD, "events"), "events", "csv", "en"))
    assert english[1][english[0].index("participants")] == "نبيل القروي; سهى الحديد"
    assert english[3][english[0].index("date")] == ""
    start, end = span_of("أمس الثلاثاء")
    assert _csv(written(rows_of(RECORD, "dates"), "dates", "csv"))[1][2] == f"{start}-{end}"


@pytest.mark.parametrize("table", TABLES)
def test_json_has_english_keys_lists_and_nulls(table: Table) -> None:
    rows = json.loads(written(rows_of(RECORD, table), table, "json", "ar"))
    assert rows == json.loads(json.dumps(rows_of(RECORD, table)))
    assert all(key.isascii() for row in rows for key in row)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("form", FORMATS)
def test_no_rows_are_a_table_without_rows(table: Table, form: str) -> None:
    text = written([], table, form, "en")  # type: ignore[arg-type]  # one of the forms
    assert len(text.splitlines()) == {"csv": 1, "md": 2, "json": 1}[form]


def _people(*names: str) -> Record:
    return Record(entities=tuple(Entity(id=name, kind="person", name=name) for name in names))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r=", "＝", "\x00="])
def test_a_spreadsheet_runs_no_cell(sign: str) -> None:
    rows = rows_of(_people(sign + "cmd|' /C calc'!A0"), "people")
    assert not _csv(written(rows, "people", "csv"))[1][0].startswith(("=", "+", "-", "@", "\t", "\r", "＝"))


def test_quotes_commas_and_line_feeds_stay_in_their_cell() -> None:
    text = written(rows_of(_people('a "b", c\nd;e'), "people"), "people", "csv", "en")
    assert text.endswith("\r\n")
    assert _csv(text)[1][0] == 'a "b", c d;e'
    assert not text.encode().startswith(b"\xef\xbb\xbf")


def test_markdown_cells_are_text() -> None:
    hostile = "a|b **c** <script> [x](javascript:y) `z` ~~w~~ &lt; \\\nn"
    text = written(rows_of(_people(hostile), "people"), "people", "md", "en")
    head, rule, row = text.splitlines()
    assert head == "| name | role | country | aliases | mentions | first |"
    assert set(rule) <= set("| -")
    assert row.startswith(r"| a\|b \*\*c\*\* \<script\> \[x\](javascript:y) \`z\` \~\~w\~\~ \&lt; \\ n |")


def test_control_characters_of_an_article_stay_out_of_tables_for_people() -> None:
    rows = rows_of(_people("x\x1b[31m\x07\x9by"), "people")
    for form in ("csv", "md"):
        assert "x[31my" in written(rows, "people", form).replace("\\", "")
