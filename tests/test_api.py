"""The public API: a handful of names, typed, documented, cheap to import."""

import inspect
import string
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

import mujaz
from mujaz import errors, model
from mujaz.lexicon import load


def test_every_public_name_exists_and_is_documented() -> None:
    for name in mujaz.__all__:
        assert inspect.getdoc(getattr(mujaz, name)), name


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        _ = mujaz.nonsense


def test_the_package_is_typed() -> None:
    assert (files("mujaz") / "py.typed").is_file()


def test_importing_mujaz_loads_no_stage() -> None:
    code = "import mujaz, sys; sys.exit(any(m.startswith('mujaz.') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_message_is_in_both_languages_with_the_same_details() -> None:
    for code, texts in load("messages").items():
        assert set(texts) == {"ar", "en"}, code
        fields = {language: set(_fields(text)) for language, text in texts.items()}
        assert fields["ar"] == {field.removesuffix("_en") for field in fields["en"]}, code


def test_every_message_is_used() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in Path(mujaz.__file__).parent.rglob("*.py"))
    assert not [code for code in load("messages") if f'"{code}"' not in sources]


def _fields(template: str) -> list[str]:
    return [field for _, field, _, _ in string.Formatter().parse(template) if field]


def test_errors_have_a_code_and_a_sentence_in_each_language() -> None:
    error = errors.InputError("cannot_write", path="/x", reason="no")
    assert error.code == "cannot_write"
    assert "/x" in error.message
    assert str(error) == error.message_en


def test_records_are_frozen() -> None:
    with pytest.raises(AttributeError):
        model.Brief(id="x", status="failed").id = "y"  # type: ignore[misc]


def test_an_empty_brief_survives_json() -> None:
    brief = model.Brief(id="x", status="failed")
    assert model.Brief.from_json(brief.to_json()) == brief
    assert model.Brief.from_json(brief.to_json(indent=2)) == brief
