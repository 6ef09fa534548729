"""The chart of contacts a week by kind, as SVG that a strict Content-Security-Policy shows and a screen reader reads.

Vega-Lite draws it (vl-convert, without a browser or a network); `svg.finished` turns its colours into patterns and takes what Vega says
in English of its own parts out. Time runs as the page reads: in Arabic the oldest week is at the right. A long run of weeks of which the
archive has no articles takes one column.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from mujaz.archive.svg import COLOURS, finished
from mujaz.archive.weeks import KINDS, Week
from mujaz.lexicon import load
from mujaz.text.calendar import month_name

VEGA_LITE = "6.4"
"""The version of the spec: vl-convert carries several, and another one would draw otherwise."""
SERIES = (*KINDS, "planned", "denied", "uncovered")
_SHORTEST_GAP = 4
"""From so many weeks without articles on, they take one column together."""
_WIDTH, _HEIGHT = 720, 220
_NARROWEST, _WIDEST = 4, 36
"""Pixels of a week's column; more weeks than fit make the chart wider, fewer make it narrower."""
_MARGIN = {"left": 44, "right": 44, "top": 14, "bottom": 16}
_AXIS, _LEGEND = 44, 60
"""Pixels below the columns for the months, and below those for the legend."""
_LEGEND_COLUMNS = 4
_LABEL_ROOM, _ELLIPSIS_ROOM = 56, 18
"""Pixels from one month's label to the next, and from the sign of a long gap."""
_SMALLEST = 420


class Column(NamedTuple):
    """A week of the chart, or a long run of weeks without articles (`weeks` > 1)."""

    week: Week
    weeks: int


def columns_of(weeks: Sequence[Week]) -> list[Column]:
    """The columns of the chart, the oldest first."""
    columns: list[Column] = []
    run: list[Week] = []
    for week in (*weeks, None):
        if week and not week.covered and not (week.occurred or week.planned or week.denied):
            run.append(week)
            continue
        columns += [Column(run[0], len(run))] if len(run) >= _SHORTEST_GAP else [Column(one, 1) for one in run]
        run = []
        if week:
            columns.append(Column(week, 1))
    return columns


def day_words(day: str, ui: str) -> str:
    """A day in words, with the western names of the months: "6 يناير 2025"."""
    told = date.fromisoformat(day)
    return f"{told.day} {_month(told.month, ui)} {told.year}"


def _month(month: int, ui: str) -> str:
    return str(load("timeline")["months_en"]["short"][month - 1]) if ui == "en" else month_name(month, "western")


def _words(table: str, key: str, ui: str) -> str:
    return str(load("timeline")[table][key][ui])


def _counts(week: Week) -> dict[str, int]:
    """How many contacts of each series a week has: those that occurred by kind, the rest by what became of them."""
    apart = {"planned": sum(week.planned.values()), "denied": sum(week.denied.values())}
    return {name: number for name, number in {**week.occurred, **apart}.items() if number}


def _bars(columns: Sequence[Column], ui: str) -> Iterator[dict[str, Any]]:
    for column in columns:
        day = day_words(column.week.monday, ui)
        for name, number in _counts(column.week).items():
            told = _words("chart", "bar", ui).format(day=day, kind=_words("kinds", name, ui), count=number)
            yield {"week": column.week.monday, "series": name, "at": SERIES.index(name), "count": number, "told": told}


def _gaps(columns: Sequence[Column], ui: str) -> Iterator[dict[str, Any]]:
    for column in columns:
        if not column.week.covered:
            words = _words("chart", "gaps" if column.weeks > 1 else "gap", ui)
            told = words.format(day=day_words(column.week.monday, ui), count=column.weeks)
            yield {"week": column.week.monday, "told": told}


def _labels(columns: Sequence[Column], step: float, ui: str) -> Iterator[dict[str, Any]]:
    """The names of the months below their first weeks, as many as have room; the year below the first of its months."""
    free, last_month, last_year = 0.0, "", 0
    for at, column in enumerate(columns):
        monday = date.fromisoformat(column.week.monday)
        if column.weeks > 1:
            last_year = 0  # told again behind the gap
        if at * step < free or (column.weeks == 1 and monday.isoformat()[:7] == last_month):
            continue
        if column.weeks > 1:
            yield {"week": column.week.monday, "month": "…", "year": ""}
            free = at * step + _ELLIPSIS_ROOM
            continue
        year = str(monday.year) if monday.year != last_year else ""
        yield {"week": column.week.monday, "month": _month(monday.month, ui), "year": year}
        free, last_month, last_year = at * step + _LABEL_ROOM, monday.isoformat()[:7], monday.year


def _legend(columns: Sequence[Column]) -> list[str]:
    """The series that are drawn, in their order."""
    there = {name for column in columns for name in _counts(column.week)}
    there |= {"uncovered" for column in columns if not column.week.covered}
    return [name for name in SERIES if name in there]


def _legend_rows(columns: Sequence[Column], width: float, ui: str) -> list[dict[str, Any]]:
    """Where each entry of the legend stands."""
    room = width / _LEGEND_COLUMNS
    rows = []
    for at, name in enumerate(_legend(columns)):
        row, column = divmod(at, _LEGEND_COLUMNS)
        x = width - column * room - 8 if ui == "ar" else column * room + 8
        rows.append({"x": x, "y": 12 + 22 * row, "series": name, "words": _words("kinds", name, ui)})
    return rows


_COLOUR = {
    "field": "series",
    "type": "nominal",
    "scale": {"domain": list(SERIES), "range": [COLOURS[name] for name in SERIES]},
    "legend": None,
}


def _text(size: int, **more: object) -> dict[str, Any]:
    return {"type": "text", "fontSize": size, "color": COLOURS["ink"], "aria": False, "baseline": "top", **more}


def _chart(columns: Sequence[Column], step: float, ui: str) -> dict[str, Any]:
    """The columns with their axis and the months below them."""
    order = [column.week.monday for column in columns]
    x = {
        "field": "week",
        "type": "ordinal",
        "scale": {"domain": order[::-1] if ui == "ar" else order, "paddingInner": 0.15, "paddingOuter": 0.1},
        "axis": {"labels": False, "ticks": False, "title": None, "aria": False, "domainColor": COLOURS["ink"]},
    }
    highest = max((sum(_counts(column.week).values()) for column in columns), default=0)
    y = {
        "field": "count",
        "type": "quantitative",
        "stack": "zero",
        "scale": {"domain": [0, max(highest, 2)], "nice": False},
        "axis": {
            "orient": "right" if ui == "ar" else "left",
            "title": None,
            "aria": False,
            "values": _ticks(highest),
            "format": "d",
            "domain": False,
            "labelColor": COLOURS["ink"],
            "labelFontSize": 12,
            "tickColor": COLOURS["rule"],
            "gridColor": COLOURS["rule"],
        },
    }
    role = _words("chart", "role", ui)
    gap = {"type": "rect", "color": COLOURS["uncovered"], "ariaRoleDescription": role}
    bar = {"type": "bar", "ariaRoleDescription": role, "stroke": COLOURS["ink"], "strokeWidth": 0.75}
    told = {"field": "told", "type": "nominal"}
    months = list(_labels(columns, step, ui))
    align = "right" if ui == "ar" else "left"
    edge = 1.0 if ui == "ar" else 0.0
    label_x = {**x, "bandPosition": edge}
    return {
        "width": step * len(columns),
        "height": _HEIGHT,
        "layer": [
            {
                "data": {"values": list(_gaps(columns, ui))},
                "mark": gap,
                "encoding": {"x": x, "description": told},
            },
            {
                "data": {"values": list(_bars(columns, ui))},
                "mark": bar,
                "encoding": {"x": x, "y": y, "color": _COLOUR, "order": {"field": "at"}, "description": told},
            },
            {
                "data": {"values": months},
                "mark": _text(12, align=align),
                "encoding": {"x": label_x, "y": {"value": _HEIGHT + 6}, "text": {"field": "month"}},
            },
            {
                "data": {"values": months},
                "mark": _text(12, align=align),
                "encoding": {"x": label_x, "y": {"value": _HEIGHT + 22}, "text": {"field": "year"}},
            },
        ],
    }


def _ticks(highest: int) -> list[int]:
    """At most six whole numbers."""
    step = next(
        step for unit in (1, 10, 100, 1000, 10**9) for step in (unit, 2 * unit, 5 * unit) if highest <= 5 * step
    )
    return list(range(0, max(highest, 2) + 1, step))


def _legend_view(columns: Sequence[Column], width: float, ui: str) -> dict[str, Any]:
    """The legend, drawn where the page begins to read: Vega's own knows no right to left."""
    side = {"align": "right", "dx": -16} if ui == "ar" else {"align": "left", "dx": 16}
    x = {"field": "x", "type": "quantitative", "scale": {"domain": [0, width]}, "axis": None}
    y = {"field": "y", "type": "quantitative", "scale": {"domain": [_LEGEND, 0]}, "axis": None}
    square = {"type": "point", "shape": "square", "size": 170, "filled": True, "opacity": 1, "aria": False}
    edge = {"stroke": COLOURS["ink"], "strokeWidth": 0.75}
    return {
        "width": width,
        "height": _LEGEND,
        "view": {"stroke": None},
        "data": {"values": _legend_rows(columns, width, ui)},
        "layer": [
            {"mark": {**square, **edge}, "encoding": {"x": x, "y": y, "color": _COLOUR}},
            {
                "mark": {**_text(13), "baseline": "middle", **side},
                "encoding": {"x": x, "y": y, "text": {"field": "words"}},
            },
        ],
    }


def _step(columns: Sequence[Column]) -> float:
    """The pixels of a column: few weeks do not fill the width with broad bars, many make the chart wider."""
    return min(_WIDEST, max(_NARROWEST, _WIDTH / len(columns)))


def _width(columns: Sequence[Column]) -> float:
    return max(_step(columns) * len(columns), _SMALLEST)


def size_of(weeks: Sequence[Week]) -> tuple[float, float]:
    """The chart's width and height in pixels."""
    width = _width(columns_of(weeks)) + _MARGIN["left"] + _MARGIN["right"]
    return round(width, 1), _MARGIN["top"] + _HEIGHT + _AXIS + _LEGEND + _MARGIN["bottom"]


def spec_of(weeks: Sequence[Week], ui: str) -> dict[str, Any]:
    """The chart's Vega-Lite spec: numbers, days and our own words alone, nothing of an article."""
    columns = columns_of(weeks)
    step = _width(columns) / len(columns)
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "autosize": "none",
        "padding": _MARGIN,
        "background": COLOURS["paper"],
        "spacing": _AXIS,
        "config": {"font": "sans-serif", "view": {"stroke": None}, "concat": {"spacing": _AXIS}},
        "bounds": "flush",
        "align": "none",
        "vconcat": [_chart(columns, step, ui), _legend_view(columns, _width(columns), ui)],
    }


def _total(weeks: Sequence[Week], which: str) -> Counter[str]:
    total: Counter[str] = Counter()
    for week in weeks:
        total.update(getattr(week, which))
    return total


def title_of(names: Sequence[str], ui: str) -> str:
    """The chart's title, for one side or for two."""
    if len(names) == 1:
        return _words("chart", "title_one", ui).format(first=names[0])
    return _words("chart", "title_two", ui).format(first=names[0], second=names[1])


def summary_of(weeks: Sequence[Week], ui: str) -> str:
    """What the chart shows, in words: for those who do not see it."""
    occurred = _total(weeks, "occurred")
    counted = [
        _words("chart", "counted", ui).format(kind=_words("kinds", kind, ui), count=occurred[kind])
        for kind in KINDS
        if occurred[kind]
    ]
    apart = "".join(
        _words("chart", "apart", ui).format(kind=_words("kinds", which, ui), count=number)
        for which in ("planned", "denied")
        if (number := _total(weeks, which).total())
    )
    return _words("chart", "about", ui).format(
        begin=day_words(weeks[0].monday, ui),
        end=day_words(weeks[-1].monday, ui),
        occurred=_words("chart", "comma", ui).join(counted) or _words("chart", "none", ui),
        apart=apart,
        uncovered=sum(not week.covered for week in weeks),
        weeks=len(weeks),
    )


def chart_svg(weeks: Sequence[Week], names: Sequence[str], ui: str = "ar") -> str | None:
    """The chart as an SVG element; None where there is no week to show.

    It may stand in a page or alone. Its text and lines take the page's colour (`currentColor`), its background is a rectangle of the class
    "paper" that a page's style may blank.

    Args:
        weeks: of a timeline.
        names: of the timeline's sides.
        ui: the language of its words, "ar" or "en".
    """
    if not weeks:
        return None
    import vl_convert  # noqa: PLC0415  # starting its engine takes time that only a chart needs

    drawn = vl_convert.vegalite_to_svg(json.dumps(spec_of(weeks, ui), ensure_ascii=False), vl_version=VEGA_LITE)
    return finished(drawn, size_of(weeks), title_of(names, ui), summary_of(weeks, ui), ui)
