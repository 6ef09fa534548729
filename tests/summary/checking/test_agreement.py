"""Names that cannot stand behind the words before them."""

import pytest

from mujaz.model import Article
from mujaz.pipeline import check
from tests.summary.checking.harbour import sentence_of

SCHOOLS = Article(
    id="schools",
    headline=None,
    paragraphs=(
        "قال وزير التربية العراقي ماجد الحلي، اليوم، إن وزارة التربية ستفتح مئة مدرسة في الخريف.",
        "وأعلنت نقابة المعلمين أن الإضراب سيستمر أسبوعاً، فيما دعا الوزير النقابة إلى الحوار.",
        "ورأت النائبة سعاد الكاظمي أن المدارس تحتاج إلى معلمين أكثر، وأعلن مجلس النواب جلسة خاصة.",
        "واتهم الوزير نقابة المعلمين بالمبالغة، وقال القيادي في الحركة الوطنية نهضة إن الأزمة طالت.",
        "وقال المدير العام للأبنية رائد الجبوري إن إيران تورد مواد البناء وإن تركيا تشارك في الأعمال.",
    ),
)


def _fails(text: str) -> bool:
    return any(
        failure.kind in {"name", "place", "speaker"}
        for one in check(SCHOOLS, text).sentences
        for failure in one.failures
    )


@pytest.mark.parametrize(
    "text",
    [
        "قال وزارة التربية إنها ستفتح مئة مدرسة في الخريف.",
        "رأى سعاد الكاظمي أن المدارس تحتاج إلى معلمين أكثر.",
        "رأت ماجد الحلي أن المدارس تحتاج إلى معلمين أكثر.",
        "أعلنت مجلس النواب أن الإضراب سيستمر أسبوعاً.",
        "قال إيران إن المدير العام للأبنية يشارك في الأعمال.",
        "نظمت ماجد الحلي مئة مدرسة في الخريف.",
    ],
)
def test_a_verb_of_saying_of_another_gender_than_the_name_behind_it_fails(text: str) -> None:
    assert _fails(text)


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير التربية العراقي نقابة المعلمين إن وزارة التربية ستفتح مئة مدرسة في الخريف.",
        "قال المدير العام تركيا إن مواد البناء تورد للأبنية.",
        "أعلنت نقابة المعلمين، المديرة السابقة للوزارة، أن الإضراب سيستمر أسبوعاً.",
    ],
)
def test_a_body_or_a_state_in_an_office_fails(text: str) -> None:
    assert _fails(text)


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير التربية العراقي ماجد الحلي إن وزارة التربية ستفتح مئة مدرسة في الخريف.",
        "أعلنت نقابة المعلمين أن الإضراب سيستمر أسبوعاً.",
        "رأت النائبة سعاد الكاظمي أن المدارس تحتاج إلى معلمين أكثر.",
        "دعا وزير التربية نقابة المعلمين إلى الحوار واتهم النقابة بالمبالغة.",
        "قال القيادي في الحركة الوطنية نهضة إن الأزمة طالت.",
        "أعلن مجلس النواب جلسة خاصة.",
    ],
)
def test_names_behind_words_that_agree_do_not_fail(text: str) -> None:
    assert not _fails(text)


def test_whom_a_verb_takes_for_an_object_need_not_agree_with_it() -> None:
    sentence = sentence_of("دعا رئيس نقابة البحارة منذر العوني الوزارة إلى تأجيل الأشغال حتى الصيف.")
    assert sentence.verdict != "fail"
