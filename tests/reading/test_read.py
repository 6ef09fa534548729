"""`read` as a caller knows it: every kind of source, what is told of each field, and a sentence for whatever cannot be read."""

import gzip
import http.server
import json
import socket
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.errors import InputError, LanguageError, MujazError, NotAnArticleError
from mujaz.reading import fetch as fetching
from mujaz.reading import read
from mujaz.reading.addresses import is_public
from tests.timing import timed

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


def error_of(source: Any, **options: Any) -> MujazError | None:
    """The error that reading ends with, if it does: no other may come."""
    try:
        read(source, **options)
    except MujazError as error:
        return error
    return None


def code_of(source: Any, **options: Any) -> str:
    with pytest.raises(MujazError) as caught:
        read(source, **options)
    return caught.value.code


# copied text


def test_a_copied_page_gives_what_its_reader_saw_and_none_of_its_chrome() -> None:
    article = read(EXAMPLES / "copied.txt")
    assert article.headline == "نواكشوط: اتفاق الصيد مع دكار بات أقرب من أي وقت مضى"
    assert article.published
    assert (article.published.value, article.published.precision) == ("2025-11-09", "day")
    assert article.modified
    assert article.modified.value == "2025-11-09T17:05:00+00:00"
    assert (article.modified.precision, article.modified.zone_text) == ("minute", "توقيت غرينتش")
    assert article.image
    assert article.image.caption == "زوارق صيد تقليدية على شاطئ نواكشوط"
    assert article.image.credit == "سيدي ولد المصطفى/الأفق الجديد"
    assert article.image.taken
    assert article.image.taken.value == "2025-09-27"
    assert len(article.publisher_summary) == 3
    assert len(article.paragraphs) == 5
    assert article.contributors == ("مريم بنت اعبيد",)
    chrome = (
        "+ الخط -",
        "استمع إلى الملخص",
        "اظهر الملخص",
        "التحديثات الحية",
        "قوارب الموت",
        "دلالات",
        "الأكثر مشاهدة",
    )
    assert not [words for words in chrome if words in article.body]


def test_an_hour_without_a_day_takes_the_day_beside_it_and_says_so() -> None:
    article = read(EXAMPLES / "copied.txt")
    assert [problem.code for problem in article.problems] == ["modified_day_assumed"]


@pytest.mark.parametrize(
    ("line", "value", "zone"),
    [
        ("13 إبريل 2025 | آخر تحديث: 18:45 (توقيت الدوحة)", "2025-04-13", "Asia/Qatar"),
        ("الأحد 2 آذار/مارس 2025", "2025-03-02", None),
        ("٢ مارس ٢٠٢٥", "2025-03-02", None),
        ("02 جويلية 2025", "2025-07-02", None),
        ("نشر في 14 شتنبر 2025", "2025-09-14", None),
        ("2025/03/02", "2025-03-02", None),
        ("الأحد 02 مارس 2025 | 02:15 م", "2025-03-02T14:15:00", None),
    ],
)
def test_date_lines_of_all_regions_are_read(line: str, value: str, zone: str | None, body: str) -> None:
    article = read(f"محطة رياح جديدة في بنزرت\n\n{line}\n\n{body}")
    assert article.published
    assert article.published.value == value
    moments = [moment for moment in (article.published, article.modified) if moment]
    assert zone in {moment.zone for moment in moments}


def test_a_dateline_and_a_label_are_neither_photo_nor_author(body: str) -> None:
    article = read(f"محطة رياح جديدة في بنزرت\n\nتونس - وكالات\nتاريخ النشر: 02/03/2025 21:33\n\n{body}")
    assert article.authors == ()
    assert article.image is None
    assert article.published
    assert article.published.value.startswith("2025-03-02T21:33")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_line_ends_of_every_system_part_the_same_paragraphs(end: str, body: str) -> None:
    text = f"محطة رياح جديدة في بنزرت\n\n2 مارس 2025\n\n{body}"
    assert read(text.replace("\n", end)).paragraphs == read(text).paragraphs


def test_no_break_spaces_and_direction_marks_stay_in_the_text_and_do_not_hide_the_date(body: str) -> None:
    spaced = body.replace("وزير الطاقة", "وزير\u00a0الطاقة")
    text = f"محطة رياح جديدة في بنزرت\n\n\u200f2\u00a0مارس\u00a02025\u200f\n\n{spaced}"
    article = read(text)
    assert article.published
    assert article.published.value == "2025-03-02"
    assert "وزير\u00a0الطاقة" in article.body


# pages


def test_a_saved_page_gives_its_metadata_its_body_and_the_source_of_each() -> None:
    article = read(EXAMPLES / "article.html")
    assert article.headline == 'عمّان وبغداد توقّعان اتفاق قطار شحن إلى العقبة: "معبر لا حاجز"'
    assert article.published
    assert article.published.value == "2025-10-14T15:10:00+03:00"
    assert article.modified
    assert article.modified.value == "2025-10-14T18:42:00+03:00"
    assert article.modified.zone_text == "توقيت عمّان"
    assert article.authors == ("ليان الحمود",)
    assert article.site == "المرفأ"
    assert article.image
    assert article.image.url == "https://www.almarfa.example/media/2025/10/qitar-1200x675.jpg"
    assert len(article.publisher_summary) == 3
    assert article.paragraphs[0].startswith("وقّع الأردن والعراق، اليوم الثلاثاء، في عمّان")
    assert {"headline", "published", "authors", "image", "paragraphs"} <= article.sources.keys()


def _page(body: str, head: str = "", shown: str = "") -> str:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in body.split("\n\n"))
    return (
        f"<!doctype html><html lang=ar><head><title>محطة رياح جديدة في بنزرت</title>{head}</head><body>"
        f"<article><h1>محطة رياح جديدة في بنزرت</h1>{shown}{paragraphs}</article></body></html>"
    )


def test_a_page_without_any_date_has_none(body: str) -> None:
    article = read(_page(body.replace("في 15 مايو المقبل", "قريباً")))
    assert article.published is None
    assert "no_publication_date" in {problem.code for problem in article.problems}


def test_the_date_line_that_a_page_shows_is_read(body: str) -> None:
    article = read(_page(body, shown="<div class=x>الأحد 2 مارس/آذار 2025</div>"))
    assert article.published
    assert article.published.value == "2025-03-02"


@pytest.mark.parametrize(
    "broken",
    [
        '<script type="application/ld+json">{not json</script>',
        '<script type="application/ld+json">[[[[1]]]]</script>',
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"الأحد"}</script>',
        '<meta property="article:published_time" content="0000-99-99T99:99">',
    ],
)
def test_broken_metadata_is_passed_over(broken: str, body: str) -> None:
    article = read(_page(body, head=broken))
    assert article.headline == "محطة رياح جديدة في بنزرت"
    assert article.published is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256", "iso-8859-6"])
def test_encodings_that_arabic_pages_use_are_read(encoding: str, body: str) -> None:
    plain = body.replace("…", "...")
    page = _page(plain, head=f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}">')
    article = read(page.encode(encoding))
    assert article.paragraphs == tuple(plain.split("\n\n"))


def test_a_wrong_declaration_does_not_spoil_the_text(body: str) -> None:
    page = _page(body, head='<meta charset="iso-8859-1">')
    assert read(page.encode()).paragraphs == tuple(body.split("\n\n"))
    assert read(page.encode("windows-1256")).paragraphs == tuple(body.split("\n\n"))


# rows


def test_a_row_keeps_its_id_and_its_text_to_the_letter(row: dict[str, str]) -> None:
    article = read(row | {"body": "  " + row["body"].replace("\n\n", "\r\n") + " \n"})
    assert article.id == "bizerte"
    assert article.paragraphs == tuple(row["body"].split("\n\n"))


def test_a_row_may_hold_a_page(body: str) -> None:
    article = read({"id": "p", "url": "https://paper.example/2025/03/02/x", "html": _page(body)})
    assert article.id == "p"
    assert article.url == "https://paper.example/2025/03/02/x"
    assert article.paragraphs == tuple(body.split("\n\n"))


@pytest.mark.parametrize("title", [82, None, 3.5, ["a"], {"a": 1}, True, ""])
def test_a_title_of_any_type_does_not_break_a_row(title: Any, row: dict[str, str]) -> None:
    article = read(row | {"title": title})
    assert article.headline is None or isinstance(article.headline, str)


def test_articles_without_an_id_get_a_stable_one(row: dict[str, str]) -> None:
    nameless = {key: value for key, value in row.items() if key != "id"}
    first, second = read(nameless), read(dict(nameless))
    assert first.id == second.id
    assert first.id != read(nameless | {"body": row["body"] + " انتهى."}).id


# what cannot be read


def test_what_is_no_file_or_no_text_is_told_as_what_it_is(tmp_path: Path) -> None:
    assert code_of(tmp_path / "missing.txt") == "file_not_found"
    assert code_of(tmp_path) == "is_a_folder"
    for name, content, code in (
        ("empty", b"", "empty_input"),
        ("white", b" \n\t", "empty_input"),
        ("pdf", b"%PDF-1.7 x", "binary_input"),
        ("png", b"\x89PNG\r\n\x1a\n", "binary_input"),
        ("zip", b"PK\x03\x04abc", "binary_input"),
        ("bytes", bytes(range(256)) * 20, "binary_input"),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        assert code_of(path) == code


def test_a_page_without_an_article_is_none() -> None:
    with pytest.raises(NotAnArticleError):
        read("<!doctype html><html><body><nav><a href=/>الرئيسية</a></nav></body></html>")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le ministre de la santé a annoncé dimanche un plan de soutien aux hôpitaux publics. " * 6, "French"),
        (
            "The minister said on Sunday that the new plan will support public hospitals across the country. " * 6,
            "English",
        ),
        (
            "وزیر امور خارجه گفت که این گفت‌وگوها در روزهای آینده ادامه خواهد یافت و چند کشور دیگر نیز می‌آیند. " * 6,
            "Persian",
        ),
    ],
)
def test_another_language_is_named_and_goes_on_when_told_to(text: str, language: str) -> None:
    with pytest.raises(LanguageError) as caught:
        read(text)
    assert language in caught.value.message_en
    assert read(text, any_language=True).language != "ar"


def test_damaged_utf_8_is_read_and_told(body: str) -> None:
    damaged = f"محطة رياح جديدة في بنزرت\n\n2 مارس 2025\n\n{body}".encode().replace(
        "محطة الرياح".encode(), b"\xff\xfe\xd9", 1
    )
    article = read(damaged, kind="text")
    assert "damaged_text" in {problem.code for problem in article.problems}


def test_a_day_in_the_future_is_told(row: dict[str, str]) -> None:
    later = (datetime.now(UTC).date() + timedelta(days=40)).isoformat()
    assert "published_in_future" in {problem.code for problem in read(row | {"published": later}).problems}


def test_a_day_that_is_given_fills_in_and_never_overrules(row: dict[str, str]) -> None:
    assert read(row, published=date(2020, 1, 1)).published == read(row).published
    undated = {key: value for key, value in row.items() if key != "published"}
    moment = read(undated, published=date(2020, 1, 1)).published
    assert moment
    assert (moment.value, moment.source) == ("2020-01-01", "given")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=3000))
def test_no_bytes_break_reading(content: bytes) -> None:
    for prefix in (b"", b"<html><body>", b'{"body": "'):
        error = error_of(prefix + content)
        assert error is None or (error.message and error.message_en)


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 50_000 + "نص",
        "<p " + "a=b " * 50_000 + ">نص</p>",
        "<html>" + "&lt;" * 200_000,
        "ا" * 2_000_000,
        "\n" * 1_000_000 + "<p>",
        "12/12/" * 100_000,
        '{"body":' + "[" * 50_000,
    ],
    ids=["tags", "attributes", "entities", "one word", "lines", "dates", "brackets"],
)
def test_hostile_input_ends_in_bounded_time(hostile: str) -> None:
    error, seconds = timed(lambda: error_of(hostile, any_language=True))
    assert error is None or error.message
    assert seconds < 15


# addresses


class _Server(http.server.BaseHTTPRequestHandler):
    answers: ClassVar[dict[str, Callable[["_Server"], None]]] = {}

    def do_GET(self) -> None:
        if answer := self.answers.get(self.path):
            answer(self)
        else:
            self.send_error(404)

    def log_message(self, *_args: object) -> None:
        """Keep the tests' output clean."""


def _answer(content: bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> Callable[[_Server], None]:
    def answer(server: _Server) -> None:
        server.send_response(200)
        for name, value in {"Content-Type": kind, **headers}.items():
            server.send_header(name.replace("_", "-"), value)
        server.end_headers()
        server.wfile.write(content)

    return answer


def _redirect(place: str) -> Callable[[_Server], None]:
    def answer(server: _Server) -> None:
        server.send_response(302)
        server.send_header("Location", place)
        server.end_headers()

    return answer


@pytest.fixture
def server(body: str) -> Iterator[str]:
    page = _page(body).encode()
    _Server.answers = {
        "/article": _answer(page),
        "/moved": _redirect("/article"),
        "/loop": _redirect("/loop"),
        "/file": _redirect("file:///etc/passwd"),
        "/pdf": _answer(b"%PDF-1.4", "application/pdf"),
        "/bomb": _answer(gzip.compress(bytes(60_000_000)), Content_Encoding="gzip"),
        "/empty": _answer(b""),
    }
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Server) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


def test_an_address_is_fetched_and_kept(server: str, body: str) -> None:
    article = read(f"{server}/article", allow_private=True)
    assert article.paragraphs == tuple(body.split("\n\n"))
    assert article.url == f"{server}/article"


def test_redirects_are_followed_and_bounded(server: str, body: str) -> None:
    assert read(f"{server}/moved", allow_private=True).url == f"{server}/article"
    assert code_of(f"{server}/loop", allow_private=True) == "too_many_redirects"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/missing", "page_gone"),
        ("/file", "bad_address"),
        ("/pdf", "binary_input"),
        ("/bomb", "too_large"),
        ("/empty", "empty_input"),
    ],
)
def test_each_misbehaviour_of_a_server_has_its_sentence(server: str, path: str, code: str) -> None:
    assert code_of(server + path, allow_private=True) == code


def test_this_machine_is_not_asked_unless_allowed(server: str) -> None:
    assert code_of(f"{server}/article") == "private_address"
    assert code_of(server.replace("127.0.0.1", "localhost") + "/article") == "private_address"


_PRIVATE = """
127.0.0.1 10.0.0.8 192.168.1.1 172.16.0.1 169.254.169.254 0.0.0.0 224.0.0.1 100.64.0.1
::1 fe80::1 fc00::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 2002:7f00:1:: 64:ff9b::7f00:1 :: x
"""


@pytest.mark.parametrize("address", _PRIVATE.split())
def test_no_form_of_a_private_address_is_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


def test_a_name_is_refused_when_any_of_its_addresses_is_private(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, 80)) for host in ("93.184.215.14", "127.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_options: found)
    assert code_of("http://rebind.example/") == "private_address"


def test_a_redirect_into_a_private_network_is_refused(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    def checked(host: str, port: int, *, allow_private: bool) -> str:
        calls.append(host)
        if len(calls) > 1:
            raise InputError("private_address", host=host)
        return "127.0.0.1"

    monkeypatch.setattr(fetching, "checked_address", checked)
    port = server.rsplit(":", 1)[1]
    assert code_of(f"http://public.example:{port}/moved") == "private_address"
    assert calls == ["public.example", "public.example"]


@pytest.mark.parametrize("address", ["http://", "https://user:secret@paper.example/", "http://[::1"])
def test_what_is_no_address_is_told(address: str) -> None:
    assert code_of(address, kind="url") == "bad_address"


def test_a_row_of_json_text_is_told_from_a_page_and_from_text(row: dict[str, str]) -> None:
    assert read(json.dumps(row)).id == "bizerte"
    assert read(json.dumps(row).encode()).id == "bizerte"
    assert code_of("{broken") == "bad_json"
