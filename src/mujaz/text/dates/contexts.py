"""Whether the words around an expression let it be a date: names, numbers and other words look like dates too."""

from mujaz.text.dates.meaning import Between, When
from mujaz.text.dates.units import COUNTED, is_plain_name
from mujaz.text.dates.words import LEXICON, View, unjoined, words
from mujaz.text.quotes import QUOTATION_MARKS

_AFTER_MONTH = words(LEXICON["months"]["after"])
_WEAK = words(LEXICON["months"]["weak"])
_BARE_HIJRI = words(LEXICON["months"]["bare_hijri"])
_AFTER_YEAR = words(LEXICON["years"]["after"])
_WEAKLY_AFTER, _MORE, _THEN, _MEASURED = (
    words(LEXICON["years"][name]) for name in ("weakly_after", "more", "then", "measured")
)
_THEN |= frozenset(LEXICON["years"]["then"])  # "على" may have kept its ى
_LISTED = frozenset({"و", "،", ",", "/"})
_NAMED_AFTER_DAY = words(LEXICON["memorable"]["names"])


def is_date(view: View, index: int, end: int, meaning: When | Between, listed: bool) -> bool:
    """True when the expression `[index, end)` stands where a date can stand.

    Args:
        view: the tokens, read as the expression's pattern read them.
        index: the expression's first token.
        end: the token behind it.
        meaning: what it says.
        listed: whether it follows another date in a list.
    """
    if end == index + 1 and _is_quoted(view, index):
        return False
    if isinstance(meaning, Between):
        return not _counts(view, index, end) and _is_no_names(view, index, meaning, listed)
    if meaning.unit == "day" and meaning.of and meaning.of.of is None and meaning.shift is None:
        return view.at(index - 1) not in _NAMED_AFTER_DAY
    if meaning.unit == "month" and is_plain_name(view, index, end):
        return _is_plain_month(view, index, meaning, listed)
    if meaning.unit == "year" and view.digits(index):
        return _is_bare_year(view, index, end, meaning, listed)
    return True


def _is_quoted(view: View, index: int) -> bool:
    """True for one word in quotation marks: a newspaper's name ("«اليوم»")."""
    if index == 0 or index + 1 >= len(view.tokens):
        return False
    return view.tokens[index - 1].text in QUOTATION_MARKS and view.tokens[index + 1].text in QUOTATION_MARKS


def _is_no_names(view: View, index: int, both: Between, listed: bool) -> bool:
    """True unless an interval begins with a month that nothing says is one: "شباط وآذار" are a brother and a sister too."""
    first = both.first
    plain = first.unit == "month" and first.of is None and first.shift is None and is_plain_name(view, index, index + 1)
    return not plain or _is_plain_month(view, index, first, listed)


def _is_plain_month(view: View, index: int, meaning: When, listed: bool) -> bool:
    if meaning.hijri and view.at(index) not in _BARE_HIJRI:
        return False
    clitic = view.head == index and view.tokens[index].folded[:1] in {"ل", "ب"}
    introduced = listed or clitic or unjoined(view.at(index - 1), _AFTER_MONTH) in _AFTER_MONTH
    return introduced and (view.at(index) not in _WEAK or "آ" in view.tokens[index].text)


def _counts(view: View, index: int, end: int) -> bool:
    """True when what looks like a year counts something: "2000 جندي"."""
    return bool(view.digits(end - 1)) and (view.at(end) in COUNTED or view.at(index - 1) in {"+", "$"})


def _is_bare_year(view: View, index: int, end: int, meaning: When, listed: bool) -> bool:
    before = unjoined(view.at(index - 1), _AFTER_YEAR | _WEAKLY_AFTER)
    if end > index + 1:  # its era is told; "م" is metres too
        return meaning.hijri or (before not in _MEASURED and not view.digits(end))
    if _counts(view, index, end):
        return False
    if before in _WEAKLY_AFTER:
        goes_on = end == len(view.tokens) or view.tokens[end].kind != "word" or view.at(end) in _THEN
        return goes_on and view.at(index - 2) not in _MORE
    return listed or before in _AFTER_YEAR


def follows_in_list(view: View, index: int, previous_end: int) -> bool:
    """True when only "و" or a comma stands between the expression before and this one, or nothing but its own clitic."""
    if previous_end <= 0 or index <= 0:
        return False
    return index == previous_end or (index == previous_end + 1 and view.at(index - 1) in _LISTED)
