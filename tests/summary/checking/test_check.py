"""The checker of summaries: what is faithful passes, and one thing changed fails by its own name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.model import Article, Moment
from mujaz.pipeline import check_summary
from mujaz.summary.checking import CheckedSentence

ARTICLE = Article(
    id="1",
    headline="محافظ الواحة يعلن موعد ترميم الجسر القديم",
    published=Moment(value="2025-03-04", precision="day"),
    paragraphs=(
        "أعلن محافظ الواحة سالم البدري، أمس الاثنين، أن أعمال ترميم الجسر القديم ستبدأ في 20 آذار/مارس المقبل بكلفة 70 مليون دينار.",
        'وقال البدري في مؤتمر صحافي في مدينة الرقراق إن المشروع "سيخدم أهالي الضفتين معاً"، ونفى أن تكون المحافظة قد طلبت قرضاً خارجياً لتمويل الأعمال.',
        "ودعا نقيب المهندسين هشام العلوي البلدية إلى تأجيل إغلاق الطريق، وقال إن النقابة لم تتسلم مخططات المشروع.",
        "وأصيب 14 عاملاً في انهيار جزء من الجسر في 9 شباط/فبراير الماضي، وقُتل 3 آخرون.",
    ),
)


def checked(sentence: str, article: Article = ARTICLE) -> CheckedSentence:
    (result,) = check_summary(article, [sentence])
    return result


FAITHFUL = (
    "أعلن محافظ الواحة سالم البدري في 3 آذار/مارس 2025 أن ترميم الجسر القديم سيبدأ في 20 آذار/مارس بكلفة 70 مليون دينار.",
    "ونفى البدري أن تكون المحافظة قد طلبت قرضاً خارجياً لتمويل الأعمال.",
    "ودعا نقيب المهندسين هشام العلوي إلى تأجيل إغلاق الطريق، وقال إن النقابة لم تتسلم مخططات المشروع.",
    "وأصيب 14 عاملاً وقُتل 3 آخرون في انهيار جزء من الجسر في 9 شباط/فبراير 2025.",
    'وقال البدري إن المشروع "سيخدم أهالي الضفتين معاً".',
)


@pytest.mark.parametrize("sentence", FAITHFUL)
def test_a_faithful_sentence_passes_with_its_evidence(sentence: str) -> None:
    result = checked(sentence)
    assert (result.verdict, result.failures) == ("pass", ())
    assert result.evidence
    assert all(ARTICLE.body[start:end].strip() for start, end in result.evidence)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("name", "أعلن محافظ الواحة فواز العنزاوي أن أعمال ترميم الجسر القديم ستبدأ في 20 آذار/مارس."),
        ("place", "وقال البدري في مؤتمر صحافي في مدينة أوسلو إن المشروع سيخدم أهالي الضفتين."),
        ("number", "وأصيب 19 عاملاً في انهيار جزء من الجسر."),
        ("number_of", "وأصيب 3 عمال في انهيار جزء من الجسر في 9 شباط/فبراير."),
        ("date", "أعلن سالم البدري أن أعمال ترميم الجسر القديم ستبدأ في 25 آذار/مارس 2025."),
        ("quotation", 'وقال البدري إن المشروع "سيخدم أهالي القرى معاً".'),
        ("speaker", "وقال البدري إن النقابة لم تتسلم مخططات المشروع."),
        ("negation_lost", "وأكد البدري أن المحافظة طلبت قرضاً خارجياً لتمويل الأعمال."),
        ("negation_lost", "وقال هشام العلوي إن النقابة تسلمت مخططات المشروع."),
        ("negation_added", "وأعلن سالم البدري أن أعمال ترميم الجسر القديم لن تبدأ في 20 آذار/مارس."),
        ("hardened", "وقرر نقيب المهندسين هشام العلوي تأجيل إغلاق الطريق."),
        ("plan_done", "وبدأت أعمال ترميم الجسر القديم في 20 آذار/مارس بكلفة 70 مليون دينار."),
        ("inference", "وأصيب 14 عاملاً في انهيار جزء من الجسر، مما يعكس ضعف الرقابة على المقاولين."),
        ("unsupported", "وأصيب 14 عاملاً في انهيار جزء من الجسر، وتراجعت مبيعات السيارات الكهربائية خلال الصيف."),
    ],
)
def test_one_thing_changed_is_named(code: str, sentence: str) -> None:
    result = checked(sentence)
    assert result.verdict == "fail"
    assert code in {failure.code for failure in result.failures}
    assert all(failure.message and failure.message_en for failure in result.failures)


def test_a_day_told_relatively_is_the_same_day_told_absolutely() -> None:
    assert checked("أعلن سالم البدري أمس أن أعمال ترميم الجسر القديم ستبدأ في 20 آذار/مارس.").verdict == "pass"


def test_a_name_that_the_article_gives_alone_passes_alone() -> None:
    article = Article(
        id="1", headline=None, paragraphs=("وقال الوزير كيري إن المباحثات مع روسيا ستستمر أسبوعاً آخر في جنيف.",)
    )
    assert checked("وقال الوزير كيري إن المباحثات مع روسيا ستستمر أسبوعاً.", article).verdict == "pass"


def test_sentences_keep_their_order_and_their_text() -> None:
    assert [item.text for item in check_summary(ARTICLE, FAITHFUL)] == list(FAITHFUL)


def test_no_summary_gives_nothing() -> None:
    assert check_summary(ARTICLE, []) == ()


@pytest.mark.parametrize("sentence", ["", "...", "«", '"', "\u200f\u00a0", "hello world 12"])
def test_what_says_nothing_of_the_article_never_passes(sentence: str) -> None:
    assert checked(sentence).verdict != "pass"


def test_an_empty_article_supports_nothing() -> None:
    assert checked(FAITHFUL[0], Article(id="1", headline=None, paragraphs=())).verdict == "fail"


_PIECES = st.lists(
    st.sampled_from([*(" ".join(FAITHFUL) + ' « » " ( ) 12 ٣ ، . لم لن نفى أن').split(), "\u200f", "\n", "\u00a0"]),
    max_size=30,
)


@given(_PIECES.map(" ".join), _PIECES.map(" ".join))
def test_no_text_breaks_it_and_evidence_lies_in_the_body(body: str, sentence: str) -> None:
    article = Article(id="1", headline=None, paragraphs=(body,))
    for item in check_summary(article, [sentence, sentence]):
        assert all(0 <= start < end <= len(article.body) for start, end in item.evidence)
        assert (item.verdict == "fail") <= bool(item.failures)
