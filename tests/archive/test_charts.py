"""The chart of contacts a week, as SVG for a page of strict policy."""

import re
from itertools import pairwise

import pytest
from lxml import etree

from mujaz.archive.charts import chart_svg, columns_of, spec_of
from mujaz.archive.svg import COLOURS
from mujaz.archive.weeks import KINDS, Week

_SVG = "{http://www.w3.org/2000/svg}"
_PAPERS = ("#fdfcf9", "#15171a")


def week(monday: str, covered: int = 5, planned: int = 0, denied: int = 0, **occurred: int) -> Week:
    return Week(
        monday=monday,
        occurred=occurred,
        planned={"meeting": planned} if planned else {},
        denied={"call": denied} if denied else {},
        covered=covered,
    )


WEEKS = (
    week("2025-01-06", meeting=2, visit=1),
    week("2025-01-13"),
    week("2025-01-20", covered=0),
    week("2025-01-27", call=1, negotiation=1, letter=1, denied=1),
    week("2025-02-03", covered=0, planned=1),
)
NAMES = ("لبنان", "السعودية")


def drawn(ui: str = "ar", weeks: tuple[Week, ...] = WEEKS, names: tuple[str, ...] = NAMES) -> etree._Element:
    made = chart_svg(weeks, names, ui)
    assert made is not None
    return etree.fromstring(made)


def bars(root: etree._Element) -> list[etree._Element]:
    return [element for element in root.iter(f"{_SVG}path") if element.get("role") == "graphics-symbol"]


def test_every_bar_says_its_week_its_kind_and_its_number() -> None:
    told = [bar.get("aria-label") for bar in bars(drawn())]
    assert "أسبوع يبدأ 6 يناير 2025: لقاءات 2" in told
    assert "أسبوع يبدأ 3 فبراير 2025: لم تحدث بعد 1" in told
    assert "أسبوع يبدأ 27 يناير 2025: نُفي حدوثها 1" in told
    assert "أسبوع يبدأ 20 يناير 2025: لا مقالات في الأرشيف" in told
    assert len(told) == 9
    assert "Week of 6 Jan 2025: visits 1" in [bar.get("aria-label") for bar in bars(drawn("en"))]


def test_it_is_one_image_with_a_title_and_its_numbers_in_words() -> None:
    root = drawn()
    assert root.get("role") == "img"
    title, about = root.find(f"{_SVG}title"), root.find(f"{_SVG}desc")
    assert title is not None
    assert about is not None
    assert (root.get("aria-labelledby"), root.get("aria-describedby")) == (title.get("id"), about.get("id"))
    assert title.text is not None
    assert title.text.endswith("لبنان – السعودية")
    assert about.text is not None
    for told in ("لقاءات 2", "زيارات 1", "نُفي حدوثها: 1", "2 من 5"):
        assert told in about.text


def test_a_strict_policy_shows_it_and_nothing_of_it_runs() -> None:
    for element in drawn().iter():
        assert etree.QName(element).localname not in {"script", "style", "foreignObject", "image", "a"}
        assert not [
            name for name in map(str, element.attrib) if name == "style" or name.startswith("on") or "href" in name
        ]


def test_names_are_text_and_never_markup() -> None:
    hostile = ('</title><script>alert("1")</script>', "&amp; '\"<svg onload=x>")
    root = drawn(names=hostile)
    title = root.find(f"{_SVG}title")
    assert title is not None
    assert title.text is not None
    assert hostile[0] in title.text
    assert hostile[1] in title.text
    assert not list(root.iter(f"{_SVG}script"))
    assert not any(name in str(spec_of(WEEKS, "ar")) for name in hostile)


def test_it_is_the_same_each_time() -> None:
    assert chart_svg(WEEKS, NAMES, "ar") == chart_svg(WEEKS, NAMES, "ar")


def test_time_runs_as_the_page_reads() -> None:
    def places(ui: str) -> list[float]:
        labels = [text for text in drawn(ui).iter(f"{_SVG}text") if text.text in {"يناير", "فبراير", "Jan", "Feb"}]
        found = {text.text: float(re.findall(r"-?[\d.]+", text.get("transform", ""))[0]) for text in labels}
        return list(found.values())

    assert places("ar") == sorted(places("ar"), reverse=True)
    assert places("en") == sorted(places("en"))


def test_arabic_words_stand_where_they_are_anchored_in_a_page_of_either_direction() -> None:
    assert drawn().get("direction") == "ltr"


def test_its_colours_stand_out_on_light_and_on_dark_paper_and_none_depends_on_colour_alone() -> None:
    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for kind in KINDS:
        for paper in _PAPERS:
            darker, lighter = sorted((light(COLOURS[kind]), light(paper)))
            assert (lighter + 0.05) / (darker + 0.05) >= 3, (kind, paper)
    fills = {bar.get("fill") for bar in bars(drawn())}
    assert fills == {
        COLOURS["meeting"],
        *(
            f"url(#contacts-{name})"
            for name in ("visit", "call", "negotiation", "letter", "planned", "denied", "uncovered")
        ),
    }


def test_no_colour_that_only_stands_for_another_is_left() -> None:
    made = chart_svg(WEEKS, NAMES, "ar")
    assert made is not None
    assert "#0101" not in made
    assert "currentColor" in made


def test_a_long_run_of_weeks_without_articles_takes_one_column() -> None:
    empty = [week(f"2025-02-{day:02}", covered=0) for day in (3, 10, 17, 24)]
    columns = columns_of([WEEKS[0], *empty, week("2025-03-03", visit=1)])
    assert [column.weeks for column in columns] == [1, 4, 1]
    short = columns_of([WEEKS[0], *empty[:3], week("2025-02-24", visit=1)])
    assert [column.weeks for column in short] == [1, 1, 1, 1, 1]
    assert columns_of(empty) == columns_of(tuple(empty))


def test_labels_have_room_however_many_weeks_there_are() -> None:
    many = tuple(
        week(f"{2020 + at // 48}-{at // 4 % 12 + 1:02}-{at % 4 * 7 + 1:02}", meeting=at % 3) for at in range(240)
    )
    root = drawn("en", many)
    texts = [
        text
        for text in root.iter(f"{_SVG}text")
        if (text.text or "") in {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul"}
    ]
    xs = sorted(float(re.findall(r"-?[\d.]+", text.get("transform", ""))[0]) for text in texts)
    assert len(xs) > 3
    assert all(second - first >= 50 for first, second in pairwise(xs))


@pytest.mark.parametrize("ui", ["ar", "en"])
def test_one_side_and_one_week_are_drawn_too(ui: str) -> None:
    root = drawn(ui, (week("2025-01-06", meeting=1),), ("لبنان",))
    assert len(bars(root)) == 1


def test_without_weeks_there_is_no_chart() -> None:
    assert chart_svg((), NAMES) is None
