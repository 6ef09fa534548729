"""Faithful bullets made unfaithful, one fault at a time: what the checker is measured on.

Each maker takes a bullet and its article's gold and yields corrupted texts of its kind. Whether a number, a name or a day is new is told by
looking for it in the article; nothing is taken for a fault that the article would bear out.
"""

import re
from collections.abc import Callable, Iterator
from itertools import permutations
from random import Random
from typing import Any, NamedTuple

from mujaz.text.calendar import MONTHS, WEEKDAYS
from mujaz.text.folding import fold_text
from mujaz.text.quotes import quotations
from mujaz.text.tokens import tokenize

Gold = dict[str, Any]


class Case(NamedTuple):
    """A bullet of an article: its text, the body, the gold, and a source of chance of its own."""

    text: str
    body: str
    gold: Gold
    chance: Random


Maker = Callable[[Case], Iterator[str]]

PEOPLE = (
    "سالم الدرعاني",
    "نجيب البوسعيدي",
    "هالة المنصوري",
    "كارل فيستهوف",
    "توماس ريدغارد",
    "لويس كاردوزو",
    "أكيرا موراساكي",
    "إيفان سوكوليف",
)
PLACES = ("بيونس آيرس", "نيروبي", "كانبرا", "سلوفينيا", "الأوروغواي", "مدغشقر", "هلسنكي", "ريغا", "غواتيمالا", "أوسلو")
TAILS = (
    "مما يعكس رغبة الطرفين في تحسين العلاقات",
    "في خطوة تمهد لمرحلة جديدة من التعاون",
    "ما يثير مخاوف واسعة في الأسواق العالمية",
    "وهو ما اعتبره مراقبون نجاحاً كبيراً",
    "الأمر الذي سيؤدي إلى ارتفاع الأسعار",
    "وسط ترحيب شعبي كبير",
    "مما يدل على تراجع نفوذ خصومه",
    "وهو القرار الأول من نوعه منذ عقود",
    "مما يعزز فرص السلام والاستقرار في المنطقة",
    "بعد ضغوط مكثفة من منظمات حقوقية دولية",
)
OPPOSITES = (
    ("أكد أن", "نفى أن"),
    ("أكدت أن", "نفت أن"),
    ("أكد", "نفى"),
    ("أكدت", "نفت"),
    ("نفى", "أكد"),
    ("نفت", "أكدت"),
    ("أعلن", "نفى"),
    ("أعلنت", "نفت"),
    ("قال إن", "نفى أن"),
    ("قالت إن", "نفت أن"),
    ("أوضح أن", "نفى أن"),
    ("ذكر أن", "نفى أن"),
    ("ذكرت أن", "نفت أن"),
    ("رفض", "أيد"),
    ("رفضت", "أيدت"),
    ("أدان", "أيد"),
    ("أدانت", "أيدت"),
    ("رأى أن", "نفى أن"),
    ("أضاف أن", "نفى أن"),
    ("اعتبر أن", "نفى أن"),
    ("اعتبرت أن", "نفت أن"),
    ("وافق على", "رفض"),
    ("رحب ب", "ندد ب"),
    ("رحبت ب", "نددت ب"),
    ("انتقد", "أشاد ب"),
    ("أشاد ب", "انتقد "),
    ("حذر من", "رحب ب"),
    ("استبعد", "أكد"),
)
MODALS = (
    ("ربما ", ""),
    ("من المتوقع أن ", ""),
    ("يتوقع أن ", ""),
    ("يُتوقع أن ", ""),
    ("من المحتمل أن ", ""),
    ("يمكن أن ", ""),
    ("من شأنه أن ", ""),
    ("يأمل ", "بدأ "),
    ("يأمل في ", "بدأ "),
    ("دعا إلى ", "بدأ "),
    ("دعت إلى ", "بدأت "),
    ("هدد ب", "نفذ "),
    ("هددت ب", "نفذت "),
    ("اقترح ", "أقر "),
    ("اقترحت ", "أقرت "),
    ("طالب ب", "بدأ "),
    ("طالبت ب", "بدأت "),
    ("يدرس ", "أقر "),
    ("تدرس ", "أقرت "),
)
PLANS = (
    ("من المقرر أن ي", ""),
    ("من المقرر أن ت", ""),
    ("يعتزم ", "أنجز "),
    ("تعتزم ", "أنجزت "),
    ("يستعد ل", "أنجز "),
    ("تستعد ل", "أنجزت "),
    ("يخطط ل", "أنجز "),
    ("تخطط ل", "أنجزت "),
    ("سوف ي", ""),
    ("المقررة ", "التي جرت "),
    ("المرتقبة ", "التي جرت "),
    ("المرتقب ", "الذي جرى "),
)
_FUTURE = re.compile(r"(?<!\w)(و?)س([يت])(?!اس|اد|د|ار|ط|ة|ين|رغي|مون|ناء|س[^ت])(\w{3,})")
_MAY = re.compile(r"(?<!\w)(و?)قد (?=[يتن]\w{2,})")
_NEGATION = re.compile(r"(?<!\w)(و?)(لم|لن|لا|ليس|ليست|عدم|دون) (?!ت?ي?زال)")
_NUMBER = re.compile(r"(?<![\w./,٫])\d+(?:[.,]\d+)?(?![\w/,٫])")
_DATE = re.compile(r"(?<!\d)(\d{1,2})(?= (\w+)(?:[ /]|$|،|\.))")


def _contains(text: str, name: str) -> bool:
    return f" {fold_text(name)} " in f" {' '.join(t.folded for t in tokenize(text) if t.kind != 'punct')} "


def _swapped(text: str, old: str, new: str) -> Iterator[str]:
    """The text with the first `old` that stands as whole words, behind a clitic too, made `new`."""
    found = re.search(rf"(?<!\w)(و?[بلك]?){re.escape(old)}(?!\w)", text)
    if found:
        yield text[: found.start()] + found.group(1) + new + text[found.end() :]


def _people(gold: Gold) -> list[str]:
    return [person["name"] for person in gold["people"]]


def _shown(name: str, text: str) -> str | None:
    """The name as the bullet has it: whole, or its last part."""
    last = name.rsplit(maxsplit=1)[-1]
    return next(
        (
            form
            for form in (name, last)
            if re.search(rf"(?<!\w)و?[بلك]?{re.escape(form)}(?!\w)", text) and len(form) > 3
        ),
        None,
    )


def new_name(case: Case) -> Iterator[str]:
    """Somebody who is not in the article takes a person's place."""
    for name in _people(case.gold):
        if shown := _shown(name, case.text):
            yield from _swapped(case.text, shown, case.chance.choice(PEOPLE))


def other_name(case: Case) -> Iterator[str]:
    """Another person of the article takes a person's place."""
    names = _people(case.gold)
    others = [name for name in names if not _shown(name, case.text)]
    for name in names:
        if (shown := _shown(name, case.text)) and others:
            yield from _swapped(case.text, shown, case.chance.choice(others))


def new_place(case: Case) -> Iterator[str]:
    """A place that is not in the article takes another's."""
    for name in case.gold["places"]:
        yield from _swapped(
            case.text, name, case.chance.choice([place for place in PLACES if not _contains(case.body, place)])
        )


def other_place(case: Case) -> Iterator[str]:
    """Another place of the article takes a place's."""
    others = [name for name in case.gold["places"] if not _shown(name, case.text) and not _contains(case.text, name)]
    for name in case.gold["places"]:
        if others:
            yield from _swapped(case.text, name, case.chance.choice(others))


def number(case: Case) -> Iterator[str]:
    """A number that is no part of a date becomes one that the article does not have."""
    for found in _NUMBER.finditer(case.text):
        value = found.group()
        behind = tokenize(case.text[found.end() :])[:1]
        if "." in value or "," in value or (behind and behind[0].folded in MONTHS) or 1900 <= int(value) <= 2100:
            continue
        others = (int(value) + case.chance.randint(1, 9), int(value) * 2 + 1, int(value) * 3 + 2)
        for new in [str(n) for n in others if str(n) not in case.body][:1]:
            yield case.text[: found.start()] + new + case.text[found.end() :]


def day(case: Case) -> Iterator[str]:
    """A day of the month, a month, or a weekday becomes another."""
    for found in _DATE.finditer(case.text):
        if fold_text(found.group(2)) in MONTHS:
            new = next(
                str(n)
                for n in (int(found.group(1)) % 27 + case.chance.randint(1, 2), 11, 19, 3)
                if str(n) != found.group(1)
            )
            yield case.text[: found.start()] + new + case.text[found.end() :]
    for token in tokenize(case.text):
        if token.folded in WEEKDAYS and token.text.startswith("ال"):
            other = case.chance.choice(
                [name for name in ("الأحد", "الثلاثاء", "الخميس", "السبت") if fold_text(name) != token.folded]
            )
            yield case.text[: token.start] + other + case.text[token.end :]


def quotation(case: Case) -> Iterator[str]:
    """A word inside quotation marks becomes another word of the article."""
    words = [t.text for t in tokenize(case.body) if t.kind == "word" and len(t.text) > 4]
    for quote in quotations(case.text):
        inside = [t for t in tokenize(case.text, quote.start, quote.end) if t.kind == "word" and len(t.text) > 3]
        if len(inside) >= 2:
            token = case.chance.choice(inside)
            other = case.chance.choice([w for w in words if fold_text(w) not in fold_text(case.text)])
            yield case.text[: token.start] + other + case.text[token.end :]


def denial(case: Case) -> Iterator[str]:
    """Somebody who affirms denies, or the other way round."""
    for old, new in OPPOSITES:
        found = re.search(rf"(?<!\w)(و?){re.escape(old)}" + ("" if old.endswith("ب") else r"(?!\w)"), case.text)
        if found:
            yield case.text[: found.start()] + found.group(1) + new + case.text[found.end() :]
            return


def negation(case: Case) -> Iterator[str]:
    """A negation is dropped, or put before a verb of the future or of the present."""
    if found := _NEGATION.search(case.text):
        yield case.text[: found.start()] + found.group(1) + case.text[found.end() :]
        return
    if found := _FUTURE.search(case.text):
        yield (
            case.text[: found.start()]
            + f"{found.group(1)}لن {found.group(2)}{found.group(3)}"
            + case.text[found.end() :]
        )
        return
    for token in tokenize(case.text):
        if (
            re.fullmatch(r"[يت]\w{3,}(?<!ه)", token.folded)
            and not re.fullmatch("ت..ي.", token.folded)
            and re.search(r"(?:أن|إن|التي|الذي) $", case.text[: token.start])
        ):
            yield case.text[: token.start] + "لا " + case.text[token.start :]
            return


def attribution(case: Case) -> Iterator[str]:
    """What one says is given to another who speaks in the article."""
    speakers = list(dict.fromkeys(s["speaker"] for s in case.gold["statements"] if s["speaker_kind"] != "anonymous"))
    others = [name for name in speakers if not _shown(name, case.text) and not _contains(case.text, name)]
    for name in speakers:
        shown = _shown(name, case.text)
        said = shown and re.search(
            rf"(?:قال|أكد|رأى|أعلن|أوضح|ذكر|أضاف|حذر|دعا|اعتبر|أشار|شدد|نفى)ت? (?:\S+ ){{0,6}}{re.escape(shown)}",
            case.text,
        )
        if shown and said and others:
            yield from _swapped(case.text, shown, case.chance.choice(others))


def modality(case: Case) -> Iterator[str]:
    """What may be, is hoped or is called for becomes a fact."""
    if _MAY.search(case.text):
        yield _MAY.sub(r"\g<1>", case.text, count=1)
        return
    for old, new in MODALS:
        if re.search(rf"(?<!\w)و?{re.escape(old)}", case.text):
            yield re.sub(rf"(?<!\w)(و?){re.escape(old)}", rf"\g<1>{new}", case.text, count=1)
            return


def _past(rest: str, person: str) -> str:
    """The past of a verb of the future: hollow verbs and the tenth form get their alif; a feminine and a plural their ending."""
    stem = rest[0] + "ا" + rest[2:] if len(rest) == 3 and rest[1] in "وي" else rest
    stem = "ا" + stem if stem.startswith("ست") else stem
    if stem.endswith("ون"):
        return stem[:-1] + "ا"
    return stem + ("ت" if person == "ت" else "")


def plan(case: Case) -> Iterator[str]:
    """What is planned is told as done."""
    for old, new in PLANS:
        found = re.search(rf"(?<!\w)(و?){re.escape(old)}(\w*)", case.text)
        if found:
            verb = _past(found.group(2), old[-1]) if not new and len(found.group(2)) >= 3 else new + found.group(2)
            yield case.text[: found.start()] + found.group(1) + verb + case.text[found.end() :]
            return
    if found := _FUTURE.search(case.text):
        yield (
            case.text[: found.start()]
            + found.group(1)
            + _past(found.group(3), found.group(2))
            + case.text[found.end() :]
        )


def actors(case: Case) -> Iterator[str]:
    """Two who act change places."""
    shown = [form for name in [*_people(case.gold), *case.gold["organizations"]] if (form := _shown(name, case.text))]
    for one, other in permutations(dict.fromkeys(shown), 2):
        if one < other and one not in other and other not in one:
            yield case.text.replace(one, "\0").replace(other, one).replace("\0", other)
            return


def inference(case: Case) -> Iterator[str]:
    """A conclusion that nobody in the article draws stands at the end."""
    yield case.text.rstrip(" .") + "، " + case.chance.choice(TAILS) + "."


MAKERS: dict[str, Maker] = {
    "name, new": new_name,
    "name of the article": other_name,
    "place, new": new_place,
    "place of the article": other_place,
    "number": number,
    "day": day,
    "quotation": quotation,
    "denial": denial,
    "negation": negation,
    "attribution": attribution,
    "modality": modality,
    "plan told as done": plan,
    "swapped actors": actors,
    "appended inference": inference,
}
"""Kind of fault to its maker."""
