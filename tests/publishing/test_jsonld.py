"""The article as schema.org data."""

import json

from hypothesis import given
from hypothesis import strategies as st

from mujaz.model import Article
from mujaz.publishing import json_ld
from mujaz.publishing.files import speech_of
from mujaz.publishing.jsonld import embedded
from tests.publishing.samples import ARTICLE, BULLETS, sound_of


def test_it_is_a_news_article_with_what_the_article_gives() -> None:
    data = json_ld(ARTICLE, BULLETS, speech_of(sound_of()))
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == ARTICLE.headline
    assert data["datePublished"] == "2026-03-04"
    assert data["dateModified"] == "2026-03-04T17:45:00+03:00"
    assert data["author"] == [{"@type": "Person", "name": "نوال الطراونة"}]
    assert data["image"]["creditText"] == "Reuters"
    assert data["url"] == ARTICLE.url
    assert data["audio"]["contentUrl"] == "summary.mp3"
    assert BULLETS[0] in data["abstract"]


def test_what_is_absent_is_left_out() -> None:
    assert set(json_ld(Article(id="x", headline="عنوان", paragraphs=()))) == {
        "@context",
        "@type",
        "headline",
        "inLanguage",
    }


def test_addresses_that_are_no_web_addresses_are_left_out() -> None:
    data = json_ld(Article(id="x", headline="عنوان", paragraphs=(), url="javascript:alert(1)"))
    assert "url" not in data
    assert "mainEntityOfPage" not in data


@given(st.text())
def test_embedded_data_cannot_end_its_element_and_reads_back(text: str) -> None:
    inside = str(embedded({"headline": text + "</script><!--"}))
    assert not set("<>&") & set(inside)
    assert json.loads(inside)["headline"] == text + "</script><!--"
