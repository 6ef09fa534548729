"""What stands within a text and is no part of it stays out: boxes, pull quotes, embeds, captions of further pictures."""

import pytest

from mujaz.reading import read
from tests.reading.news import HEADLINE, PARAGRAPHS

ASIDES = {
    "a box whose heading stands in it": "<div class='x'><h2>اقرأ أيضا</h2><ul><li><a href='/a'>قصة أخرى عن النهر</a></li><li>وقصة ثالثة بلا رابط</li></ul></div>",
    "a box of a heading and the list behind it": "<h3>مواضيع ذات صلة</h3><ul><li>قصة أخرى عن النهر</li><li>وقصة ثالثة بلا رابط</li></ul>",
    "a pull quote": f"<blockquote><p>{PARAGRAPHS[1].split('،')[0]}</p></blockquote>",
    "a pull quote by its name": "<blockquote class='pull-quote'><p>كلمات من القلب كتبها المحرر هنا</p><cite>مزارع</cite></blockquote>",
    "a tweet": "<blockquote class='twitter-tweet'><p>توضيح من الوزارة: السد آمن ولا داعي للقلق أبداً.</p>— الوزارة</blockquote>",
    "a film": "<div class='video-block'><h3>شاهد السد من الجو</h3><p>جولة بطائرة صغيرة فوق السد صوّرها أحد الزملاء.</p></div>",
    "updates as they come": "<div class='live-box'><ol><li><time>19:55</time><p>وصول الوفد الأول إلى موقع السد في الساعة المحددة.</p></li></ol></div>",
    "a second picture's line": "<p><img src='b.jpg'></p><p>(ميزان ماء قديم في متحف المدينة)</p>",
}


def _page(aside: str) -> str:
    body = [f"<p>{text}</p>" for text in PARAGRAPHS]
    return (
        f"<html><body><article><h1>{HEADLINE}</h1>{body[0]}{body[1]}{aside}{''.join(body[2:])}</article></body></html>"
    )


@pytest.mark.parametrize("name", ASIDES)
def test_it_is_left_out(name: str) -> None:
    assert read(_page(ASIDES[name])).paragraphs == PARAGRAPHS


def test_a_heading_behind_a_box_is_text() -> None:
    box = "<div><h2>اقرأ أيضا</h2><ul><li><a href='/a'>قصة أخرى عن النهر</a></li></ul></div><h2>ما الحل؟</h2>"
    assert read(_page(box)).paragraphs == (*PARAGRAPHS[:2], "ما الحل؟", *PARAGRAPHS[2:])


def test_a_heading_over_a_sentence_that_opens_a_list_is_text() -> None:
    listed = "<h2>ثلاث مراحل</h2><p>وأوضحت أن العمل يسير على مراحل:</p><ul><li>الحفر في الصيف.</li><li>البناء في الخريف.</li></ul>"
    assert "ثلاث مراحل" in read(_page(listed)).paragraphs


def test_a_quotation_that_the_text_does_not_repeat_is_text() -> None:
    quoted = "<blockquote><p>لن نترك الوادي ما دام فيه ماء</p></blockquote>"
    assert "لن نترك الوادي ما دام فيه ماء" in read(_page(quoted)).paragraphs


def test_a_first_paragraph_in_a_block_called_an_introduction_is_text() -> None:
    lead, rest = " ".join(PARAGRAPHS[:2]), "".join(f"<p>{text}</p>" for text in PARAGRAPHS[2:])
    page = (
        f"<html><body><div class='item'><h2 class='title'>{HEADLINE} <sup>مميز</sup></h2><span class='itemAuthor'>كتبه Super User</span>"
        f"<div class='itemIntroText'><p><b>كتب: مراد بن زيان / الجزائر</b></p><p>{lead}</p></div><div class='itemFullText'>{rest}</div>"
        "<div class='itemFooter'><span>آخر تعديل يوم 07-02-2018 - 08:12</span></div></div></body></html>"
    )
    article = read(page)
    assert article.paragraphs == (lead, PARAGRAPHS[2])
    assert article.headline == HEADLINE
    assert article.authors == ("مراد بن زيان",)
    assert article.modified
    assert article.modified.value.startswith("2018-02-07T08:12")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("كتب محمد الششتاوي وأميرة سرحان", ("محمد الششتاوي", "أميرة سرحان")),
        ("العين: سارة الكعبي", ("سارة الكعبي",)),
        ("مدة القراءة: دقيقتان", ()),
        ("Super User", ()),
    ],
)
def test_a_writers_line_names_people(line: str, authors: tuple[str, ...]) -> None:
    page = _page("").replace("</h1>", f"</h1><div class='writer'>{line}</div>")
    assert read(page).authors == authors


def test_a_line_wholly_in_brackets_is_a_caption_without_them() -> None:
    line = "<p><img src='a.jpg'></p><p>(واجهة مكتبة في بيروت — عدسة: طارق شمعون)</p>"
    image = read(_page("").replace("</h1>", f"</h1>{line}")).image
    assert image
    assert (image.caption, image.credit) == ("واجهة مكتبة في بيروت", "طارق شمعون")


def test_links_behind_a_boxs_heading_belong_to_it_and_the_next_heading_does_not() -> None:
    box = "<p><strong>اقرأ أيضًا:</strong></p><p><a href='/1'>مراكب الصيد تعود إلى البوغاز بعد النوة</a></p><h3>الباعة ينتظرون</h3>"
    assert read(_page(box)).paragraphs == (*PARAGRAPHS[:2], "الباعة ينتظرون", *PARAGRAPHS[2:])


def test_a_pull_quotes_speaker_goes_with_it() -> None:
    words = PARAGRAPHS[1].split("،")[0]
    assert (
        read(_page(f"<div class='q'><blockquote>{words}</blockquote><cite>أم راشد</cite></div>")).paragraphs
        == PARAGRAPHS
    )


def test_parts_of_a_page_that_a_builder_calls_widgets_are_no_widgets() -> None:
    def widget(inner: str) -> str:
        return f"<div class='elementor-element elementor-widget'><div class='elementor-widget-container'>{inner}</div></div>"

    line = "<ul><li><span class='type-author'>خاص - هلا المصطفى</span></li><li>17 كانون الثاني، 2023</li></ul>"
    figure = "<figure><img src='a.jpg'><figcaption>حقل في ريف حماة (المدار)</figcaption></figure>"
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    page = "".join(map(widget, (f"<h1>{HEADLINE}</h1>", line, figure, body)))
    article = read(f"<html><body>{page}</body></html>")
    assert article.paragraphs == PARAGRAPHS
    assert article.authors == ("هلا المصطفى",)
    assert article.image
    assert article.image.caption == "حقل في ريف حماة"


def test_a_change_that_the_page_shows_goes_before_a_later_touch_of_its_data() -> None:
    head = "<meta property='article:published_time' content='2022-05-21T08:00:00+04:00'><meta property='article:modified_time' content='2024-09-30T11:26:48+04:00'>"
    page = _page("").replace("<body>", f"<head>{head}</head><body>")
    shown = "<p>نُشر: 21 مايو 2022 08:00 | آخر تحديث: 21 مايو 2022 09:35</p>"
    article = read(page.replace("</h1>", f"</h1>{shown}"))
    assert article.modified
    assert article.modified.value.startswith("2022-05-21T09:35")
