"""The pages: what each shows, in both languages, and that it links on."""

import re

import pytest
from fastapi.testclient import TestClient

from mujaz.lexicon import load
from tests.web.samples import BODY, SAID

PAGES = (
    "/",
    "/articles/1",
    "/search",
    "/search?q=خط+بحري",
    "/search?q=لا-شيء-كهذا",
    "/statements",
    "/statements?q=الصيف&direct=true",
    "/people",
    "/people?name=القابسي",
    "/people/1",
    "/countries",
    "/countries/TN",
    "/countries/TN/MA",
    "/add",
    "/docs",
)


@pytest.mark.parametrize("ui", ["ar", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_each_page_answers_in_each_language(site: TestClient, path: str, ui: str) -> None:
    answer = site.get(path, headers={"Accept-Language": ui})
    assert answer.status_code == 200
    assert f'<html lang="{ui}"' in answer.text
    assert "noindex" in answer.text


def test_words_of_the_site_and_of_the_reader_page_are_not_the_same_keys() -> None:
    assert not load("page")["words"].keys() & load("site")["words"].keys()


def test_a_language_in_the_address_goes_before_the_browsers_and_stays_in_links(site: TestClient) -> None:
    answer = site.get("/?ui=en", headers={"Accept-Language": "ar"})
    assert '<html lang="en" dir="ltr">' in answer.text
    assert 'href="/search?ui=en"' in answer.text


def test_without_a_preference_the_site_is_arabic(site: TestClient) -> None:
    assert '<html lang="ar" dir="rtl">' in site.get("/", headers={"Accept-Language": ""}).text
    assert '<html lang="ar" dir="rtl">' in site.get("/", headers={"Accept-Language": "fr;q=x, de"}).text


def test_one_story_of_two_papers_stands_once_with_both(site: TestClient) -> None:
    text = site.get("/?until=2025-03-04").text
    assert text.count("تونس والمغرب تبحثان") == 1
    assert "annakhil.example" in text


def test_an_article_without_a_day_comes_last(site: TestClient) -> None:
    path, seen = "/", ""
    while True:
        text = site.get(path).text
        seen += text
        following = re.search(r'href="(/\?cursor=[^"&]+)" rel="next"', text)
        if not following:
            break
        path = following[1]
    assert seen.rindex("مكتبة 99") > seen.rindex("مكتبة 1<")


def test_the_article_is_the_reader_page_with_links_into_the_archive(site: TestClient) -> None:
    text = site.get("/articles/1").text
    assert '<link rel="canonical" href="https://almarfa.example/news/1">' in text
    assert f'<span class="said" id="said-{_start()}' in text
    assert 'href="/articles/2"' in text  # the other paper
    assert re.search(r'href="/people/\d+"', text)
    assert 'href="/countries/TN"' in text


def _start() -> int:
    return BODY.index(SAID)


def test_a_place_leads_to_the_statement_or_the_paragraph(site: TestClient) -> None:
    start = _start()
    there = site.get(f"/articles/1/at/{start}-{start + len(SAID)}").headers["location"]
    assert there == f"/articles/1#said-{start}-{start + len(SAID)}"
    assert site.get("/articles/1/at/0-3").headers["location"] == "/articles/1#p1"
    assert site.get("/articles/1/at/999999-1000000").headers["location"] == "/articles/1"


def test_what_is_found_is_lit_in_its_own_spelling(site: TestClient) -> None:
    assert "<mark>بحري" in site.get("/search", params={"q": "خطّ بحري"}).text


def test_a_query_that_cannot_be_understood_is_told_in_the_page(site: TestClient) -> None:
    answer = site.get("/search", params={"q": "NOT كلمة"})
    assert answer.status_code == 200
    assert 'role="alert"' in answer.text


def test_a_person_has_roles_statements_and_those_they_met(site: TestClient) -> None:
    number = re.search(r'href="/people/(\d+)"[^>]*><bdi>منذر', site.get("/people?name=القابسي").text)
    assert number
    text = site.get(f"/people/{number[1]}").text
    assert "وزير الخارجية التونسي" in text
    assert SAID in text
    assert "إدريس العلمي" in text


def test_a_pair_has_a_chart_its_table_and_what_happened(site: TestClient) -> None:
    text = site.get("/countries/TN/MA").text
    assert "<svg" in text
    assert "<table" in text
    assert "/articles/1/at/" in text


def test_choosing_two_countries_leads_to_their_page(site: TestClient) -> None:
    assert site.get("/countries?first=TN&second=MA&ui=en").headers["location"] == "/countries/TN/MA?ui=en"
    assert site.get("/countries?first=TN&second=").headers["location"] == "/countries/TN"
    assert site.get("/countries/TN/تونس").headers["location"] == "/countries/TN"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/nowhere", 404),
        ("/articles/999999", 404),
        ("/articles/1?version=9", 404),
        ("/articles/nine", 422),
        ("/people/999999", 404),
        ("/countries/QQ", 404),
        ("/static/../app.py", 404),
        ("/static/x.css", 404),
        ("/?cursor=; DROP TABLE articles", 400),
        ("/?until=tomorrow", 400),
        ("/countries/TN?since=x", 400),
        ("/search?q=" + "ا" * 301, 422),
        ("/add/unknown", 404),
    ],
)
def test_what_is_not_there_is_told_in_one_sentence(site: TestClient, path: str, status: int) -> None:
    answer = site.get(path)
    assert answer.status_code == status
    assert 'class="notice"' in answer.text
    assert "Traceback" not in answer.text


def test_files_are_kept_by_browsers_under_an_address_of_their_content(site: TestClient) -> None:
    sheet = re.search(r'href="(/static/site.css\?v=\w+)"', site.get("/").text)
    assert sheet
    answer = site.get(sheet[1])
    assert "immutable" in answer.headers["cache-control"]
    assert "url(naskh-arabic.woff2)" in answer.text
    assert site.get("/static/naskh-arabic.woff2").content[:4] == b"wOF2"


def test_head_is_answered_as_get(site: TestClient) -> None:
    assert site.head("/").status_code == 200
