"""The article read aloud: its words light up in the text, a tap goes on from one, and one player plays at a time."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from mujaz.publishing import publish
from tests.browser.conftest import Open
from tests.browser.tone import tone_of
from tests.publishing.samples import BRIEF, PARAGRAPHS

pytestmark = pytest.mark.voice

TIME = """(id) => document.getElementById(id).currentTime"""
PAUSED = """(id) => document.getElementById(id).paused"""
LIT = """() => [...document.querySelectorAll(".lit")].map((e) => [e.closest("h1, .body, #bullets").tagName, Number(e.dataset.start)])"""


def test_the_headline_and_then_the_text_light_up(open_page: Open, read_aloud: Path, width: int) -> None:
    page = open_page(read_aloud, width)
    page.click("#article-play")
    expect(page.locator("#article-play")).to_have_text("أوقف مؤقتاً")
    page.wait_for_timeout(700)
    lit = page.evaluate(LIT)
    assert [tag for tag, _ in lit] == ["H1"]
    assert abs(lit[0][1] - page.evaluate(TIME, "article-audio")) < 0.7
    assert page.locator(".body").inner_text().split() == " ".join(PARAGRAPHS).split()


def test_a_tap_on_a_word_of_the_text_goes_on_from_it(open_page: Open, read_aloud: Path, width: int) -> None:
    page = open_page(read_aloud, width)
    page.click("#article-play")
    word = page.locator(".body p").nth(1).locator(".word").nth(6)
    word.click()
    expect(word).to_have_class("word lit")
    start = float(word.get_attribute("data-start") or "nan")
    assert page.evaluate(TIME, "article-audio") == pytest.approx(start, abs=0.6)
    assert page.evaluate(TIME, "audio") == 0


def test_one_player_stops_when_the_other_begins(open_page: Open, read_aloud: Path) -> None:
    page = open_page(read_aloud)
    page.click("#play")
    page.wait_for_timeout(300)
    page.click("#article-play")
    expect(page.locator("#play")).to_have_text("استمع إلى الملخص")
    assert page.evaluate(PAUSED, "audio")
    assert not page.evaluate(PAUSED, "article-audio")
    assert page.evaluate("navigator.mediaSession.metadata.album") == "الخبر كاملاً"


def test_both_keep_one_speed(open_page: Open, read_aloud: Path) -> None:
    page = open_page(read_aloud)
    page.click("#show")
    page.select_option("#speed", "1.5")
    page.click("#article-play")
    # the speed is taken over when the browser says that it plays, which is after the click
    page.wait_for_function("document.getElementById('article-audio').playbackRate === 1.5", timeout=5_000)
    assert page.locator("#article-speed").input_value() == "1.5"


def test_sources_and_notes_still_work_over_words(open_page: Open, read_aloud: Path) -> None:
    page = open_page(read_aloud)
    page.click("#show")
    page.locator(".from").first.click()
    assert page.evaluate("CSS.highlights.get('source').size") >= 1
    page.locator(".body .said .word").first.click()
    expect(page.locator("#tip")).to_be_visible()


def test_the_article_alone_has_the_one_button_to_listen(open_page: Open, tmp_path: Path) -> None:
    publish(BRIEF, None, tmp_path, article_sound=tone_of(PARAGRAPHS))
    page = open_page(tmp_path)
    expect(page.locator("#play")).to_have_count(0)
    expect(page.locator("#article-play")).to_have_class("play main")
    page.click("#article-play")
    page.wait_for_timeout(400)
    assert page.evaluate(LIT)
