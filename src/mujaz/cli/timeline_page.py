"""A timeline as one HTML page that needs nothing else: the chart with its table, the lists with links to the articles."""

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from mujaz.archive.timeline import Timeline
from mujaz.cli.timeline_words import notes, sections, statements, title, week_headings, week_rows, words_of
from mujaz.publishing.assets import embedded_font, stylesheet


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("mujaz.cli", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("timeline.html")


@cache
def _style() -> Markup:
    """The reader page's style, and what a timeline adds; files of the package, not text of an article."""
    own = (files("mujaz.cli") / "templates" / "timeline.css").read_text(encoding="utf-8")
    return stylesheet(embedded_font) + Markup(own)  # noqa: S704


def _policy() -> str:
    digest = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    style = f"style-src 'sha256-{digest}'"
    return "; ".join(["default-src 'none'", style, "font-src data:", "base-uri 'none'", "form-action 'none'"])


def render_timeline(found: Timeline, chart: str | None, ui: str) -> str:
    """The page. Whatever comes from an article is escaped; the Content-Security-Policy allows its own style and nothing else.

    Args:
        found: the timeline.
        chart: what `charts.chart_svg` drew of it, or None.
        ui: the language of the page's own words, "ar" or "en".
    """
    return _template().render(
        words=words_of(ui),
        ui=ui,
        direction="rtl" if ui == "ar" else "ltr",
        style=_style(),
        policy=_policy(),
        title=title(found, ui),
        sides=found.sides,
        chart=chart and Markup(chart),  # noqa: S704  # made by svg.finished, which escapes the names in it
        headings=week_headings(ui),
        weeks=week_rows(found, ui),
        sections=sections(found, ui),
        statements=statements(found, ui),
        notes=list(notes(found, ui)),
    )
