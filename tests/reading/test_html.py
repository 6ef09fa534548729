"""Pages: the layers of metadata, the text that is shown, and how they are put together."""

import json
from typing import Any

import pytest

from mujaz.reading.html import read_html
from tests.reading.news import FIRST, HEADLINE, HTML_BODY, PARAGRAPHS, SECOND, THIRD


def page(body: str = "", head: str = "", *, text: str = HTML_BODY) -> str:
    """A page with a headline, something between it and the text, and the text."""
    return f"""<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>{HEADLINE} | الصباح</title>{head}</head><body>
<header role="banner"><div class="today">الثلاثاء 4 مارس 2025</div><nav><ul><li><a href="/">الرئيسية</a></li></ul></nav></header>
<main><article><h1>{HEADLINE}</h1>{body}<div class="text">{text}</div></article></main>
<aside><h2>الأكثر قراءة</h2><ul><li><a href="/x">قصة أخرى لا علاقة لها بالسد</a></li></ul></aside>
<footer><p>صحيفة الصباح تصدر منذ عام 1990. جميع الحقوق محفوظة.</p></footer></body></html>"""


def linked(**fields: Any) -> str:
    """A JSON-LD script with an article."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": HEADLINE} | fields
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'


def test_a_page_without_metadata_is_read_from_what_it_shows() -> None:
    body = """<div class="meta">كتب: سعيد الهنائي</div><div>الأحد 2 آذار/مارس 2025 - 02:15 م بتوقيت مسقط</div>
    <figure><img src="a.jpg"><figcaption>السد من الشمال، 19 ديسمبر 2024 (رويترز)</figcaption></figure>"""
    article = read_html(page(body))
    assert article.headline == HEADLINE
    assert article.paragraphs == PARAGRAPHS
    assert article.published
    assert article.published.value == "2025-03-02T14:15:00+04:00"
    assert article.published.zone == "Asia/Muscat"
    assert article.authors == ("سعيد الهنائي",)
    assert article.image
    assert article.image.caption == "السد من الشمال"
    assert article.image.credit == "رويترز"
    assert article.image.taken
    assert article.image.taken.value == "2024-12-19"


def test_json_ld_goes_first_and_every_field_tells_its_source() -> None:
    head = linked(
        datePublished="2025-03-02T09:48:10+04:00",
        dateModified="2025-03-02T12:30:00+04:00",
        author=[{"@type": "Person", "name": "سعيد الهنائي"}, {"@type": "Organization", "name": "الصباح"}],
        publisher={"@type": "Organization", "name": "الصباح"},
        image={"@type": "ImageObject", "url": "https://news.example/a.jpg"},
        mainEntityOfPage="https://news.example/sadd",
    )
    article = read_html(
        page("<p>2 مارس 2025</p>", head + '<meta property="article:published_time" content="2025-03-01">')
    )
    assert article.published
    assert article.modified
    assert article.published.value == "2025-03-02T09:48:10+04:00"
    assert article.modified.value == "2025-03-02T12:30:00+04:00"
    assert article.authors == ("سعيد الهنائي",)
    assert article.site == "الصباح"
    assert article.url == "https://news.example/sadd"
    assert article.image
    assert article.image.url == "https://news.example/a.jpg"
    sources = {name: article.sources[name] for name in ("published", "authors", "site", "url", "image", "paragraphs")}
    assert sources == dict.fromkeys(("published", "authors", "site", "url", "image"), "json-ld") | {
        "paragraphs": "text"
    }


@pytest.mark.parametrize(
    "script",
    [
        f'{{"@graph": [{{"@type": "WebPage"}}, {{"@type": ["ReportageNewsArticle"], "headline": "{HEADLINE}", "datePublished": "2025-03-02"}}]}}',
        f'[{{"@type": "Organization"}}, {{"@type": "BlogPosting", "headline": "{HEADLINE}", "datePublished": "2025-03-02"}}]',
        f'{{"@type": "NewsArticle", "headline": "{HEADLINE}", "datePublished": "2025-03-02",}}',
        f'// <![CDATA[\n{{"@type": "NewsArticle", "headline": "{HEADLINE}\n", "datePublished": "2025-03-02"}}\n// ]]>',
    ],
)
def test_json_ld_in_graphs_lists_and_with_common_faults_is_read(script: str) -> None:
    article = read_html(page(head=f'<script type="application/ld+json">{script}</script>'))
    assert article.published
    assert (article.published.value, article.published.source) == ("2025-03-02", "json-ld")


@pytest.mark.parametrize(
    "script",
    ["{", "null", '"text"', "[[[", '{"@type": 5, "headline": []}', '{"@type": "NewsArticle", "author": {"name": 3}}'],
)
def test_broken_json_ld_is_passed_over(script: str) -> None:
    article = read_html(page("<p>2 مارس 2025</p>", f'<script type="application/ld+json">{script}</script>'))
    assert article.headline == HEADLINE
    assert article.published
    assert article.published.source == "text"


@pytest.mark.parametrize(
    ("head", "body", "source"),
    [
        ('<meta property="article:published_time" content="2025-03-02T09:00:00+04:00">', "", "opengraph"),
        ('<meta name="citation_publication_date" content="2025/03/02">', "", "meta"),
        ("", '<span property="dc:date" content="2025-03-02T00:00:00+04:00">الأحد</span>', "microdata"),
        ("", '<time class="entry-date published" datetime="2025-03-02T09:00:00+04:00">أمس</time>', "microdata"),
        ("", '<span class="d">نشر في: 2 مارس 2025</span>', "text"),
        ('<link rel="canonical" href="https://news.example/2025/03/02/sadd">', "", "address"),
    ],
)
def test_the_day_comes_from_whichever_layer_has_it(head: str, body: str, source: str) -> None:
    published = read_html(page(body, head)).published
    assert published
    assert (published.value[:10], published.source) == ("2025-03-02", source)


def test_an_update_stamp_is_not_the_publication_and_the_address_is() -> None:
    head = '<link rel="canonical" href="https://news.example/2025/economy/3/2/sadd.html">'
    article = read_html(page("<div>الأربعاء 26 آذار 2025، آخر تحديث 14:00 (GMT+0400)</div>", head))
    assert article.published
    assert article.modified
    assert article.published.value == "2025-03-02"
    assert article.modified.value == "2025-03-26T14:00:00+04:00"


def test_the_clock_in_a_page_s_header_is_not_its_day() -> None:
    assert read_html(page()).published is None


def test_metadata_far_from_the_shown_day_is_reported() -> None:
    article = read_html(page("<p>2 مارس 2025</p>", '<meta property="article:published_time" content="2024-01-15">'))
    assert article.published
    assert article.published.value == "2024-01-15"
    assert [problem.code for problem in article.problems] == ["dates_disagree"]


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}<br><br>{SECOND}<br>\n<br>&nbsp;{THIRD}",
        f"<div>{FIRST}</div><div>{SECOND}</div><div>{THIRD}</div>",
        f"<p>{FIRST}</p><div class='ad'>إعلان</div><p>{SECOND}</p><p>&nbsp;</p><p>{THIRD}</p>",
        f"<p>{FIRST}</p><p>{SECOND}</p><div class='related-inline'><h4><a href='/x'>قصة أخرى عن المياه</a></h4></div><p>{THIRD}</p>",
        f"<p>{FIRST}</p><p>اقرأ أيضاً: <a href='/x'>قصة أخرى عن المياه</a></p><p>{SECOND}</p><p>{THIRD}</p>",
        f"<p>{FIRST}</p><aside>{SECOND}</aside><p>{SECOND}</p><p>{THIRD}</p><p>الآراء الواردة لا تعبر عن رأي الموقع.</p>",
        f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>ترحب الصحيفة بالنقاش، انظر <a href='/terms.html'>الشروط</a>.</p>",
        f"<table><tr><td>{FIRST}<br><br>{SECOND}</td></tr></table><p>{THIRD}</p>",
        f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}<sup><a href='#fn1'>[1]</a></sup></p>",
    ],
)
def test_paragraphs_are_those_that_a_reader_sees(text: str) -> None:
    assert read_html(page("<p>2 مارس 2025</p>", text=text)).paragraphs == PARAGRAPHS


def test_words_around_links_are_as_a_browser_shows_them() -> None:
    text = f'<p>{FIRST}</p><p>وقالت و<a href="/a">الوزيرة</a> مريم لـ"<a href="/">الصباح</a>"، إن <b>العمل</b> انتهى في الموعد المحدد.</p>'
    assert (
        read_html(page(text=text)).paragraphs[1] == 'وقالت والوزيرة مريم لـ"الصباح"، إن العمل انتهى في الموعد المحدد.'
    )


def test_a_summary_box_is_apart_from_the_body() -> None:
    box = "<div class='summary-box'><h3>الخبر باختصار</h3><ul><li>يبدأ السد العمل قريباً.</li><li>كلفته 90 مليون ريال.</li></ul></div>"
    article = read_html(page(box))
    assert article.publisher_summary == ("يبدأ السد العمل قريباً.", "كلفته 90 مليون ريال.")
    assert article.paragraphs == PARAGRAPHS


def test_sub_headings_stay_in_the_body() -> None:
    text = f"<p>{FIRST}</p><h3>اختبارات أخيرة</h3><p>{SECOND}</p><p>{THIRD}</p>"
    assert read_html(page(text=text)).paragraphs == (FIRST, "اختبارات أخيرة", SECOND, THIRD)


def test_a_class_name_that_sounds_like_chrome_does_not_lose_the_text() -> None:
    assert read_html(page().replace('class="text"', 'class="sidebar-left social related"')).paragraphs == PARAGRAPHS


def test_what_is_hidden_is_not_text() -> None:
    text = f"<p>{FIRST}</p><p style='display:none'>{SECOND}</p><p hidden>{SECOND}</p><p class='sr-only'>{SECOND}</p><p>{SECOND}</p><p>{THIRD}</p>"
    assert read_html(page(text=text)).paragraphs == PARAGRAPHS


def test_the_body_in_json_ld_is_taken_where_the_page_shows_none() -> None:
    shell = f"<html><head>{linked(articleBody=chr(10).join(PARAGRAPHS), datePublished='2025-03-02')}</head><body><div id='app'></div></body></html>"
    article = read_html(shell)
    assert article.paragraphs == PARAGRAPHS
    assert article.sources["paragraphs"] == "json-ld"


@pytest.mark.parametrize("author", ["الصباح", "webmaster", "https://facebook.example/a", "رويترز", "فريق التحرير"])
def test_who_is_no_person_is_no_author(author: str) -> None:
    head = f'<meta name="author" content="{author}"><meta property="og:site_name" content="الصباح">'
    assert read_html(page("<p>2 مارس 2025</p>", head)).authors == ()


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "<html></html>",
        "<p>قصير</p>",
        "<html><body><nav><a href='/'>الرئيسية</a></nav></body></html>",
        "\x00",
        "<<<>>>",
    ],
)
def test_a_page_without_an_article_has_no_paragraphs(markup: str) -> None:
    assert read_html(markup).paragraphs == ()


def test_markup_in_a_title_stays_text() -> None:
    article = read_html(page(head='<meta property="og:title" content="&lt;script&gt;alert(1)&lt;/script&gt; سد">'))
    assert article.headline == HEADLINE
    assert "<script>" not in (article.headline or "")
