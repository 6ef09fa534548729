"""Names, places and offices that are not the article's, or not there."""

import pytest

from mujaz.model import Article
from mujaz.pipeline import check
from tests.summary.checking.harbour import failures_of, kinds_of, sentence_of


def test_somebody_who_is_not_in_the_article_fails() -> None:
    text = "قال مدير ميناء بنزرت نجيب البوسعيدي إن أشغال التوسعة ستبدأ في أكتوبر."
    assert ("name", "نجيب البوسعيدي") in failures_of(text)


def test_a_place_that_is_not_in_the_article_fails() -> None:
    assert ("place", "هلسنكي") in failures_of("زار وفد من هلسنكي الميناء في 3 مارس 2024.")


def test_another_of_the_article_in_somebodys_office_fails() -> None:
    assert "name" in kinds_of("دعا رئيس نقابة البحارة سامي القروي إلى تأجيل الأشغال حتى الصيف.")


def test_two_who_change_places_fail() -> None:
    assert kinds_of(
        "نفى رئيس نقابة البحارة هالة بن رجب وجود نية لتسريح العمال، وانتقدت وزيرة النقل منذر العوني خطة الوزارة."
    )


@pytest.mark.parametrize("name", ["سامي القروي", "القروي", "المدير القروي"])
def test_a_shorter_form_of_a_name_is_the_same(name: str) -> None:
    assert failures_of(f"قال {name} إن أشغال التوسعة ستبدأ في أكتوبر.") == set()


def test_another_spelling_of_a_name_is_no_other_name() -> None:
    assert failures_of("قال مدير ميناء بنزرت سامي القروى إن أشغال التوسعة ستبدأ في أكتوبر.") == set()


def test_a_capital_may_stand_for_its_state() -> None:
    assert "place" not in kinds_of("قد يزور وزير التجهيز المغربي كريم الفاسي تونس، بحسب الرباط.")


def test_a_name_that_only_some_signs_speak_against_is_a_doubt_and_no_failure() -> None:
    sentence = sentence_of("كان وفد من بنزرت قد زار الميناء في 3 مارس الماضي.")
    assert sentence.verdict == "unsure"
    assert [failure.text for failure in sentence.failures] == ["بنزرت"]


def test_what_stands_near_nothing_that_is_told_fails() -> None:
    assert ("place", "طنجة") in failures_of("نفت وزيرة النقل هالة بن رجب وجود نية لتسريح العمال في طنجة.")


@pytest.mark.parametrize(
    "text",
    [
        "نفى منذر العوني وجود أي نية لتسريح العمال.",
        "انتقدت هالة بن رجب خطة الوزارة ودعت إلى تأجيل الأشغال حتى الصيف.",
        "قد يزور وزير التجهيز المغربي سامي القروي تونس الأسبوع المقبل لتوقيع اتفاق.",
    ],
)
def test_another_person_of_the_article_in_somebodys_place_fails(text: str) -> None:
    assert kinds_of(text) & {"name", "speaker"}


def test_a_common_word_that_the_article_lacks_is_no_name() -> None:
    assert "name" not in kinds_of("انتقد رئيس نقابة البحارة منذر العوني خطة الوزارة ودعا إلى إيقاف الأشغال حتى الصيف.")


def test_two_of_the_article_each_in_its_place_do_not_fail() -> None:
    text = "نفت هالة بن رجب وجود أي نية لتسريح العمال، وانتقد منذر العوني خطة الوزارة ودعا إلى تأجيل الأشغال."
    assert failures_of(text) == set()


def test_a_given_name_that_the_article_leaves_out_is_only_in_doubt() -> None:
    article = Article(
        id="goal", headline=None, paragraphs=("قال المدرب كاردوزو إن فريقه يستعد لمباراة الأحد أمام فريق الميناء.",)
    )
    (told,) = check(article, "قال المدرب لويس كاردوزو إن فريقه يستعد لمباراة الأحد أمام فريق الميناء.").sentences
    assert told.verdict == "unsure"


def test_another_given_name_than_the_articles_fails() -> None:
    assert "name" in kinds_of("قال مدير ميناء بنزرت نجيب القروي إن أشغال التوسعة ستبدأ في أكتوبر.")
