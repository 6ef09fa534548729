"""Numbers, days and quotations."""

import pytest

from mujaz.model import Article, Moment
from mujaz.pipeline import check
from tests.summary.checking.harbour import failures_of, kinds_of


@pytest.mark.parametrize("number", ["85", "٨٥", "خمسة وثمانين"])
def test_a_number_is_the_same_in_other_digits_and_in_words(number: str) -> None:
    assert "number" not in kinds_of(f"تبدأ أشغال التوسعة بكلفة {number} مليون دينار.")


@pytest.mark.parametrize("text", ["تبدأ أشغال التوسعة بكلفة 58 مليون دينار.", "زار الميناء 12 وفداً من طنجة."])
def test_a_number_that_is_not_in_the_article_fails(text: str) -> None:
    assert kinds_of(text) == {"number"}


def test_a_number_that_counts_something_else_fails() -> None:
    assert "number" in kinds_of("سيفقد 85 مليون بحار مواقعهم في طنجة.")


@pytest.mark.parametrize("day", ["16 أبريل 2024", "16 نيسان/أبريل", "الثلاثاء 16 أبريل 2024", "أبريل 2024"])
def test_a_relative_day_may_be_told_as_its_date(day: str) -> None:
    assert "day" not in kinds_of(f"قال مدير ميناء بنزرت سامي القروي في {day} إن أشغال التوسعة ستبدأ في أكتوبر.")


@pytest.mark.parametrize("day", ["17 أبريل 2024", "الأحد", "16 مايو 2024", "الأربعاء 16 أبريل 2024", "عام 2023"])
def test_another_day_fails(day: str) -> None:
    assert "day" in kinds_of(f"قال مدير ميناء بنزرت سامي القروي {day} إن أشغال التوسعة ستبدأ في أكتوبر.")


def test_a_day_of_something_else_fails() -> None:
    assert "day" in kinds_of("قال مدير ميناء بنزرت سامي القروي في 3 مارس 2024 إن أشغال التوسعة ستبدأ في أكتوبر.")


def test_a_changed_quotation_fails_whatever_its_marks() -> None:
    assert kinds_of("قالت الوزيرة: «لن يفقد عامل واحد راتبه في هذا الميناء».") >= {"quotation"}
    assert kinds_of("قالت الوزيرة: «لن يفقد عامل واحد موقعه في هذا الميناء».") == set()


def test_an_unclosed_quotation_is_no_failure() -> None:
    assert failures_of('قالت الوزيرة: "لن يفقد عامل واحد موقعه في هذا الميناء.') == set()


def test_the_day_on_which_the_article_was_published_may_be_told() -> None:
    text = "ذكر مقال نُشر في 16 أبريل 2024 أن رئيس نقابة البحارة منذر العوني دعا إلى تأجيل الأشغال حتى الصيف."
    assert "day" not in kinds_of(text)


def test_a_number_in_brackets_is_read_with_the_word_behind_them() -> None:
    article = Article(
        id="relief",
        headline=None,
        paragraphs=("قال مدير الهيئة نادر الصالحي إن السفينة تحمل ( 100 ) ألف سلة غذائية إلى الميناء.",),
    )
    assert check(article, "قال مدير الهيئة نادر الصالحي إن السفينة تحمل 100 ألف سلة غذائية.").verdict == "pass"


def test_a_small_number_that_the_article_only_counts_up_is_a_doubt() -> None:
    article = Article(
        id="boats", headline=None, paragraphs=("أعاد خفر السواحل قاربي الصيد راية ونجمة إلى ميناء قابس مساء الجمعة.",)
    )
    (sentence,) = check(article, "أعاد خفر السواحل قاربين اثنين إلى ميناء قابس مساء الجمعة.").sentences
    assert sentence.verdict != "fail"


ROADS = Article(
    id="roads",
    headline=None,
    paragraphs=(
        "قالت وزارة الأشغال إن عدد الحفر في شوارع العاصمة بلغ 2.360 حفرة منذ مطلع الشتاء.",
        "ووافق البرلمان، الخميس الماضي، على رزمة قروض للبلدياتبقيمة 14.3 مليار، وجاءت على حساب تقليصات في الضرائب، بحسب صحف محلية.",
        "وخصصت الوزارة 700 ألف دينار لشراء آليات جديدة.",
    ),
)


def _kinds_of_roads(text: str) -> set[str]:
    return {failure.kind for sentence in check(ROADS, text).sentences for failure in sentence.failures}


@pytest.mark.parametrize("number", ["2360", "2,360", "2.360"])
def test_a_point_may_part_thousands(number: str) -> None:
    assert "number" not in _kinds_of_roads(
        f"قالت وزارة الأشغال إن {number} حفرة ظهرت في شوارع العاصمة منذ مطلع الشتاء."
    )


def test_a_rare_number_in_the_line_behind_the_claim_counts_the_same_though_the_words_beside_it_differ() -> None:
    assert "number" not in _kinds_of_roads("وافق البرلمان، بحسب صحف محلية، على 14.3 مليار للقرى والبلدات النائية.")


FERRY = Article(
    id="ferry",
    headline="العبارة الجديدة تبحر الأحد القادم",
    published=Moment(value="2024-04-16", precision="day"),
    paragraphs=(
        "قال مدير المرفأ سامر الخوري إن العبارة نقلت في فبراير الماضي ألف راكب وإن الرحلات زادت.",
        "وقال الخوري إن الشركة خسرت مليون دينار في عام 2022، وإنها ربحت مليونين في عام 2023.",
        "وأصيب بحاران في حريق شب أمس في مستودع المرفأ، بحسب الدفاع المدني.",
    ),
)


def _kinds_of_ferry(text: str) -> set[str]:
    return {failure.kind for sentence in check(FERRY, text).sentences for failure in sentence.failures}


@pytest.mark.parametrize(
    "text",
    [
        "قال مدير المرفأ سامر الخوري إن العبارة نقلت في شباط/مارس ألف راكب.",
        "أصيب بحاران في حريق شب في 16 أبريل 2024 في مستودع المرفأ، بحسب الدفاع المدني.",
        "تبحر العبارة الجديدة الاثنين 22 أبريل 2024.",
        "تبحر العبارة الجديدة في 28 أبريل 2024.",
    ],
)
def test_months_at_odds_and_days_near_the_articles_own_fail(text: str) -> None:
    assert "day" in _kinds_of_ferry(text)


@pytest.mark.parametrize(
    "text",
    [
        "قال مدير المرفأ سامر الخوري إن العبارة نقلت في شباط/فبراير 2024 ألف راكب.",
        "قال الخوري إن الشركة خسرت مليون دينار في عام 2022.",
        "أصيب بحاران في حريق شب في 15 أبريل 2024 في مستودع المرفأ، بحسب الدفاع المدني.",
        "تبحر العبارة الجديدة الأحد 21 أبريل 2024.",
    ],
)
def test_days_told_as_the_article_tells_them_do_not_fail(text: str) -> None:
    assert "day" not in _kinds_of_ferry(text)


def test_a_month_that_the_article_tells_of_something_else_fails() -> None:
    article = Article(
        id="gold",
        headline=None,
        published=Moment(value="2024-08-10", precision="day"),
        paragraphs=(
            "تجاوزت قيمة الصفقات العالمية في يوليو الماضي أربعمئة مليار دولار وفق بيانات السوق.",
            "واستقرت أسعار النحاس طوال يونيو قبل أن يتراجع الطلب على المعادن.",
            "ويتوقع محللون أن يرتفع الطلب على النحاس لاحقاً بعد تعافي المصانع.",
        ),
    )
    text = "تجاوزت قيمة الصفقات العالمية في {} 2024 أربعمئة مليار دولار."
    assert check(article, text.format("يوليو")).verdict == "pass"
    assert check(article, text.format("يناير")).verdict == "fail"
