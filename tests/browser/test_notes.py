"""What the text says when it is pointed at: where a bullet comes from, who speaks, which day is meant."""

from pathlib import Path

import msgspec
import pytest
from playwright.sync_api import Page, expect

from mujaz.model import Bullet, DateMention, Record, Summary
from mujaz.publishing import publish
from tests.browser.conftest import Open
from tests.publishing.samples import ARTICLE, BRIEF, BULLETS, PARAGRAPHS

LIT = "() => [...CSS.highlights.get('source')].map((range) => range.toString())"
BODY = "\n\n".join(PARAGRAPHS)
SOURCES = (PARAGRAPHS[0], "وأضافت أن الحكومة تبحث مع شركة Aqua North تمويل المرحلة الثانية بقيمة 1.2 مليار دولار")
RELATIVE = "اليوم الأربعاء"


def _span(text: str) -> tuple[int, int]:
    return BODY.index(text), BODY.index(text) + len(text)


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published folder whose bullets have sources and whose text has a resolved date."""
    folder = tmp_path_factory.mktemp("noted")
    day = DateMention(text=RELATIVE, edtf="2026-03-04", spans=(_span(RELATIVE),))
    bullets = (
        Bullet(text=BULLETS[0], evidence=(_span(SOURCES[0]), _span(SOURCES[1]))),
        Bullet(text=BULLETS[1], evidence=(_span(SOURCES[1]),)),
    )
    brief = msgspec.structs.replace(
        BRIEF,
        record=msgspec.structs.replace(BRIEF.record, dates=(day,)),
        summary=Summary(engine="extractive", bullets=bullets),
    )
    publish(brief, None, folder)
    return folder


def _tip(page: Page) -> str | None:
    tip = page.locator("#tip")
    return tip.inner_text() if tip.is_visible() else None


def test_a_bullet_lights_the_sentences_that_it_rests_on(open_page: Open, noted: Path, width: int) -> None:
    page = open_page(noted, width)
    page.click("#show")
    links = page.locator(".from")
    links.nth(0).click()
    assert page.evaluate(LIT) == list(SOURCES)
    expect(page.locator("#p1")).to_be_focused()
    expect(page.locator("#told")).to_have_text("أُضيء مصدر النقطة في النص.")
    page.locator("#p1").press("Escape")
    assert page.evaluate(LIT) == []
    links.nth(1).focus()
    page.keyboard.press("Enter")
    assert page.evaluate(LIT) == [SOURCES[1]]
    expect(page.locator("#p2")).to_be_focused()


def test_letters_beyond_the_first_plane_do_not_shift_what_is_lit(open_page: Open, tmp_path: Path) -> None:
    text = "قال 🎤🎤 الوزير إن المحطة جاهزة. ثم غادر 🚌 القاعة."
    article = msgspec.structs.replace(ARTICLE, paragraphs=("🎉 مقدمة.", text))
    start = len("🎉 مقدمة.\n\n") + text.index("ثم")
    bullet = Bullet(text="غادر الوزير القاعة.", evidence=((start, start + len("ثم غادر 🚌 القاعة")),))
    summary = Summary(engine="extractive", bullets=(bullet,))
    publish(msgspec.structs.replace(BRIEF, article=article, record=Record(), summary=summary), None, tmp_path)
    page = open_page(tmp_path)
    page.click("#show")
    page.locator(".from").click()
    assert page.evaluate(LIT) == ["ثم غادر 🚌 القاعة"]


def test_without_script_a_bullets_link_leads_to_its_paragraph(open_page: Open, noted: Path) -> None:
    page = open_page(noted, java_script_enabled=False)
    page.locator(".from").nth(1).click()
    expect(page.locator("#p2:target")).to_be_in_viewport()
    expect(page.locator(".date")).to_have_attribute("title", "4 مارس/آذار 2026")


def test_a_date_tells_its_day_when_pointed_at_focused_or_tapped(open_page: Open, noted: Path, width: int) -> None:
    page = open_page(noted, width)
    date = page.locator(".date")
    assert _tip(page) is None
    date.hover()
    assert _tip(page) == "4 مارس/آذار 2026"
    page.locator("#tip").hover()
    page.wait_for_timeout(400)
    assert _tip(page) == "4 مارس/آذار 2026"
    page.keyboard.press("Escape")
    assert _tip(page) is None
    date.focus()
    assert _tip(page) == "4 مارس/آذار 2026"
    expect(date).to_have_attribute("aria-describedby", "tip")
    page.locator("#show").focus()
    assert _tip(page) is None


def test_a_tap_shows_a_note_and_a_tap_elsewhere_hides_it(open_page: Open, noted: Path) -> None:
    page = open_page(noted, 320, has_touch=True)
    page.locator(".date").tap()
    assert _tip(page) == "4 مارس/آذار 2026"
    page.locator("h1").tap()
    assert _tip(page) is None


def test_a_quotation_tells_who_speaks(open_page: Open, noted: Path, width: int) -> None:
    page = open_page(noted, width)
    page.locator(".said").nth(2).hover()
    assert _tip(page) == "فراس العدوان، رئيس اتحاد المزارعين"


def test_a_note_stays_inside_the_window(open_page: Open, noted: Path, width: int) -> None:
    page = open_page(noted, width)
    for number in range(page.locator("[data-note]").count()):
        page.locator("[data-note]").nth(number).focus()
        box = page.locator("#tip").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
