"""The summary as a whole: faithful to the body word by word, replayable, bounded, and worth reading."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.model import Check, DateMention, Entity, Record, Statement, Summary
from mujaz.summary import summarise, summarised
from mujaz.summary.rewriting import REPLACING, replay
from mujaz.text.quotes import QUOTATION_MARKS, quotations
from mujaz.understanding import understand
from tests.timing import timed

from .making import COUNCIL, article

_PIECES = (
    *COUNCIL,
    "وقالت المتحدثة ريم الصالح: «لن نتراجع عن القرار. نحن ماضون فيه، والوقت لا ينتظر أحداً».",
    "الواحة - وكالات: وصل وفد تجاري إلى المدينة، فيما غادر وفد آخر (الجمعة) من دون إعلان نتائج.",
    'قال "كلام لم يُغلق',
    "هل ينجح المشروع؟",
    "– وهو أمر – ، ؛ .",
    "كما",
    "وأضاف:",
    "و«",
    "\u202bنص\u202c\u00a0بعلامات ـــ وتطويل، وأن هناك بقية طويلة من الكلام الذي يستمر بلا نهاية واضحة في هذا الموضع",
)
_texts = st.lists(st.sampled_from(_PIECES) | st.text('ابتوق ،.؛:«»"()-؟\n', max_size=80), max_size=8)


def _holds_the_contract(body: str, summary: Summary) -> None:
    for bullet in summary.bullets:
        assert replay(body, bullet.edits) == bullet.text
        assert bullet.text.endswith(".")
        assert bullet.check == Check(verdict="pass")
        ends = [end for _, end in bullet.evidence]
        assert all(start < end <= len(body) for start, end in bullet.evidence)
        assert all(end <= after for end, (after, _) in zip(ends, bullet.evidence[1:], strict=False))


def _words_are_evidence_in_order(body: str, summary: Summary) -> None:
    """Take from each bullet what an edit put there; the rest must be found in its evidence, in order, letter by letter."""
    for bullet in summary.bullets:
        evidence = "".join(body[slice(*span)] for span in bullet.evidence)
        own = "".join(body[slice(*edit.span)] for edit in bullet.edits if edit.op == "keep")
        rest = iter(evidence)
        assert all(character in rest for character in own)
        put = [edit for edit in bullet.edits if edit.text is not None and edit.op != "space"]
        assert all(edit.op in REPLACING for edit in put)
        without = " ".join("".join(body[slice(*e.span)] for e in bullet.edits if e.op == "keep" or e in put).split())
        assert len(without.split()) <= len(evidence.split())


@settings(max_examples=120, deadline=None)
@given(_texts, st.integers(1, 7))
def test_every_word_of_a_bullet_comes_from_its_evidence_in_order_unless_an_edit_says_otherwise(
    paragraphs: list[str], bullets: int
) -> None:
    made = article(*(p.strip() for p in paragraphs if p.strip()))
    summary = summarise(made, Record(), bullets=bullets)
    assert len(summary.bullets) <= bullets
    _holds_the_contract(made.body, summary)
    _words_are_evidence_in_order(made.body, summary)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=200), max_size=4))
def test_no_text_breaks_it(paragraphs: list[str]) -> None:
    made = article(*paragraphs, headline=None)
    _holds_the_contract(made.body, summarise(made, Record()))


def test_three_bullets_in_the_order_of_the_body_repeat_nothing() -> None:
    summary = summarise(article(*COUNCIL), Record())
    assert summary.engine == "extractive"
    assert len(summary.bullets) == 3
    spans = [span for bullet in summary.bullets for span in bullet.evidence]
    assert spans == sorted(spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_the_news_itself_comes_first() -> None:
    first = summarise(article(*COUNCIL), Record()).bullets[0]
    assert first.text.startswith("أعلن وزير الزراعة سالم البدري")


def test_a_sentence_whose_speaker_is_hidden_gives_way_to_one_that_names_him() -> None:
    assert not any("تعثرت" in bullet.text for bullet in summarise(article(*COUNCIL), Record()).bullets)


def test_quotation_marks_and_brackets_are_never_left_half() -> None:
    long = (
        "وقال المدير ناصر الحسن: «"
        + "، ".join(f"سنفتح الفرع رقم {n} في موعده المحدد" for n in range(9))
        + "، وأن الأمر محسوم»."
    )
    for bullet in summarise(article(*COUNCIL, long), Record(), bullets=7).bullets:
        marks = sum(bullet.text.count(mark) for mark in QUOTATION_MARKS)
        assert marks == 2 * len(quotations(bullet.text))


def test_what_one_bullet_says_another_does_not_say_again() -> None:
    again = "وكان وزير الزراعة سالم البدري قد أعلن أن مشروع ري السهول الشرقية سيبدأ في أيلول بكلفة سبعين مليون دينار."
    texts = [bullet.text for bullet in summarise(article(*COUNCIL[:3], again, COUNCIL[4]), Record()).bullets]
    assert sum("سبعين مليون" in text for text in texts) == 1


def test_the_same_input_gives_the_same_summary() -> None:
    assert summarise(article(*COUNCIL), Record()) == summarise(article(*COUNCIL), Record())


def test_an_empty_body_gives_no_bullets() -> None:
    assert summarise(article(), Record()).bullets == ()


def test_fewer_sentences_than_bullets_give_fewer_bullets() -> None:
    assert len(summarise(article(COUNCIL[0]), Record()).bullets) == 1


@pytest.mark.parametrize(
    "line",
    [
        "تصوير: سعاد المالكي",
        "اقرأ أيضا: عشرة أسئلة عن مشروع الري الجديد في السهول وكيف يؤثر على المزارعين.",
        "هل يكفي المشروع وحده لإنقاذ مواسم القمح في السهول الشرقية من الجفاف المتكرر؟",
        "سمات مشروع الري السهول الشرقية وزير الزراعة سالم البدري القمح الجفاف المزارعون.",
        "وزير الزراعة يعلن موعد مشروع ري السهول الشرقية.",
    ],
)
def test_credits_links_questions_tags_and_the_headline_are_no_bullets(line: str) -> None:
    texts = [bullet.text for bullet in summarise(article(line, *COUNCIL), Record(), bullets=7).bullets]
    assert texts
    assert not any(line.rstrip(".؟")[:20] in text for text in texts)


def test_publishers_bullets_and_standfirst_are_not_copied() -> None:
    told = "خلاصة الناشر التي لا ترد في المتن عن مشروع ري السهول الشرقية."
    made = article(*COUNCIL)
    hinted = type(made)(
        id="1", headline=made.headline, paragraphs=made.paragraphs, standfirst=told, publisher_summary=(told,)
    )
    summary = summarise(hinted, Record())
    assert not any("خلاصة" in bullet.text for bullet in summary.bullets)
    _holds_the_contract(made.body, summary)


def test_a_resolved_relative_day_becomes_absolute_in_the_articles_own_months() -> None:
    made = article(*COUNCIL)
    start = made.body.index("أمس")
    day = DateMention(text="أمس", edtf="2025-03-01", spans=((start, start + 3),))
    first = summarise(made, Record(dates=(day,))).bullets[0]
    assert "البدري، في 1 آذار 2025، أن" in first.text
    assert [edit.text for edit in first.edits if edit.op == "absolute_date"] == ["في 1 آذار 2025"]


def test_a_hidden_speaker_is_named_from_the_record() -> None:
    made = article(*COUNCIL)
    start = made.body.index("وأضاف أن")
    text = made.body[start + 9 : made.body.index(".", start)]
    said = Statement(
        id="s1",
        speaker="e1",
        mode="indirect",
        text=text,
        span=(start + 9, start + 9 + len(text)),
        cue="وأضاف",
        cue_span=(start, start + 5),
    )
    name = made.body.index("هشام العلي")
    union = Entity(id="e1", kind="person", name="هشام العلي", role="نقيب المزارعين", mentions=((name, name + 10),))
    texts = [b.text for b in summarise(made, Record(entities=(union,), statements=(said,)), bullets=5).bullets]
    assert any(re.match(r"قال (نقيب المزارعين )?هشام العلي إن تجربة", text) for text in texts)


@pytest.mark.parametrize("unit", ["كلمة ", "كلمة، وأن فيما ", 'قال "كلمة" و«أخرى ( ', "كلمة. ", "- "])
def test_a_megabyte_in_one_paragraph_takes_no_long_time(unit: str) -> None:
    made = article((unit * (1_000_000 // len(unit))).strip())
    assert timed(lambda: summarise(made, Record()))[1] < 3


def test_words_in_the_first_person_are_no_bullets_and_are_told() -> None:
    essay = (
        "نحن أهل الواحة نعرف النهر منذ طفولتنا ونحفظ ألوانه في كل فصل من فصول السنة الطويلة.",
        "كنا نمضي الصيف على ضفتيه مع أصدقاء الطفولة ولا نعود إلى بيوتنا قبل غروب الشمس.",
        "أعتقد أن الجسر الجديد سيبدل حياتنا كلها وأن النهر لن يبقى كما عرفناه في تلك الأيام.",
        "يمر النهر بين القرى القديمة والحقول الواسعة قبل أن يصل إلى البحيرة الكبيرة في الشرق.",
    )
    summary, problems = summarised(article(*essay, headline=None), Record())
    assert [problem.code for problem in problems] == ["few_bullets", "own_voice"]
    assert all("يمر النهر" in bullet.text for bullet in summary.bullets)


def test_an_honorific_and_a_title_of_several_words_give_way_to_the_name() -> None:
    body = "استقبل أمير المنطقة الشرقية سعد الراوي وفد المدينة. وأكد سموه أن الجسر الجديد سيفتح في موعده أمام السكان جميعاً."
    start, cue = body.index("سعد الراوي"), body.index("وأكد")
    prince = Entity(
        id="e1", kind="person", name="سعد الراوي", role="أمير المنطقة الشرقية", mentions=((start, start + 10),)
    )
    said = Statement(
        id="s1",
        speaker="e1",
        mode="indirect",
        text="",
        span=(cue + 10, len(body) - 1),
        cue="وأكد",
        cue_span=(cue, cue + 4),
    )
    texts = [
        b.text for b in summarise(article(body, headline=None), Record(entities=(prince,), statements=(said,))).bullets
    ]
    assert any(text.startswith("أكد سعد الراوي أن الجسر") for text in texts)


def test_a_short_article_gets_its_third_bullet_from_what_is_left() -> None:
    told = (
        "افتتح رئيس بلدية الواحة كريم النعيمي الجسر الجديد فوق النهر بحضور عدد كبير من الأهالي والمهندسين.",
        "وأوضح مدير المشروع سالم البدري أن أعمال الجسر استمرت سنتين وشارك فيها أكثر من مئتي عامل.",
        "وكان الجسر القديم قد انهار قبل ثلاثة أعوام.",
    )
    summary, problems = summarised(article(*told, headline=None), Record())
    assert len(summary.bullets) == 3
    assert not problems


def test_one_long_sentence_is_parted_where_it_tells_something_new() -> None:
    told = (
        "نظمت لجنة الأهالي في مدينة الواحة مهرجان الربيع الأول في حديقة البلدية بحضور مئات الزوار من القرى المجاورة، "
        "ثم أقيمت العروض الشعبية على مسرح الحديقة الكبير، كما شارك الفريق المدرسي بثلاث أغنيات عن النهر."
    )
    summary, problems = summarised(article(told, headline=None), Record())
    assert len(summary.bullets) == 3
    assert not problems


def test_what_is_too_little_for_the_bullets_that_were_asked_for_is_told() -> None:
    told = (
        "افتتح رئيس بلدية الواحة كريم النعيمي الجسر الجديد فوق النهر بحضور عدد كبير من الأهالي والمهندسين.",
        "وقال إنه متين.",
    )
    summary, problems = summarised(article(*told, headline=None), Record())
    assert len(summary.bullets) == 1
    assert [problem.code for problem in problems] == ["few_bullets"]


def _bullets(*paragraphs: str, headline: str) -> list[str]:
    made = article(*paragraphs, headline=headline)
    return [bullet.text for bullet in summarise(made, understand(made)).bullets]


def test_a_by_line_before_the_text_does_not_make_the_news_second() -> None:
    with_line = _bullets("سلمى الراوي – الواحة", *COUNCIL, headline="مشروع ري السهول الشرقية")
    assert with_line == _bullets(*COUNCIL, headline="مشروع ري السهول الشرقية")
    assert with_line[0].startswith("أعلن وزير الزراعة سالم البدري")


def test_a_state_that_speaks_by_its_capital_is_named() -> None:
    lead = "حذّرت أوسلو الدنمارك من إغلاق الممرات البحرية أمام سفن الصيد الصغيرة في فصل الشتاء المقبل بعد فشل المفاوضات."
    bullets = _bullets(lead, *COUNCIL[2:], headline="أوسلو تحذر من إغلاق الممرات البحرية")
    assert bullets[0].startswith(lead[:-1])


def test_a_line_up_gives_way_to_what_happened() -> None:
    line_up = (
        "وضمت التشكيلة سالم البدري وهشام العلي وخالد الراوي وأحمد السعدي ومحمود الزيني وحسن العامري "
        "ويوسف الكرخي وعلي المرادي في المباراة الأخيرة."
    )
    lead = "فاز فريق الواحة على ضيفه السهول بثلاثة أهداف مقابل هدف في ختام الدوري المحلي وضمن بذلك لقب الموسم للمرة الأولى."
    bullets = _bullets(lead, line_up, *COUNCIL[2:], headline="فريق الواحة يفوز بلقب الدوري")
    assert bullets[0] == lead
    assert not any("حسن العامري" in bullet for bullet in bullets)
