"""Spaces that a page lost come back where nothing else can be meant."""

import pytest

from mujaz.summary.spacing import space_edits
from mujaz.summary.words import sentences_of
from mujaz.text.quotes import quotations
from mujaz.text.tokens import tokenize

KNOWN = frozenset("المدينة البلدية السكان مشروع الجديد وصل الوفد صحيفة الجسر في على من".replace("ة", "ه").split())


def _spaced(text: str) -> str:
    edits = space_edits(tokenize(text), KNOWN, [(q.start, q.end) for q in quotations(text)])
    for edit in sorted(edits, key=lambda one: one.span, reverse=True):
        text = text[: edit.span[0]] + (edit.text or "") + text[edit.span[1] :]
    return text


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("وصل إلى البلديةوفد", "وصل إلى البلدية وفد"),
        ("اتفق علىالمشروع", "اتفق على المشروع"),
        ("شرح متحدثاًباسم الوفد", "شرح متحدثاً باسم الوفد"),
        ("قبل يومين،وصل الوفد", "قبل يومين، وصل الوفد"),
        ("وصل الوفد ، وغادر", "وصل الوفد، وغادر"),
        ("ذكرت صحيفة«الواحة»أن الجسر", "ذكرت صحيفة «الواحة» أن الجسر"),
        ("وصل الوفد إلى مدينة « الواحة « أمس", "وصل الوفد إلى مدينة «الواحة» أمس"),
        ('وصل فريق "الواحة" ، وغادر', 'وصل فريق "الواحة"، وغادر'),
        ("وصل الوفد,ثم غادر بسعر 1,500 دينار", "وصل الوفد, ثم غادر بسعر 1,500 دينار"),
        ("بلغ السعر،60 ديناراً", "بلغ السعر، 60 ديناراً"),
        ("وكان الوفد قدأبحر", "وكان الوفد قد أبحر"),
        ("وصل 13مشرفاً مع الوفد", "وصل 13 مشرفاً مع الوفد"),
        ("في عام 2014م وصل 1436هـ", "في عام 2014م وصل 1436هـ"),
        ("أودى الحريق بحياة13 عاملاً", "أودى الحريق بحياة 13 عاملاً"),
        ('شدد على أن"الجسر متين"', 'شدد على أن "الجسر متين"'),
        ('وصل فريق " الواحة " أمس', 'وصل فريق "الواحة" أمس'),
        ("وصل فريق » الواحة «، وغادر", "وصل فريق «الواحة»، وغادر"),
        ("في الوفدالجديد", "في الوفد الجديد"),
        ("هيئة BBCالبريطانية", "هيئة BBC البريطانية"),
        ("ذكر الفلاحونأنّ الجسر", "ذكر الفلاحون أنّ الجسر"),
        ("في الرحلة الآسيوةية", "في الرحلة الآسيوةية"),
        ("وصل إلى البلديةفي المساء", "وصل إلى البلدية في المساء"),
        ("احتج الأهالي ضدإصلاح الجسر", "احتج الأهالي ضد إصلاح الجسر"),
        ("دعم الأهالي وإدانة البلدية", "دعم الأهالي وإدانة البلدية"),
        ("دعم المزارعينوإدانة", "دعم المزارعينوإدانة"),
        ("وصل عشرون مسافراًما بين طبيب ومهندس", "وصل عشرون مسافراً ما بين طبيب ومهندس"),
    ],
)
def test_a_lost_space_comes_back(text: str, spaced: str) -> None:
    assert _spaced(text) == spaced


@pytest.mark.parametrize(
    "text",
    [
        "حضورًا كبيرًا جدّاً",
        "جرافةٍ وسيارةٌ",
        "عبدالرحمن وصل",
        "قال لـ«الواحة» إن",
        "بالجسر والمدينة",
        "قدره 721 , 2 مليون",
        "منازلهم ومعارضة",
        "عمل لاإرادي وبإصلاح وللإدارة",
    ],
)
def test_words_that_are_whole_stay(text: str) -> None:
    assert _spaced(text) == text


def test_a_place_that_is_known_to_lack_its_space_gets_one() -> None:
    text = "ضوابطتصدير جديدة"
    assert [edit.span for edit in space_edits(tokenize(text), frozenset(), [], [5])] == [(5, 5)]


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("ذكر المدير أنّمدينة الواحة تنمو.", "ذكر المدير أنّ مدينة الواحة تنمو."),
        ("وصفها بأنّهاجديدة على السكان.", "وصفها بأنّها جديدة على السكان."),
        ("قال إنّهم وصلوا لأنّي دعوتهم إنّما تأخروا.", "قال إنّهم وصلوا لأنّي دعوتهم إنّما تأخروا."),
    ],
)
def test_a_that_which_lost_its_space_is_a_word_of_its_own(text: str, spaced: str) -> None:
    (sentence,) = sentences_of(text)
    for edit in reversed(space_edits(sentence.tokens, KNOWN, [])):
        text = text[: edit.span[0]] + (edit.text or "") + text[edit.span[1] :]
    assert text == spaced
