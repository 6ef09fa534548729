"""Elements of a page by the few forms of CSS selector that the tests need."""

import re

from lxml.html import HtmlElement

_PART = re.compile(r"(?P<kind>[.#:]|\[|^)(?P<name>[\w-]+)(?:='?(?P<value>[^'\]]*)'?)?\]?")
_POSITIONS = {"first-child": "not(preceding-sibling::*)", "last-child": "not(following-sibling::*)"}


def _condition(part: re.Match[str]) -> str:
    kind, name, value = part.group("kind", "name", "value")
    if kind == ".":
        return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"
    if kind == "#":
        return f"@id='{name}'"
    if kind == ":":
        return _POSITIONS[name]
    if kind == "[":
        return f"@{name}" if value is None else f"@{name}='{value}'"
    return f"self::{name}"


def _path(selector: str) -> str:
    steps = (" and ".join(map(_condition, _PART.finditer(step))) for step in selector.split())
    return "".join(f"//*[{step}]" for step in steps)


def select(page: HtmlElement, selectors: str) -> list[HtmlElement]:
    """The elements under `page` that a selector of tags, classes, ids, attributes and first or last children finds, in page order."""
    paths = ("." + _path(selector.strip()) for selector in selectors.split(","))
    found: list[HtmlElement] = page.xpath(" | ".join(paths))
    return found
