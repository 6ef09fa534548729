"""Who takes part in an event without a name of their own, or without being named in its clause. Every sentence is invented."""

import pytest

from tests.understanding.test_events import record, told

DESCRIBED = [
    ("عقد الرئيس التونسي منذر القابسي اجتماعا مع القادة العسكريين في صفاقس.", "القادة العسكريين"),
    ("ودارت مواجهات بين الشرطة وشبان غاضبين أغلقوا الطريق في صفاقس.", "شبان غاضبين"),
    ("واعتقلت قوات الاحتلال الصياد خالد الناصري قرب الميناء.", "قوات الاحتلال"),
    ("واقتحم الجنود الأتراك البالغ عددهم مئة بلدة الزيتونة.", "الجنود الأتراك"),
    ("والتقى منذر القابسي أمس وزراء خارجية دول مجلس التعاون الخليجي في مسقط.", "وزراء خارجية دول مجلس التعاون الخليجي"),
]


@pytest.mark.parametrize(("body", "who"), DESCRIBED)
def test_a_description_takes_part_as_a_whole_and_no_more(body: str, who: str) -> None:
    assert who in told(body)[0][1]


STATES = [
    ("واتفق الجانبان التركي واليوناني على فتح الحدود.", ("تركيا", "اليونان")),
    ("وصل وفد عسكري تركي إلى أثينا أمس.", ("تركيا",)),
    ("واجتمع ممثلون عن تركيا واليونان في نيقوسيا.", ("تركيا", "اليونان")),
    ("وجرت المفاوضات بين وفدي تركيا واليونان في نيقوسيا.", ("تركيا", "اليونان")),
]


@pytest.mark.parametrize(("body", "states"), STATES)
def test_states_take_part_for_their_sides_and_delegations(body: str, states: tuple[str, ...]) -> None:
    assert told(body)[0][1] == states


OF_STATES = [
    ("والتقى منذر القابسي خلال زيارته برؤساء بولندا والبرازيل.", ("منذر القابسي", "بولندا", "البرازيل")),
    ("واجتمع منذر القابسي مع وزراء خارجية قطر ومصر.", ("منذر القابسي", "قطر", "مصر")),
]


@pytest.mark.parametrize(("body", "names"), OF_STATES)
def test_several_who_hold_an_office_are_told_by_each_of_their_states(body: str, names: tuple[str, ...]) -> None:
    assert told(body)[0][1] == names


def test_a_state_whose_president_is_met_is_no_place_of_the_meeting() -> None:
    assert record("والتقى منذر القابسي برؤساء بولندا والبرازيل.").events[0].place is None


SIDES = [
    (
        "قال خالد الناصري بعد لقائه منذر القابسي إن تركيا واليونان جارتان. ووقع البلدان اتفاقا جديدا.",
        ("تركيا", "اليونان"),
    ),
    (
        "وأعلنت السعودية وإيران في بيان مشترك إعادة فتح سفارتي البلدين.",
        ("السعودية", "إيران"),
    ),
    (
        "وانتهى الاجتماع الثلاثي بشأن المياه، والذي عقد في مسقط، بمشاركة وفود التفاوض من مصر والسودان.",
        ("مصر", "السودان"),
    ),
]


@pytest.mark.parametrize(("body", "names"), SIDES)
def test_two_countries_and_delegations_are_the_states_told_last(body: str, names: tuple[str, ...]) -> None:
    assert told(body)[-1][1] == names


def test_the_day_between_host_and_guest_parts_them_not() -> None:
    body = "جاء ذلك خلال استقبال الوزير التونسي منذر القابسي أمس وكيل وزارة الخارجية الأردنية خالد الناصري."
    assert told(body)[0][1] == ("منذر القابسي", "خالد الناصري")


def test_whose_readiness_somebody_announces_takes_part_and_not_who_announces_it() -> None:
    body = "وأعلن منذر القابسي استعداد المقاومة للإفراج عن خالد الناصري."
    assert told(body)[0][1] == ("المقاومة", "خالد الناصري")


def test_forces_are_told_without_what_they_do() -> None:
    assert told("قامت القوات بخطف جنود لبنانيين في صفاقس.")[0][1] == ("القوات", "جنود لبنانيين")


CARRIED = [
    (
        "وتعهد منذر القابسي بمواصلة الدعم، وأعرب عن قلقه، وذلك بعد عقده لقاء منفصلا مع خالد الناصري.",
        ("منذر القابسي", "خالد الناصري"),
    ),
    ("تطرق الوزير إلى الملف خلال استقبال منذر القابسي الرئيس الأردني خالد الناصري.", ("منذر القابسي", "خالد الناصري")),
]


@pytest.mark.parametrize(("body", "names"), CARRIED)
def test_a_verbal_noun_brings_whose_it_is_and_whom_it_is_with(body: str, names: tuple[str, ...]) -> None:
    assert told(body)[0][1] == names


def test_a_list_goes_on_behind_an_age_in_brackets() -> None:
    body = "وأفادت وزارة الصحة باستشهاد الشاب منذر القابسي (31 عاما)، والفتى خالد الناصري (17 عاما)، برصاص الاحتلال."
    assert {"منذر القابسي", "خالد الناصري"} <= set(told(body)[0][1])


def test_a_bodys_authorities_are_the_body() -> None:
    body = 'عبرت شاحنات المعبر أمس، بعد أن أغلقته سلطات حركة "طالبان" قبل نحو أسبوع.'
    assert told(body) == [("COERCE", ("طالبان",), "occurred")]


TWO = [
    "التقى منذر القابسي وخالد الناصري في عمان. وناقشا أمن الحدود.",
    "وقال منذر القابسي عن خالد الناصري أثناء زيارتهما بولندا إن الطريق مغلق.",
]


@pytest.mark.parametrize("body", TWO)
def test_a_dual_means_the_two_told_last(body: str) -> None:
    assert told(body)[-1][1][:2] == ("منذر القابسي", "خالد الناصري")


def test_between_reaches_over_a_title_that_comes_between() -> None:
    body = "جرت مباحثات بين الأمير منذر القابسي نائب لرئيس مجلس الوزراء والرئيس الأردني خالد الناصري."
    assert told(body)[0][1] == ("منذر القابسي", "خالد الناصري")


def test_a_time_of_day_parts_no_attacker_from_the_attack() -> None:
    body = "شنت طائرات حربية تركية، فجر الخميس، غارتين على مواقع في عفرين."
    assert told(body)[0][1][0] == "طائرات حربية تركية"


def test_nobody_is_left_out_beside_an_impersonal_verb() -> None:
    body = "وأوضح الوزير منذر القابسي أنه تم تحديد مشتبه به في تفجير صفاقس."
    assert all("منذر القابسي" not in who for _, who, _ in told(body))


def test_those_killed_do_nothing_afterwards() -> None:
    body = "قتل أربعة جنود في هجوم قرب سرت. وقال خبراء إن المعركة طويلة. وبدأت مفاوضات حول الحدود."
    assert all("أربعة جنود" not in who for kind, who, _ in told(body) if kind.startswith("CONSULT"))


MEANT = [
    ("قصف الاحتلال البلدة أمس. وكان الاحتلال الإسرائيلي قد أعلن ذلك.", "الاحتلال الإسرائيلي"),
    ("وقصفت طائرات روسية مواقع للاحتلال الأميركي في الشمال.", "الاحتلال الأميركي"),
    ("وقال الوزير البولندي منذر القابسي إن بلاده ستنشر قوات في الشمال.", "بولندا"),
    ("وأعلن المتحدث باسم القوات المسلحة اليمنية منذر القابسي تنفيذ هجمات في الشمال.", "القوات المسلحة اليمنية"),
    ("شنت تشكيلات الجبهة هجوما في الشمال.", "تشكيلات الجبهة"),
    ("وعادت الأسيرة سلمى القابسي التي أفرجت عنها كتائب النور أمس.", "سلمى القابسي"),
    ("وأعلن الجيش قتل القوات التركية ثلاثة مسلحين في قصف.", "ثلاثة مسلحين"),
]


@pytest.mark.parametrize(("body", "who"), MEANT)
def test_those_who_are_meant_take_part(body: str, who: str) -> None:
    assert any(who in names for _, names, _ in told(body)), told(body)


def test_a_spokesman_takes_no_part_in_what_he_announces() -> None:
    body = "وأعلن المتحدث باسم القوات المسلحة اليمنية منذر القابسي تنفيذ هجمات في الشمال."
    assert all("منذر القابسي" not in names for _, names, _ in told(body))


def test_people_are_told_without_what_they_fire() -> None:
    assert told("أطلق الإيرانيون النار على ناقلة في البحر.")[0][1] == ("الإيرانيون",)


NOT_THERE = [
    ("وقال الوزير إن الهجمات على القوات التركية في العراق وسوريا تزداد.", "سوريا"),
    ("وأعلن الهلال الأحمر التركي عن منع قوات الاحتلال الطواقم الطبية من الدخول إلى المنطقة.", "الهلال الأحمر التركي"),
    ("وجاءت زيارة منذر القابسي لتونس، والتي كشفت عنها رئاسة الوزراء العراقية في بيان.", "رئاسة الوزراء العراقية"),
]


@pytest.mark.parametrize(("body", "who"), NOT_THERE)
def test_places_and_those_who_tell_of_it_take_no_part(body: str, who: str) -> None:
    found = told(body)
    assert found
    assert all(who not in names for _, names, _ in found)


DOERS = [
    ("وأثار قرار منذر القابسي بإقالة وزير الدفاع خالد الناصري غضبا.", "منذر القابسي"),
    ("وكانت أثينا قلصت أنشطتها بمقتضى اتفاقية مع تركيا.", "اليونان"),
    ("وقالت كتائب النور في بيان إنه استهدف مقاتلونا حاجزا في البلدة بصاروخ.", "كتائب النور"),
    ("والتقى منذر القابسي خالد الناصري أمس. وتعقد قمة أخرى بين الزعيمين في مسقط.", "خالد الناصري"),
]


@pytest.mark.parametrize(("body", "who"), DOERS)
def test_who_decides_and_whose_people_they_are_take_part(body: str, who: str) -> None:
    assert who in told(body)[-1][1]


WHOLE_PHRASES = [
    (
        "ويقوم منذر القابسي اليوم بزيارة لصفاقس يجري خلالها مباحثات مع الرئيس خالد الناصري.",
        ("منذر القابسي", "خالد الناصري"),
    ),
    ("هاجم مقاتلون الليلة معسكرا في البلدة بصاروخ.", ("مقاتلون",)),
    ("وكانت آخر زيارة لوزير الخارجية الإيراني إلى بولندا في يناير الماضي.", ("وزير الخارجية الإيراني",)),
]


@pytest.mark.parametrize(("body", "names"), WHOLE_PHRASES)
def test_who_takes_part_ends_before_times_and_places_and_begins_where_left_out(
    body: str, names: tuple[str, ...]
) -> None:
    assert told(body)[-1][1] == names
