"""Which words tell an event at all, and which are none: plans, wishes, interviews, accidents. Every sentence is invented."""

import pytest

from tests.understanding.test_events import told

TOLD = [
    ("تعاقد نادي الوحدة مع المدافع خالد الناصري لمدة ثلاثة أعوام.", "AGREE"),
    ("وقع المدافع خالد الناصري العقد الجديد مع نادي الوحدة.", "AGREE"),
    ("أسقطت الدفاعات الروسية الليلة مروحية أوكرانية. وأكدت أوكرانيا إسقاط المروحية الأوكرانية.", "ASSAULT"),
    ("أضرم المتظاهرون النار في مبنى البلدية في صفاقس.", "ASSAULT"),
    ("أعلنت القوات العراقية القضاء على خمسة إرهابيين في ديالى.", "ASSAULT"),
    ("وأدى اغتيال خالد الناصري في عمان إلى أزمة طويلة.", "ASSAULT"),
    ("استعادت القوات العراقية القاعدة من تنظيم داعش.", "ASSAULT"),
    ("أزالت بلدية الدمام مباني أقيمت على أرض عامة.", "COERCE"),
    ("رفع خالد الناصري دعوى على وزارة الصحة الأردنية.", "COERCE"),
    ("علقت وزارة العمل الأردنية نشاط ثلاث شركات.", "COERCE"),
    ("استنفرت تركيا قواتها على الحدود.", "MOBILIZE"),
    ("أعلنت روسيا وأوكرانيا التوصل إلى اتفاق لوقف إطلاق النار بين روسيا وأوكرانيا.", "RETREAT"),
    ("ألغت تونس اتفاقية الصيد مع إيطاليا.", "SANCTION"),
    ("نظمت سويسرا استفتاء على قانون الهجرة.", "VOTE"),
    ("استولى خالد الناصري على السلطة في تونس.", "OFFICE"),
]


@pytest.mark.parametrize(("body", "kind"), TOLD)
def test_it_is_told(body: str, kind: str) -> None:
    assert kind in {each for each, _, _ in told(body)}


@pytest.mark.parametrize(
    "body",
    [
        "وقال خالد الناصري في مقابلة أجراها معه الإعلامي منذر القابسي إن العام كان صعبا.",
        "وتضمنت الخطة التي عرضها خالد الناصري شروطا تتضمن السماح بزيارة منذر القابسي.",
        "هاجم خالد الناصري الحكومة التونسية قائلا إنها تأخرت.",
        "أدى حريق في مصنع في عمان إلى مقتل ثلاثة عمال بعد انفجار.",
        "وأطلق خالد الناصري تهديدات بقصف تونس.",
        "جرى ذلك بوساطة الصين.",
    ],
)
def test_it_is_none(body: str) -> None:
    assert told(body) == []


def test_a_call_for_the_end_of_fire_is_no_fire() -> None:
    assert "ASSAULT" not in {kind for kind, _, _ in told("رعت روسيا مساعي لوقف إطلاق النار في السودان.")}


def test_what_a_relative_clause_tells_as_done_is_told_whatever_governs_it() -> None:
    body = "ويعارض منذر القابسي الاتفاق الذي أبرمته تونس مع إيطاليا الشهر الماضي."
    assert ("AGREE", ("تونس", "إيطاليا"), "occurred") in told(body)


def test_a_meeting_for_which_somebody_goes_somewhere_is_planned() -> None:
    body = "توجه الرئيس التونسي منذر القابسي إلى عمان للقاء الرئيس الأردني خالد الناصري."
    assert [status for kind, _, status in told(body) if kind == "CONSULT.meeting"] == ["planned"]


def test_what_somebody_has_done_is_listed_from_quoted_words_too() -> None:
    body = "وقال منذر القابسي: «مر الأسبوع هادئا في المدينة. وهاجمت القوات التركية قرية في الشمال»."
    assert "ASSAULT" in {kind for kind, _, _ in told(body)}


def test_several_who_hold_an_office_need_no_name() -> None:
    assert "AGREE" in {kind for kind, _, _ in told("واتفق وزراء الزراعة على خطة مشتركة للمياه.")}


def test_nobody_is_killed_twice() -> None:
    body = (
        "قتل الوزير الأردني خالد الناصري في هجوم في عمان أمس.\n\nوكان الناصري معروفا في بلاده.\n\n"
        "وقال منذر القابسي إن اغتيال خالد الناصري وقع في حي العبدلي."
    )
    assert [kind for kind, _, _ in told(body)] == ["ASSAULT"]


def test_those_killed_are_of_the_attack_of_their_sentence() -> None:
    body = (
        "شنت القوات التركية غارة على قرية في شمال العراق قالت مصادر محلية كثيرة إنها كانت تضم مزارعين "
        "وعمالا جاؤوا إليها من مدن بعيدة في الربيع، ما أسفر عن مقتل سبعة أشخاص."
    )
    assert [kind for kind, _, _ in told(body)] == ["ASSAULT"]


def test_an_office_is_left_once_whatever_place_is_named_beside() -> None:
    body = (
        "واحتشد الآلاف في صفاقس بعد إقالة الوزير التونسي منذر القابسي.\n\nوقال مسؤولون في سوسة تعليقا على إقالة منذر القابسي "
        "إنهم لم يعرفوا بها."
    )
    assert [kind for kind, _, _ in told(body)] == ["OFFICE"]


def test_deaths_told_again_with_names_are_one_event_of_those_named() -> None:
    body = (
        "استشهد شاب برصاص قوات الاحتلال الإسرائيلي في مخيم الفوار.\n\n"
        "وأفادت وزارة الصحة باستشهاد الشاب منذر القابسي برصاص الاحتلال في مخيم الفوار."
    )
    found = told(body)
    assert [kind for kind, _, _ in found] == ["ASSAULT"]
    assert "منذر القابسي" in found[0][1]
    assert "شاب" not in found[0][1]


def test_two_nouns_joined_tell_one_event() -> None:
    assert len(told("جرت لقاءات ومفاوضات إيرانية سعودية في بكين بين الوفدين.")) == 1


def test_a_definite_noun_takes_up_the_event_told_last_and_none_before_it() -> None:
    body = (
        "استقبل منذر القابسي أمس خالد الناصري في صفاقس.\n\nوأجرت تركيا واليونان محادثات في مارس الماضي.\n\n"
        "وعقدت المحادثات في أثينا."
    )
    assert [names for _, names, _ in told(body)] == [("منذر القابسي", "خالد الناصري"), ("تركيا", "اليونان")]


def test_a_clause_with_in_a_time_when_is_another() -> None:
    body = "واستضافت مصر المفاوضات، بمشاركة وفود من مصر والسودان، في وقت أكد الوزير منذر القابسي أن الموسم جيد."
    assert all("منذر القابسي" not in names for _, names, _ in told(body))
