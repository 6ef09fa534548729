"""Which words tell an event and which only look so, and whom a clause without its subject means. Every sentence is invented."""

import pytest

from tests.understanding.test_events import record, told

KILLED = [
    ("اندلعت المواجهات إثر مقتل شاب على يد شرطي في صفاقس.", "شاب"),
    ("وأعلنت القيادة استشهاد الجندي خالد الناصري أمس في صفاقس.", "خالد الناصري"),
    ("وقتل ثلاثة مزارعين بأيدي مسلحين في صفاقس.", "ثلاثة مزارعين"),
    ("تم القبض على شخصين كينيين كانا في الشاحنة.", "شخصين كينيين"),
]


@pytest.mark.parametrize(("body", "who"), KILLED)
def test_those_hit_or_taken_take_part_without_a_name(body: str, who: str) -> None:
    assert any(who in participants for _, participants, _ in told(body))


NO_EVENTS = [
    "ونشرت قيادة الجيش صوراً لقوات خاصة في صفاقس.",
    "وتستعد القوات التركية لأي مواجهة محتملة مع المتمردين.",
    "وقال الحزب إنه قد يعقد هدنة مع الحكومة.",
    "وأغلقت السوق التركية عند مستوى جديد أمس.",
    "وقال منذر القابسي إن الإنتاج سيصل إلى 20 طنا في صفاقس.",
]


@pytest.mark.parametrize("body", NO_EVENTS)
def test_what_is_published_reached_closed_or_only_possible_is_no_event(body: str) -> None:
    assert told(body) == []


VISITS = [
    ("وفي كلمة له خلال زيارة بلدة الزيتونة، قال الوزير التونسي منذر القابسي إن الطريق آمن.", "منذر القابسي"),
    ("وبعد زيارته عمان، التقى الرئيس التونسي منذر القابسي الوزير خالد الناصري.", "منذر القابسي"),
    ("وهذه أول زيارة للوزير التونسي منذر القابسي إلى عمان.", "منذر القابسي"),
]


@pytest.mark.parametrize(("body", "who"), VISITS)
def test_a_visit_is_of_him_whose_it_is_or_of_the_subject_of_the_sentence_that_it_opens(body: str, who: str) -> None:
    assert told(body)[0][:2] == ("CONSULT.visit", (who,))


def test_a_noun_behind_that_or_joined_to_another_noun_is_no_verb() -> None:
    attack = told("وأشار الوزير منذر القابسي إلى أنّ قصف الجيش للبلدة استمر أمس.")
    assert all("منذر القابسي" not in who for _, who, _ in attack)
    coup = told("وأعلن الجيش عزل الرئيس منذر القابسي، وإغلاق الموانئ وفرض حظر السير.")
    assert all(kind != "SANCTION" for kind, _, _ in coup)


LEFT_OUT = [
    "وقال الوزير منذر القابسي إن المعارك اشتدت في الشمال وقصفت مدينة صفاقس.",
    "وقال الوزير منذر القابسي إن مئة منشأة تم تدميرها.",
]


@pytest.mark.parametrize("body", LEFT_OUT)
def test_nobody_of_another_gender_is_meant_by_a_verb_or_a_pronoun(body: str) -> None:
    assert all("منذر القابسي" not in who for _, who, _ in told(body))


DESCRIBED = [
    ("واعتقلت الشرطة منفذ الهجوم أمس.", "منفذ الهجوم"),
    ("واعتقلت الشرطة الضابط التركي المسؤول عن التمويل في صفاقس.", "الضابط التركي"),
    ("وقتل الجيش 12 شخصا داخل دار في صفاقس بقذيفة.", "12 شخصا"),
    ("وبدأ جنود لبنانيون تدريبهم العسكري في عمان.", "جنود لبنانيون"),
]


@pytest.mark.parametrize(("body", "who"), DESCRIBED)
def test_a_description_takes_in_its_event_and_its_nationality_and_no_clause(body: str, who: str) -> None:
    assert any(who in participants for _, participants, _ in told(body))


COUNTED = [
    ("ووجهت السلطات التونسية اتهامات بالتهريب لتسعة وعشرين شخصا.", "تسعة وعشرين شخصا"),
    ("وقتل خمسة وعشرون جنديا في هجوم على القاعدة.", "خمسة وعشرون جنديا"),
    ("والتقى منذر القابسي مسؤولي القضايا الأمنية في صفاقس.", "مسؤولي القضايا الأمنية"),
    ("وقال الحاكم إن أحد الموقوفين «قام بحمل المؤن لهم» وقتل بقذيفة في صفاقس.", "أحد الموقوفين"),
    ("ودارت مواجهات مع الجيش الموالي للشرعية في صفاقس.", "الجيش الموالي للشرعية"),
]


@pytest.mark.parametrize(("body", "who"), COUNTED)
def test_people_are_told_with_their_whole_number_and_whose_side_they_take(body: str, who: str) -> None:
    assert any(who in participants for _, participants, _ in told(body))


NOT_DONE = [
    "ووافق الأمير منذر القابسي رئيس اللجنة على مشروع الحديقة.",
    "وقال القائد منذر القابسي الذي يشغل منصب نائب الأمين إن الطريق آمن.",
    "وذكر منذر القابسي الفعاليات العالمية التي استضافتها.",
]


@pytest.mark.parametrize("body", NOT_DONE)
def test_what_one_approves_or_is_and_what_a_relative_clause_describes_is_no_event(body: str) -> None:
    assert told(body) == []


DEMANDED = [
    'دعا مجلس الأمن الدولي، اليوم، جميع الأطراف في السودان إلى "وقف القتال".',
    "دعا الوزير الأسبق منذر القابسي، أمس، الأوروبيين إلى نقل الحرب على روسيا إلى مكان آخر.",
    "وطالب منذر القابسي رئيس الحكومة التونسية بعقد جلسة طارئة لمجلس الوزراء.",
]


@pytest.mark.parametrize("body", DEMANDED)
def test_what_somebody_is_asked_for_has_not_happened_whoever_stands_between(body: str) -> None:
    assert told(body) == []


def test_a_meeting_whose_day_is_set_is_planned_though_people_are_called_to_it() -> None:
    body = "ودعا منذر القابسي الأعضاء إلى اجتماع اللجنة المالية المقرر عقده في صفاقس."
    assert {status for _, _, status in told(body)} <= {"planned"}


def test_decades_are_no_contracts() -> None:
    assert told("وهو صراع مستمر منذ عقود بين تركيا واليونان.") == []


def test_the_day_of_another_event_is_not_the_events() -> None:
    body = "وأعلنت تركيا تنفيذ هجمات ضد المتمردين، وذلك بعد نحو عام على انقضاء الهدنة مع اليونان مطلع أكتوبر الماضي."
    assert [event.date for event in record(body).events if event.type == "ASSAULT"] == [None]


def test_a_clause_beside_the_announcement_has_no_part_in_its_day() -> None:
    body = "أعلنت فرنسا، أمس، إغلاق سفارتها في السودان، حيث أدت اشتباكات بين الجيش السوداني وقوات الدعم السريع إلى إجلاء الأجانب."
    assert [event.date for event in record(body).events if event.type == "ASSAULT"] == [None]


def test_the_day_of_an_announcement_is_not_that_of_what_is_to_come() -> None:
    body = "وأعلنت تركيا أمس أنها سترسل قوات إلى الشمال."
    found = record(body).events
    assert [(event.status, event.date) for event in found] == [("planned", None)]


def test_aid_that_an_assembly_passes_is_its_vote() -> None:
    body = "وافق مجلس النواب الأميركي على رزمة مساعدات لتركيا بقيمة مليار دولار."
    assert [kind for kind, _, _ in told(body)] == ["VOTE"]
