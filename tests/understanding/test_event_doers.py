"""Who did what an event's noun tells, and whom it hit, where no genitive tells it. Every sentence is invented."""

import pytest

from tests.understanding.test_events import told

CARRIED = [
    ("وتواصل قوات الدفاع التركية أمس في الشمال استهداف مواقع المتمردين.", "قوات الدفاع التركية"),
    ("وأعلن جهاز الأمن الوطني التونسي اليوم اعتقال ثلاثة أشخاص.", "جهاز الأمن الوطني التونسي"),
    ("وأعلن تنظيم داعش مسؤوليته عن هجوم وقع في صفاقس أمس.", "تنظيم داعش"),
    ("وتبنى تنظيم داعش الهجوم الذي استهدف سوقا في صفاقس.", "تنظيم داعش"),
    ("أعلنت وزارة الداخلية التونسية أنه تم توقيف رجل في الأربعين.", "وزارة الداخلية التونسية"),
]


@pytest.mark.parametrize(("body", "who"), CARRIED)
def test_who_goes_on_with_announces_or_claims_it_has_done_it(body: str, who: str) -> None:
    assert who in told(body)[0][1]


UNDERGONE = [
    ("وتعرضت سفينة تجارية لهجوم بزورق مسير قبالة عدن.", "سفينة تجارية"),
    ("وأفاد السكان بتعرض القوات التركية في عفرين لقصف فجر اليوم.", "القوات التركية"),
    ("وتعرضت شاحنة إلى قصف عنيف في صفاقس.", "شاحنة"),
]


@pytest.mark.parametrize(("body", "who"), UNDERGONE)
def test_what_undergoes_an_attack_of_nobody_takes_part(body: str, who: str) -> None:
    assert told(body)[0][1] == (who,)


def test_the_surroundings_of_a_place_take_no_part() -> None:
    assert all("محيط" not in who for _, who, _ in told("وتعرض محيط عفرين لقصف تركي أمس."))


def test_who_announces_another_s_attack_takes_no_part() -> None:
    body = "وأعلنت وزارة الصحة اللبنانية أمس في بيان استهداف الجيش التركي للمستشفى."
    assert all("وزارة الصحة اللبنانية" not in who for _, who, _ in told(body))


OF_STATES = [
    "وقال الشهود إن قوةً تركيةً كبيرةً اقتحمت القرية أمس.",
    "واقتحمت قوة تركية القرية أمس.",
]


@pytest.mark.parametrize("body", OF_STATES)
def test_a_state_takes_part_for_its_force(body: str) -> None:
    assert told(body)[0][1] == ("تركيا",)


def test_what_an_attack_of_nobody_hits_takes_part() -> None:
    assert told("ووقع الهجوم الذي استهدف ناقلة نفط في صفاقس أمس.")[0][1] == ("ناقلة نفط",)
