import csv
import json
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser

from mujaz.cli import main
from mujaz.model import Brief, Entity, Event, EventDate, Record, Statement
from tests.archive.making import brief, kept
from tests.publishing.selecting import select

HOSTILE = "<script>alert(1)</script>\u202e"
MET = "التقى الحلبي نظيره النجدي في بيروت"
SAID = "=نثمن موقف السعودية <b>من</b> المرفأ"


def told(identity: str, edtf: str, status: str = "occurred", url: str | None = None) -> Brief:
    body = f"{MET}. وقال: «{SAID}» {identity}."
    people = (
        Entity(id="e1", kind="person", name="سامر الحلبي", role=f"وزير النقل اللبناني {HOSTILE}", country="LB"),
        Entity(id="e2", kind="person", name="خالد النجدي", role="وزير التجارة السعودي", country="SA"),
        Entity(id="e3", kind="place", name="بيروت", country="LB"),
    )
    met = Event(
        id="v1",
        type="CONSULT",
        mode="meeting",
        status=status,  # type: ignore[arg-type]
        trigger="التقى",
        participants=("e1", "e2"),
        evidence=MET,
        span=(0, len(MET)),
        place="e3",
        date=EventDate(text=None, edtf=edtf),
    )
    at = body.index(SAID)
    said = Statement(id="s1", speaker="e1", mode="direct", text=SAID, span=(at, at + len(SAID)))
    record = Record(entities=people, events=(met,), statements=(said,))
    return brief(identity, body, day="2025-03-06", url=url, record=record)


@pytest.fixture
def archive(tmp_path: Path) -> str:
    """An archive of one meeting on two days, one that is planned and one that is denied."""
    path = tmp_path / "a.db"
    kept(
        path,
        told("1", "2025-03-03", url="https://first.example/1"),
        told("2", "2025-03-04", url="https://second.example/2"),
        told("3", "2025-03-19", status="planned", url="javascript://third.example/%0aalert(1)"),
        told("4", "2025-03-05", status="denied"),
    )
    return str(path)


def test_the_terminal_marks_what_is_planned_and_denied_and_where_sources_differ(
    archive: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["timeline", "لبنان", "السعودية", "--archive", archive]) == 0
    out = capsys.readouterr().out
    assert "لبنان – السعودية" in out
    assert "[لم يحدث بعد]" in out
    assert "[نُفي حدوثه]" in out
    assert "≠ تختلف المصادر في اليوم: 3 مارس 2025 (first.example)؛ 4 مارس 2025 (second.example)" in out
    assert "المصادر: 2" in out
    assert "3 مارس 2025: لقاءات 1، نُفي حدوثها 1، (مقالات الأرشيف 4)" in out
    assert "17 مارس 2025: لم تحدث بعد 1، (لا مقالات)" in out
    assert "\u202e" not in out


def test_the_terminal_speaks_english_too(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", "LB", "SA", "--archive", archive, "--ui", "en"]) == 0
    out = capsys.readouterr().out
    assert "Sources differ on the day" in out
    assert "[planned]" in out
    assert "Week by week" in out


def test_json_is_one_object(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", "الحلبي", "--archive", archive, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["status"] for one in found["contacts"]] == ["occurred", "denied", "planned"]
    assert found["weeks"][0] == {
        "monday": "2025-03-03",
        "occurred": {"meeting": 1},
        "planned": {},
        "denied": {"meeting": 1},
        "covered": 4,
    }


@pytest.fixture
def folder(archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert main(["timeline", "لبنان", "السعودية", "--archive", archive, "-o", str(tmp_path / "out")]) == 0
    assert "index.html" in capsys.readouterr().out
    return tmp_path / "out"


def test_the_page_shows_the_chart_with_its_table_and_leads_to_the_articles(folder: Path) -> None:
    page = html.fromstring((folder / "index.html").read_text(encoding="utf-8"))
    assert len(select(page, "svg")) == 1
    assert [cell.text for cell in select(page, "td:last-child")] == ["4", "لا مقالات", "لا مقالات"]
    addresses = {link.get("href") for link in select(page, "a")}
    assert {"https://first.example/1", "https://second.example/2"} <= addresses
    assert {path.name for path in folder.iterdir()} == {"index.html", "timeline.svg", "timeline.csv"}


def test_nothing_of_an_article_becomes_markup_and_only_web_addresses_become_links(folder: Path) -> None:
    text = (folder / "index.html").read_text(encoding="utf-8")
    page = html.fromstring(text)
    assert select(page, "script") == select(page, "[style]") == []
    assert "من" not in {bold.text for bold in select(page, "b")}
    assert not [link for link in select(page, "a") if (link.get("href") or "").startswith("javascript")]
    assert "&lt;script&gt;" in text
    (policy,) = select(page, "meta[http-equiv='Content-Security-Policy']")
    content = policy.get("content") or ""
    assert content.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in content


def test_the_table_has_a_row_for_all_and_no_cell_is_a_formula(folder: Path) -> None:
    with (folder / "timeline.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["what"] for row in rows].count("contacts") == 3
    assert rows[0]["addresses"] == "https://first.example/1 https://second.example/2"
    assert all(not row["text"].startswith("=") for row in rows)


def test_a_second_run_without_contacts_leaves_no_chart_of_the_first(folder: Path, archive: str) -> None:
    assert main(["timeline", "LB", "SA", "--archive", archive, "--until", "2001-01-01", "-o", str(folder)]) == 0
    assert not (folder / "timeline.svg").exists()
    assert "ليس في الأرشيف شيء من هذا" in (folder / "index.html").read_text(encoding="utf-8")


@pytest.mark.browser
@pytest.mark.parametrize(("width", "dark"), [(320, False), (1280, True)])
def test_in_a_browser_the_page_keeps_its_policy_and_its_width(
    folder: Path, browser: Browser, width: int, dark: bool
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme="dark" if dark else "light")
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.goto((folder / "index.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    ink = page.evaluate("getComputedStyle(document.querySelector('svg.contacts text')).fill")
    assert ink == page.evaluate("getComputedStyle(document.body).color")
    assert said == []
    context.close()


def test_what_cannot_be_done_is_told_in_one_sentence(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments in (["فلان الفلاني"], ["LB", "LB"], ["LB", "--since", "غداً"], ["LB", "SA", "-o", archive]):
        assert main(["timeline", *arguments, "--archive", archive]) == 2
        err = capsys.readouterr().err
        assert err.count("\n") == 1
