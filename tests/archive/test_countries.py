import pytest

from mujaz.archive.countries import country_in, country_name, is_named, phrases_of
from mujaz.text.search_forms import search_words


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("نظيره الباكستاني", "PK"),
        ("وزارة الدفاع الروسية", "RU"),
        ("وفد من كوريا الشمالية", "KP"),
        ("الدبلوماسيون الكوريون الجنوبيون", "KR"),
        ("سفير برلين لدى العراق", "DE"),
        ("البيت الأبيض", "US"),
        ("مسؤولين أمريكيين", "US"),
        ("سفير المملكة لدى تونس", "SA"),
        ("وزارة خارجية مملكة البحرين", "BH"),
        ("الدعم المالي", None),
        ("رئيس النادي", None),
        ("؟", None),
    ],
)
def test_a_description_tells_its_country(told: str, code: str | None) -> None:
    assert country_in(told) == code


def test_a_country_is_named_by_its_names_capital_adjectives_and_bodies() -> None:
    phrases = phrases_of("RU")
    for text in ("لروسيا", "والروسية", "موسكو", "الكرملين"):
        assert tuple(word.form for word in search_words(text)) in phrases
    assert phrases_of("XX") == frozenset()


def test_a_town_is_not_its_country() -> None:
    assert is_named("المملكة العربية السعودية", "SA")
    assert not is_named("الرياض", "SA")


def test_a_country_has_its_usual_name_or_its_code() -> None:
    assert country_name("RU", "ar") == "روسيا"
    assert country_name("RU", "en") == "Russia"
    assert country_name("XX", "ar") == "XX"
