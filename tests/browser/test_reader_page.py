"""The reader's page in a real Chromium, opened from a folder: what a reader clicks does what it says."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import msgspec
import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request, expect

from mujaz.model import Article, Brief, Bullet, Image, Summary
from mujaz.publishing import publish
from tests.browser.tone import tone_of
from tests.publishing.events import EVENTFUL
from tests.publishing.samples import ARTICLE, BRIEF, BULLETS

WIDTHS = (320, 1280)
HEIGHT = 800
SLACK_SECONDS = 0.25

LIT_AND_TIME = """() => {
    const lit = [...document.querySelectorAll(".lit")].map((e) => [Number(e.dataset.start), Number(e.dataset.end)]);
    return {lit, time: document.getElementById("audio").currentTime};
}"""
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

Open = Callable[..., Page]


def _is_local(request: Request, folder: Path) -> bool:
    return request.url.startswith(folder.as_uri() + "/")


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published folder with sound."""
    folder = tmp_path_factory.mktemp("مع صوت")
    publish(BRIEF, tone_of(), folder)
    return folder


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published folder without sound."""
    folder = tmp_path_factory.mktemp("silent")
    publish(BRIEF, None, folder)
    return folder


@pytest.fixture(params=WIDTHS)
def width(request: pytest.FixtureRequest) -> int:
    """Each of the window widths, in CSS pixels."""
    value: int = request.param
    return value


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Opens a folder's page from `file://`; at the end nothing may have been loaded from elsewhere and nothing complained."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def refuse(dialog: Dialog) -> None:
        complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def opened(folder: Path, width: int = 1280, **options: bool) -> Page:
        context = browser.new_context(viewport={"width": width, "height": HEIGHT}, **options)  # type: ignore[arg-type]  # only flags
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("dialog", refuse)
        page.on(
            "request",
            lambda request: None if _is_local(request, folder) else complaints.append(f"request: {request.url}"),
        )
        page.goto((folder / "index.html").as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def test_show_the_summary_unfolds_and_folds_it(open_page: Open, silent: Path, width: int) -> None:
    page = open_page(silent, width)
    button, bullets = page.locator("#show"), page.locator("#bullets")
    expect(bullets).to_be_hidden()
    expect(button).to_have_text("أظهر الملخص")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    expect(bullets).to_be_visible()
    expect(bullets.locator("li")).to_have_text(list(BULLETS))
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


@pytest.fixture(scope="module")
def eventful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published folder of an article with events."""
    folder = tmp_path_factory.mktemp("eventful")
    publish(EVENTFUL, None, folder)
    return folder


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
