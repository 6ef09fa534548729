"""Words that lost the space between them are parted, and words that only look so stay whole."""

import pytest

from mujaz.model import Article
from mujaz.understanding import understood
from mujaz.understanding.word_stream import words_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("وكانالرئيس", ["وكان", "الرئيس"]),
        ("مراسلالقناة", ["مراسل", "القناة"]),
        ("أكدوزير", ["أكد", "وزير"]),
        ("تحدثتقرير", ["تحدث", "تقرير"]),
        ("الإسرائيليةوالتعديلات", ["الإسرائيلية", "والتعديلات"]),
        ("الذينأطاحوا", ["الذينأطاحوا"]),
        ("القدسبقذائف", ["القدس", "بقذائف"]),
        ("مراسلالقناةإنّ", ["مراسل", "القناة", "إنّ"]),
        ("هجوماًإرهابياً", ["هجوماً", "إرهابياً"]),
        ("لبنانلإحياء", ["لبنان", "لإحياء"]),
        ("التدريبالإعدادي", ["التدريب", "الإعدادي"]),
        ("الهدوءفي", ["الهدوء", "في"]),
        ("التقريرأن", ["التقرير", "أن"]),
        ("الدالميللجزيرة", ["الدالمي", "للجزيرة"]),
        ("وفقاًلمعلومات", ["وفقاً", "لمعلومات"]),
        ("كانتأكدت", ["كانت", "أكدت"]),
        ("اختتمتجلسة", ["اختتمت", "جلسة"]),
        ("المتظاهرينبالقوة", ["المتظاهرين", "بالقوة"]),
        ("وضوابطتصدير", ["وضوابط", "تصدير"]),
        ("وتضييقمن", ["وتضييق", "من"]),
        ("فيتقرير", ["في", "تقرير"]),
        ("الصينوالهند", ["الصين", "والهند"]),
    ],
)
def test_words_without_a_space_between_them_are_parted(text: str, parts: list[str]) -> None:
    words = words_of(text)
    assert [token.text for token in words.tokens] == parts
    assert "".join(words.body[token.start : token.end] for token in words.tokens) == text


@pytest.mark.parametrize(
    "text",
    [
        "عبدالرحمن",
        "عبدالإله",
        "اللاإنسانية",
        "جيوإستراتيجية",
        "وبالإضافة",
        "المتضامن",
        "عبدالمنان",
        "نورالدين",
        "أبوالغيط",
        "امالقرى",
        "استقبالاتهم",
        "والاحتجاجات",
        "بالمستشفيات",
        "كالميليشيات",
        "فبالإمكان",
        "الاستراتيجيات",
        "واعترضتهما",
        "تحضيراته",
        "الفلسطينيتين",
        "للمحاصصة",
        "أوتوستراد",
        "رأسمالية",
        "برلسكوني",
        "شتاينماير",
        "إمبراطورية",
        "ديمقراطيتها",
        "واللامركزية",
        "فيتساقط",
        "المالكين",
        "الهندوراسية",
        "متسللا",
    ],
)
def test_long_words_stay_whole(text: str) -> None:
    assert [token.text for token in words_of(text).tokens] == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("مراسلالميادينفي", ["مراسل", "الميادين", "في"]),
        ("إسحقللميادينأنّ", ["إسحق", "للميادين", "أنّ"]),
        ("بريطانياأنّ", ["بريطانيا", "أنّ"]),
        ("إنّطبيعة", ["إنّ", "طبيعة"]),
        ("أنّهيعتزم", ["أنّه", "يعتزم"]),
        ("عنارتفاع", ["عن", "ارتفاع"]),
        ("وقالرئيس", ["وقال", "رئيس"]),
        ("اطمأنّ", ["اطمأنّ"]),
        ("فيتراوح", ["فيتراوح"]),
        ("أنّهما", ["أنّهما"]),
    ],
)
def test_words_that_lost_their_space_are_parted(text: str, parts: list[str]) -> None:
    assert [token.text for token in words_of(text).tokens] == parts


def test_where_a_space_was_lost_is_told() -> None:
    article = Article(id="x", headline=None, paragraphs=("أكدوزير النقل أن الطريق يعاني منازدحام كبير.",))
    body = article.body
    assert [body[place:].split()[0] for place in understood(article).glued] == ["وزير", "ازدحام"]


def test_a_word_that_stands_elsewhere_in_the_text_is_parted_from_a_known_one() -> None:
    words = words_of("وصل دولينسكي إلى المدينة، لكن دولينسكيغادرت طائرته قبل المساء.")
    assert [token.text for token in words.tokens][6:8] == ["دولينسكي", "غادرت"]
    alone = words_of("لكن دولينسكيغادرت طائرته قبل المساء.")
    assert [token.text for token in alone.tokens][1] == "دولينسكيغادرت"


def test_a_plural_of_a_word_that_stands_elsewhere_stays_whole() -> None:
    words = words_of("رفض الكريستالوف المقترح، ثم جاءت الكريستالوفاتهم.")
    assert "الكريستالوفاتهم" in [token.text for token in words.tokens]


def test_a_verb_with_its_conjunction_is_parted_before_the_article() -> None:
    words = words_of("وأكدالرئيس أن الطريق مفتوح. وأطلقتالمقاومة النار.")
    assert [token.text for token in words.tokens if token.kind == "word"][:5] == [
        "وأكد",
        "الرئيس",
        "أن",
        "الطريق",
        "مفتوح",
    ]
    assert "المقاومة" in [token.text for token in words.tokens]


def test_a_source_is_parted_from_the_auxiliary_before_it() -> None:
    words = words_of("وكانمصدر عسكري قد نفى ذلك.")
    assert [token.text for token in words.tokens][:2] == ["وكان", "مصدر"]
