"""Corruptions of faithful bullets, and what the checker says of both: `python -m tests.accuracy.corruptions [DIR] [--show KIND]`.

Each kind changes one thing of one bullet. DIR holds `gold/` and `articles.jsonl`; without it our own are used. The generator works on the
gold's names and statements and on plain patterns, never on what the checker finds.
"""

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from mujaz import read
from mujaz.model import Article
from mujaz.pipeline import check_summary
from mujaz.summary.checking import CheckedSentence

HERE = Path(__file__).parent
Gold = dict[str, Any]

PEOPLE = ("فواز العنزاوي", "نادين قرطاس", "ميلود بوشارب", "أندريه كوفاتش", "شيماء الزنداني", "هنريك لوفستروم")
PLACES = ("أوسلو", "نواكشوط", "سمرقند", "بوغوتا", "ملبورن", "مانيلا")
ENDINGS = (
    "، مما يعكس رغبة الطرفين في فتح صفحة جديدة",
    "، ما يشير إلى تحول كبير في المواقف",
    "، وهو ما يعزز فرص الاستقرار على المدى البعيد",
    "، في خطوة تعكس ثقة متزايدة بين الجانبين",
    "، الأمر الذي يمهد لمرحلة أكثر انفتاحاً",
    "، وسط آمال واسعة بتحسن الأوضاع المعيشية",
)
_MONTHS = (
    "يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين"
    "|جانفي|فيفري|أفريل|ماي|جوان|جويلية|أوت|نونبر|شتنبر|دجنبر|يوليوز|غشت|شوال|رمضان"
)
_DAY = re.compile(rf"(?<!\d)(\d{{1,2}}) (?={_MONTHS})")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_NUMBER = re.compile(rf"(?<![\d.,/])(\d+(?:[.,]\d+)?)(?![\d.,/]|\s(?:{_MONTHS}))")
_SAYING = {
    "قال": "قالت",
    "أكد": "أكدت",
    "أعلن": "أعلنت",
    "أوضح": "أوضحت",
    "ذكر": "ذكرت",
    "أفاد": "أفادت",
    "كشف": "كشفت",
}
_MODAL = (
    (r"من المتوقع أن ", ""),
    (r"\bو?(?:يُتوقع|يتوقع|يُنتظر|ينتظر|يُرجح|يرجح) أن ", ""),
    (r"(?<= )قد (?=[يت])", ""),
    (r"\b(و?)دعت? ([^،]{3,40}?) إلى ", r"\1قرر \2 "),
    (r"\b(و?)طالبت? ([^،]{3,40}?) ب(?=\w{4})", r"\1أعلن \2 "),
    (r"\b(و?)توقع(ت?) ", r"\1أعلن\2 "),
    (r"\b(?:و?رجح|زعم)(ت?) ", r"أكد\1 "),
)
_PLANS = (
    (r"\bو?تعتزم (?=\w)", "أنجزت "),
    (r"\bو?يعتزم (?=\w)", "أنجز "),
    (r"\b(و?)وعد ب(?=\w)", r"\1أنجز "),
    (r"\bالمقررة ", "التي جرت "),
    (r"\bالمقرر ", "الذي جرى "),
    (r"من المقرر أن ي(?=\w{3})", ""),
    (r"من المقرر أن ت(\w{3,}) ", r"\1ت "),
    (r"\b(و?)سيكون ", r"\1كان "),
    (r"\b(و?)سيجري ", r"\1جرى "),
    (r"\b(و?)سي(?!كون |جري )(\w{3,}) ", r"\1\2 "),
    (r"\b(و?)ست(\w{3,}) ", r"\1\2ت "),
    (r"\bو?يعقد ", "وعقد "),
    (r"\bو?يلتقي ", "والتقى "),
    (r"\bو?يزور ", "وزار "),
)
_NEGATED = (
    (r"\b(و?)(?:لا|لن) (?=[يتن](?!زال))", r"\1"),
    (r"\b(و?)لم (?=[يتن])", r"\1"),
    (r"(?<= )من دون ", "مع "),
    (r"(?<= )(?<!من )(?:دون|بدون) ", "مع "),
    (r"(?<= )عدم ", ""),
    (r"(?<= )ليست? ", ""),
    (r"\b(و?)س(?=[يت]\w{3,}(?<!ياستها) )", r"\1لن "),
    (r"(?<= إلى )(?=ت\w{4} )", "عدم "),
    (r"\b(و?)(?=[يت]عتزم )", r"\1لا "),
    (r"(?<= أن )(?=[يت]\w{3})", "لا "),
    (r"(?<=بلاده )(?=[يت]\w{3})", "لا "),
)


class Corrupted(NamedTuple):
    """A bullet with one thing changed: what kind of thing, and the text."""

    kind: str
    text: str


def _each(pattern: re.Pattern[str], bullet: str, change: Callable[[str], str]) -> Iterator[str]:
    for match in pattern.finditer(bullet):
        yield bullet[: match.start(1)] + change(match[1]) + bullet[match.end(1) :]


def _patterns(kind: str, rows: tuple[tuple[str, str], ...], bullet: str) -> Iterator[Corrupted]:
    for pattern, new in rows:
        for match in re.finditer(pattern, bullet):
            yield Corrupted(kind, bullet[: match.start()] + match.expand(new) + bullet[match.end() :])


def _written(name: str, bullet: str) -> str | None:
    """The name as the bullet writes it: whole, or its last word."""
    return next(
        (form for form in (name, name.rsplit(maxsplit=1)[-1]) if re.search(rf"(?<!\w){re.escape(form)}(?!\w)", bullet)),
        None,
    )


def _names(gold: Gold, bullet: str, chance: random.Random) -> Iterator[Corrupted]:
    people = [person["name"] for person in gold["people"]]
    for name in people:
        form = _written(name, bullet)
        if form is None:
            continue
        new = chance.choice(PEOPLE)
        yield Corrupted("name", bullet.replace(form, new if " " in form else new.split()[-1]))
        others = [other for other in people if other != name and _written(other, bullet) is None]
        if others:
            yield Corrupted("name of another", bullet.replace(form, chance.choice(others)))


def _numbers(_gold: Gold, bullet: str, chance: random.Random) -> Iterator[Corrupted]:
    plain = re.compile(_NUMBER.pattern)
    for text in _each(
        plain,
        bullet,
        lambda old: (
            str(round(float(old.replace(",", "")) * chance.choice((2, 3, 5)) + 1)) if not _YEAR.match(old) else old
        ),
    ):
        if text != bullet:
            yield Corrupted("number", text)


def _days(_gold: Gold, bullet: str, chance: random.Random) -> Iterator[Corrupted]:
    for text in _each(_DAY, bullet, lambda old: str((int(old) + chance.randint(2, 9)) % 27 + 1)):
        yield Corrupted("day", text)
    for text in _each(_YEAR, bullet, lambda old: str(int(old) - chance.randint(1, 3))):
        yield Corrupted("day", text)


def _places(gold: Gold, bullet: str, chance: random.Random) -> Iterator[Corrupted]:
    for place in gold["places"]:
        form = re.search(rf"(?<!\w){re.escape(place)}(?!\w)", bullet)
        if form:
            yield Corrupted("place", bullet[: form.start()] + chance.choice(PLACES) + bullet[form.end() :])
            others = [other for other in gold["places"] if other not in bullet and place not in other]
            if others:
                yield Corrupted(
                    "place of another", bullet[: form.start()] + chance.choice(others) + bullet[form.end() :]
                )


def _denials(_gold: Gold, bullet: str, _chance: random.Random) -> Iterator[Corrupted]:
    for masculine, feminine in _SAYING.items():
        for form, denial in ((masculine, "نفى"), (feminine, "نفت")):
            match = re.search(rf"(?<!\w)و?{form}(?= .{{3,90}}? [إأ]ن)", bullet)
            if match:
                rest = re.sub(r" [إأ]ن", " أن", bullet[match.end() :], count=1)
                yield Corrupted("denial", f"{bullet[: match.start()]}و{denial}{rest}")
    for old, new in (("نفى", "أكد"), ("نفت", "أكدت")):
        match = re.search(rf"(?<!\w)(و?){old}(?!\w)", bullet)
        if match:
            yield Corrupted("denial", bullet[: match.start()] + match[1] + new + bullet[match.end() :])


def _attributions(gold: Gold, bullet: str, chance: random.Random) -> Iterator[Corrupted]:
    """The speaker behind a reporting verb, name and role, becomes somebody else who speaks in the article."""
    roles = {person["name"]: person["role"] or "" for person in gold["people"]}
    speakers = sorted(
        {
            item["speaker"]
            for item in gold["statements"]
            if item["speaker_kind"] == "person" and item["speaker"] in roles
        }
    )
    verbs = "|".join((*_SAYING, *_SAYING.values()))
    for name in speakers:
        form = _written(name, bullet)
        if form is None:
            continue
        match = re.search(rf"(?<!\w)(و?(?:{verbs})) [^،]{{0,60}}?{re.escape(form)}(?= [إأ]ن)", bullet)
        others = [other for other in speakers if other != name and _written(other, bullet) is None]
        if match and others:
            other = chance.choice(others)
            yield Corrupted(
                "attribution",
                f"{bullet[: match.start()]}{match[1]} {roles[other]} {other}{bullet[match.end() :]}".replace("  ", " "),
            )


def _actors(gold: Gold, bullet: str, _chance: random.Random) -> Iterator[Corrupted]:
    named = [form for person in gold["people"] if (form := _written(person["name"], bullet))]
    named += [name for name in gold["organizations"] if name in bullet]
    if len(named) > 1 and named[0] not in named[1] and named[1] not in named[0]:
        one, other = named[:2]
        yield Corrupted("actors", bullet.replace(one, "\0").replace(other, one).replace("\0", other))


def _inferences(_gold: Gold, bullet: str, chance: random.Random) -> Iterator[Corrupted]:
    yield Corrupted("inference", bullet.rstrip(" .") + chance.choice(ENDINGS) + ".")


def _turned(_gold: Gold, bullet: str, _chance: random.Random) -> Iterator[Corrupted]:
    yield from _patterns("negation", _NEGATED, bullet)
    yield from _patterns("modality", _MODAL, bullet)
    yield from _patterns("plan", _PLANS, bullet)


MAKERS = (_names, _numbers, _days, _places, _denials, _attributions, _actors, _inferences, _turned)


def corrupted(gold: Gold, bullet: str, chance: random.Random) -> Iterator[Corrupted]:
    """Every corruption of one bullet."""
    for make in MAKERS:
        yield from (made for made in make(gold, bullet, chance) if made.text != bullet)


def quoting(gold: Gold) -> Iterator[tuple[str, str]]:
    """Sentences that quote the article's speakers word for word, each with one whose quotation has another word in it."""
    for item in gold["statements"]:
        words = item["text"].split()
        if (
            item["mode"] == "direct"
            and item["speaker_kind"] == "person"
            and 4 <= len(words) <= 30
            and '"' not in item["text"]
        ):
            middle = len(words) // 2
            changed = [*words[:middle], "أبداً", *words[middle + 1 :]]
            yield (f'قال {item["speaker"]}: "{" ".join(words)}".', f'قال {item["speaker"]}: "{" ".join(changed)}".')


class Row(NamedTuple):
    """A sentence with its kind ("faithful" for one that is not corrupted), and what was said of it."""

    article: str
    kind: str
    checked: CheckedSentence


def rows_of(article: Article, gold: Gold) -> Iterator[Row]:
    """The faithful bullets of a gold article and all their corruptions, checked."""
    chance = random.Random(article.id)
    sentences = [Corrupted("faithful", bullet) for bullet in gold["bullets"]]
    sentences += [made for bullet in gold["bullets"] for made in corrupted(gold, bullet, chance)]
    for said, changed in quoting(gold):
        sentences += [Corrupted("quoted faithfully", said), Corrupted("quotation", changed)]
    for made in sentences:
        # Each alone in its bullet's place, so that no corruption is understood with the help of another.
        for checked in check_summary(article, [made.text]):
            yield Row(article.id, made.kind, checked)


def articles_of(folder: Path) -> Iterator[tuple[Article, Gold]]:
    """The articles of a folder that have gold, each with it."""
    for line in (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        path = folder / "gold" / f"{row['id']}.json"
        if path.exists():
            yield read(line.encode(), kind="row"), json.loads(path.read_text(encoding="utf-8"))


def figures(rows: list[Row]) -> dict[str, dict[str, float]]:
    """For each kind how many there are and the share of each verdict."""
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        counts.setdefault(row.kind, Counter())[row.checked.verdict] += 1
    return {
        kind: {"n": count.total()} | {verdict: count[verdict] / count.total() for verdict in ("pass", "unsure", "fail")}
        for kind, count in sorted(counts.items())
    }


def main() -> None:
    """Print the table, and with --show the texts of a kind that went wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=HERE)
    parser.add_argument("--show", metavar="KIND", help="print the sentences of this kind that went wrong")
    options = parser.parse_args()
    rows = [row for article, gold in articles_of(options.folder) for row in rows_of(article, gold)]
    for kind, row in figures(rows).items():
        print(
            f"{kind:20}{row['n']:6.0f}   pass {row['pass']:.3f}   unsure {row['unsure']:.3f}   fail {row['fail']:.3f}"
        )
    for shown in rows:
        faithful = "faithful" in shown.kind
        if shown.kind == options.show and (shown.checked.verdict == "fail") == faithful:
            print(
                shown.article,
                shown.checked.verdict,
                shown.checked.text,
                *(f"\n    {f.code}: {f.message}" for f in shown.checked.failures),
            )


if __name__ == "__main__":
    main()
