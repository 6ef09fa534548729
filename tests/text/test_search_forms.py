import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.text.folding import fold_text
from mujaz.text.search_forms import search_form, search_words, searchable
from mujaz.text.tokens import folded_words


def form(text: str) -> str:
    return searchable(folded_words(text))


CLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فل")
WORDS = (
    "روسيا",
    "وزير",
    "لبنان",
    "كوريا",
    "فلسطين",
    "بريطانيا",
    "رئيس",
    "لقاء",
    "كتاب",
    "بنك",
    "فريق",
    "ولاية",
    "زيلينسكي",
    "مفاوضات",
)


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("clitic", CLITICS)
def test_a_word_has_one_form_with_and_without_its_clitics(word: str, clitic: str) -> None:
    assert form(clitic + word) == form(word)


@pytest.mark.parametrize("word", ["رئيس", "وزير", "لجنة", "لقاء", "كتاب", "بنك", "فريق", "مفاوضات", "التزام"])
@pytest.mark.parametrize("article", ["ال", "وال", "بال", "فال", "كال"])
def test_a_word_has_one_form_with_and_without_its_article(word: str, article: str) -> None:
    assert form(article + word) == form(word)


@pytest.mark.parametrize(
    ("joined", "bare"),
    [("للرئيس", "رئيس"), ("للجنة", "لجنة"), ("وللقاء", "لقاء"), ("للبنان", "لبنان"), ("للوزير", "وزير")],
)
def test_an_article_whose_alif_is_swallowed_is_seen(joined: str, bare: str) -> None:
    assert form(joined) == form(bare)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أمريكا", "أميركا"),
        ("الأمريكية", "والأميركية"),
        ("ترمب", "ترامب"),
        ("إسطنبول", "اسطنبول"),
        ("مسؤول", "مسئول"),
        ("شؤون", "شئون"),
        ("وزراء", "وزرا"),
        ("هيئة", "هيأة"),
        ("مُحَمَّد", "محمد"),
        ("الـــرئيس", "الرئيس"),
        ("ایران", "إيران"),
        ("٢٠٢٥", "2025"),
        ("1,234", "1234"),
        ("على", "علي"),
    ],
)
def test_spellings_of_one_word_have_one_form(one: str, other: str) -> None:
    assert form(one) == form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("كبير", "بئر"), ("فرنسا", "رنسا"), ("روسيا", "روسي"), ("بنك", "نكبة"), ("وفد", "فدية"), ("3.5", "35")],
)
def test_other_words_have_other_forms(one: str, other: str) -> None:
    assert form(one) != form(other)


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة", min_size=1, max_size=12))
def test_a_form_is_never_empty_and_its_own_characters_are_the_words(word: str) -> None:
    assert search_form(fold_text(word))
    found = search_words(f"ثم {word} هنا")
    assert len(found) == 3
    assert f"ثم {word} هنا"[slice(*found[1].span)] == word
