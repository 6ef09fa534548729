"""A cut leaves nothing that its last words wait for."""

import pytest

from mujaz.summary.completing import is_verb, waits
from mujaz.text.folding import fold_text
from mujaz.text.tokens import tokenize


def _waits(head: str, rest: str) -> bool:
    tokens = tokenize(f"{head} {rest}")
    return waits(tokens, 0, len(tokenize(head)))


@pytest.mark.parametrize(
    ("head", "rest"),
    [
        ("أوضح المتحدث أن هيئة الواحة ممثلة بإدارة التدريب أقامت", "خلال الصيف دورات كثيرة"),
        ("قال إن المواقف تجسد ضمير الناس وتعمل", "على نصرتهم"),
        ("حدث ذلك في الأحساء ومنطقة الواحة وكلها", "من عائلة واحدة"),
        ("أوضح المدير أن الجمعيات هي: جمعية الواحة", "وجمعية السهل"),
        ("لم يحدد المدير مصادره، إلا أنه التقى قبل أسبوع", "عدداً من النواب"),
        ("يعرف الناس الطريق، والدور", "الذي أداه"),
        ("قال المدير إن المصرف يقرض المزارعين وبلغ إجمالي القروض", "منذ إنشائه 45 مليار ريال"),
    ],
)
def test_a_verb_a_list_and_the_first_word_of_a_noun_wait(head: str, rest: str) -> None:
    assert _waits(head, rest)


@pytest.mark.parametrize(
    ("head", "rest"),
    [
        ("افتتح الوزير الجسر الجديد في مدينة الواحة", "بعد عامين"),
        ("قالت الممثلة إن الوقوف أمامه كان فرصة من ذهب", "بعد أعوام"),
        ("لم تتوقف أعمال الجسر من قبل", "في الواحة"),
        ("أدى الهجوم إلى استشهاد عدد من منسوبي القوات", "إضافة إلى آخرين"),
        ("تشمل الفعاليات التعليم والإبداع", "الذي تحبه المدارس"),
        ("دشن المدير النظام الإلكتروني «دعم»", "في بهو الجامعة"),
        ("أعلن المصرف أن القروض بلغت 45 مليار ريال", "خلال 10 أعوام"),
        ("أعلن الفريق أنه بلغ نهائي الكأس", "بعد فوز كبير"),
    ],
)
def test_what_is_complete_does_not_wait(head: str, rest: str) -> None:
    assert not _waits(head, rest)


@pytest.mark.parametrize("word", ["أقامت", "وتعمل", "يستعد", "التقى", "زاروا"])
def test_a_verb_is_known_by_the_lexicon_or_by_its_form(word: str) -> None:
    assert is_verb(fold_text(word))


@pytest.mark.parametrize("word", ["القوات", "يومي", "يوليو", "قبل", "طلب", "يمنية", "الواحة"])
def test_nouns_and_particles_that_look_like_verbs_are_none(word: str) -> None:
    assert not is_verb(fold_text(word))
