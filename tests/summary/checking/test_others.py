"""Who may stand for whom, and who stands where another belongs."""

from mujaz.model import Article, Moment
from mujaz.pipeline import check

TALKS = Article(
    id="talks",
    headline="مباحثات في مسقط",
    published=Moment(value="2024-05-06", precision="day"),
    paragraphs=(
        "أعلنت وزارة الخارجية التونسية، اليوم الاثنين، أن مباحثات الصيد البحري ستستأنف في مسقط خلال الصيف.",
        "وقال رئيس الوزراء التونسي منصف الغربي إن بلاده خفضت الرسوم على القوارب بنسبة عشرة بالمئة.",
        "وقال رئيس الوزراء الأردني نبيل الشوابكة إن عمّان سترسل خبراء إلى الموانئ.",
        "ودعت الصين، وهي أكبر المشترين، الدول المنتجة إلى تحليل أسباب نقص الأسماك.",
        "وزار الوزيرإسكندر الميلادي سوق السمك في صفاقس.",
    ),
)


def _fails(text: str) -> bool:
    return check(TALKS, text).verdict == "fail"


def test_a_state_may_speak_for_its_ministry() -> None:
    assert not _fails("أعلنت تونس أن مباحثات الصيد البحري ستستأنف في مسقط خلال الصيف.")


def test_who_speaks_in_the_line_is_not_misplaced() -> None:
    assert not _fails("دعت الصين الدول المنتجة إلى تحليل أسباب نقص الأسماك.")


def test_a_person_behind_the_adjective_of_another_country_fails() -> None:
    text = "قال رئيس الوزراء الأردني {} إن عمّان سترسل خبراء إلى الموانئ."
    assert _fails(text.format("منصف الغربي"))
    assert not _fails(text.format("نبيل الشوابكة"))


def test_a_name_that_the_article_wrote_as_one_with_the_word_before_it_is_known() -> None:
    assert not _fails("زار إسكندر الميلادي سوق السمك في صفاقس.")


def test_a_stance_that_the_claim_has_beside_its_opposite_is_not_turned_round() -> None:
    article = Article(
        id="quarrel",
        headline=None,
        paragraphs=("قال الناطق باسم الشرطة رائد الحمصي إن الشاب اعترف بخلاف مع الجيران، وإن رفضهم الصلح كان السبب.",),
    )
    text = "قال الناطق باسم الشرطة رائد الحمصي إن الشاب أقر بخلاف مع الجيران الذين رفضوا الصلح."
    assert check(article, text).verdict != "fail"


def test_a_seat_of_power_stands_for_its_state() -> None:
    article = Article(
        id="seat",
        headline=None,
        paragraphs=("أعلن المتحدث باسم الرئاسة الروسية فاديم كوروتين أن الاتصالات بشأن تصدير القمح ستتواصل.",),
    )
    assert (
        check(article, "أعلن المتحدث باسم الكرملين فاديم كوروتين أن الاتصالات بشأن تصدير القمح ستتواصل.").verdict
        != "fail"
    )
