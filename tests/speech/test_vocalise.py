"""Vowel marks: added to the article's own letters, in the order that the voice reads."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.speech import diacritizers, vocalise
from mujaz.speech.diacritizers import LONGEST
from mujaz.speech.marks import SHADDA, without_marks

pytestmark = pytest.mark.voice

ARABIC = st.text(
    alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويىئءؤةأإآ \u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670ـ،.ﻻﷺ",
    max_size=60,
)


def test_a_plain_sentence_gets_its_vowels() -> None:
    assert vocalise("ذهب الولد إلى البيت.") == "ذَهَبَ الْوَلَدُ إِلَى الْبَيْتِ."


@settings(deadline=None)
@given(st.one_of(ARABIC, st.text(max_size=60)))
def test_letters_never_change(text: str) -> None:
    assert without_marks(vocalise(text)) == without_marks(text)


@settings(deadline=None)
@given(ARABIC)
def test_shadda_stands_before_the_vowel(text: str) -> None:
    marks = "\u064b\u064c\u064d\u064e\u064f\u0650\u0652"
    said = vocalise(text)
    assert not any(before in marks and mark == SHADDA for before, mark in pairwise(said))


@pytest.mark.parametrize("text", ["بدأ العمل", "مسؤول في الهيئة", "آخر الأنباء", "إسلام آباد", "سماء ومياه"])
def test_hamzas_stay_as_the_article_writes_them(text: str) -> None:
    assert without_marks(vocalise(text)) == text


def test_the_articles_own_marks_stay() -> None:
    assert "تُغ" in vocalise("الإدارة تُغير المواقف")
    assert vocalise("عَلِم").startswith("عَلِم")
    said = vocalise("كثّف الجيش")
    assert said[said.index(SHADDA) + 1] in "\u064e\u064f\u0650"


@pytest.mark.parametrize("text", ["كتاباً مفيداً", "كتابًا مفيدًا"])
def test_a_tanwin_on_its_alif_is_not_doubled(text: str) -> None:
    assert vocalise(text).count("\u064b") == text.count("\u064b")


def test_long_text_is_cut_at_spaces_and_comes_back_whole() -> None:
    text = "كلمة طويلة جدا " * (LONGEST // 5)
    assert without_marks(vocalise(text)) == text
    assert without_marks(vocalise("م" * (LONGEST * 3))) == "م" * (LONGEST * 3)


def test_empty_text_and_signs_stay() -> None:
    assert vocalise("") == ""
    assert vocalise(" ،. ") == " ،. "


def test_many_threads_share_one_model() -> None:
    sentences = [f"قال الوزير في اليوم {word} إن العمل بدأ" for word in ("الأول", "الثاني", "الثالث", "الرابع")] * 5
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(vocalise, sentences)) == [vocalise(sentence) for sentence in sentences]


def test_importing_the_package_loads_no_model() -> None:
    code = (
        "import sys, mujaz.speech.recording; mujaz.speech.recording.is_available();"
        "print([name for name in ('onnxruntime', 'text2tashkeel', 'lameenc', 'espeakng_loader', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_second_model_serves_where_the_first_does_not_work(monkeypatch: pytest.MonkeyPatch) -> None:
    best = vocalise("ذهب الولد إلى البيت.")
    monkeypatch.setitem(sys.modules, "text2tashkeel", None)
    diacritizers._loaded.cache_clear()
    said = vocalise("ذهب الولد إلى البيت.")
    diacritizers._loaded.cache_clear()
    assert without_marks(said) == without_marks(best)
    assert said.startswith("ذَهَبَ")


@settings(deadline=None, max_examples=50)
@given(ARABIC)
def test_the_second_model_changes_no_letter_either(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(diacritizers, "LOADERS", diacritizers.LOADERS[1:])
        assert without_marks(vocalise(text)) == without_marks(text)


def test_the_lexicon_has_the_last_word_on_names_behind_their_particles() -> None:
    said = vocalise("وقال ترامب لرويترز إن السعودية")
    assert "تْرَامْبْ" in said
    assert "لِرُويْتَرْز" in said
    assert "الس\u0651\u064fعُودِيّ\u064eة" in said
    assert vocalise("قال تَرامب").split(" ")[1].startswith("تَر")


def test_a_megabyte_is_vocalised_and_comes_back_whole() -> None:
    text = "قال الوزير إن العمل بدأ في المدينة. " * 200 + "\u064b" * 500 + "x" * 5000
    assert without_marks(vocalise(text)) == without_marks(text)
