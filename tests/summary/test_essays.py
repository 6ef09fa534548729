"""Columns and letters are told from news, and their bullets are the writer's words with his name."""

import msgspec
import pytest

from mujaz.model import Article, Bullet, Edit, Entity, Moment, Record
from mujaz.pipeline import check
from mujaz.summary import summarised
from mujaz.summary.essays import introduction, is_essay, quotable
from mujaz.summary.rewriting import replay
from mujaz.summary.vouching import vouched
from mujaz.summary.words import sentences_of
from tests.summary.making import COUNCIL, article, only_sentence

COLUMN = (
    "لماذا نخاف من المشي في مدينتنا؟ سؤال سمعته من جاري قبل أيام!",
    "وأعتقد أن الأرصفة الضيقة هي السبب الأول في هجرة الناس من شوارع «الواحة القديمة» إلى الأسواق المغلقة.",
    "الرصيف الواسع لا يكلف البلدية شيئاً كثيراً، لكنه يعيد إلى المدينة وجوه أهلها وأصوات أطفالها.",
    "تظهر الحدائق الصغيرة بين البيوت أن البلدية تستطيع أن تفعل الكثير من دون ميزانية كبيرة.",
    "فلماذا ننتظر حتى يملأ الغبار كل الشوارع؟",
)

DAY = Moment(value="2025-03-01", precision="day")


def _column(*authors: str) -> Article:
    return msgspec.structs.replace(article(*COLUMN, headline="مدينة بلا أرصفة"), authors=authors)


def _is_essay(made: Article) -> bool:
    return is_essay(made, sentences_of(made.body), Record(), ())


def test_a_text_that_speaks_asks_and_exclaims_is_a_column_and_news_is_none() -> None:
    assert _is_essay(_column("خالد البدري"))
    assert not _is_essay(msgspec.structs.replace(article(*COUNCIL), authors=("خالد البدري",)))


def test_an_interview_is_no_column() -> None:
    asked = (
        "كيف بدأت المشروع؟",
        "بدأنا في قريتنا الصغيرة.",
        "ومن ساعدك؟",
        "ساعدنا أهلنا!",
        "وماذا بعد؟",
        "نعود إلى بلادنا.",
    )
    made = msgspec.structs.replace(article(*asked), authors=("خالد البدري",))
    assert not _is_essay(made)
    assert not _is_essay(msgspec.structs.replace(_column("خالد البدري"), headline="البدري لـ«الواحة»: لا رصيف لنا"))
    talk = msgspec.structs.replace(_column("خالد البدري"), paragraphs=("حاوره: خالد البدري", *COLUMN))
    assert not _is_essay(talk)


def test_an_author_under_a_rhetorical_headline_who_reports_nothing_writes_a_column() -> None:
    told = (
        "الرصيف الواسع لا يكلف البلدية شيئاً كثيراً، لكنه يعيد إلى المدينة وجوه أهلها وأصوات أطفالها.",
        "الحدائق الصغيرة بين البيوت تظهر أن البلدية تستطيع أن تفعل الكثير من دون ميزانية كبيرة.",
        "المدينة تحتاج إلى أرصفة واسعة قبل أن تحتاج إلى جسور عالية وطرق سريعة.",
        "الناس يحبون المشي حيث يجدون ظلاً ومقعداً ونافورة ماء صغيرة.",
        "المدن الجميلة تبدأ من الرصيف وتنتهي إليه في كل مكان من العالم.",
    )
    made = msgspec.structs.replace(article(*told, headline="مدينة بلا أرصفة!"), authors=("خالد البدري",), published=DAY)
    record = Record(entities=(Entity(id="e1", kind="place", name="الواحة"),))
    assert not _is_essay(made)
    assert all(one.text.startswith("كتب خالد البدري: «") for one in summarised(made, record).summary.bullets)
    plain = msgspec.structs.replace(made, headline="البلدية تعلن خطة جديدة لأرصفة المدينة القديمة")
    assert not any("كتب" in one.text for one in summarised(plain, record).summary.bullets)


def test_an_official_statement_without_an_author_is_no_column() -> None:
    said = ("نسأل الله أن يحفظ بلادنا.", "نشكر أهلنا على صبرهم.", "نؤكد أننا نقف مع جيراننا.", "نتمنى السلامة لأهلنا.")
    assert not _is_essay(article(*said))


def test_the_bullets_of_a_column_are_whole_sentences_in_quotation_marks_behind_the_writers_name() -> None:
    made = _column("خالد البدري")
    summary, problems = summarised(made, Record())
    assert [one.code for one in problems] == ["own_voice"]
    texts = [bullet.text for bullet in summary.bullets]
    assert texts[0] == (
        "كتب خالد البدري: «أعتقد أن الأرصفة الضيقة هي السبب الأول في هجرة الناس من شوارع “الواحة القديمة” إلى الأسواق المغلقة»."
    )
    assert len(texts) == 3
    assert all(text.startswith("كتب خالد البدري: «") and "؟" not in text for text in texts)
    assert all(replay(made.body, bullet.edits) == bullet.text for bullet in summary.bullets)
    assert all(bullet.check and bullet.check.verdict == "pass" for bullet in summary.bullets)


@pytest.mark.parametrize(
    ("authors", "told"),
    [
        (("فاطمة البدري",), "كتبت فاطمة البدري: "),
        (("د. خالد البدري",), "كتب د. خالد البدري: "),
        (("عبدالرحمن الراوي",), "كتب عبدالرحمن الراوي: "),
        (("غرنوق البدري",), "جاء في مقال غرنوق البدري: "),
        ((), "جاء في المقال: "),
        (("خالد البدري", "فاطمة الراوي"), "جاء في المقال: "),
        (("صحيفة الواحة",), "جاء في المقال: "),
        (("الأرصفة.. إلى أين",), "جاء في المقال: "),
    ],
)
def test_the_writer_is_told_with_a_verb_only_where_his_gender_is_known(authors: tuple[str, ...], told: str) -> None:
    assert introduction(authors) == told


@pytest.mark.parametrize(
    "text",
    [
        "هل تستطيع البلدية أن توسع الأرصفة في كل شوارع المدينة القديمة.",
        "وهل تستطيع البلدية أن توسع الأرصفة في كل شوارع المدينة القديمة.",
        "فالبلدية تستطيع أن توسع الأرصفة في كل شوارع المدينة القديمة من غير مال.",
        "لذا تستطيع البلدية أن توسع الأرصفة في كل شوارع المدينة القديمة.",
        "لا يرضى إلا أن تكون شوارع مدينته واسعة ونظيفة وآمنة في كل وقت.",
        "الأرصفة الواسعة التي يحبها الأطفال والنساء والشيوخ في المدينة القديمة.",
        "أحدثكم في هذا المقال عن الأرصفة الضيقة في شوارع المدينة القديمة كلها.",
        "يا أرصفة المدينة * كم مشى فوقك الصغار * وكم بكى عليك الكبار.",
        "تستطيع البلدية أن توسع الأرصفة في كل شوارع المدينة القديمة؟!",
    ],
)
def test_questions_verses_fragments_and_what_goes_on_are_not_quoted(text: str) -> None:
    assert not list(quotable(text, only_sentence(text)))


def test_a_quotation_of_a_column_by_nobody_or_with_changed_words_fails() -> None:
    body = COLUMN[2]
    start, end = (0, 0), (len(body) - 1,) * 2

    def verdict(*between: Edit, name: str = "خالد البدري") -> str | None:
        first, last = Edit(op="attribution", span=start, text=f"كتب {name}: «"), Edit(op="mark", span=end, text="»")
        edits = (first, *between, last)
        made = Bullet(text=replay(body, edits), evidence=((0, end[0]),), edits=edits)
        found = vouched(body, made, Record(), ("خالد البدري",)).check
        return found.verdict if found else None

    assert verdict(Edit(op="keep", span=(0, end[0]))) == "pass"
    assert verdict(Edit(op="keep", span=(0, end[0])), name="كريم الراوي") == "fail"
    changed = Edit(op="name", span=(6, 12), text="كريم الراوي")
    assert verdict(Edit(op="keep", span=(0, 6)), changed, Edit(op="keep", span=(12, end[0]))) == "fail"


def test_the_checker_takes_the_by_line_for_who_wrote_what_is_quoted_and_no_other_name() -> None:
    made = _column("خالد البدري")
    lines = [bullet.text for bullet in summarised(made, Record()).summary.bullets]
    checked = check(made, "\n".join(lines))
    assert [(one.text, one.verdict) for one in checked.sentences] == [(line, "pass") for line in lines]
    other = check(made, lines[0].replace("خالد البدري", "كريم الراوي"))
    assert other.verdict != "pass"
