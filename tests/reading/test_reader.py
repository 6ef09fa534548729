"""`read`: kinds told from content, bad input told in a sentence, what is missing told as a problem."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mujaz.errors import InputError, MujazError
from mujaz.reading import Kind, read
from tests.reading.news import BODY, HEADLINE, HTML_BODY, PARAGRAPHS

TEXT = f"{HEADLINE}\n\n2 مارس 2025\n\n{BODY}"
PAGE = f"<!doctype html><html><body><article><h1>{HEADLINE}</h1><p>2 مارس 2025</p>{HTML_BODY}</article></body></html>"
ROW = {"title": HEADLINE, "published": "2025-03-02", "body": BODY}


@pytest.mark.parametrize("content", [TEXT, PAGE, json.dumps(ROW), json.dumps(ROW, ensure_ascii=False)])
def test_the_kind_is_told_from_the_content_and_a_file_bytes_and_a_string_are_the_same(
    content: str, tmp_path: Path
) -> None:
    path = tmp_path / "input"
    path.write_text(content, encoding="utf-8")
    articles = [read(content), read(content.encode()), read(path)]
    assert articles[0] == articles[1] == articles[2]
    assert articles[0].headline == HEADLINE
    assert articles[0].paragraphs == PARAGRAPHS
    assert articles[0].published
    assert articles[0].published.value == "2025-03-02"
    assert articles[0].language == "ar"
    assert articles[0].problems == ()


def test_a_given_kind_goes_before_what_the_content_says() -> None:
    assert read(f"{HEADLINE}\n{BODY}\n<p> <br> <div> <p>", kind="text").paragraphs[0] == PARAGRAPHS[0]
    with pytest.raises(InputError) as caught:
        read(TEXT, kind="row")
    assert caught.value.code == "bad_json"


def test_an_unknown_kind_is_told() -> None:
    wrong: Any = "pdf"
    with pytest.raises(InputError) as caught:
        read(TEXT, kind=wrong)
    assert caught.value.code == "unknown_kind"


def test_ids_are_given_or_stable() -> None:
    assert read(ROW | {"id": 7}).id == "7"
    assert read(ROW).id == read(dict(ROW)).id
    assert read(ROW).id != read(ROW | {"body": BODY + "\nزيادة على النص"}).id
    address = ROW | {"url": "https://news.example/a"}
    assert read(address).id == read(address | {"body": PARAGRAPHS[0]}).id


BAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "empty_input"),
    "white space": (b" \n\t\r\n ", "empty_input"),
    "PDF": (b"%PDF-1.7\n" + bytes(200), "binary_input"),
    "PNG": (b"\x89PNG\r\n\x1a\n" + bytes(200), "binary_input"),
    "ZIP": (b"PK\x03\x04" + bytes(200), "binary_input"),
    "gzip": (b"\x1f\x8b\x08" + bytes(200), "binary_input"),
    "unknown binary": (bytes(range(256)) * 40, "binary_input"),
    "a page without an article": (
        b"<!doctype html><html><head><title>x</title></head><body><nav>a b</nav></body></html>",
        "no_article",
    ),
    "a login page": ("<html><body><form><label>كلمة المرور</label><input></form></body></html>".encode(), "no_article"),
    "a few words": ("مرحبا بكم".encode(), "no_article"),
    "marks alone": (b"... --- ???", "no_article"),
    "broken JSON": (b'{"body": ', "bad_json"),
    "rows": (b'{"body": "a"}\n{"body": "b"}', "bad_json"),
    "a row without text": (b'{"id": "x"}', "row_without_text"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_told_in_one_sentence_in_both_languages(name: str, tmp_path: Path) -> None:
    content, code = BAD[name]
    path = tmp_path / "input"
    path.write_bytes(content)
    for source in (path, content):
        with pytest.raises(MujazError) as caught:
            read(source)
        assert caught.value.code == code
        assert caught.value.message
        assert "\n" not in caught.value.message + caught.value.message_en
        assert "{" not in caught.value.message + caught.value.message_en


def test_the_binary_kind_is_named() -> None:
    with pytest.raises(InputError) as caught:
        read(b"%PDF-1.7\n")
    assert "PDF" in caught.value.message
    assert "PDF" in caught.value.message_en


def test_no_publication_day_is_told_and_one_can_be_given() -> None:
    undated = f"{HEADLINE}\n\n{BODY}"
    assert [problem.code for problem in read(undated).problems] == ["no_publication_date"]
    article = read(undated, published=date(2025, 3, 2))
    assert article.published
    assert (article.published.value, article.published.source) == ("2025-03-02", "given")
    assert article.problems == ()


@pytest.mark.parametrize("kind", ["text", "html", "row"])
def test_too_much_is_told(kind: Kind) -> None:
    with pytest.raises(InputError) as caught:
        read("كلمة " * 5_000_000, kind=kind)
    assert caught.value.code == "too_large"
