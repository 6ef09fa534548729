"""What leans on its surroundings, and what is no text."""

import pytest

from mujaz.summary.screening import (
    POINTS_BACK,
    is_balanced,
    is_face_to_face,
    is_fragment,
    is_own_voice,
    is_text,
    leaning,
    speaker_leaning,
    speaks_of_us,
    tells,
)
from mujaz.text.tokens import tokenize


def _leaning(text: str) -> float:
    tokens = tokenize(text)
    return speaker_leaning(tokens) + leaning(tokens)


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت وزارة النقل أن الجسر سيفتح.",
        'ذكرت "الواحة" أن الجسر سيفتح.',
        "يجب أن يفتح الجسر في موعده.",
        "وصل الوفد إلى المدينة.",
        "كشف تقرير حديث أن الجسر سيفتح.",
        "أكد تعليم المدينة أن المدارس ستفتح.",
    ],
)
def test_a_sentence_that_names_its_speaker_leans_on_nothing(text: str) -> None:
    assert _leaning(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        "أضاف أن الجسر سيفتح.",
        "قال: الجسر سيفتح.",
        'قالت "إن الجسر الجديد سيفتح في موعده المحدد".',
        "تطرق إلى أن الجسر سيفتح.",
        "أشارت إلى أن الجسر سيفتح.",
        "المصدر قال إن الجسر سيفتح.",
        "أشاد بجهود البلدية في بناء الجسر.",
        "حول موعد افتتاح الجسر الجديد قال إن الأعمال مستمرة.",
        "وحول الجسر، قال: الأعمال مستمرة.",
        "اطلع سريعاً على أعمال الجسر.",
        "أوضح المسؤول الذي رفض ذكر اسمه أن الجسر متين.",
        "أضاف المصدر أن الجسر سيفتح.",
        "هذا الأمر يعني المدينة كلها.",
        "حيث سيفتح الجسر في موعده.",
        "فليس في المدينة جسر آخر.",
        "يطلبون من البلدية جسراً آخر.",
        "جدد دعوته البلدية إلى فتح الجسر.",
        "أكدت استمرار أعمال الجسر.",
        "أعلن تشكيل لجنة للجسر.",
        "رحب بهم في مدخل المدينة.",
    ],
)
def test_hidden_speakers_and_pointers_lean(text: str) -> None:
    assert _leaning(text) > 0


def test_a_first_person_is_somebodys_own_voice_but_inside_a_quotation() -> None:
    assert is_own_voice(tokenize("في مدينتنا نحن أهل الواحة جسر قديم."), ())
    text = "قال المدير سعد الراوي «نحن جاهزون»."
    assert not is_own_voice(tokenize(text), range(text.index("«"), len(text)))


@pytest.mark.parametrize("text", ["قال «نعم", "قال (نعم", "قال «نعم» ثم «لا", 'قال "نعم'])
def test_half_pairs_are_seen(text: str) -> None:
    assert not is_balanced(text)


def test_a_line_without_a_stop_is_text_only_when_it_is_long() -> None:
    assert not is_text("سعاد المالكي مدينة الواحة", None, ended=False)
    assert is_text("وصل الوفد التجاري الكبير إلى مدينة الواحة مساء السبت بعد سفر طويل", None, ended=False)


@pytest.mark.parametrize(
    "line",
    [
        "الواحة 5 رمضان 1446 هـ الموافق 5 مارس 2025 م واس",
        "الواحة - سعاد المالكي - وكالة الأنباء المحلية ورويترز عن أ ف ب",
    ],
)
def test_a_short_line_that_ends_with_an_agency_is_no_text(line: str) -> None:
    assert not is_text(line, None, ended=True)


def test_what_only_tells_the_occasion_of_the_line_before_leans_on_it() -> None:
    assert _leaning("جاءت تصريحات المدير في حفل المدينة") >= POINTS_BACK
    assert _leaning("جاء ذلك خلال لقاء الوزير سالم البدري مع أعضاء الغرفة") >= POINTS_BACK


def test_an_object_with_its_subjects_pronoun_leans_on_the_line_before() -> None:
    assert _leaning("واصلت زيارتها للمصانع في المدينة") >= POINTS_BACK
    assert _leaning("واصلت الوزيرة زيارتها للمصانع في المدينة") < POINTS_BACK


@pytest.mark.parametrize("text", ["قال إن خططنا تغيرت", "وهو الأساس الذي نحرص عليه", "تليق مشاركاتنا بالمدينة"])
def test_a_speech_without_marks_speaks_of_us(text: str) -> None:
    assert speaks_of_us(tokenize(text), frozenset())


@pytest.mark.parametrize("text", ["أصدر بيانا عن مليونا طن", "تزامنا مع المهرجان", "نفذ نادي المدينة متضمنا البرنامج"])
def test_an_accusative_is_no_first_person(text: str) -> None:
    assert not speaks_of_us(tokenize(text), frozenset())


def test_a_name_that_ends_like_a_pronoun_is_no_first_person() -> None:
    text = "هبطت الطائرة في وادي جارتنا"
    assert speaks_of_us(tokenize(text), frozenset())
    assert not speaks_of_us(tokenize(text), frozenset(range(text.index("وادي"), len(text))))
    assert not speaks_of_us(tokenize("هبطت الطائرة في وادي سيدنا"), frozenset())


def test_drawing_attention_hides_who_does_it() -> None:
    assert _leaning("لفت النظر إلى أن الجسر سيفتح") > 0


@pytest.mark.parametrize("text", ["تنتهي أعمال هذه الحديقة قريباً", "اطلع على أعمال الجسر", "سيوزع على سكان المدينة"])
def test_what_points_back_from_within_and_a_verb_without_its_subject_lean_a_little(text: str) -> None:
    assert 0 < _leaning(text) < POINTS_BACK


@pytest.mark.parametrize(
    "text",
    [
        "تفتح الحديقة أبوابها لزوار هذه الحديقة",
        "تنتهي أعمال الجسر الجديد هذا العام",
        "قال مدير البلدية سالم البدري «هذه المدينة جميلة»",
    ],
)
def test_what_its_own_clause_names_and_a_quotation_may_be_pointed_at(text: str) -> None:
    assert _leaning(text) == 0


def test_an_adverbial_without_a_verb_is_a_fragment() -> None:
    assert is_fragment(tokenize("بناء على المادة الأولى من نظام البلدية"))
    assert not is_fragment(tokenize("بناء على المادة الأولى افتتح المدير الجسر"))
    assert not is_fragment(tokenize("مؤكداً أن الجسر متين"))


def test_a_source_that_was_told_before_leans_on_it() -> None:
    assert _leaning("أوضح المصدر أن الجسر سيفتح") >= POINTS_BACK
    assert _leaning("أوضح المصدر الرسمي أن الجسر سيفتح") == 0


@pytest.mark.parametrize("text", ["جندي متدرب سالم فلاح البدري", "إعادة مئة عمود قديم كان اسمها"])
def test_what_shows_no_verb_stands_for_the_last_resort(text: str) -> None:
    assert tells(tokenize(text)) is ("كان" in text)
    assert _leaning("جندي متدرب سالم فلاح البدري") >= POINTS_BACK


@pytest.mark.parametrize(
    "text",
    [
        "حفظ الله المدينة وأهلها من كل سوء في كل حين.",
        "{وقل اعملوا} هو ما كتب على باب المدينة القديم.",
        "كم تحتاج المدينة من الوقت حتى تفتح جسرها الجديد.",
        "الجسر قديم.. لماذا لم يفتح الجسر الجديد حتى الآن.",
    ],
)
def test_prayers_verses_and_questions_are_no_text(text: str) -> None:
    assert not is_text(text, None, ended=True)


@pytest.mark.parametrize("text", ["عليك أن تعبر الجسر القديم", "سأتجاوز هذه المسألة", "أتساءل عن أحوال المدينة"])
def test_an_essay_that_addresses_its_reader_is_heard(text: str) -> None:
    assert is_face_to_face(tokenize(text), ())
    assert not is_face_to_face(tokenize(text), range(len(text)))
