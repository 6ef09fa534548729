"""Which description of a speaker without a name is taken up again."""

from mujaz.model import Article
from mujaz.understanding import understand
from mujaz.understanding.described import Described, recalled, remember


def speakers(*paragraphs: str) -> list[str | None]:
    return [item.speaker for item in understand(Article(id="x", headline=None, paragraphs=paragraphs)).statements]


def test_an_official_of_another_country_is_another_official() -> None:
    told = speakers(
        "قال مسؤول كيني إن الميناء سيُفتح قريباً.",
        "وأعلن مسؤول أوغندي أن الطريق لم يكتمل بعد.",
        "وأكد المسؤول الكيني أن السفن تصل غداً.",
        "وأضاف المسؤول أن الرسوم لن تتغير هذا العام.",
    )
    assert told == ["مسؤول كيني", "مسؤول أوغندي", "مسؤول كيني", "مسؤول كيني"]


def test_another_ordinal_tells_another_of_the_same_kind() -> None:
    described: Described = {}
    remember(described, "ماده", "المادة الثامنة")
    assert recalled(described, "ماده", ["التاسعه"]) is None
    assert recalled(described, "ماده", ["الثامنه"]) == "المادة الثامنة"


def test_a_phrase_that_tells_nothing_more_takes_up_who_was_told_last() -> None:
    described: Described = {}
    remember(described, "مصدر", "مصدر أمني")
    remember(described, "مصدر", "مصدر طبي")
    assert recalled(described, "مصدر", []) == "مصدر طبي"


def test_the_name_that_closes_a_description_takes_it_up() -> None:
    told = speakers(
        "قالت المتحدثة باسم برنامج الواحات زلفانة الزهرخان إن الماء وصل إلى القرى.",
        "وأكدت الزهرخان أن العمل مستمر حتى الشتاء.",
    )
    assert told == ["المتحدثة باسم برنامج الواحات زلفانة الزهرخان"] * 2
