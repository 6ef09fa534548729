"""The record on a terminal: by speaker, by day, person by person, each with its paragraph."""

import msgspec

from mujaz.cli.show import shown
from mujaz.model import Record
from tests.publishing.events import EVENTFUL


def _part(text: str, heading: str) -> list[str]:
    part = next(part for part in text.split("\n\n") if part.startswith(heading))
    return [line.strip() for line in part.splitlines()[1:]]


def test_statements_stand_under_their_speaker_with_venue_day_and_paragraph() -> None:
    assert _part(shown(EVENTFUL, "ar", None), "من قال ماذا") == [
        "سهى الحديد (نظيرته الأردنية):",
        "- «الماء حق للجميع ولن نساوم عليه» (في مؤتمر صحافي، 3 مارس 2026) [الفقرة 1]",
        "- ونفت: توقيع أي اتفاق مع شركة Aqua North [الفقرة 2]",
    ]


def test_events_stand_under_their_days_and_say_what_has_not_happened() -> None:
    assert _part(shown(EVENTFUL, "ar", None), "ما حدث ومتى") == [
        "فبراير 2026:",
        "- احتجاج «تظاهروا»: مزارعون — المكان: إربد [الفقرة 3]",
        "2 مارس 2026:",
        "- تصويت «صوّت»: مجلس النواب الأردني [الفقرة 3]",
        "3 مارس 2026:",
        "- لقاء «التقى»: نبيل القروي، سهى الحديد — المكان: عمّان [الفقرة 1]",
        "12 مارس 2026:",
        "- زيارة «يزور» (لم يحدث بعد): نبيل القروي، الكويت — المكان: الكويت [الفقرة 2]",
        "بلا يوم مذكور:",
        "- اتفاق «اتفاق» (نُفي حدوثه): سهى الحديد، Aqua North [الفقرة 2]",
        "- منصب «استقال»: كمال الزعبي [الفقرة 4]",
    ]


def test_people_stand_with_their_roles_and_the_paragraph_that_names_them_first() -> None:
    assert (
        _part(shown(EVENTFUL, "en", None), "People in the story")[0]
        == "- نبيل القروي, وزير الخارجية التونسي [paragraph 1]"
    )


def test_without_events_the_sentences_that_tell_a_day_are_shown() -> None:
    record = msgspec.structs.replace(EVENTFUL.record, events=())
    lines = _part(shown(msgspec.structs.replace(EVENTFUL, record=record), "ar", None), "ما حدث ومتى")
    assert lines[0].startswith("- 2 مارس 2026: وصوّت مجلس النواب")


def test_an_empty_record_shows_no_headings() -> None:
    text = shown(msgspec.structs.replace(EVENTFUL, record=Record()), "ar", None)
    assert not any(heading in text for heading in ("من قال ماذا", "ما حدث ومتى", "أشخاص في الخبر"))
