"""axe-core finds nothing on the page (WCAG 2.2 A and AA and its own best practices), however it is opened."""

from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

from mujaz.model import Brief, Photo
from mujaz.pipeline import brief
from mujaz.publishing import publish
from tests.browser.conftest import Open
from tests.browser.tone import tone_of
from tests.publishing.events import EVENTFUL
from tests.publishing.samples import BRIEF

EXAMPLE = Path(__file__).parents[2] / "examples" / "copied.txt"
GIF = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
OPTIONS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ui", ["ar", "en"])
@pytest.mark.parametrize("name", ["sample", "events", "example"])
def test_axe_finds_nothing(
    open_page: Open, tmp_path: Path, width: int, name: str, ui: str, scheme: Literal["light", "dark"]
) -> None:
    made: Brief = {"sample": BRIEF, "events": EVENTFUL}.get(name) or brief(EXAMPLE)
    sound, photo = (tone_of(), Photo(content=GIF, media_type="image/gif")) if name == "sample" else (None, None)
    publish(made, sound, tmp_path, ui=ui, photo=photo)
    page = open_page(tmp_path, width)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    if page.locator("#show").count():
        page.click("#show")
    if page.locator(".from").count():
        page.locator(".from").first.click()
    found = Axe().run(page, options=OPTIONS).response["violations"]
    assert [(rule["id"], [node["html"][:100] for node in rule["nodes"]]) for rule in found] == []
