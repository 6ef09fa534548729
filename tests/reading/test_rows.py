"""JSON rows."""

from typing import Any

import pytest

from mujaz.errors import InputError
from mujaz.reading.rows import parse_row, read_row
from tests.reading.news import BODY, HEADLINE, HTML_BODY, PARAGRAPHS

ROW = {"id": "r1", "published": "2025-03-02", "title": HEADLINE, "body": BODY}


def test_a_row_is_taken_as_it_is() -> None:
    article = read_row(ROW)
    assert (article.id, article.headline, article.paragraphs) == ("r1", HEADLINE, PARAGRAPHS)
    assert article.published
    assert (article.published.value, article.published.precision, article.published.source) == (
        "2025-03-02",
        "day",
        "row",
    )


def test_further_keys_are_used() -> None:
    article = read_row(
        ROW
        | {
            "published": "2025-03-02T09:00:00+04:00",
            "modified": "2025-03-02T10:00:00+04:00",
            "standfirst": "مقدمة قصيرة",
            "author": "مسقط: سعيد الهنائي",
            "site": "الصباح",
            "url": "https://news.example/sadd",
        }
    )
    assert article.published
    assert article.modified
    assert article.modified.value == "2025-03-02T10:00:00+04:00"
    assert (article.standfirst, article.authors, article.site) == ("مقدمة قصيرة", ("سعيد الهنائي",), "الصباح")
    assert article.url == "https://news.example/sadd"


@pytest.mark.parametrize(
    ("title", "headline"), [(82, "82"), (None, None), ("", None), (["x"], None), (True, None), ("  عنوان ", "عنوان")]
)
def test_a_title_of_any_type_is_read(title: Any, headline: str | None) -> None:
    assert read_row(ROW | {"title": title}).headline == headline


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n \n", "\n\u00a0\n"])
def test_paragraphs_are_the_lines_whatever_ends_them(end: str) -> None:
    assert read_row(ROW | {"body": end.join(PARAGRAPHS)}).paragraphs == PARAGRAPHS


def test_the_text_of_a_body_is_not_altered() -> None:
    body = "\u00a0 إعلان \u200f\nاقرأ أيضا\nجملة  \u00a0قصيرة"
    assert read_row(ROW | {"body": body}).paragraphs == ("إعلان \u200f", "اقرأ أيضا", "جملة  \u00a0قصيرة")


def test_a_body_in_a_list_of_paragraphs_is_read() -> None:
    assert read_row(ROW | {"body": list(PARAGRAPHS)}).paragraphs == PARAGRAPHS


def test_a_row_with_a_page_is_read_as_one_and_its_own_fields_go_first() -> None:
    html = f"<html><body><article><h1>{HEADLINE}</h1><p>1 مارس 2025</p>{HTML_BODY}</article></body></html>"
    article = read_row({"id": "p", "url": "https://news.example/a", "published": "2025-03-02", "html": html})
    assert (article.id, article.headline, article.paragraphs) == ("p", HEADLINE, PARAGRAPHS)
    assert article.published
    assert article.published.value == "2025-03-02"
    assert article.url == "https://news.example/a"


@pytest.mark.parametrize(
    "row", [{}, {"id": "x"}, {"body": " \n"}, {"body": 5}, {"html": ""}, {"body": None, "html": None}]
)
def test_a_row_without_text_is_told(row: dict[str, Any]) -> None:
    with pytest.raises(InputError) as caught:
        read_row(row)
    assert caught.value.code == "row_without_text"


@pytest.mark.parametrize("text", ["[1]", '"a"', "{", "null", '{"a": 1}\n{"b": 2}', "[" * 100_000])
def test_what_is_not_one_object_is_told(text: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_row(text)
    assert caught.value.code == "bad_json"
