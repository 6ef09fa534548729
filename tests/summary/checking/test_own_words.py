"""Conclusions that nobody in the article draws."""

import pytest

from tests.summary.checking.harbour import kinds_of, sentence_of


@pytest.mark.parametrize(
    "tail",
    [
        "مما يعكس رغبة البلدين في تعزيز التعاون البحري",
        "في خطوة تفتح صفحة جديدة من الازدهار الاقتصادي",
        "وهو ما لقي ترحيباً شعبياً واسعاً",
    ],
)
def test_an_inference_at_the_end_fails(tail: str) -> None:
    text = f"قال مدير ميناء بنزرت سامي القروي إن أشغال التوسعة ستبدأ في أكتوبر، {tail}."
    assert "support" in kinds_of(text)


def test_a_claim_of_which_the_article_says_nothing_fails() -> None:
    assert "support" in kinds_of("ارتفعت أسعار القمح عالمياً بعد موجة جفاف ضربت حقول أوروبا الشرقية.")


def test_a_word_of_the_summarys_own_among_many_is_no_failure() -> None:
    text = "أوضح مدير ميناء بنزرت سامي القروي بجلاء أن أشغال التوسعة ستبدأ في أكتوبر بكلفة 85 مليون دينار."
    assert sentence_of(text).verdict != "fail"


def test_a_particle_parted_from_its_word_is_no_word_of_the_summarys_own() -> None:
    text = "قال مدير لـ «ميناء بنزرت» سامي القروي إن أشغال التوسعة ستبدأ في أكتوبر."
    assert "لـ" not in " ".join(failure.text for failure in sentence_of(text).failures)
