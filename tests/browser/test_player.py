"""The player of the reader's page: the word being said is lit, and the page keeps its place and its speed."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from mujaz.publishing import publish
from tests.browser.conftest import Open
from tests.browser.tone import tone_of
from tests.publishing.samples import BRIEF

SLACK_SECONDS = 0.25

LIT_AND_TIME = """() => {
    const lit = [...document.querySelectorAll(".lit")].map((e) => [Number(e.dataset.start), Number(e.dataset.end)]);
    return {lit, time: document.getElementById("audio").currentTime};
}"""
SESSION = """() => {
    const {title, artist, album} = navigator.mediaSession.metadata;
    return [title, artist, album];
}"""
KEEP_HANDLERS = """() => {
    globalThis.handlers = {};
    MediaSession.prototype.setActionHandler = (action, handler) => { globalThis.handlers[action] = handler; };
}"""


@pytest.mark.voice
def test_the_lit_word_is_the_one_being_said(open_page: Open, spoken: Path, width: int) -> None:
    page = open_page(spoken, width)
    page.click("#play")
    expect(page.locator("#bullets")).to_be_visible()
    expect(page.locator("#play")).to_have_text("أوقف مؤقتاً")
    seen = set()
    for _ in range(12):
        page.wait_for_timeout(230)
        state = page.evaluate(LIT_AND_TIME)
        assert len(state["lit"]) <= 1
        for start, end in state["lit"]:
            assert start - SLACK_SECONDS <= state["time"] < end + SLACK_SECONDS
            seen.add(start)
    assert len(seen) >= 4
    page.click("#play")
    expect(page.locator("#play")).to_have_text("استمع إلى الملخص")
    stopped = page.evaluate(LIT_AND_TIME)["time"]
    page.wait_for_timeout(300)
    assert page.evaluate(LIT_AND_TIME)["time"] == stopped


@pytest.mark.voice
def test_a_tap_on_a_word_seeks_to_it(open_page: Open, spoken: Path, width: int) -> None:
    page = open_page(spoken, width)
    page.click("#show")
    word = page.locator("#bullets li").nth(2).locator(".word").nth(3)
    word.click()
    expect(word).to_have_class("word lit")
    start = float(word.get_attribute("data-start") or "nan")
    assert page.evaluate(LIT_AND_TIME)["time"] == pytest.approx(start, abs=0.1)
    assert float(page.locator("#position").input_value()) == pytest.approx(start, abs=0.2)


@pytest.mark.voice
def test_the_position_moves_with_the_keyboard_and_tells_itself(open_page: Open, spoken: Path) -> None:
    page = open_page(spoken)
    page.click("#show")
    position = page.locator("#position")
    position.focus()
    page.keyboard.press("End")
    page.keyboard.press("Home")
    for _ in range(20):
        page.keyboard.press("ArrowUp")
    page.wait_for_function("document.getElementById('audio').currentTime > 1.5")
    expect(position).to_have_attribute("aria-valuetext", "0:02 من 0:17")


@pytest.mark.voice
def test_after_the_last_word_the_player_is_ready_again(open_page: Open, spoken: Path) -> None:
    page = open_page(spoken)
    page.click("#play")
    page.evaluate("document.getElementById('audio').currentTime = document.getElementById('audio').duration - 0.3")
    expect(page.locator("#play")).to_have_text("استمع إلى الملخص")
    expect(page.locator(".lit")).to_have_count(0)
    expect(page.locator("#now")).to_have_text("0:00")


@pytest.mark.voice
def test_a_sound_that_is_gone_is_told_in_a_sentence(browser: Browser, tmp_path: Path) -> None:
    publish(BRIEF, tone_of(), tmp_path)
    (tmp_path / "summary.mp3").unlink()
    page = browser.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    expect(page.locator("#failed")).to_have_text("تعذّر تشغيل الصوت.")
    expect(page.locator("#play")).to_be_disabled()
    expect(page.locator("#bullets")).to_be_visible()
    page.close()


@pytest.mark.voice
def test_without_script_the_summary_and_the_browsers_own_player_are_there(
    open_page: Open, spoken: Path, width: int
) -> None:
    page = open_page(spoken, width, java_script_enabled=False)
    expect(page.locator("#bullets")).to_be_visible()
    expect(page.locator("audio[controls]")).to_be_visible()
    expect(page.locator("#tools")).to_be_hidden()
    expect(page.locator(".body")).to_be_visible()


def _time(page: Page) -> float:
    seconds: float = page.evaluate("document.getElementById('audio').currentTime")
    return seconds


@pytest.mark.voice
def test_the_next_visit_goes_on_where_this_one_stopped(open_page: Open, spoken: Path) -> None:
    page = open_page(spoken)
    page.click("#show")
    page.locator("#bullets .word").nth(20).click()
    page.wait_for_timeout(100)
    there = _time(page)
    assert there > 3
    page.reload()
    page.wait_for_function("document.getElementById('audio').currentTime > 3")
    assert _time(page) == pytest.approx(there, abs=0.3)


@pytest.mark.voice
def test_the_speed_is_chosen_and_kept(open_page: Open, spoken: Path) -> None:
    page = open_page(spoken)
    page.click("#show")
    page.select_option("#speed", "1.5")
    assert page.evaluate("document.getElementById('audio').playbackRate") == 1.5
    page.reload()
    page.click("#show")
    expect(page.locator("#speed")).to_have_value("1.5")
    assert page.evaluate("document.getElementById('audio').playbackRate") == 1.5


@pytest.mark.voice
def test_the_lock_screen_shows_the_story_and_steps_from_bullet_to_bullet(open_page: Open, spoken: Path) -> None:
    page = open_page(spoken)
    page.context.add_init_script(f"({KEEP_HANDLERS})()")
    page.reload()
    assert page.evaluate(SESSION) == [page.locator("h1").inner_text(), "جريدة المرفأ", "الملخص"]
    starts = [
        float(page.locator(".point").nth(n).locator(".word").first.get_attribute("data-start") or "nan")
        for n in range(3)
    ]
    page.evaluate("handlers.nexttrack()")
    page.evaluate("handlers.nexttrack()")
    assert _time(page) == pytest.approx(starts[1], abs=0.1) or _time(page) == pytest.approx(starts[2], abs=0.1)
    page.evaluate("handlers.seekto({seekTime: 12})")
    assert _time(page) == pytest.approx(12, abs=0.1)
    page.evaluate("handlers.seekbackward({})")
    assert _time(page) == pytest.approx(2, abs=0.1)
    page.evaluate("handlers.previoustrack()")
    assert _time(page) == pytest.approx(starts[0], abs=0.1)
