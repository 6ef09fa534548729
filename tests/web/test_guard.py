"""What stands before the pages: headers, hosts, bounds, rates, and who may write."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from mujaz.errors import UsageError
from mujaz.web.rates import Buckets, client_key
from mujaz.web.settings import Rate, Settings, read_token
from tests.web.conftest import ALL, FREE, HOME, client_of
from tests.web.samples import HOSTILE

TOKEN = "a-long-token-of-nobody"
OWN = {"Origin": HOME, "Sec-Fetch-Site": "same-origin"}
ADDRESS = "https://paper.example/news/5"


def _key(client: TestClient) -> str:
    found = re.search(r'name="key" value="([^"]+)"', client.get("/add").text)
    assert found
    return found[1]


@pytest.mark.parametrize("path", ["/", "/nowhere", "/api/articles", "/api/nowhere", "/static/site.css", "/feed.atom"])
def test_every_answer_carries_the_headers_that_keep_browsers_from_harm(site: TestClient, path: str) -> None:
    headers = site.get(path).headers
    assert headers["content-security-policy"] == (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_no_page_has_a_style_a_script_or_a_handler_inside(site: TestClient) -> None:
    for path in ("/", "/articles/1", "/countries/TN/MA", "/people/1", "/docs", "/add", "/search?q=خط"):
        text = re.sub(r"&[a-z#0-9]+;", "", site.get(path).text)
        assert not re.search(r"<style|<script(?! type=\"module\" src=\"/static/)|\sstyle=|<[a-z]+[^>]*\son\w+=", text)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil", ""])
def test_another_hosts_name_is_refused_on_loopback(site: TestClient, host: str) -> None:
    assert site.get("/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:1", "[::1]:8000", "[::1]", "LOCALHOST"])
def test_this_machines_names_are_answered(site: TestClient, host: str) -> None:
    assert site.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["[", "a b", "a/b", "a:x", "<b>", "[::1", "a@b", "a:123456", "::1"])
@pytest.mark.parametrize("loopback", [True, False])
def test_what_is_no_host_is_refused_in_one_sentence(engine: Engine, host: str, loopback: bool) -> None:
    client = client_of(engine, FREE._replace(loopback=loopback))
    for path in ("/", "/feed.atom", "/api/articles"):
        answer = client.get(path, headers={"Host": host})
        assert answer.status_code == 421
        assert "Traceback" not in answer.text


def test_bodies_and_queries_are_bounded(site: TestClient) -> None:
    assert site.post("/add", content=b"x" * 70_000).status_code == 413
    assert site.post("/add", content=iter([b"x" * 40_000] * 2)).status_code == 413
    assert site.post("/add", content=b"", headers={"Content-Length": "-1"}).status_code == 413
    assert site.get("/search?q=" + "a" * 5_000).status_code == 414
    assert site.put("/add").status_code == 405


def test_who_asks_too_often_waits(engine: Engine) -> None:
    client = client_of(engine, Settings(asking=Rate(3, 0.5), adding=ALL))
    answers = [client.get("/api/countries") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 2
    assert client.get("/static/site.css").status_code == 200


def test_a_bucket_fills_again_and_each_client_has_its_own() -> None:
    now = 0.0
    buckets = Buckets(Rate(2, 1), lambda: now)
    assert [buckets.wait("a") for _ in range(3)] == [0, 0, 1]
    assert buckets.wait("b") == 0
    now = 1.0
    assert [buckets.wait("a"), buckets.wait("a")] == [0, 1]


def test_a_household_is_one_client() -> None:
    assert client_key("2001:db8::1") == client_key("2001:db8::ffff") != client_key("2001:db8:0:1::1")


def test_from_this_machine_the_form_adds(site: TestClient) -> None:
    answer = site.post("/add", data={"address": ADDRESS, "key": _key(site)}, headers=OWN)
    assert answer.status_code == 303
    assert site.get(answer.headers["location"]).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": HOME, "Sec-Fetch-Site": "cross-site"},
        {"Origin": HOME, "Sec-Fetch-Site": "same-site"},
        {"Origin": "http://127.0.0.1:9999"},
    ],
)
def test_a_form_of_another_site_is_refused(site: TestClient, headers: dict[str, str]) -> None:
    assert site.post("/add", data={"address": ADDRESS, "key": _key(site)}, headers=headers).status_code == 403


def test_a_form_without_its_key_is_refused(site: TestClient) -> None:
    for key in ("", "1.2", "9999999999.00", f"9{_key(site)}", "٩.x"):
        assert site.post("/add", data={"address": ADDRESS, "key": key}, headers=OWN).status_code == 403


def test_the_api_takes_json_alone_and_not_from_another_site(site: TestClient) -> None:
    assert site.post("/api/articles", json={"url": ADDRESS}).status_code == 202
    assert site.post("/api/articles", content=f'{{"url": "{ADDRESS}"}}').status_code == 415
    evil = {"Origin": "https://evil.example"}
    assert site.post("/api/articles", json={"url": ADDRESS}, headers=evil).status_code == 403


@pytest.mark.parametrize("address", ["203.0.113.7", "2001:db8::7", "testclient"])
def test_from_elsewhere_it_is_read_only(engine: Engine, address: str) -> None:
    client = client_of(engine, FREE, address)
    assert client.get("/").status_code == 200
    assert client.post("/api/articles", json={"url": ADDRESS}).status_code == 403
    assert 'name="key"' not in client.get("/add").text


@pytest.mark.parametrize("header", ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"])
def test_what_a_proxy_passes_on_is_from_elsewhere(site: TestClient, header: str) -> None:
    answer = site.post("/api/articles", json={"url": ADDRESS}, headers={header: "127.0.0.1"})
    assert answer.status_code == 403


def test_a_site_that_listens_beyond_this_machine_needs_the_token_of_all(engine: Engine) -> None:
    client = client_of(engine, FREE._replace(loopback=False, token=TOKEN), home="http://archive.example")
    assert client.get("/").status_code == 200
    assert client.post("/api/articles", json={"url": ADDRESS}).status_code == 401
    for given in ("Bearer wrong", "Bearer ", f"Basic {TOKEN}", "Bearer رمز".encode()):
        answer = client.post("/api/articles", json={"url": ADDRESS}, headers={"Authorization": given})
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == "Bearer"
    right = {"Authorization": f"Bearer {TOKEN}"}
    assert client.post("/api/articles", json={"url": ADDRESS}, headers=right).status_code == 202


def test_from_elsewhere_the_form_asks_for_the_token(engine: Engine) -> None:
    home = "http://archive.example"
    client = client_of(engine, FREE._replace(loopback=False, token=TOKEN), "203.0.113.7", home)
    assert 'name="token"' in client.get("/add").text
    own = {"Origin": home}
    sent = {"address": ADDRESS, "key": _key(client)}
    assert client.post("/add", data=sent, headers=own).status_code == 401
    assert client.post("/add", data=sent | {"token": "wrong"}, headers=own).status_code == 401
    assert client.post("/add", data=sent | {"token": TOKEN}, headers=own).status_code == 303


@pytest.mark.parametrize("address", ["", "x", "javascript:alert(1)", "file:///etc/passwd", "https://", *HOSTILE])
def test_what_is_no_address_is_not_taken(site: TestClient, address: str) -> None:
    assert site.post("/api/articles", json={"url": address}).status_code == 422
    assert site.post("/add", data={"address": address, "key": _key(site)}, headers=OWN).status_code == 422


@pytest.mark.parametrize("sent", ["[]", "{}", '{"url": 5}', "null", '"x"', "{", "", '{"url": null}'])
def test_a_body_that_is_not_what_it_must_be_is_refused(site: TestClient, sent: str) -> None:
    answer = site.post("/api/articles", content=sent, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert answer.json()["error"]["message_en"]


def _file(tmp_path: Path, content: str, mode: int = 0o600) -> Path:
    path = tmp_path / "token"
    path.write_text(content, encoding="utf-8")
    path.chmod(mode)
    return path


def test_a_token_is_the_word_in_its_file(tmp_path: Path) -> None:
    assert read_token(_file(tmp_path, f"{TOKEN}\n")) == TOKEN


@pytest.mark.parametrize(
    ("content", "mode", "code"),
    [
        ("", 0o600, "token_empty"),
        (" \n", 0o600, "token_empty"),
        (TOKEN, 0o644, "token_open"),
        ("two words", 0o600, "token_bad"),
        ("رمز", 0o600, "token_bad"),
        ("x" * 9_000, 0o600, "token_bad"),
    ],
)
def test_a_token_that_keeps_nobody_out_is_refused(tmp_path: Path, content: str, mode: int, code: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_token(_file(tmp_path, content, mode))
    assert caught.value.code == code


def test_a_token_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        read_token(tmp_path / "none")
    assert caught.value.code == "token_unreadable"


def test_what_fails_is_told_without_a_traceback(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr("mujaz.web.pages.stories", broken)
    monkeypatch.setattr("mujaz.web.api.nations", broken)
    client = client_of(engine)
    page, answer = client.get("/"), client.get("/api/countries")
    assert (page.status_code, answer.status_code) == (500, 500)
    assert answer.json()["error"]["code"] == "web_failed"
    assert "secret" not in page.text + answer.text
    assert page.headers["x-content-type-options"] == "nosniff"
