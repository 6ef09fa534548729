"""The reader's page as HTML, without a browser."""

import base64
import hashlib
import json
import re
from importlib.resources import files
from typing import get_args, get_type_hints

import lxml.html
import msgspec
import pytest
from lxml.html import HtmlElement

from mujaz.errors import UsageError
from mujaz.lexicon import load
from mujaz.model import (
    Article,
    Brief,
    Bullet,
    Check,
    Entity,
    Event,
    EventDate,
    EventType,
    Image,
    Moment,
    Photo,
    Problem,
    Record,
    Statement,
    Summary,
)
from mujaz.publishing import render_page
from mujaz.publishing.files import speech_of
from tests.publishing.events import EVENTFUL, EVENTS
from tests.publishing.samples import ARTICLE, BRIEF, BULLETS, PARAGRAPHS, sound_of, with_article
from tests.publishing.selecting import select

HOSTILE = '</script><script>alert(1)</script>"><img src=x onerror=alert(1)> javascript:alert(1) {{ 7*7 }} <!-- \u202e'


def _page(brief: Brief, ui: str = "ar") -> HtmlElement:
    return lxml.html.document_fromstring(render_page(brief, None, ui))


def _spoken_page() -> HtmlElement:
    sound = sound_of()
    return lxml.html.document_fromstring(
        render_page(msgspec.structs.replace(BRIEF, speech=speech_of(sound)), sound, "ar")
    )


def _text(page: HtmlElement, selector: str) -> str:
    return " ".join(" ".join(element.text_content() for element in select(page, selector)).split())


def test_the_page_is_arabic_right_to_left_and_asks_not_to_be_indexed() -> None:
    page = _page(BRIEF)
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert select(page, "meta[name=robots]")[0].get("content") == "noindex"
    assert select(page, "link[rel=canonical]")[0].get("href") == ARTICLE.url


def test_the_reader_gets_what_the_article_gives() -> None:
    page = _page(BRIEF)
    assert _text(page, "h1") == ARTICLE.headline
    assert _text(page, ".site") == "جريدة المرفأ"
    assert _text(page, ".byline") == "كتابة نوال الطراونة"
    assert _text(page, ".time:first-child") == "نُشر 4 مارس/آذار 2026"
    assert _text(page, ".time:last-child") == "آخر تحديث 17:45 (توقيت عمّان)"
    assert "قرب العقبة، 18 نوفمبر/تشرين الثاني 2025 (Reuters)" in _text(page, ".photo")
    assert [element.text_content() for element in select(page, ".body p")] == list(PARAGRAPHS)
    assert [element.text_content() for element in select(page, "#bullets .point")] == list(BULLETS)
    assert _text(page, ".contributors") == "المساهمون سامر حجازين، Lina Odeh"
    assert _text(page, ".problems li") == BRIEF.problems[0].message


def test_the_photo_is_a_link_and_not_loaded() -> None:
    page = _page(BRIEF)
    assert select(page, ".photo a")[0].get("href") == "https://www.example.org/photos/aqaba.jpg"
    assert not select(page, "img")


def test_a_photo_that_is_given_is_embedded_and_nothing_else_may_be_loaded() -> None:
    photo = Photo(content=b"\x89PNG\r\n\x1a\n", media_type="image/png")
    page = lxml.html.document_fromstring(render_page(BRIEF, None, "ar", photo))
    assert select(page, "img")[0].get("src") == "data:image/png;base64,iVBORw0KGgo="
    assert select(page, "img")[0].get("alt") == ARTICLE.image.caption  # type: ignore[union-attr]  # the sample has one
    assert "img-src data:;" in select(page, "meta[http-equiv=Content-Security-Policy]")[0].get("content")
    assert "img-src" not in select(_page(BRIEF), "meta[http-equiv=Content-Security-Policy]")[0].get("content")


def test_a_bullet_knows_its_place_in_the_text() -> None:
    link = select(_page(BRIEF), ".from")[2]
    assert (link.get("href"), link.get("data-sources")) == ("#p1", "0-40")
    assert link.get("aria-label") == "في النص: مصدر النقطة 3"


def test_the_pages_own_face_is_in_it_with_its_licence_in_the_package() -> None:
    style = select(_page(BRIEF), "style")[0].text
    assert style.count("@font-face") == 2
    assert "url(data:font/woff2;base64," in style
    assert len(style) < 80_000
    licence = (files("mujaz.publishing") / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_summary_and_voice_say_that_a_machine_made_them() -> None:
    assert _text(_spoken_page(), ".summary .tag") == "ملخص آلي صوت آلي"
    assert _text(_page(BRIEF), ".summary .tag") == "ملخص آلي"


def test_the_publishers_own_bullets_stand_apart_and_are_called_the_publishers() -> None:
    page = _page(BRIEF)
    assert "ملخص الناشر" in _text(page, ".publisher h2")
    assert [element.text_content() for element in select(page, ".publisher li")] == list(ARTICLE.publisher_summary)
    assert not select(page, ".summary .publisher")


def test_quotations_stand_under_their_speakers_and_lead_to_their_place() -> None:
    page = _page(BRIEF)
    first, second = select(page, "figure")
    assert _text(first, "figcaption b") == "هالة الرشيدي"
    assert _text(first, "figcaption .role") == "وزيرة المياه الأردنية"
    assert len(select(first, "blockquote")) == 2
    assert _text(second, "blockquote p") == "لا تجيب عن سؤال الري في الأغوار"
    for quotation in select(page, "blockquote"):
        place = select(quotation, "a")[0].get("href").removeprefix("#")
        assert page.get_element_by_id(place).text_content() == select(quotation, "p")[0].text_content()


def test_a_speaker_who_is_nobody_by_name_is_told_in_the_articles_words_and_an_unknown_one_not_at_all() -> None:
    body = PARAGRAPHS[0]
    said = [
        Statement(id=f"s{n}", speaker=speaker, mode="direct", text=body[n : n + 9], span=(n, n + 9))
        for n, speaker in ((0, "مصدر في الوزارة"), (20, None))
    ]
    page = _page(msgspec.structs.replace(BRIEF, record=Record(statements=tuple(said))))
    assert [_text(figure, "figcaption") for figure in select(page, "figure")] == ["مصدر في الوزارة", "لم يتبيّن القائل"]


@pytest.mark.parametrize("text", ['"سنعود"', "«سنعود»", "“سنعود”", "سنعود", "'سنعود'"])
def test_a_quotations_own_marks_are_not_doubled(text: str) -> None:
    said = Statement(id="s", speaker=None, mode="direct", text=text, span=(0, len(text)))
    page = _page(msgspec.structs.replace(BRIEF, record=Record(statements=(said,))))
    assert _text(page, "blockquote p") == "سنعود"


def test_people_stand_with_their_roles_and_organisations_do_not() -> None:
    assert [element.text_content() for element in select(_page(BRIEF), ".people li b")] == [
        "هالة الرشيدي",
        "فراس العدوان",
    ]


def test_people_lead_to_where_they_are_named_first() -> None:
    page = _page(BRIEF)
    places = [link.get("href").removeprefix("#") for link in select(page, ".people a")]
    assert [page.get_element_by_id(place).text_content() for place in places] == ["هالة الرشيدي", "فراس العدوان"]


def test_events_stand_under_their_days_in_order_and_lead_to_their_place() -> None:
    page = _page(EVENTFUL)
    days = select(page, ".day h3")
    assert [day.text_content() for day in days] == [
        "فبراير 2026",
        "2 مارس 2026",
        "3 مارس 2026",
        "12 مارس 2026",
        "بلا يوم مذكور",
    ]
    assert [time.get("datetime") for time in select(page, ".day time")] == [
        "2026-02",
        "2026-03-02",
        "2026-03-03",
        "2026-03-12",
    ]
    places = [link.get("href").removeprefix("#") for link in select(page, ".events a")]
    shown = sorted(EVENTS, key=lambda event: ((event.date and event.date.edtf) or "~", event.span))
    assert [page.get_element_by_id(place).text_content() for place in places] == [event.evidence for event in shown]


def test_an_event_tells_in_words_what_it_is_who_took_part_where_and_whether_it_happened() -> None:
    page = _page(EVENTFUL)
    (planned,) = select(page, ".events .planned")
    (denied,) = select(page, ".events .denied")
    assert _text(planned, "b, .tag, .who, .role") == "زيارة لم يحدث بعد نبيل القروي، الكويت المكان: الكويت"
    assert _text(denied, "b, .tag, .who, .role") == "اتفاق نُفي حدوثه سهى الحديد، Aqua North"
    assert not select(page, ".events .occurred .tag")
    english = _page(EVENTFUL, "en")
    assert _text(english, ".events .planned b, .events .planned .tag") == "Visit planned"
    assert select(english, ".events .who bdi")[0].get("lang") == "ar"


def test_a_quotation_tells_where_and_when_it_was_said() -> None:
    assert _text(_page(EVENTFUL), ".occasion") == "في مؤتمر صحافي، 3 مارس 2026"


def test_every_type_mode_and_status_of_an_event_has_its_words() -> None:
    words = load("record_words")
    for table, literal in (
        ("type", EventType),
        ("mode", _literal(Event, "mode")),
        ("status", _literal(Event, "status")),
    ):
        assert set(words[table]) == set(get_args(literal)) - {"occurred"}
        assert all(set(entry) == {"ar", "en"} for entry in words[table].values())


def _literal(record: type, field: str) -> object:
    hint = get_type_hints(record)[field]
    return next((part for part in get_args(hint) if get_args(part)), hint)


def test_without_sound_there_is_no_player_and_with_it_every_word_knows_its_time() -> None:
    silent, spoken = _page(BRIEF), _spoken_page()
    assert not select(silent, "audio, #play, .word")
    assert select(spoken, "audio")[0].get("src") == "summary.mp3"
    assert select(spoken, "audio[controls]")
    words = select(spoken, ".word")
    expected = [word for sentence in sound_of().sentences for word in sentence.words]
    assert [float(word.get("data-start")) for word in words] == pytest.approx(
        [word.start for word in expected], abs=5e-4
    )
    assert [element.text_content() for element in select(spoken, "#bullets .point")] == list(BULLETS)


def test_a_bullet_that_failed_its_check_is_not_shown() -> None:
    failed = Bullet(text="جملة لا يسندها النص.", evidence=((0, 3),), check=Check(verdict="fail"))
    page = render_page(msgspec.structs.replace(BRIEF, summary=Summary(engine="extractive", bullets=(failed,))), None)
    assert failed.text not in page


def test_an_article_that_gives_nothing_but_text_gets_a_page_of_text() -> None:
    brief = Brief(id="x", status="ok", article=Article(id="x", headline=None, paragraphs=("نص.",)))
    page = _page(brief)
    assert _text(page, ".body p") == "نص."
    assert not select(page, "h1, .site, .times, .photo, .summary, .contributors, .byline, aside, .source, .problems")


def test_an_update_on_another_day_tells_that_day() -> None:
    updated = Moment(value="2026-03-05T08:00:00+03:00", precision="minute", zone_text="توقيت عمّان")
    assert (
        _text(_page(with_article(modified=updated)), ".time:last-child")
        == "آخر تحديث 5 مارس/آذار 2026، 08:00 (توقيت عمّان)"
    )


def test_a_standfirst_that_the_body_repeats_is_shown_once() -> None:
    assert not select(_page(with_article(standfirst=PARAGRAPHS[0])), ".standfirst")
    assert _text(_page(with_article(standfirst="مقدمة الخبر.")), ".standfirst") == "مقدمة الخبر."


def test_the_same_problem_is_told_once() -> None:
    problem = Problem(stage="reading", code="x", message="ملاحظة واحدة.", message_en="One note.")
    article = msgspec.structs.replace(ARTICLE, problems=(problem,))
    page = _page(msgspec.structs.replace(BRIEF, article=article, problems=(problem,)))
    assert len(select(page, ".problems li")) == 1


def test_the_english_interface_keeps_the_articles_words_arabic() -> None:
    page = _page(BRIEF, "en")
    assert (page.get("lang"), page.get("dir")) == ("en", "ltr")
    assert _text(page, "#show") == "Hide the summary"
    assert (select(page, "h1")[0].get("lang"), select(page, "h1")[0].get("dir")) == ("ar", "rtl")
    assert "4 March 2026" in _text(page, ".times")
    assert _text(page, ".problems li") == BRIEF.problems[0].message_en


def test_every_word_of_the_page_is_there_in_both_languages() -> None:
    assert all(set(entry) == {"ar", "en"} and all(entry.values()) for entry in load("page")["words"].values())


def test_the_articles_text_is_data() -> None:
    image = Image(url="javascript:alert(1)", caption=HOSTILE, credit=HOSTILE, taken=None)
    article = msgspec.structs.replace(
        ARTICLE,
        headline=HOSTILE,
        standfirst=HOSTILE + ".",
        paragraphs=(HOSTILE,),
        url="javascript:alert(1)",
        site=HOSTILE,
        image=image,
        authors=(HOSTILE,),
        contributors=(HOSTILE,),
        publisher_summary=(HOSTILE,),
        published=Moment(value="2026-03-04T10:00", precision="minute", zone_text=HOSTILE),
    )
    span = (0, len(HOSTILE))
    record = Record(
        entities=(Entity(id="e1", kind="person", name=HOSTILE, role=HOSTILE, mentions=(span,)),),
        statements=(
            Statement(id='"><b>', speaker="e1", mode="direct", text=HOSTILE, span=span, venue=HOSTILE, date=HOSTILE),
        ),
        events=(
            Event(
                id="v1",
                type="CONSULT",
                status="planned",
                trigger=HOSTILE,
                participants=("e1", HOSTILE),
                evidence=HOSTILE,
                span=span,
                place=HOSTILE,
                date=EventDate(text=HOSTILE, edtf=HOSTILE),
            ),
        ),
    )
    summary = Summary(engine=HOSTILE, bullets=(Bullet(text=HOSTILE, evidence=()),))
    sound = sound_of((HOSTILE,))
    brief = Brief(id="x", status="ok", article=article, record=record, summary=summary, speech=speech_of(sound))
    page = lxml.html.document_fromstring(render_page(brief, sound))
    assert len(select(page, "script")) == 2
    assert not select(page, "img, b b, [onerror]")
    assert not [link for link in select(page, "[href]") if "javascript" in link.get("href")]
    assert select(page, ".body p")[0].text_content() == HOSTILE
    assert select(page, "h1")[0].text_content() == HOSTILE
    data = json.loads(select(page, "script[type='application/ld+json']")[0].text)
    assert data["headline"] == HOSTILE


def test_the_policy_allows_the_pages_own_style_and_script_and_no_other() -> None:
    page = _spoken_page()
    policy = select(page, "meta[http-equiv=Content-Security-Policy]")[0].get("content")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for directive, element in (("style-src", "style"), ("script-src", "script[type=module]")):
        digest = base64.b64encode(hashlib.sha256(select(page, element)[0].text.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy
    assert not select(page, "[style], [onclick], link[rel=stylesheet], script[src], iframe")


def test_style_has_no_physical_sides_and_no_spaced_letters() -> None:
    style = (files("mujaz.publishing") / "templates" / "page.css").read_text(encoding="utf-8")
    physical = re.findall(r"[\w-]*\b(?:left|right|top|bottom)\b[\w-]*\s*:|text-align:\s*(?:left|right)", style)
    assert not physical
    assert re.findall(r"letter-spacing:\s*([^;]+)", style) == ["normal"]
    assert "url(" not in style
    assert "@import" not in style


def test_a_brief_without_an_article_has_no_page() -> None:
    with pytest.raises(UsageError) as raised:
        render_page(Brief(id="bad", status="failed"), None)
    assert raised.value.code == "nothing_to_publish"
    assert "bad" in raised.value.message


def test_a_language_that_the_page_does_not_speak_is_refused() -> None:
    with pytest.raises(ValueError, match="ar, en"):
        render_page(BRIEF, None, "fr")
