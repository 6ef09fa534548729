"""Negations in words that are not the article's."""

import pytest

from mujaz.model import Article
from mujaz.pipeline import check
from tests.summary.checking.dam import kinds_in_dam


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير المياه رامي الزعبي إن الوزارة تملك الموارد اللازمة لبناء محطة ثانية.",
        "نجحت الشركة المنفذة في تأمين معدات الحفر خلال الشتاء.",
    ],
)
def test_what_the_article_negates_fails_in_other_words_without_a_negation(text: str) -> None:
    assert "negation" in kinds_in_dam(text)


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير المياه رامي الزعبي إن السد لا يقع على بعد سبعين كيلومتراً عن مدينة الكرك.",
        "قال وزير المياه رامي الزعبي إن أشغال السد لن تبدأ في يومها المعلن في كل المواقع.",
    ],
)
def test_a_negation_of_what_nothing_in_the_article_turns_fails(text: str) -> None:
    assert "negation" in kinds_in_dam(text)


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير المياه رامي الزعبي إن الوزارة لا تملك الموارد اللازمة لبناء محطة ثانية.",
        "قال وزير المياه رامي الزعبي إن الوزارة افتقرت إلى الموارد اللازمة لبناء محطة ثانية.",
        "لم تؤمن الشركة المنفذة معدات الحفر خلال الشتاء.",
        "أخفقت الشركة المنفذة في تأمين معدات الحفر خلال الشتاء.",
    ],
)
def test_a_negation_told_otherwise_does_not_fail(text: str) -> None:
    assert "negation" not in kinds_in_dam(text)


def test_a_noun_that_negates_turns_no_clause_behind_it() -> None:
    assert "negation" not in kinds_in_dam("بنيت المحطة من دون تأخير ثم ستبدأ أشغال السد كاملة في جميع المواقع.")


def test_an_exception_from_nothing_negated_fails() -> None:
    assert "negation" in kinds_in_dam("قال وزير المياه رامي الزعبي إن الوزارة تملك سوى الموارد اللازمة.")
    assert "negation" not in kinds_in_dam("قال وزير المياه رامي الزعبي إن الوزارة لم تملك سوى الموارد اللازمة.")


def test_yet_without_a_negation_before_it_fails() -> None:
    article = Article(
        id="row", headline=None, paragraphs=("قالت القناة إن الخلاف على الحدود لم يحل بعد، وإن اللجنة تعمل عن بعد.",)
    )
    assert check(article, "قالت القناة إن الخلاف على الحدود لم يحل بعد.").verdict == "pass"
    assert check(article, "قالت القناة إن الخلاف على الحدود يحل بعد.").verdict == "fail"
    assert check(article, "قالت القناة إن اللجنة تعمل عن بعد.").verdict == "pass"
