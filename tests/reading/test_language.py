"""Which language a text is in."""

import pytest

from mujaz.reading.language import language_names, language_of
from tests.reading.news import BODY

TEXTS = {
    "ar": BODY,
    "en": "The ministry of water said on Sunday that the new dam is to open in April, and that it was built for the farmers of the valley.",
    "fr": "Le ministère de la santé a annoncé dimanche un plan de soutien aux hôpitaux publics dans les régions du sud et pour le nord.",
    "es": "El ministerio de salud anunció el domingo un plan para los hospitales públicos de las regiones del sur y del norte que empieza en abril.",
    "de": "Das Ministerium hat am Sonntag einen Plan für die Krankenhäuser der Region vorgestellt, und die Arbeiten sind nicht mit dem Bau verbunden.",
    "tr": "Bakanlık pazar günü yeni bir baraj için çalışmaların başladığını ve bu projenin daha büyük olan bölgeye su vereceğini açıkladı.",
    "fa": "وزارت نیرو روز یکشنبه اعلام کرد که سد جدید برای کشاورزان گیلان ساخته شد و این سد از بهار آب را به روستاهای چهارگانه می‌رساند.",
    "ur": "وزارت نے اتوار کو کہا ہے کہ نیا ڈیم گاؤں کے کسانوں کے لیے بنایا گیا ہے اور اس میں پانی ٹھہرے گا جو بڑے علاقے کو ملے گا۔",
    "he": "משרד המים הודיע ביום ראשון כי הסכר החדש ייפתח בחודש אפריל לאחר בדיקות ארוכות.",
    "ru": "Министерство сообщило в воскресенье, что новая плотина будет открыта в апреле после долгих испытаний.",
    "zh": "水利部周日宣布，新水坝将于四月开始蓄水，此前进行了六个月的测试。",
    "ja": "水道省は日曜日、新しいダムが四月に貯水を始めると発表しました。",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_language_is_known_by_its_letters_or_its_words(code: str) -> None:
    assert language_of(TEXTS[code]) == code


def test_arabic_with_many_latin_names_is_arabic() -> None:
    assert language_of("أعلنت Google وMicrosoft وOpenAI اتفاقاً مع شركة Cisco Systems على الشبكات") == "ar"


def test_arabic_typed_with_persian_letters_is_arabic() -> None:
    assert language_of(BODY.replace("ي", "ی").replace("ك", "ک")) == "ar"


@pytest.mark.parametrize(("text", "code"), [("", None), ("123 ...", None), ("zzz qqq xxx", "und")])
def test_what_has_no_language(text: str, code: str | None) -> None:
    assert language_of(text) == code


def test_names_are_told_in_both_languages() -> None:
    assert language_names("fr") == ("الفرنسية", "French")
    assert language_names("xx") == language_names("und")
