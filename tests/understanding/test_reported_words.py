"""Who says what in constructions that newspapers use every day. Every sentence is invented."""

import pytest

from tests.understanding.test_statements import said


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "واتهم الجيش قوات الردع بقصف مستشفى في مدينة الزيتونة.",
            "الجيش",
            "قوات الردع بقصف مستشفى في مدينة الزيتونة",
        ),
        ("واتهمت تونس الجزائر بإغلاق الحدود أمام الشاحنات.", "تونس", "الجزائر بإغلاق الحدود أمام الشاحنات"),
        ("واتهم منذر القابسي المعارضة بتدبير الانقلاب.", "منذر القابسي", "المعارضة بتدبير الانقلاب"),
    ],
)
def test_whom_somebody_accuses_begins_the_accusation(text: str, speaker: str, content: str) -> None:
    assert said(text) == [("indirect", speaker, content)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال مسؤول فضّل عدم ذكر اسمه إن الطريق مغلق منذ الصباح.", "مسؤول"),
        (
            "وقال مصدر مطلع على ملف رفع سقف الدين العام إن الطريق مغلق منذ الصباح.",
            "مصدر مطلع على ملف رفع سقف الدين العام",
        ),
        ("وأفاد مسؤول ألماني صحيفة محلية بأن الطريق مغلق منذ الصباح.", "مسؤول ألماني"),
        ("وأبلغ عشرات الطيارين بعد المصادقة على القانون قادتهم أن الطريق مغلق منذ الصباح.", "عشرات الطيارين"),
        ("ونقلت وكالة الساحل قول مسؤول أمني إن الطريق مغلق منذ الصباح.", "مسؤول أمني"),
        ("وأكدت دراسات حديثة أن الطريق مغلق منذ الصباح.", "دراسات حديثة"),
        ("وقال منذر القابسي الذي كان يتحدث في مؤتمر صحافي إن الطريق مغلق منذ الصباح.", "منذر القابسي"),
        ("وأعرب رئيس الوزراء العراقي عن اعتقاده بأن الطريق مغلق منذ الصباح.", "رئيس الوزراء العراقي"),
        ("واعترف المتهم خلال التحقيق بأن الطريق مغلق منذ الصباح.", "المتهم"),
        ("وقال الملك سلمان إن الطريق مغلق منذ الصباح.", "سلمان"),
    ],
)
def test_who_speaks_is_told_whole_and_without_what_belongs_to_the_telling(text: str, speaker: str) -> None:
    assert [(who, content) for _, who, content in said(text)] == [(speaker, "الطريق مغلق منذ الصباح")]


def test_an_account_that_somebody_writes_on_is_no_part_of_the_writer() -> None:
    found = said('وكتب الوزير على حسابه في إكس: "انتهت المفاوضات من دون نتيجة".')
    assert found == [("direct", "الوزير", "انتهت المفاوضات من دون نتيجة")]


def test_whom_something_is_said_to_does_not_say_it() -> None:
    found = said("خرج منذر القابسي من بيته. وقال القابسي لصديقته إن الطريق مغلق منذ الصباح.")
    assert [speaker for _, speaker, _ in found] == ["منذر القابسي"]
    assert said("وقال لصديقته إن الطريق مغلق منذ الصباح.") == []


def test_a_quotation_that_begins_the_sentence_needs_no_comma_before_its_verb() -> None:
    found = said('"نحن ملتزمون بالاتفاق مع شركائنا" يقول الوزير منذر القابسي.')
    assert found == [("direct", "منذر القابسي", "نحن ملتزمون بالاتفاق مع شركائنا")]


def test_an_office_told_with_another_preposition_is_of_the_same_person() -> None:
    found = said(
        "أكد القائد العام لحرس السواحل في تونس، اللواء حسين المحرزي، أن الدوريات كثيرة هذا العام. "
        "وقال قائد حرس السواحل إن المراكب عادت إلى الميناء."
    )
    assert [speaker for _, speaker, _ in found] == ["حسين المحرزي"] * 2


def test_the_paper_may_be_named_behind_what_it_says() -> None:
    found = said("ذكرت وسائل إعلام أن الحكومة لا تريد ذلك أبدا. وأشارت الصحيفة إلى أن الوزير انتظر أياما، وفق «هآرتس».")
    assert found[1][1] == "هآرتس"


def test_what_a_relay_tells_of_somebody_is_his() -> None:
    found = said("ونقل المتحدث عن الوزير رفضه القاطع لأي تدخل أجنبي في الشأن الليبي.")
    assert found == [("indirect", "الوزير", "رفضه القاطع لأي تدخل أجنبي في الشأن الليبي")]


def test_what_people_are_held_on_is_nobodys_word() -> None:
    assert said("وأمر النائب العام بحبس ثلاثة متهمين على ذمة التحقيق.") == []
