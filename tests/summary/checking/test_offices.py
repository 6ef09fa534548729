"""Who may stand for whom, and in whose office."""

from mujaz.model import Article, Moment
from mujaz.pipeline import check
from tests.summary.checking.dam import kinds_in_dam

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


def test_a_state_right_behind_its_own_adjective_fails() -> None:
    assert "place" in kinds_in_dam("من المرتقب أن يوقع الوزير المغربي المغرب اتفاقاً مع الوزارة.")
    assert "place" not in kinds_in_dam("من المرتقب أن يوقع وفد من العاصمة المغربية الرباط اتفاقاً مع الوزارة.")


def test_an_ambassador_to_his_own_state_fails() -> None:
    assert "place" in kinds_in_dam("حضر السفير المغربي لدى المغرب توقيع الاتفاق مع الوزارة.")


def test_a_role_of_one_word_may_be_two_peoples() -> None:
    article = Article(
        id="match",
        headline=None,
        paragraphs=(
            "تعاقد نادي الميناء مع المهاجم الدولي حسان الطيب لموسمين.",
            "وقال اللاعب عادل البحري إن الفريق مستعد للموسم الجديد.",
        ),
    )
    assert check(article, "تعاقد نادي الميناء مع اللاعب حسان الطيب لموسمين.").verdict != "fail"
