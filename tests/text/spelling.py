"""A small writer of Arabic number words, for reading back: the other direction of `mujaz.text.numbers`, written apart from it."""

from itertools import product

UNITS = {
    "masculine": ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"],
    "feminine": ["", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع"],
}
TEENS = {
    "masculine": ["عشرة", "أحد عشر", "اثنا عشر", *(f"{unit} عشر" for unit in UNITS["masculine"][3:])],
    "feminine": ["عشر", "إحدى عشرة", "اثنتا عشرة", *(f"{unit} عشرة" for unit in UNITS["feminine"][3:])],
}
TENS = {
    "nominative": ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"],
    "oblique": ["عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"],
}
HUNDREDS = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
STYLES = list(product(["masculine", "feminine"], ["nominative", "oblique"], ["مئة", "مائة"]))
Style = tuple[str, str, str]


def _below_hundred(number: int, style: Style) -> list[str]:
    gender, case, _ = style
    if number < 10:
        return [UNITS[gender][number]] if number else []
    if number < 20:
        return [TEENS[gender][number - 10]]
    unit = [UNITS[gender][number % 10]] if number % 10 else []
    return [*unit, TENS[case][number // 10 - 2]]


def _below_thousand(number: int, style: Style) -> list[str]:
    _, case, hundred = style
    count, rest = divmod(number, 100)
    dual = hundred[:-1] + ("تان" if case == "nominative" else "تين")
    head = ["", hundred, dual, *(f"{unit}{hundred}" for unit in HUNDREDS)][count]
    return ([head] if head else []) + _below_hundred(rest, style)


def _thousands(count: int, style: Style) -> list[str]:
    if count == 0:
        return []
    if count <= 2:
        return [["ألف", "ألفان" if style[1] == "nominative" else "ألفين"][count - 1]]
    parts = _below_thousand(count, ("masculine", *style[1:]))
    noun = "آلاف" if 3 <= count <= 10 else "ألفاً" if count % 100 else "ألف"
    return [*parts[:-1], f"{parts[-1]} {noun}"]


def in_words(number: int, style: Style = STYLES[0]) -> str:
    """The number 1 to 999,999 in words."""
    thousands, rest = divmod(number, 1000)
    return " و".join(_thousands(thousands, style) + _below_thousand(rest, style))
