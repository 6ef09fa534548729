"""One person under names that are written in several ways."""

import pytest

from mujaz.understanding.people import find_people
from mujaz.understanding.persons import find_persons, name_key, same_person
from mujaz.understanding.word_stream import words_of


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ألمايو تيجنو", "ألمايو تجنو", True),
        ("سيلفان إيتيه", "سيلفان إيتي", True),
        ("خالد سليمان", "خالد سلمان", False),
        ("سامي الحداد", "سامي الحدائق", False),
    ],
)
def test_a_long_vowel_more_or_less_is_the_same_foreign_name(one: str, other: str, same: bool) -> None:
    assert same_person(name_key(one), name_key(other)) is same


def test_two_spellings_of_one_name_are_one_person() -> None:
    text = "قال وزير الري ألمايو تيجنو إن السد جاهز. وأضاف الوزير ألمايو تجنو أن الموسم جيد."
    words = words_of(text)
    assert [person.name for person in find_persons(words, find_people(words), None)] == ["ألمايو تيجنو"]


def test_a_surname_that_is_a_word_too_tells_its_bearer_behind_a_verb_where_no_genitive_follows() -> None:
    text = (
        "وصل الرئيس الإيراني إبراهيم رئيسي إلى مسقط. والتقى رئيسي خلال زيارته عددا من الوزراء. وزار رئيسي وزراء المكان."
    )
    words = words_of(text)
    person = find_persons(words, find_people(words), None)[0]
    assert [words.folded(mention.first) for mention in person.mentions].count("رييسي") == 1


def test_a_kings_one_name_is_his_full_one_where_the_article_has_it() -> None:
    words = words_of("استقبل الملك سلمان بن عبدالعزيز ضيوفه. وقال الملك سلمان إن الأمر واضح.")
    assert [person.name for person in find_persons(words, find_people(words), None)] == ["سلمان بن عبدالعزيز"]


def test_a_feast_is_nobody() -> None:
    assert find_people(words_of("يبدأ العمل بعد عيد الأضحى المبارك.")) == []
