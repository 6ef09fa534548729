"""Events: what happened, who took part, where, when and whether it did. Every sentence is invented."""

import pytest

from mujaz.model import Article, Event, Moment, Record
from mujaz.understanding import understand


def record(body: str) -> Record:
    paragraphs = tuple(part for part in body.split("\n\n") if part)
    published = Moment(value="2024-01-10", precision="day")
    return understand(Article(id="x", headline=None, paragraphs=paragraphs, published=published))


def told(body: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Each event as its type and mode, those who take part, and its status."""
    found = record(body)
    names = {entity.id: entity.name for entity in found.entities}
    return [
        (
            f"{event.type}.{event.mode}" if event.mode else event.type,
            tuple(names.get(each, each) for each in event.participants),
            event.status,
        )
        for event in found.events
    ]


def only(body: str) -> tuple[Event, dict[str, str]]:
    found = record(body)
    assert len(found.events) == 1, [event.trigger for event in found.events]
    return found.events[0], {entity.id: entity.name for entity in found.entities}


OCCURRED = [
    ("التقى وزير الخارجية التونسي منذر القابسي أمس في عمان نظيره الأردني خالد الناصري.", "CONSULT.meeting", ("منذر القابسي", "خالد الناصري")),
    ("أجرى وزير الخارجية التونسي منذر القابسي اتصالا هاتفيا بنظيره الأردني خالد الناصري.", "CONSULT.call", ("منذر القابسي", "خالد الناصري")),
    ("هاتف الرئيس التونسي منذر القابسي الرئيس الأردني خالد الناصري لبحث أمن الحدود.", "CONSULT.call", ("منذر القابسي", "خالد الناصري")),
    ("بعث الرئيس التونسي منذر القابسي برقية تهنئة إلى الرئيس الأردني خالد الناصري.", "CONSULT.letter", ("منذر القابسي", "خالد الناصري")),
    ("وانطلقت في مسقط مفاوضات غير مباشرة بين إيران والولايات المتحدة.", "CONSULT.negotiation", ("إيران", "الولايات المتحدة")),
    ("قام وزير الصحة التونسي منذر القابسي بزيارة تفقدية للمستشفى في صفاقس.", "CONSULT.visit", ("منذر القابسي",)),
    ("صوت البرلمان التركي على مشروع القانون بأغلبية كبيرة.", "VOTE", ("البرلمان التركي",)),
    ("وافق الكونغرس على قانون المساعدات لأوكرانيا.", "VOTE", ("الكونغرس",)),
    ("وقع الأردن والسعودية اتفاقية للتعاون في مجال الطاقة.", "AGREE", ("الأردن", "السعودية")),
    ("استقال رئيس الوزراء التونسي منذر القابسي من منصبه.", "OFFICE", ("منذر القابسي",)),
    ("وصدر قرار بتعيين الدكتور منذر القابسي وزيرا للتعليم.", "OFFICE", ("منذر القابسي",)),
    ("منح البنك الدولي تونس قرضا بقيمة 400 مليون دولار.", "AID", ("البنك الدولي", "تونس")),
    ("أرسلت الكويت طائرة محملة بمساعدات إنسانية إلى السودان.", "AID", ("الكويت", "السودان")),
    ("مدد الاتحاد الأوروبي العقوبات الاقتصادية على روسيا.", "SANCTION", ("الاتحاد الأوروبي", "روسيا")),
    ("فرضت الولايات المتحدة عقوبات على شركات إيرانية.", "SANCTION", ("الولايات المتحدة", "إيران")),
    ("أعلنت السعودية قطع علاقاتها الدبلوماسية مع إيران.", "SANCTION", ("السعودية", "إيران")),
    ("نظم موظفو البلدية إضرابا عن العمل في بيروت.", "PROTEST", ("موظفو البلدية",)),
    ("خرج المئات في مسيرات حاشدة في شوارع عمان.", "PROTEST", ("المئات",)),
    ("قتل ثلاثة جنود في هجوم شنه مسلحون على نقطة تفتيش في سيناء.", "ASSAULT", ("مسلحون",)),
    ("أطلقت تركيا حملة جوية لقصف مواقع في سوريا.", "ASSAULT", ("تركيا",)),
    ("اعتقلت قوات الأمن خمسة أشخاص في جدة.", "COERCE", ("قوات الأمن", "خمسة أشخاص")),
    ("ألقت الشرطة القبض على خمسة أشخاص في جدة.", "COERCE", ("الشرطة", "خمسة أشخاص")),
    ("بدأت روسيا والصين مناورات بحرية في بحر اليابان.", "MOBILIZE", ("روسيا", "الصين")),
    ("نشرت الولايات المتحدة قوات في بولندا.", "MOBILIZE", ("الولايات المتحدة",)),
    ("بدأ سريان الهدنة بين إيران والسعودية صباح الجمعة.", "RETREAT", ("إيران", "السعودية")),
    ("استأنفت السعودية وإيران علاقاتهما الدبلوماسية.", "RETREAT", ("السعودية", "إيران")),
    ("انسحبت القوات الأميركية من أفغانستان.", "RETREAT", ("القوات الأميركية",)),
    ("أعلن الجيش النيجيري أنه حرر عشرين رهينة قرب مايدوغوري.", "RETREAT", ("الجيش النيجيري",)),
    ("استدعت وزارة الخارجية التونسية السفير التركي خالد الناصري.", "CONSULT.meeting", ("وزارة الخارجية التونسية", "خالد الناصري")),
    ("واستدعت البحرين سفيرها لدى طهران للتشاور.", "SANCTION", ("البحرين", "إيران")),
    ("جمدت فرنسا أموال منذر القابسي في مصارفها.", "SANCTION", ("فرنسا", "منذر القابسي")),
    ("وقصفت المدفعية السعودية مواقع للمتمردين قرب نجران.", "ASSAULT", ("المدفعية السعودية", "المتمردين")),
    ("واستهدف المتمردون الحوثيون المطار بالصواريخ.", "ASSAULT", ("المتمردون الحوثيون",)),
    ("واقتحم متشددون من تنظيم داعش نقطة تفتيش في سرت.", "ASSAULT", ("تنظيم داعش",)),
    ("وقتل أربعة عناصر من الشرطة في انفجار قرب سيناء.", "ASSAULT", ("أربعة عناصر من الشرطة",)),
    ("أعلنت وزارة الداخلية مقتل ثلاثة جنود في هجوم مسلح قرب سيناء.", "ASSAULT", ("ثلاثة جنود",)),
    ("وقع وزيرا الدفاع الروسي والتركي اتفاقا في موسكو.", "AGREE", ("وزير الدفاع الروسي", "وزير الدفاع التركي")),
    ("خرج أهالي مدينة صفاقس في تظاهرة ضد الغلاء.", "PROTEST", ("أهالي مدينة صفاقس",)),
    ("وقدمت اليابان احتجاجا إلى الصين.", "CONSULT.letter", ("اليابان", "الصين")),
    ("وأغلقت كينيا المعبر في الثالث من يناير.", "COERCE", ("كينيا",)),
    ("وجهت النيابة اتهامات إلى خمسة أشخاص بالرشوة.", "COERCE", ("النيابة", "خمسة أشخاص")),
]  # fmt: skip


@pytest.mark.parametrize(("body", "kind", "participants"), OCCURRED)
def test_every_type_and_mode(body: str, kind: str, participants: tuple[str, ...]) -> None:
    assert (kind, participants, "occurred") in told(body)


PLANNED = [
    ("من المقرر أن يزور الرئيس التونسي منذر القابسي برلين الأسبوع المقبل.", "CONSULT.visit"),
    ("وقال إن مجلس جامعة الدول العربية سيعقد اجتماعا طارئا الأربعاء المقبل في القاهرة.", "CONSULT.meeting"),
    ("تعتزم فرنسا سحب قواتها من النيجر قبل نهاية العام.", "RETREAT"),
    ("وتواصل تونس مساعيها لإبرام اتفاقية للتعاون مع الأردن.", "AGREE"),
    ("وينص النص على رفع العقوبات عن إيران.", "SANCTION"),
    ("وحين ترفع الولايات المتحدة العقوبات عن إيران تعود الشركات.", "SANCTION"),
]


@pytest.mark.parametrize(("body", "kind"), PLANNED)
def test_what_is_to_come_is_planned(body: str, kind: str) -> None:
    assert [(each, status) for each, _, status in told(body)] == [(kind, "planned")]


DENIED = [
    ("نفت إيران إجراء محادثات مع الولايات المتحدة.", "CONSULT.negotiation", ("إيران", "الولايات المتحدة")),
    ("ولم تقطع تونس علاقاتها الدبلوماسية مع إيران.", "SANCTION", ("تونس", "إيران")),
]


@pytest.mark.parametrize(("body", "kind", "participants"), DENIED)
def test_a_denial_and_a_negation_are_denied(body: str, kind: str, participants: tuple[str, ...]) -> None:
    assert told(body) == [(kind, participants, "denied")]


NO_EVENTS = [
    "وقال خالد الناصري إن الصيدلة الطبية صرفت مليون دينار.",
    "وذكر منذر القابسي أن القطار حاصرته مياه النهر.",
    "قالت تونس إن الخطة تشمل حظر الحسابات.",
    "دعا الأمين العام للأمم المتحدة سالم الحربي إلى وقف إطلاق النار في السودان.",
    "هدد الرئيس التونسي منذر القابسي بفرض عقوبات على إيران.",
    "حذرت موسكو من خطر هجوم على القرم.",
    "شن الكاتب هجوما لاذعا على المدرب بعد الخسارة.",
    "هناك اتفاق بين الخبراء على أهمية القراءة.",
    "استهدفت الحملة توعية الطلاب بأضرار التدخين.",
    "وذكر منذر القابسي في مقابلة مع التلفزيون أن السوق مستقرة.",
    "قال المتحدث باسم وزارة الصحة خالد الناصري إن الوضع مستقر.",
    "قتل أربعة أشخاص في حادث سير قرب صفاقس.",
    "قدم الوزير منذر القابسي شكره للسكان لمساعدة الجرحى.",
    "وقال خالد الناصري إنهم سيطروا على القصر في صنعاء.",
    "قال القائد إنها ستعود ولاحقا عاد السكان.",
]


@pytest.mark.parametrize("body", NO_EVENTS)
def test_demands_threats_figures_of_speech_and_accidents_are_no_events(body: str) -> None:
    assert told(body) == []


def test_attacks_on_a_football_pitch_are_no_events() -> None:
    body = (
        "فاز الفريق في المباراة الأولى من الدوري بعد هجوم متواصل على المرمى. وقاد المدرب اللاعبين في الشوط الثاني إلى "
        "هجمات أخرى على مرمى النادي الضيف، وسجل المهاجم هدفا في كأس البطولة."
    )
    assert told(body) == []


def test_place_and_day_are_those_of_the_clause() -> None:
    event, names = only("التقى وزير الخارجية التونسي منذر القابسي أمس في عمان نظيره الأردني خالد الناصري.")
    assert names[event.place or ""] == "عمان"
    assert event.date is not None
    assert (event.date.text, event.date.edtf) == ("أمس", "2024-01-09")


def test_a_visit_is_where_it_goes() -> None:
    event, names = only("غادر الرئيس التونسي منذر القابسي عمان متوجها إلى برلين.")
    assert names[event.place or ""] == "برلين"


PLACES = [
    ("احتضنت مدينة جنيف مفاوضات بين إيران والولايات المتحدة.", "جنيف"),
    ("وأجرت مصر وإثيوبيا مفاوضات سد النهضة في القاهرة.", "القاهرة"),
    ("واستدعت البحرين سفيرها لدى طهران للتشاور.", "طهران"),
    ("وجاء ذلك بعد جولة مفاوضات بين إيران والولايات المتحدة استضافتها العاصمة العمانية مسقط.", "مسقط"),
    ("منحت ألمانيا مساعدات إنسانية للسودان بقيمة مليون دولار.", "السودان"),
]


@pytest.mark.parametrize(("body", "place"), PLACES)
def test_the_place_is_the_events_own(body: str, place: str) -> None:
    event, names = only(body)
    assert names[event.place or ""] == place


def test_a_day_that_is_not_told_is_not_the_day_of_publication() -> None:
    event, _ = only("استقال رئيس الوزراء التونسي منذر القابسي من منصبه.")
    assert event.date is None


def test_evidence_is_verbatim_and_holds_the_trigger() -> None:
    body = "وكان الطقس معتدلا. وقع الأردن والسعودية اتفاقية للتعاون في مجال الطاقة."
    event, _ = only(body)
    assert body[slice(*event.span)] == event.evidence
    assert event.trigger in event.evidence
    assert event.evidence.startswith("وقع الأردن")


def test_people_of_one_office_told_in_the_dual_take_part_each() -> None:
    body = "وأجرى الرئيسان التونسي منذر القابسي والأردني خالد الناصري مباحثات في جنيف."
    assert told(body) == [("CONSULT.negotiation", ("منذر القابسي", "خالد الناصري"), "occurred")]


def test_a_pronoun_takes_up_whom_the_sentence_is_about() -> None:
    body = "وقال الرئيس التونسي منذر القابسي بعد لقائه الرئيس الأردني خالد الناصري إن الحدود آمنة."
    assert told(body) == [("CONSULT.meeting", ("منذر القابسي", "خالد الناصري"), "occurred")]


def test_the_speaker_is_meant_where_the_content_leaves_its_subject_out() -> None:
    assert ("SANCTION", ("البحرين",), "occurred") in told("وقالت البحرين إنها استدعت سفيرها في طهران للتشاور.")


def test_the_agent_of_a_passive_takes_part() -> None:
    body = "تعرض مبنى السفارة لهجوم من قبل مسلحين مجهولين في بغداد."
    assert told(body)[0][:2] == ("ASSAULT", ("مسلحين مجهولين",))


def test_an_adjective_of_nationality_names_the_state() -> None:
    assert told("وقتل ثلاثة أشخاص في قصف تركي على قرية في شمال العراق.") == [("ASSAULT", ("تركيا",), "occurred")]


def test_a_meeting_told_again_is_one_event() -> None:
    body = (
        "التقى وزير الخارجية التونسي منذر القابسي أمس في عمان نظيره الأردني خالد الناصري.\n\n"
        "وقال القابسي إن اللقاء كان مثمرا. وأضاف الناصري أن الاجتماع بحث أمن الحدود."
    )
    assert told(body) == [("CONSULT.meeting", ("منذر القابسي", "خالد الناصري"), "occurred")]


def test_attacks_on_two_towns_are_two_events() -> None:
    body = "قصفت القوات الروسية مدينة خاركوف بالصواريخ.\n\nوقصفت القوات الروسية مدينة أوديسا بالمسيرات."
    assert [names for _, names, _ in told(body)] == [("القوات الروسية",), ("القوات الروسية",)]


def test_a_visit_and_the_meeting_within_it_are_two_events() -> None:
    body = "وكان الرئيس التونسي منذر القابسي قد وصل إلى عمان بعد لقائه الرئيس الأردني خالد الناصري."
    assert [kind for kind, _, _ in told(body)] == ["CONSULT.visit", "CONSULT.meeting"]


def test_ids_count_and_rules_are_named() -> None:
    found = record(" ".join(body for body, _, _ in OCCURRED[:6]))
    assert [event.id for event in found.events] == [f"v{number}" for number in range(1, len(found.events) + 1)]
    assert all(event.rule for event in found.events)


def test_a_text_that_ends_with_a_number_ends() -> None:
    assert told("وقتل 20") == []


def test_honorifics_before_an_office_govern_nobody() -> None:
    body = (
        "أجرى معالي وزير الخارجية الأستاذ منذر القابسي مباحثات أمس مع معالي وزير الخارجية الأردني خالد الناصري في عمان."
    )
    assert told(body) == [("CONSULT.negotiation", ("منذر القابسي", "خالد الناصري"), "occurred")]


def test_what_is_only_argued_with_in_a_quotation_is_not_listed() -> None:
    body = "وقال الرئيس التونسي منذر القابسي: «نحن نعرف جيدا من دفع ثمن الغارات الروسية ومن بقي صامتا أمامها»."
    assert told(body) == []


def test_a_quotation_that_begins_with_an_event_announces_it() -> None:
    body = "أعلنت القوات الروسية «استهداف مدينة خاركوف بالصواريخ ليلا وتدمير مخازن الوقود فيها»."
    assert ("ASSAULT", ("القوات الروسية",), "occurred") in told(body)


def test_a_meeting_of_nobody_by_name_is_not_listed() -> None:
    assert told("وشهدت القاعة لقاء لأولياء الأمور حول المناهج.") == []


def test_those_killed_in_an_attack_told_before_are_no_second_attack() -> None:
    body = "قصفت القوات الروسية مدينة خاركوف بالصواريخ.\n\nوأسفر القصف عن مقتل خمسة أشخاص."
    assert [names for _, names, _ in told(body)] == [("القوات الروسية",)]


@pytest.mark.parametrize(
    "body",
    [
        "وزارت فرق الإنقاذ الأردنية القرية بعد الأمطار.",
        "وعاد منذر القابسي إلى أسرته في تونس سالما.",
        "وضربها زلزال قوي في نيسان الماضي.",
        "وهددت تركيا بشن عملية عسكرية في الشمال.",
    ],
)
def test_purposes_families_disasters_and_threats_are_no_attacks(body: str) -> None:
    assert not [event for event in told(body) if event[0] in {"ASSAULT", "COERCE", "AID"}]


def test_financial_is_not_malian() -> None:
    assert told("وفرض الاتحاد الأوروبي عقوبات مالية على بيلاروسيا.") == [
        ("SANCTION", ("الاتحاد الأوروبي", "بيلاروسيا"), "occurred")
    ]


def test_an_embassy_closed_is_a_break_and_one_opened_again_its_end() -> None:
    assert ("SANCTION", ("فرنسا",), "occurred") in told("وأغلقت فرنسا سفارتها في نيامي.")
    assert ("RETREAT", ("إيران",), "occurred") in told("وأعادت إيران فتح سفارتها في الرياض.")


def test_a_subject_left_out_is_whom_the_content_told_before() -> None:
    body = "وقال تقرير منظمة العفو الدولية إن تركيا قصفت قرية في الشمال واعتقلت ثلاثة أشخاص."
    assert ("COERCE", ("تركيا", "ثلاثة أشخاص"), "occurred") in told(body)


def test_an_attack_is_of_the_day_of_its_first_report() -> None:
    event, _ = only("أفادت مصادر محلية، اليوم الأربعاء، بأن القوات التركية قصفت مواقع في القامشلي.")
    assert event.date is not None
    assert event.date.text == "اليوم الأربعاء"


def test_a_verb_stands_behind_conjunctions() -> None:
    assert ("ASSAULT", ("القوات الروسية",), "occurred") in told("كما قصفت القوات الروسية مدينة خاركوف بالصواريخ.")
    body = "وساد الهدوء العاصمة بعدما التقى الرئيس التونسي منذر القابسي الرئيس الأردني خالد الناصري."
    assert ("CONSULT.meeting", ("منذر القابسي", "خالد الناصري"), "occurred") in told(body)


def test_who_meets_may_be_whom_the_sentence_before_is_about() -> None:
    body = "يسعى الرئيس التونسي منذر القابسي إلى دعم الاتفاق النووي مع إيران. وسيلتقي غدا الرئيس الأردني خالد الناصري."
    assert ("CONSULT.meeting", ("منذر القابسي", "خالد الناصري"), "planned") in told(body)


def test_members_of_a_body_in_quotation_marks_are_the_body() -> None:
    body = "وهاجم عشرات من مسلحي «تنظيم داعش» نقطة تفتيش في سرت."
    assert ("ASSAULT", ("تنظيم داعش",), "occurred") in told(body)


def test_a_meeting_is_where_the_event_just_before_it_was() -> None:
    body = (
        "وقع الرئيس التونسي منذر القابسي والرئيس الأردني خالد الناصري اتفاقية للطاقة في مدينة العقبة.\n\n"
        "واستقبل القابسي وزير الخارجية الأردني سليم الشوبكي."
    )
    found = record(body)
    names = {entity.id: entity.name for entity in found.entities}
    assert [names.get(event.place or "") for event in found.events] == ["العقبة", "العقبة"]


def test_an_office_is_of_the_country_that_the_article_names() -> None:
    event, names = only("وقال مراقبون إن الأردن يمر بوقت صعب. واستقال خالد الناصري من منصبه أمس.")
    assert names.get(event.place or "") == "الأردن"
