"""Profiles of papers: selectors that say where the parts of an article stand on a page that hides them."""

import subprocess
import sys
from pathlib import Path

import pytest

from mujaz.errors import InputError
from mujaz.lexicon.own import read_lexicon
from mujaz.reading import read
from tests.reading.news import HEADLINE, HTML_BODY, PARAGRAPHS

OTHER = "<p>" + "هذا خبر آخر طويل لا صلة له بالخبر الذي في الصفحة، وفيه كلمات كثيرة تجعله يبدو نصاً. " * 6 + "</p>"
PAGE = f"""<!doctype html><html><head><link rel="canonical" href="https://www.paper.example/news/7"><title>صفحة</title></head><body>
<div class="a1"><h1>أخبار اليوم من كل مكان</h1>{OTHER * 5}</div>
<h4 class="story-title">{HEADLINE}</h4>
<div class="x9 story-stamp">2 مارس 2025 - 10:30</div> <i class="story-writer">هدى الكندية</i>
<div class="story-photo-line">السفينة في الميناء</div>
<ul class="story-points"><li>نقطة أولى من الخبر</li><li>نقطة ثانية من الخبر</li></ul>
<div class="story-text related-box">{HTML_BODY}<div class="story-more">{OTHER}</div></div>
</body></html>"""


def test_a_profile_says_where_the_parts_of_an_article_stand() -> None:
    article = read(PAGE)
    assert article.headline == HEADLINE
    assert article.paragraphs == PARAGRAPHS
    assert article.published
    assert article.published.value == "2025-03-02T10:30:00"
    assert article.authors == ("هدى الكندية",)
    assert article.publisher_summary == ("نقطة أولى من الخبر", "نقطة ثانية من الخبر")
    assert article.image
    assert article.image.caption == "السفينة في الميناء"


def test_a_host_without_a_profile_is_read_as_any_page() -> None:
    assert read(PAGE.replace("paper.example", "other.example")).headline != HEADLINE


def test_a_page_on_which_the_profile_finds_no_text_is_read_as_any_page() -> None:
    usual = f"<html><head><link rel='canonical' href='https://paper.example/a'></head><body><h1>{HEADLINE}</h1>{HTML_BODY}</body></html>"
    assert read(usual).paragraphs == PARAGRAPHS


READ_WITH_OWN = """
import sys
import mujaz
mujaz.use_lexicon(sys.argv[1])
try:
    print(mujaz.read(open(sys.argv[2], encoding="utf-8").read()).headline)
except mujaz.InputError as error:
    print(error.code, error.message_en)
"""


@pytest.mark.parametrize(
    ("selector", "printed"),
    [("h4.story-title", HEADLINE), ("h4[", "bad_selector “h4[” in the profile of daily.example")],
)
def test_a_users_own_profile_is_a_few_lines_of_their_lexicon(tmp_path: Path, selector: str, printed: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(f'[sites.hosts."daily.example"]\nbody = ".story-text"\nheadline = "{selector}"\n', encoding="utf-8")
    page = tmp_path / "page.html"
    page.write_text(PAGE.replace("www.paper.example", "daily.example"), encoding="utf-8")
    command = [sys.executable, "-c", READ_WITH_OWN, str(own), str(page)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout.strip().startswith(printed)


def test_a_profile_without_a_body_selector_is_refused(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[sites.hosts."daily.example"]\nbodies = ".story-text"\n', encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_lexicon(own)
    assert caught.value.code == "lexicon_unknown_table"
