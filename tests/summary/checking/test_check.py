"""The verdict of each sentence, and what it rests on."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.model import Article, SummaryCheck
from mujaz.pipeline import check
from tests.summary.checking.harbour import HARBOUR, failures_of, sentence_of

FAITHFUL = (
    "أعلن مدير ميناء بنزرت سامي القروي في 16 أبريل 2024 أن أشغال التوسعة ستبدأ في أكتوبر بكلفة 85 مليون دينار.",
    "نفت وزيرة النقل هالة بن رجب وجود نية لتسريح العمال، وأكدت أن أي عامل لن يفقد موقعه.",
    "دعا رئيس نقابة البحارة منذر العوني إلى تأجيل الأشغال حتى الصيف وانتقد خطة الوزارة.",
    "قد يزور وزير التجهيز المغربي كريم الفاسي تونس الأسبوع المقبل لتوقيع اتفاق، وزار وفد من طنجة الميناء في 3 مارس 2024.",
    'قالت الوزيرة: "لن يفقد عامل واحد موقعه في هذا الميناء".',
)


@pytest.mark.parametrize("text", FAITHFUL)
def test_what_the_article_says_in_other_words_does_not_fail(text: str) -> None:
    assert failures_of(text) == set()


def test_a_sentence_rests_on_the_lines_that_say_it() -> None:
    body = HARBOUR.body
    (span,) = sentence_of(FAITHFUL[2]).evidence
    assert body[slice(*span)] == HARBOUR.paragraphs[2]


def test_each_sentence_has_its_own_verdict_and_the_whole_the_worst() -> None:
    done = check(HARBOUR, f"- {FAITHFUL[0]}\n- نفى سامي القروي أن أشغال التوسعة ستبدأ في أكتوبر.\n")
    assert [sentence.verdict for sentence in done.sentences] == ["pass", "fail"]
    assert done.verdict == "fail"
    assert done.sentences[0].text == FAITHFUL[0]


def test_an_empty_summary_has_no_sentence_that_fails() -> None:
    assert check(HARBOUR, " \n - \n") == SummaryCheck(id="harbour", verdict="pass", sentences=())


def test_a_failure_is_told_in_both_languages() -> None:
    (failure,) = sentence_of("قال مدير ميناء بنزرت سامي القروي إن الكلفة 97 مليون دينار.").failures
    assert failure.text == "97 مليون"
    assert "97 مليون" in failure.message
    assert failure.message_en.startswith("a number that is not in the article")


def test_the_check_goes_out_as_json_and_comes_back() -> None:
    done = check(HARBOUR, "\n".join(FAITHFUL))
    assert msgspec.json.decode(done.to_json(indent=1), type=SummaryCheck) == done


@settings(deadline=None)
@given(st.text(max_size=120), st.text(max_size=120))
def test_no_text_breaks_the_checker(body: str, summary: str) -> None:
    article = Article(id="x", headline=None, paragraphs=tuple(line for line in body.split("\n") if line.strip()))
    for sentence in check(article, summary).sentences:
        assert sentence.verdict in {"pass", "fail", "unsure"}
        assert all(0 <= start < end <= len(article.body) for start, end in sentence.evidence)


@settings(deadline=None)
@given(st.sampled_from(HARBOUR.paragraphs), st.integers(0, 200), st.text(max_size=20))
def test_no_junk_inside_a_sentence_breaks_the_checker(paragraph: str, at: int, junk: str) -> None:
    check(HARBOUR, paragraph[:at] + junk + paragraph[at:])
