"""Statements: content, mode and speaker."""

import pytest

from mujaz.model import Article
from mujaz.understanding import understand


def said(*paragraphs: str) -> list[tuple[str, str, str]]:
    """Mode, speaker's name or description, and text of each statement."""
    record = understand(Article(id="x", headline=None, paragraphs=paragraphs))
    names = {entity.id: entity.name for entity in record.entities}
    return [(item.mode, names.get(item.speaker or "", item.speaker or ""), item.text) for item in record.statements]


MINISTER = "أعلن وزير الطاقة التونسي منذر القابسي أن المحطة جاهزة. "


@pytest.mark.parametrize(
    "text",
    [
        'قال منذر القابسي: "هذه المحطة ستوفر الكهرباء للشمال".',
        "وقال الوزير منذر القابسي، أمس الثلاثاء، «هذه المحطة ستوفر الكهرباء للشمال».",
        "وأكد منذر القابسي أنّ “هذه المحطة ستوفر الكهرباء للشمال”.",
        'لكن منذر القابسي قال: "هذه المحطة ستوفر الكهرباء للشمال".',
        'وكان منذر القابسي قد أكد، في بيان، أن "هذه المحطة ستوفر الكهرباء للشمال".',
        '"هذه المحطة ستوفر الكهرباء للشمال"، قال منذر القابسي.',
        'زار منذر القابسي بنزرت، قائلاً: "هذه المحطة ستوفر الكهرباء للشمال".',
        'نقلت صحيفة "الساحل" عن منذر القابسي قوله إن "هذه المحطة ستوفر الكهرباء للشمال".',
    ],
)
def test_a_quotation_with_its_speaker_beside_it_is_direct(text: str) -> None:
    assert said(text) == [("direct", "منذر القابسي", "هذه المحطة ستوفر الكهرباء للشمال")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('وأضاف: "العمل يسير كما خططنا له".', "منذر القابسي"),
        ('وتابع القابسي: "العمل يسير كما خططنا له".', "منذر القابسي"),
        ('وقال الوزير: "العمل يسير كما خططنا له".', "منذر القابسي"),
        ('وقال مصدر دبلوماسي: "العمل يسير كما خططنا له".', "مصدر دبلوماسي"),
        ('وقالت وزارة الصحة: "العمل يسير كما خططنا له".', "وزارة الصحة"),
        ('وأوضح رئيس الشركة: "العمل يسير كما خططنا له".', "رئيس الشركة"),
    ],
)
def test_the_speaker_is_resolved_from_what_stands_before(text: str, speaker: str) -> None:
    assert said(MINISTER + text)[1] == ("direct", speaker, "العمل يسير كما خططنا له")


def test_a_description_is_taken_up_by_its_head() -> None:
    found = said('قال مصدر دبلوماسي إن الوفد وصل ليلا. ورأى المصدر أن "اللقاء سيكون صعبا على الجميع".')
    assert [speaker for _, speaker, _ in found] == ["مصدر دبلوماسي", "مصدر دبلوماسي"]


def test_a_clause_behind_that_is_indirect_to_its_end() -> None:
    found = said("أكد وزير الطاقة منذر القابسي أن المحطة جاهزة، مضيفًا أن الشبكة تحتاج إلى عام. وذهب إلى بنزرت.")
    assert found == [("indirect", "منذر القابسي", "المحطة جاهزة"), ("indirect", "منذر القابسي", "الشبكة تحتاج إلى عام")]


def test_a_short_quotation_is_no_statement_of_its_own() -> None:
    found = said(MINISTER + 'وأضاف أن هناك "طريقاً طويلاً" أمام الفريق.')
    assert found[1:] == [("indirect", "منذر القابسي", 'هناك "طريقاً طويلاً" أمام الفريق')]


def test_a_quotation_that_the_clause_goes_on_behind_is_indirect() -> None:
    found = said(MINISTER + 'وأضاف أن "العمل يسير كما خططنا له" في كل الولايات.')
    assert found[1][0] == "indirect"
    assert found[1][2].endswith("في كل الولايات")


def test_two_quotations_of_one_cue_are_two_statements() -> None:
    found = said('قالت رئيسة البلدية سلوى المحرزي إن "الشاطئ ملك لكل الناس"، وإن "البناء عليه أمر مرفوض".')
    assert [(mode, speaker) for mode, speaker, _ in found] == [("direct", "سلوى المحرزي")] * 2


def test_according_to_somebody_is_his_statement() -> None:
    assert said("وبحسب وزارة الصحة، ارتفع عدد المرضى إلى الضعف.") == [
        ("indirect", "وزارة الصحة", "ارتفع عدد المرضى إلى الضعف")
    ]


def test_a_capital_that_speaks_is_its_state() -> None:
    found = said("سافر الوفد إلى روسيا. وقالت موسكو إن اللقاء سيعقد في موعده.")
    assert found == [("indirect", "روسيا", "اللقاء سيعقد في موعده")]


@pytest.mark.parametrize(
    "text",
    [
        'جرت الأمسية تحت شعار "كتاب لكل بيت في المدينة" بحضور كثيف.',
        "لم يعلن الوزير منذر القابسي موعد الافتتاح.",
        "قال: ",
        'عرض المتحف لوحة "البحر في صباح يوم شتوي" أمس.',
        "",
    ],
)
def test_what_nobody_said_is_no_statement(text: str) -> None:
    assert said(text) == []


def test_what_one_says_that_another_said_has_both() -> None:
    found = said("قال منذر القابسي إن وزارة الصحة أكدت أن المستشفى جاهز لاستقبال المرضى كلهم.")
    assert [speaker for _, speaker, _ in found] == ["منذر القابسي", "وزارة الصحة"]


def test_a_paper_that_only_relays_is_not_the_speaker() -> None:
    found = said('وذكرت صحيفة "الساحل" أن منذر القابسي قال إن المحطة جاهزة للعمل منذ أمس.')
    assert found == [("indirect", "منذر القابسي", "المحطة جاهزة للعمل منذ أمس")]


def test_two_dots_end_a_sentence_before_a_cue() -> None:
    found = said("قال منذر القابسي إن المحطة جاهزة.. وأضاف أن الشبكة سليمة.")
    assert [text for _, _, text in found] == ["المحطة جاهزة", "الشبكة سليمة"]


def test_whom_a_call_is_to_is_no_part_of_what_is_said() -> None:
    assert said("دعا منذر القابسي السكان إلى ترشيد الكهرباء في الصيف.") == [
        ("indirect", "منذر القابسي", "ترشيد الكهرباء في الصيف")
    ]


def test_items_that_are_counted_belong_to_who_counts_them() -> None:
    found = said(
        "وقالت وزارة الصحة في بيان: رغبة في الإيضاح تود الوزارة بيان ما يلي:",
        "أولا: أن المريض وصل صباحا. وقد عولج.",
        "ثانيا: تم إبلاغ أهله بحالته كلها.",
    )
    assert [text for _, _, text in found][1:] == ["المريض وصل صباحا", "تم إبلاغ أهله بحالته كلها"]
    assert {speaker for _, speaker, _ in found} == {"وزارة الصحة"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("حذرت الأمم المتحدة من الجوع. وقالت المنظمة الأممية إن الطرق مغلقة كلها.", "الأمم المتحدة"),
        ("غادرت روسيا الاجتماع. وقال الجانب الروسي إن الطرق مغلقة كلها.", "روسيا"),
        ("قال معالي الوزير منذر القابسي إن العمل بدأ. وأكد معاليه أن الطرق مغلقة كلها.", "منذر القابسي"),
        (
            "قالت وزارة الداخلية التونسية إن العمل بدأ. وأوضح بيان للداخلية أن الطرق مغلقة كلها.",
            "وزارة الداخلية التونسية",
        ),
        ("قال راشد بن سعيد المنصوري إن العمل بدأ. وقال ابن سعيد إن الطرق مغلقة كلها.", "راشد بن سعيد المنصوري"),
        (
            "التقى وزير النقل الأردني عمر الساحلي نظيره العراقي سالم البصري. وقال الوزير العراقي إن الطرق مغلقة كلها.",
            "سالم البصري",
        ),
        ("أفادت مصادر أمنية بأن العمل بدأ. ولفت المصدر إلى أن الطرق مغلقة كلها.", "مصادر أمنية"),
    ],
)
def test_other_names_of_a_speaker_are_understood(text: str, speaker: str) -> None:
    assert said(text)[-1] == ("indirect", speaker, "الطرق مغلقة كلها")


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    found = said("قال منذر القابسي: «المحطة جاهزة للعمل. والشبكة سليمة كلها.", "وذهب إلى بنزرت.")
    assert found == [("direct", "منذر القابسي", "المحطة جاهزة للعمل. والشبكة سليمة كلها")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "قال الرئيس التونسي منذر القابسي إن الخطة جاهزة. بدوره قال الرئيس الكيني إن بلاده مستعدة لها.",
            "الرئيس الكيني",
        ),
        (
            "قال الوزير منذر القابسي إن الخطة جاهزة. وقال المتحدث باسم القابسي إن السفر غدا صباحا.",
            "المتحدث باسم القابسي",
        ),
    ],
)
def test_an_office_that_is_not_who_spoke_is_somebody_else(text: str, speaker: str) -> None:
    assert said(text)[-1][1] == speaker


def test_a_circumstance_is_of_the_subject_of_its_clause() -> None:
    text = "كشفت صحيفة «واشنطن بوست» عن الخطة. وقال سكان الحي إن الوضع صعب. وتطرقت الصحيفة إلى الخلاف، مبينة أن الرفض مستمر."
    assert said(text)[-1][1] == "واشنطن بوست"


def test_those_who_shout_are_whom_the_clause_is_about() -> None:
    found = said("وقال عدد من السكان إن الحارس غادر. وظهر المعتصمون في الساحة وهم يهتفون «نريد إعادة فتح المصنع غدا».")
    assert found[-1][1] == "المعتصمون"


def test_who_is_relayed_goes_on_rather_than_who_relays() -> None:
    found = said("ووفق موقع «واللا»، قال منذر القابسي إن التحديات كبيرة في هذا العام كله، محذرا من تأخير المحطة.")
    assert {speaker for _, speaker, _ in found} == {"منذر القابسي"}


def test_a_noun_before_a_quotation_is_part_of_what_is_said() -> None:
    found = said("وأكد منذر القابسي تنسيق الخطوات عن كثب «مع العديد من الأصدقاء والحلفاء في المنطقة».")
    assert found == [
        ("indirect", "منذر القابسي", "تنسيق الخطوات عن كثب «مع العديد من الأصدقاء والحلفاء في المنطقة»"),
    ]


def test_a_medium_that_is_spoken_to_is_no_part_of_what_is_said() -> None:
    found = said("أعلن منذر القابسي، لـ«الشرق الأوسط»، أمس، أن العمل سيستأنف قريبا.")
    assert found == [("indirect", "منذر القابسي", "العمل سيستأنف قريبا")]


@pytest.mark.parametrize("measure", ["وفق الضوابط الشرعية", "حسب التقويم الغربي", "وفقا لقانون المرور"])
def test_what_something_accords_with_says_nothing(measure: str) -> None:
    assert said(f"تبدأ البلدية أعمالها في المدينة {measure}.") == []


def test_what_a_source_tells_begins_behind_what_is_told_of_it() -> None:
    found = said("وبحسب بيان تلقت الصحيفة نسخة منه، فإن المصرف سيفتح فرعا جديدا.")
    assert [text for _, _, text in found] == ["المصرف سيفتح فرعا جديدا"]


def test_a_noun_in_the_accusative_is_no_verb() -> None:
    assert said("تنازلت الإدارة بشرط أن يقدم تعهدا خطيا لدى الجهات بعدم تكرار السلوك كله.") == []


def test_a_bodys_noun_alone_means_the_body_and_not_who_leads_it() -> None:
    found = said(
        "أعلن المرصد السوري لحقوق الإنسان أن القصف طال ثلاث قرى. وقال مدير المرصد منذر القابسي إن الضحايا مدنيون. "
        "وأضاف المرصد أن عشرات العائلات نزحت من القرى."
    )
    assert [speaker for _, speaker, _ in found] == [
        "المرصد السوري لحقوق الإنسان",
        "منذر القابسي",
        "المرصد السوري لحقوق الإنسان",
    ]


def test_an_article_swallowed_by_a_preposition_still_takes_up_who_was_told() -> None:
    found = said(MINISTER + "ووفقا للوزير، فإن المحطة الجديدة تحتاج إلى إصلاح عاجل.")
    assert [speaker for _, speaker, _ in found] == ["منذر القابسي", "منذر القابسي"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ورفع منذر القابسي شكره وتقديره للعاملين في المحطة.", "شكره وتقديره للعاملين في المحطة"),
        ("وقدم منذر القابسي التهنئة لأهالي الشمال بمناسبة الافتتاح.", "التهنئة لأهالي الشمال بمناسبة الافتتاح"),
    ],
)
def test_thanks_and_congratulations_that_are_given_are_said(text: str, content: str) -> None:
    assert said(MINISTER + text)[1:] == [("indirect", "منذر القابسي", content)]


def test_what_is_raised_or_given_otherwise_is_not_said() -> None:
    assert said(MINISTER + "ورفع منذر القابسي العلم فوق المحطة وقدم جائزة للعاملين.")[1:] == []


def test_a_quotation_behind_that_which_is_never_closed_ends_with_its_clause() -> None:
    found = said(MINISTER + 'وأضاف أن "العمل يسير كما خططنا له.', "وزار القابسي بنزرت.")
    assert found[1] == ("direct", "منذر القابسي", "العمل يسير كما خططنا له")


def test_the_end_of_a_name_in_marks_opens_no_quotation() -> None:
    found = said('وقال منذر القابسي، في مقابلة مع قناة "سي جي تي إن" الصينية، إن المالية تتخذ إجراءات جديدة.')
    assert [(mode, text) for mode, _, text in found] == [("indirect", "المالية تتخذ إجراءات جديدة")]


def test_an_office_that_warns_a_country_speaks() -> None:
    found = said("أعرب السفير التونسي منذر القابسي عن الأسف.", "وحذر السفير اليابان من التراجع عن تعهداتها السابقة.")
    assert found[-1][1] == "منذر القابسي"


CORRESPONDENTS = [
    (
        "أفاد مراسل الجزيرة في عمان، اليوم، بارتفاع الأسعار. ولفت مراسلنا إلى أن السوق مزدحم منذ الصباح.",
        "مراسل الجزيرة",
    ),
    ("أفادت مراسلة الجزيرة بارتفاع الأسعار. وقالت مراسلتنا إن السوق مزدحم منذ الصباح.", "مراسلة الجزيرة"),
    ("أفاد مراسل الجزيرة بارتفاع الأسعار. وأكد المراسل أن السوق مزدحم منذ الصباح.", "مراسل الجزيرة"),
    ("وقال مراسلنا إن السوق مزدحم منذ الصباح.", "مراسلنا"),
]


@pytest.mark.parametrize(("text", "speaker"), CORRESPONDENTS)
def test_a_correspondent_is_told_by_his_medium(text: str, speaker: str) -> None:
    assert {who for _, who, _ in said(text)} == {speaker}


WHOSE = [
    ("وأعلنت كتيبة النور التابعة لحركة الغد، الجناح العسكري للحركة، خوض مقاوميها اشتباكات مع القوات.", "كتيبة النور"),
    ("وحذر 300 طبيب احتياط من أنهم لن يحضروا إلى الخدمة غدا.", "300 طبيب احتياط"),
    ("وقالت مصادر مطلعة إن الأمر خطير. وطالب متناقلو المقطع بالقبض على الشباب ومعاقبتهم.", "متناقلو المقطع"),
    ("واعتبرت وزارة الصحة على لسان المتحدث باسمها منذر القابسي أن الوضع جيد هذا العام.", "منذر القابسي"),
]


@pytest.mark.parametrize(("text", "speaker"), WHOSE)
def test_who_speaks_is_taken_with_his_number_and_past_his_attributes(text: str, speaker: str) -> None:
    assert said(text)[-1][1] == speaker


def test_what_goes_on_with_the_speakers_name_is_not_said() -> None:
    text = "وأعلنت كتيبة النور التابعة لحركة الغد، الجناح العسكري للحركة، خوض مقاوميها اشتباكات مع القوات."
    assert said(text)[0][2] == "خوض مقاوميها اشتباكات مع القوات"


NOT_SAID = [
    "وأطلقت القوات قنابل مضيئة في سماء المدينة، كما نشرت قناصتها على عدد من المباني.",
    "ويذكر أنّ تجدّد حركة الاحتجاج يأتي بعد انقسام حاد شهدته المدينة.",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_deeds_and_nouns_behind_that_are_no_statements(text: str) -> None:
    assert said(text) == []


def test_a_clause_behind_its_source_is_not_the_sources() -> None:
    found = said("وأغلقت البلدية الطريق ليلا، حسبما ذكرت وزارة النقل، فيما فتحت الجسور أمام السيارات.")
    assert found[0][2] == "أغلقت البلدية الطريق ليلا"


def test_a_place_behind_a_preposition_says_nothing() -> None:
    found = said("أصدرت الشركة بيانا حول رحلتها من لندن إلى وارسو والتي أوضحت أنها كانت قبل عام.")
    assert all(speaker != "وارسو" for _, speaker, _ in found)


def test_of_whom_the_press_told_goes_on_where_the_verb_is_anothers_than_going_on() -> None:
    found = said(
        "وذكرت وسائل إعلام أميركية أن سلمى القابسي دافعت عن نفسها بعد التصويت.",
        'وقالت إنه "من المهم فصل الناس عن الحكومات". وتابعت أن "الفكرة خطيرة جدا على الجميع".',
    )
    assert [speaker for _, speaker, _ in found] == ["وسائل إعلام أميركية", "سلمى القابسي", "سلمى القابسي"]


def test_what_may_be_is_not_said() -> None:
    assert said("وأبانت الوثيقة التي جاءت نتيجة دراسة قامت بها الهيئة لوضع الحلول التي من الممكن أن تسهل العمل.") == []


def test_a_pictures_credit_speaks_not() -> None:
    found = said(
        "اجتمع الوزير أمس مع قادة القطاعات في مكتبه. «واس» ودعا الأمير منذر القابسي إلى ضرورة تكثيف الاستعدادات."
    )
    assert [speaker for _, speaker, _ in found] == ["منذر القابسي"]


def test_in_which_somebody_says_something_leaves_the_subject_behind_the_verb() -> None:
    found = said("وفي الوقت الذي أعرب فيه الرئيس التونسي منذر القابسي، عن أمله في رد حازم، هطل المطر.")
    assert [speaker for _, speaker, _ in found] == ["منذر القابسي"]


def test_who_accuses_goes_on_where_one_phrase_alone_stands_behind_the_verb() -> None:
    found = said('شدد منذر القابسي على ضرورة الحوار مع النقابات واتهم حزب "الغد" التونسي بالسعي إلى الفوضى.')
    assert [speaker for _, speaker, _ in found] == ["منذر القابسي", "منذر القابسي"]


def test_two_who_speak_together_end_before_what_they_say() -> None:
    found = said("وأكد الجانبان الحرص على تعزيز الأمن والاستقرار في المنطقة.")
    assert [speaker for _, speaker, _ in found] == ["الجانبان"]
