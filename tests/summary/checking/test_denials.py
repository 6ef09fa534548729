"""What is denied, refused, praised."""

import pytest

from mujaz.model import Article
from mujaz.pipeline import check
from tests.summary.checking.harbour import kinds_of

CLINIC = Article(
    id="clinic",
    headline=None,
    paragraphs=(
        "نفت إدارة المستشفى، التي تولت عملها في مايو، ما تردد عن وجود نقص في الأطباء، مؤكدة أن العيادات تعمل يومياً.",
        "وقالت النقابة إن عقود الممرضين لم تجدد، الأمر الذي نفاه مدير المستشفى سالم الرقيق.",
        "ورفض وزير الصحة عماد الجويني مطلب النقابة، ولم يستبعد زيارة المستشفى.",
        "وقالت الطبيبة ليلى المرزوقي إن ملفها استبعد بلا سبب.",
    ),
)


def _kinds(text: str) -> set[str]:
    return {failure.kind for sentence in check(CLINIC, text).sentences for failure in sentence.failures}


@pytest.mark.parametrize(
    "text",
    [
        "نفى مدير ميناء بنزرت سامي القروي أن أشغال التوسعة ستبدأ في أكتوبر.",
        "أكدت وزيرة النقل هالة بن رجب وجود نية لتسريح العمال.",
        "أشاد رئيس نقابة البحارة منذر العوني بخطة الوزارة.",
    ],
)
def test_a_stance_turned_round_fails(text: str) -> None:
    assert "denial" in kinds_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "قالت وزيرة النقل هالة بن رجب إنه لا نية لتسريح العمال.",
        "أكدت وزيرة النقل هالة بن رجب عدم وجود أي نية لتسريح العمال.",
        "استبعدت وزيرة النقل هالة بن رجب تسريح العمال.",
    ],
)
def test_a_denial_may_be_told_as_a_negation(text: str) -> None:
    assert kinds_of(text).isdisjoint({"denial", "negation"})


def test_a_stance_that_the_claim_has_beside_its_opposite_is_not_turned_round() -> None:
    article = Article(
        id="quarrel",
        headline=None,
        paragraphs=("قال الناطق باسم الشرطة رائد الحمصي إن الشاب اعترف بخلاف مع الجيران، وإن رفضهم الصلح كان السبب.",),
    )
    text = "قال الناطق باسم الشرطة رائد الحمصي إن الشاب أقر بخلاف مع الجيران الذين رفضوا الصلح."
    assert check(article, text).verdict != "fail"


@pytest.mark.parametrize(
    "text",
    [
        "أكدت إدارة المستشفى وجود نقص في الأطباء.",
        "نفت إدارة المستشفى أن العيادات تعمل يومياً.",
        "وافق وزير الصحة عماد الجويني على مطلب النقابة.",
    ],
)
def test_what_the_article_denies_or_refuses_of_the_same_is_not_affirmed_and_the_other_way_round(text: str) -> None:
    assert "denial" in _kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "نفت إدارة المستشفى وجود نقص في الأطباء وأكدت أن العيادات تعمل يومياً.",
        "نفى مدير المستشفى سالم الرقيق أن عقود الممرضين لم تجدد.",
        "لم يستبعد وزير الصحة عماد الجويني زيارة المستشفى.",
        "قالت الطبيبة ليلى المرزوقي إنها استبعدت بلا سبب.",
    ],
)
def test_a_denial_of_the_same_in_other_words_or_no_denial_at_all_does_not_fail(text: str) -> None:
    assert "denial" not in _kinds(text)


ESTATE = Article(
    id="estate",
    headline=None,
    paragraphs=(
        "أعلنت شركة الكهرباء، مساء الاثنين، فصل التيار عن حي الزهور لإصلاح المحول، وفق ما ذكر مديرها وائل الشامي.",
        "ونفى رئيس البلدية طارق السعدي، بعد جلسة طويلة، بيع أرض الملعب.",
        "وقال المهندس ماهر العبدالله إن العمل سينتهي بعد أسبوعين وإن الشوارع ستفتح تباعاً.",
        "واعتمد المجلس خطة الأشجار، وندد سكان الحي بإغلاق الحديقة، واتهموا المقاول بالإهمال.",
    ),
)


def _kinds_of_estate(text: str) -> set[str]:
    return {failure.kind for sentence in check(ESTATE, text).sentences for failure in sentence.failures}


@pytest.mark.parametrize(
    "text",
    [
        "نفت شركة الكهرباء، مساء الاثنين، فصل التيار عن حي الزهور لإصلاح المحول.",
        "أعلنت شركة الكهرباء فصل التيار عن حي الزهور لإصلاح المحول، وفق ما نفى مديرها وائل الشامي.",
        "أكد رئيس البلدية طارق السعدي، بعد جلسة طويلة، بيع أرض الملعب.",
    ],
)
def test_what_is_denied_may_stand_behind_an_aside(text: str) -> None:
    assert "denial" in _kinds_of_estate(text)


def test_a_preposition_of_the_denials_letters_denies_nothing() -> None:
    assert "denial" in _kinds_of_estate("استبعد المهندس ماهر العبدالله أن العمل سينتهي بعد أسبوعين.")


@pytest.mark.parametrize(
    "text",
    [
        "اعترض المجلس على خطة الأشجار.",
        "بارك سكان الحي إغلاق الحديقة.",
        "برأ سكان الحي المقاول من الإهمال.",
    ],
)
def test_other_stances_turned_round_fail(text: str) -> None:
    assert "denial" in _kinds_of_estate(text)


@pytest.mark.parametrize(
    "text",
    [
        "نفى رئيس البلدية طارق السعدي بيع أرض الملعب بعد جلسة طويلة.",
        "ندد سكان الحي بإغلاق الحديقة واتهموا المقاول بالإهمال.",
        "أعلنت شركة الكهرباء، مساء الاثنين، فصل التيار عن حي الزهور لإصلاح المحول.",
    ],
)
def test_stances_told_as_they_are_do_not_fail(text: str) -> None:
    assert "denial" not in _kinds_of_estate(text)


def test_a_refusal_that_is_what_is_denied_denies_nothing() -> None:
    article = Article(
        id="sea",
        headline=None,
        paragraphs=("أكد الناطق سالم الدوسري رفض بلاده مد الأنبوب في البحر، وطالب بجلسة عاجلة.",),
    )
    (told,) = check(article, "نفى الناطق سالم الدوسري رفض بلاده مد الأنبوب في البحر.").sentences
    assert "denial" in {failure.kind for failure in told.failures}
    assert check(article, "أكد الناطق سالم الدوسري رفض بلاده مد الأنبوب في البحر.").verdict == "pass"
