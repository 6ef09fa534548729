"""Vega's SVG made fit for a page: colours that follow the page, patterns for those who do not tell colours, its own words at the top."""

from collections.abc import Iterator

from lxml import etree

_SVG = "http://www.w3.org/2000/svg"
_FONTS = "Noto Naskh Arabic, Geeza Pro, Segoe UI, Tahoma, sans-serif"

COLOURS = {
    "meeting": "#0072b2",
    "visit": "#c9640a",
    "call": "#00916a",
    "negotiation": "#b8649a",
    "letter": "#7d7a36",
    "planned": "#010101",
    "denied": "#010102",
    "uncovered": "#010103",
    "ink": "#010104",
    "rule": "#010105",
    "paper": "#fdfcf9",
}
"""Okabe and Ito's colours, each darkened or lightened until it has a contrast of 3 to 1 with light and with dark paper. Those that begin
with #0101 stand for what `finished` puts in their place."""

_PLACED = {COLOURS["ink"]: "currentColor", COLOURS["rule"]: "currentColor"}
_PATTERNS = ("visit", "call", "negotiation", "letter", "planned", "denied", "uncovered")
_LINES = {
    "visit": "M0,6L6,0M-1,1L1,-1M5,7L7,5",
    "negotiation": "M0,3H6",
    "letter": "M0,0L6,6M6,0L0,6",
    "planned": "M0,6L6,0M-1,1L1,-1M5,7L7,5",
    "denied": "M0,0L6,6M6,0L0,6",
    "uncovered": "M0,0L6,6M-1,5L1,7M5,-1L7,1",
}
_ON_COLOUR = {"stroke": "#ffffff", "stroke-opacity": "0.75", "stroke-width": "1.2"}
_FAINT = {"planned": "0.55", "denied": "0.75", "uncovered": "0.28"}
_INK_LIGHT = "#1f1d1a"
_RULE_OPACITY = "0.18"


def _element(tag: str, attributes: dict[str, str], *children: etree._Element) -> etree._Element:
    made = etree.Element(f"{{{_SVG}}}{tag}", attributes)
    made.extend(children)
    return made


def _marks(name: str) -> Iterator[etree._Element]:
    """What is drawn in a pattern's square of six pixels."""
    if name not in _FAINT:
        yield _element("rect", {"width": "6", "height": "6", "fill": COLOURS[name]})
    if name == "call":
        yield _element("circle", {"cx": "3", "cy": "3", "r": "1.3", "fill": "#ffffff", "fill-opacity": "0.8"})
    elif name in _FAINT:
        yield _element("path", {"d": _LINES[name], "stroke": "currentColor", "stroke-opacity": _FAINT[name]})
    else:
        yield _element("path", {"d": _LINES[name], **_ON_COLOUR})


def _pattern(name: str) -> etree._Element:
    box = {"id": f"contacts-{name}", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse"}
    return _element("pattern", box, *_marks(name))


_FILLS = {COLOURS[name]: f"url(#contacts-{name})" for name in _PATTERNS}


def _recolour(element: etree._Element) -> None:
    fill, stroke = element.get("fill", ""), element.get("stroke", "")
    if fill in _FILLS or fill in _PLACED:
        element.set("fill", _FILLS.get(fill) or _PLACED[fill])
    if stroke in _PLACED:
        element.set("stroke", _PLACED[stroke])
        if stroke == COLOURS["rule"]:
            element.set("stroke-opacity", _RULE_OPACITY)
    if element.get("font-family"):
        element.set("font-family", _FONTS)


def _quiet(element: etree._Element) -> None:
    """Take out what Vega says of its containers, and of those without words; a bar keeps its own words."""
    role = element.get("role")
    if role == "graphics-object" or (role == "graphics-symbol" and not element.get("aria-label")):
        for name in {"role", "aria-roledescription", "aria-label"} & {str(name) for name in element.attrib}:
            del element.attrib[name]


def finished(drawn: str, size: tuple[float, float], title: str, about: str, language: str) -> str:
    """The drawing with its title and description, patterns, and colours that follow the page's text.

    Args:
        drawn: Vega's SVG, its colours those of `COLOURS`.
        size: its width and height, which Vega does not tell of views that are laid out by the spec alone.
        title: the chart's name.
        about: what it shows, in words.
        language: of both.
    """
    root = etree.fromstring(drawn.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    for element in root.iter(f"{{{_SVG}}}*"):
        _recolour(element)
        _quiet(element)
    paper = root.find(f"{{{_SVG}}}rect")
    if paper is not None:
        paper.set("class", "paper")
    # text anchors are sides of the drawing, whatever the direction of the page is
    width, height = (f"{length:g}" for length in size)
    for box in (root, paper) if paper is not None else (root,):
        box.set("width", width)
        box.set("height", height)
    for name, value in {
        "viewBox": f"0 0 {width} {height}",
        "class": "contacts",
        "direction": "ltr",
        "role": "img",
        "aria-labelledby": "contacts-title",
        "aria-describedby": "contacts-about",
        "color": _INK_LIGHT,
        "{http://www.w3.org/XML/1998/namespace}lang": language,
        "lang": language,
    }.items():
        root.set(name, value)
    defs = _element("defs", {}, *map(_pattern, _PATTERNS))
    told = [_element("title", {"id": "contacts-title"}), _element("desc", {"id": "contacts-about"})]
    told[0].text, told[1].text = title, about
    for element in (defs, *reversed(told)):
        root.insert(0, element)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="unicode")
