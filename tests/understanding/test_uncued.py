"""What no cue before it brings."""

from tests.understanding.test_statements import said


def test_a_quotation_that_and_joins_to_another_is_of_the_same_speaker() -> None:
    found = said("قال منذر القابسي: «المحطة جاهزة منذ شهر كامل»، و«سنفتح الأبواب في موعدها غداً».")
    assert [(mode, speaker) for mode, speaker, _ in found] == [("direct", "منذر القابسي")] * 2
