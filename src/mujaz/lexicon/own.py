"""A user's own lexicon: entries of the built-in files' shape, checked and added to them before any stage is loaded.

The built-in file itself says what is right: a table whose keys are plain names (`verbs`, `heads`) has those keys and no other, one whose
keys are data (country codes, Arabic words) takes new ones, and an entry has the shape of those that are there.
"""

import json
import re
import tomllib
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from mujaz.errors import InputError, UsageError
from mujaz.lexicon import built_in, built_in_names, extend, is_loaded

CLOSED = frozenset(
    {
        "cli",
        "country_names",
        "html_tags",
        "languages",
        "latin_sounds",
        "messages",
        "numerals",
        "page",
        "phonetics",
        "record_words",
        "site",
        "tables",
        "vocalised",
    }
)
"""Files that are the program's own and not words of the news."""
_PLAIN = re.compile("-?[a-z0-9_]+")
_WITH_OPEN_KEYS = frozenset({"speech_signs.latin_words"})
"""A table whose keys are data although they look like plain names."""
_CODE = re.compile("[A-Z]{2}")
_ARABIC_WORD = re.compile("[\u0621-\u0652\u0670-\u06cc]*[\u0621-\u063a\u0641-\u064a][\u0621-\u0652\u0670-\u06cc]*")
_PHONEMES = re.compile(r"/[^/\s\d]*[^/\s\dˈˌː.][^/\s\d]*/")
_EXAMPLE_LENGTH = 120
_SHORTEST_FORM = 2
"""Letters that a form of a verb or unit has at least, so that others can be derived from it."""

_taken: list[Path] = []


def lexicons_in_use() -> tuple[Path, ...]:
    """The lexicons that were added in this process, in order."""
    return tuple(_taken)


def use_lexicon(path: str | Path) -> None:
    """Add the words of your own lexicon to the built-in ones, for this process.

    Call it before the first article is read: the stages take their words when they are first used. A lexicon that is in use already
    is not added again.

    Args:
        path: a TOML file, or a folder of which every `.toml` file is taken. Its tables are named as the built-in files and the tables in
            them (`[reporting]`, `[places.cities]`), and its entries look like the ones there.

    Raises:
        InputError: there is no such file, or it is not TOML of this shape; the sentence says where and what to do.
        UsageError: words that the lexicon adds to are in use already.
    """
    path = Path(path).resolve()
    if path in _taken:
        return
    tables = read_lexicon(path)
    late = sorted({name for name, _ in tables if is_loaded(name)})
    if late:
        raise UsageError("lexicon_too_late", path=path, table=late[0])
    for name, entries in tables:
        extend(name, entries)
    _taken.append(path)


def read_lexicon(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """The tables of a lexicon, each with the name of the built-in file that it adds to, all checked.

    Raises:
        InputError: as `use_lexicon`.
    """
    names = [name for name in built_in_names() if name not in CLOSED]
    tables: list[tuple[str, dict[str, Any]]] = []
    for file in _files(path):
        for name, entries in _parsed(file).items():
            if name not in names:
                raise InputError("lexicon_unknown_table", path=file, table=name, known=_near(name, names))
            _check(entries, built_in(name), name, file)
            if name == "pronunciations":
                _check_pronunciations(entries.get("words", {}), file)
            tables.append((name, entries))
    return tables


def _check_pronunciations(words: dict[str, str], file: Path) -> None:
    """Hold that each word is one of Arabic letters, and is said as vocalised letters or as phonemes between slashes."""
    for word, said in words.items():
        if not _ARABIC_WORD.fullmatch(word) or not (_ARABIC_WORD.fullmatch(said) or _PHONEMES.fullmatch(said)):
            raise InputError("lexicon_bad_pronunciation", path=file, word=word, said=said)


def _files(path: Path) -> list[Path]:
    if not path.exists():
        raise InputError("lexicon_not_found", path=path)
    files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
    if not files:
        raise InputError("lexicon_empty_folder", path=path)
    return files


def _parsed(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError("lexicon_not_toml", path=file, reason=error) from None
    except OSError as error:
        raise InputError("cannot_read_file", path=file, reason=error.strerror or error) from None


def _near(name: str, known: Iterable[str]) -> str:
    """The known names that are like this one, else all of them."""
    known = list(known)
    return ", ".join(get_close_matches(name, known, 3) or known)


def _check(given: Any, there: Any, where: str, file: Path) -> None:
    """Hold what is given against what is there."""
    if isinstance(there, dict) and isinstance(given, dict):
        _check_table(given, there, where, file)
    elif isinstance(there, list) and isinstance(given, list):
        for entry in given:
            if not _is_like(entry, there):
                raise _misshapen(there, where, file)
    elif isinstance(there, dict | list) or not _is_like(given, [there]):
        raise _misshapen(there, where, file)


def _check_table(given: dict[str, Any], there: dict[str, Any], where: str, file: Path) -> None:
    plain = where not in _WITH_OPEN_KEYS and all(_PLAIN.fullmatch(key) for key in there)
    for key, value in given.items():
        inside = f"{where}.{key}"
        if key in there:
            _check(value, there[key], inside, file)
        elif plain:
            raise InputError("lexicon_unknown_table", path=file, table=inside, known=_near(key, there))
        else:
            if not _is_like(key, list(there)):
                raise _misshapen(dict([next(iter(there.items()))]), where, file)
            _check(value, next(iter(there.values())), inside, file)


def _misshapen(there: Any, where: str, file: Path) -> InputError:
    """The error that shows an entry as it should be, out of those that are there."""
    sample = there[:1] if isinstance(there, list) else there
    example = json.dumps(sample, ensure_ascii=False)
    if isinstance(sample, list) and sample and isinstance(sample[0], dict):
        shared = [key for key in sample[0] if all(key in known for known in there)]
        pairs = (f"{key} = {json.dumps(sample[0][key], ensure_ascii=False)}" for key in shared)
        example = "[{ " + ", ".join(pairs) + " }]"
    return InputError("lexicon_misshapen", path=file, table=where, example=example[:_EXAMPLE_LENGTH])


def _is_like(entry: Any, there: list[Any]) -> bool:
    """True for an entry of the shape of those that are there."""
    kinds = {type(known) for known in there}
    if type(entry) not in kinds:
        return False
    if isinstance(entry, str):
        return _is_string_like(entry, there)
    if isinstance(entry, list):
        inner = [item for known in there for item in known]
        return bool(entry) and all(_is_like(item, inner) for item in entry)
    return _is_dict_like(entry, there) if isinstance(entry, dict) else True


def _has_letter(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _is_string_like(text: str, there: list[str]) -> bool:
    """True for a text that has letters where all have, and is a country's code where all are."""
    signs: tuple[Callable[[str], object], ...] = (_CODE.fullmatch, _has_letter, str.strip)
    return all(sign(text) for sign in signs if all(map(sign, there)))


def _is_dict_like(entry: dict[str, Any], there: list[dict[str, Any]]) -> bool:
    """True for an entry that has the keys that all have, no key that none has, and forms long enough to derive others from."""
    required = set.intersection(*(set(known) for known in there))
    if not required <= set(entry):
        return False
    known = {key: [entry[key] for entry in there if key in entry] for key in entry}
    return all(_is_like(value, known[key]) and _is_long_enough(value, known[key]) for key, value in entry.items())


def _is_long_enough(value: Any, there: list[Any]) -> bool:
    return not isinstance(value, str) or len(value.strip()) >= min(_SHORTEST_FORM, *map(len, there))
