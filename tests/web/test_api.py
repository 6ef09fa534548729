"""The JSON API: every endpoint, its description, and pages that stay the same while articles are added."""

from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from fastapi.testclient import TestClient

from mujaz.archive.keeping import keep
from mujaz.archive.opening import writing
from mujaz.model import Brief
from tests.web.conftest import client_of
from tests.web.samples import agency, archive, fill, plain

CASES: dict[str, dict[str, Any]] = {
    "/api/articles": {"limit": 2},
    "/api/articles/1": {},
    "/api/articles/1/versions": {},
    "/api/search": {"q": "مكتبة", "limit": 2},
    "/api/statements": {"q": "الصيف"},
    "/api/people": {"limit": 1},
    "/api/people/1": {},
    "/api/timeline": {"who": "تونس", "whom": "MA"},
    "/api/countries": {},
}


def _get(site: TestClient, path: str, **parameters: object) -> Any:
    answer = site.get(path, params=parameters)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/json"
    return answer.json()


@pytest.mark.parametrize("path", CASES)
def test_each_endpoint_answers_what_its_description_says(site: TestClient, path: str) -> None:
    answer = _get(site, path, **CASES[path])
    told = _get(site, "/openapi.json")
    template = next(
        one for one in told["paths"] if ("{" not in one and one == path) or ("{" in one and _fits(one, path))
    )
    schema = told["paths"][template]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    resolver = {"$defs": {}, "components": told["components"], **schema}
    jsonschema.Draft202012Validator(resolver).validate(answer)


def _fits(template: str, path: str) -> bool:
    pieces, given = template.split("/"), path.split("/")
    return len(pieces) == len(given) and all(a == b or a.startswith("{") for a, b in zip(pieces, given, strict=True))


def test_every_operation_is_described_and_shown(site: TestClient) -> None:
    told, page = _get(site, "/openapi.json"), site.get("/docs?ui=en").text
    assert told["openapi"].startswith("3.1")
    for path, operations in told["paths"].items():
        assert path.startswith("/api/")
        assert path in page
        for operation in operations.values():
            assert operation["description"]
            assert all(parameter["description"] for parameter in operation.get("parameters", ()))


def test_an_article_is_its_brief_in_the_public_format(site: TestClient) -> None:
    brief = Brief.from_json(site.get("/api/articles/1").content)
    assert brief == agency("almarfa")


def test_a_statement_comes_with_its_sentence_and_its_speaker(site: TestClient) -> None:
    found = _get(site, "/api/statements", q="الصيف", direct="true")
    assert found["total"] == 1
    [said] = found["statements"]
    assert said["speaker"] == "منذر القابسي"
    assert said["text"] in said["sentence"]["text"]


def test_filters_narrow_a_search(site: TestClient) -> None:
    assert _get(site, "/api/search", country="MA", source="almarfa.example")["total"] == 1
    assert _get(site, "/api/search", since="2025-03-04")["total"] == 0
    refused = site.get("/api/search", params={"kind": "ghost"})
    assert refused.status_code == 400
    assert refused.json()["error"]["code"] == "bad_filter"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/articles?limit=101", 422),
        ("/api/articles?limit=0", 422),
        ("/api/articles?cursor=x", 400),
        ("/api/search?cursor=1.x", 400),
        ("/api/articles/0", 422),
        ("/api/articles/99999999999999999999", 422),
        ("/api/articles/77777", 404),
        ("/api/articles/77777/versions", 404),
        ("/api/people/77777", 404),
        ("/api/timeline", 422),
        ("/api/timeline?who=لاأحدبهذاالاسم", 400),
        ("/api/timeline?who=TN&whom=TN", 400),
        ("/api/search?since=yesterday", 400),
        ("/api/jobs/none", 404),
        ("/api/nowhere", 404),
        ("/api", 404),
    ],
)
def test_what_cannot_be_done_is_one_sentence_in_json(site: TestClient, path: str, status: int) -> None:
    answer = site.get(path)
    assert answer.status_code == status
    error = answer.json()["error"]
    assert error.keys() == {"code", "message", "message_en"}
    assert error["message"]


def _walk(site: TestClient, path: str, between: object = None) -> list[dict[str, Any]]:
    """Every entry of a list, page after page; something happens between the first and the second."""
    entries: list[dict[str, Any]] = []
    following: str | None = path
    while following:
        answer = site.get(following)
        body = answer.json()
        key = next(key for key in ("articles", "hits", "statements", "people") if key in body)
        entries += body[key]
        following = body["next"]
        assert (following is not None) == ("link" in answer.headers)
        if callable(between):
            between()
            between = None
    return entries


@pytest.mark.parametrize("path", ["/api/articles?limit=7", "/api/search?q=مكتبة&limit=7", "/api/search?limit=7"])
def test_pages_stay_the_same_while_articles_are_added(tmp_path: Path, path: str) -> None:
    engine = fill(tmp_path / "a.db", *(plain(number, f"2025-02-{1 + number % 9:02}") for number in range(30)))
    site = client_of(engine)
    before = [_id(entry) for entry in _walk(site, path)]

    def add() -> None:
        with writing(engine) as connection:
            keep(connection, [plain(100, "2025-02-28"), plain(101, "2025-02-05"), plain(102, None)])

    during = [_id(entry) for entry in _walk(site, path, add)]
    assert len(before) == len(set(before)) == 30
    old = [one for one in during if one in before]
    assert sorted(old) == sorted(before)
    assert len(during) == len(set(during))


def _id(entry: dict[str, Any]) -> int:
    return int(entry.get("article", entry)["id"])


def test_an_update_is_a_new_version(tmp_path: Path) -> None:
    engine = archive(tmp_path / "a.db")
    first = agency("almarfa")
    assert first.article
    changed = msgspec.structs.replace(first.article, headline="عنوان ثانٍ")
    with writing(engine) as connection:
        keep(connection, [msgspec.structs.replace(first, article=changed)])
    site = client_of(engine)
    assert [one["number"] for one in _get(site, "/api/articles/1/versions")["versions"]] == [2, 1]
    assert _get(site, "/api/articles/1")["article"]["headline"] == "عنوان ثانٍ"
    assert "تونس والمغرب" in _get(site, "/api/articles/1", version=1)["article"]["headline"]
    old = site.get("/articles/1?version=1").text
    assert "هذه نسخة قديمة" in old
    assert 'href="/articles/1"' in old
