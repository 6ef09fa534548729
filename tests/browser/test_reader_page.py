"""The reader's page in a real Chromium, opened from a folder: what a reader clicks does what it says."""

from pathlib import Path
from typing import Literal

import msgspec
import pytest
from playwright.sync_api import expect

from mujaz.model import Article, Brief, Bullet, Image, Summary
from mujaz.publishing import publish
from tests.browser.conftest import Open
from tests.browser.tone import tone_of
from tests.publishing.events import EVENTFUL
from tests.publishing.samples import ARTICLE, BRIEF, BULLETS

WIDER_THAN_THE_WINDOW = """() => [...document.querySelectorAll("body *")]
    .filter((e) => !e.closest(".skip, .photo .label") && e.getClientRects().length)
    .filter((e) => e.getBoundingClientRect().left < -1 || e.getBoundingClientRect().right > innerWidth + 1)
    .map((e) => e.outerHTML.slice(0, 80))"""
SMALL_TARGETS = """() => [...document.querySelectorAll("button, .site a, .source a, aside a, #position, .photo a")]
    .filter((e) => e.getClientRects().length)
    .filter((e) => e.getBoundingClientRect().height < 44 || e.getBoundingClientRect().width < 44)
    .map((e) => [e.outerHTML.slice(0, 80), e.getBoundingClientRect().height])"""

CONTRAST = """() => {
    const style = getComputedStyle(document.body);
    const light = (colour) => {
        const [r, g, b] = colour.match(/[0-9.]+/g).map((v) => v / 255)
            .map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [high, low] = [light(style.color), light(style.backgroundColor)].sort((a, b) => b - a);
    return [(high + 0.05) / (low + 0.05), style.backgroundColor];
}"""


def test_show_the_summary_unfolds_and_folds_it(open_page: Open, silent: Path, width: int) -> None:
    page = open_page(silent, width)
    button, bullets = page.locator("#show"), page.locator("#bullets")
    expect(bullets).to_be_hidden()
    expect(button).to_have_text("أظهر الملخص")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    expect(bullets).to_be_visible()
    expect(bullets.locator(".point")).to_have_text(list(BULLETS))
    expect(button).to_have_text("أخفِ الملخص")
    expect(button).to_have_attribute("aria-expanded", "true")
    button.click()
    expect(bullets).to_be_hidden()


def test_larger_and_smaller_type_change_the_text_and_are_kept_for_the_next_visit(
    open_page: Open, silent: Path, width: int
) -> None:
    page = open_page(silent, width)

    def size() -> float:
        pixels: float = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.body p')).fontSize)")
        return pixels

    usual = size()
    page.click("#larger")
    larger = size()
    assert larger > usual
    page.reload()
    assert size() == larger
    page.click("#smaller")
    assert size() == usual
    page.click("#smaller")
    assert size() < usual
    expect(page.locator("#smaller")).to_be_disabled()


def test_type_size_works_where_nothing_can_be_kept(open_page: Open, silent: Path) -> None:
    page = open_page(silent)
    page.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    page.reload()
    page.click("#larger")
    expect(page.locator("html")).to_have_attribute("data-size", "1")


def test_without_sound_no_player_is_shown(open_page: Open, silent: Path) -> None:
    page = open_page(silent)
    expect(page.locator("audio, #play, .player")).to_have_count(0)
    expect(page.locator("#show")).to_be_visible()


def test_a_quotation_leads_to_its_place_in_the_text(open_page: Open, silent: Path, width: int) -> None:
    page = open_page(silent, width)
    page.locator("blockquote a").nth(1).click()
    place = page.locator(".said:target")
    expect(place).to_be_in_viewport()
    expect(place).to_have_text(page.locator("blockquote p").nth(1).inner_text())


def test_without_script_events_and_people_lead_to_their_place_which_is_lit(
    open_page: Open, eventful: Path, width: int
) -> None:
    page = open_page(eventful, width, java_script_enabled=False)
    page.emulate_media(reduced_motion="reduce")  # a click must not meet a page that is still scrolling
    for section, number, text in (
        (".events", 0, "وكان مزارعون قد تظاهروا في إربد في فبراير الماضي."),
        (".people", 1, "سهى الحديد"),
        (".events", 2, EVENTFUL.record.events[0].evidence),
    ):
        page.locator(f"{section} a").nth(number).click()
        place = page.locator(".body :target")
        expect(place).to_have_text(text)
        expect(place).to_be_in_viewport()


@pytest.mark.parametrize("ui", ["ar", "en"])
def test_the_record_fits_beside_the_text_in_either_direction(
    open_page: Open, tmp_path: Path, width: int, ui: str
) -> None:
    publish(EVENTFUL, None, tmp_path, ui=ui)
    page = open_page(tmp_path, width)
    assert page.evaluate(WIDER_THAN_THE_WINDOW) == []
    assert page.evaluate(SMALL_TARGETS) == []
    day, text = page.locator(".day").first.bounding_box(), page.locator(".body").bounding_box()
    assert day
    assert text
    if width > 1000:
        assert (day["x"] < text["x"]) == (ui == "ar")
    else:
        assert day["y"] > text["y"] + text["height"]


@pytest.mark.voice
@pytest.mark.parametrize("ui", ["ar", "en"])
def test_nothing_is_wider_than_the_window_at_any_size_of_type(
    open_page: Open, tmp_path: Path, width: int, ui: str
) -> None:
    long_words = msgspec.structs.replace(ARTICLE, paragraphs=("https://example.org/" + "a" * 200, "ك" * 200))
    publish(msgspec.structs.replace(BRIEF, article=long_words, record=BRIEF.record), tone_of(), tmp_path, ui=ui)
    page = open_page(tmp_path, width)
    page.click("#show")
    for _ in range(4):
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(WIDER_THAN_THE_WINDOW) == []
        if page.locator("#larger").is_enabled():
            page.click("#larger")


@pytest.mark.voice
def test_what_is_clicked_is_large_enough_for_a_finger(open_page: Open, spoken: Path) -> None:
    page = open_page(spoken, 320)
    page.click("#show")
    assert page.evaluate(SMALL_TARGETS) == []


def test_dark_and_light_differ_and_both_can_be_read(open_page: Open, silent: Path) -> None:
    page = open_page(silent)
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    seen = set()
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        ratio, paper = page.evaluate(CONTRAST)
        assert ratio >= 7
        seen.add(paper)
    assert len(seen) == 2


def test_in_print_the_summary_shows_and_the_tools_do_not(open_page: Open, silent: Path) -> None:
    page = open_page(silent)
    page.emulate_media(media="print")
    expect(page.locator("#bullets")).to_be_visible()
    expect(page.locator("#tools")).to_be_hidden()


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "javascript:alert(1)",
        "<svg/onload=alert(1)>",
        "</style><style>body{display:none}</style>",
    ],
)
def test_hostile_text_stays_text(open_page: Open, tmp_path: Path, text: str) -> None:
    image = Image(url=text, caption=text, credit=text)
    article = Article(id="x", headline=text, paragraphs=(text,), url=text, site=text, authors=(text,), image=image)
    summary = Summary(engine="extractive", bullets=(Bullet(text=text, evidence=((0, 1),)),))
    publish(Brief(id="x", status="ok", article=article, summary=summary), None, tmp_path)
    page = open_page(tmp_path)
    expect(page.locator("h1")).to_have_text(text)
    expect(page.locator(".body p")).to_have_text(text)
    expect(page.locator("img, svg[onload], a[href^='javascript']")).to_have_count(0)
    assert page.title() == f"{text} | {text}"
