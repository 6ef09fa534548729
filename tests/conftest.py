"""What the tests share: invented articles, and a check of every brief against the public schema."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import jsonschema
import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from mujaz.model import Brief, json_schema
from mujaz.speech.recording import is_available

settings.register_profile("fuzz", max_examples=3_000, deadline=None)  # `make fuzz`

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MAC_APPS = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    "--autoplay-policy=no-user-gesture-required",
)
_NO_BROWSER = "no Chromium on this machine: THE PAGE WAS NOT TESTED IN A BROWSER. Install chromium or Google Chrome."


def chromium() -> str | None:
    """The path of the machine's Chromium or Chrome."""
    on_path = (shutil.which(name) for name in _NAMES)
    return next((path for path in on_path if path), None) or next((str(app) for app in _MAC_APPS if app.exists()), None)


def _missing(what: str) -> None:
    """Skip the test, saying so loudly; where `CI` is set, fail it."""
    if os.environ.get("CI", "").lower() not in {"", "0", "false"}:
        pytest.fail(what)
    pytest.skip(what)


_NO_VOICE = "the voice extra is not installed: THE SOUND WAS NOT TESTED. Install it with: pip install 'mujaz[voice]'"


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("voice") and not is_available():
        _missing(_NO_VOICE)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for missing, what in ((chromium() is None, _NO_BROWSER), (not is_available(), _NO_VOICE)):
        if missing:
            terminalreporter.write_line(what, red=True, bold=True)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium, the machine's own, never one that is downloaded."""
    path = chromium()
    if path is None:
        _missing(_NO_BROWSER)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        yield browser
        browser.close()


BODY = """أعلن وزير الطاقة التونسي منذر القابسي، اليوم الأحد، أن محطة الرياح الجديدة في بنزرت ستدخل الخدمة في 15 مايو المقبل، بعد أشغال استمرت ثلاث سنوات.

وقال القابسي: "هذه المحطة ستوفر الكهرباء لمئة ألف أسرة في الشمال". وأضاف أن كلفة المشروع بلغت 250 مليون دينار، وأن التمويل جاء من صندوق محلي.

في المقابل، رأت رئيسة جمعية حماية الشاطئ سلوى المحرزي أن الدراسة البيئية "لم تُنشر كاملة حتى الآن"، داعية إلى نشرها قبل بدء التشغيل.

وكانت الوزارة قد أجّلت افتتاح المحطة يوم الخميس الماضي بسبب سوء الأحوال الجوية، ومن المقرر أن يزورها وفد برلماني في الأسبوع المقبل."""


@pytest.fixture
def body() -> str:
    """An invented article of four paragraphs, published on Sunday 2025-03-02."""
    return BODY


@pytest.fixture
def row(body: str) -> dict[str, str]:
    """The same article as a JSON row."""
    return {"id": "bizerte", "published": "2025-03-02", "title": "محطة رياح جديدة في بنزرت", "body": body}


@pytest.fixture(scope="session")
def validator() -> jsonschema.protocols.Validator:
    """Validates a brief's JSON against the schema that the models generate."""
    schema = json_schema()
    return jsonschema.Draft202012Validator(schema)


def assert_spans_verbatim(brief: Brief) -> None:
    """Every span of the record gives the very characters that the record says."""
    assert brief.article
    body = brief.article.body
    for statement in brief.record.statements:
        assert body[slice(*statement.span)] == statement.text
        if statement.cue_span:
            assert body[slice(*statement.cue_span)] == statement.cue
    for event in brief.record.events:
        assert body[slice(*event.span)] == event.evidence
    for date in brief.record.dates:
        assert date.spans
        assert all(body[slice(*span)] == date.text for span in date.spans)
    for start, end in (span for entity in brief.record.entities for span in entity.mentions):
        assert 0 <= start < end <= len(body)
        assert body[start:end].strip() == body[start:end]
    for bullet in brief.summary.bullets if brief.summary else ():
        assert bullet.evidence
        assert all(0 <= start < end <= len(body) for start, end in bullet.evidence)


@pytest.fixture
def check_brief(validator: jsonschema.protocols.Validator) -> Callable[[Brief], Brief]:
    """Holds a brief against the schema, its round trip through JSON, and the verbatim rule; gives it back."""

    def check(brief: Brief) -> Brief:
        text = brief.to_json()
        validator.validate(json.loads(text))
        assert Brief.from_json(text) == brief
        if brief.article:
            assert_spans_verbatim(brief)
        return brief

    return check
