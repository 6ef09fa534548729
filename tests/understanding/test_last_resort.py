"""Speakers whom nothing known tells, and where their words end."""

import pytest

from mujaz.model import Article
from mujaz.understanding import understand


def said(*paragraphs: str) -> list[tuple[str, str, str]]:
    """Mode, speaker's name or description, and text of each statement."""
    record = understand(Article(id="x", headline=None, paragraphs=paragraphs))
    names = {entity.id: entity.name for entity in record.entities}
    return [(item.mode, names.get(item.speaker or "", item.speaker or ""), item.text) for item in record.statements]


def test_a_name_in_no_lexicon_speaks_before_a_clause_about_it() -> None:
    found = said(
        'وقال زرفنجل الذي فاز فريقه في أكثر من عشر مباريات كاملة خلال هذا الموسم الطويل للحاضرين "لعبنا مباراة جيدة جدا".'
    )
    assert found == [("direct", "زرفنجل", "لعبنا مباراة جيدة جدا")]


def test_a_participle_goes_on_whatever_its_gender() -> None:
    found = said('وقالت وزارة الطاقة إن "المحطة جاهزة للعمل اليوم"، مضيفًا أن الشبكة تحتاج إلى عام.')
    assert found[1] == ("indirect", "وزارة الطاقة", "الشبكة تحتاج إلى عام")


def test_people_told_by_their_number_speak() -> None:
    assert said("وقال 60% من المشاركين إن الخدمة تحسنت كثيرا.") == [
        ("indirect", "60% من المشاركين", "الخدمة تحسنت كثيرا")
    ]
    assert said('وقال 60% إنهم "يريدون أن تتحسن الخدمة كثيرا".') == [("direct", "60%", "يريدون أن تتحسن الخدمة كثيرا")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("طالب الوزير منذر القابسي بفتح الطريق الساحلي.", "فتح الطريق الساحلي"),
        ("اتهم الوزير منذر القابسي الشركة بالإهمال في العمل.", "الشركة بالإهمال في العمل"),
        ("أدان الوزير منذر القابسي بأشد العبارات الهجوم على المحطة.", "الهجوم على المحطة"),
        ("أكد الوزير منذر القابسي أن المحطة جاهزة، كما أشار إلى أن الشبكة قديمة.", "المحطة جاهزة"),
        ("أكد الوزير منذر القابسي أن المحطة جاهزة، وستعمل غدا.", "المحطة جاهزة، وستعمل غدا"),
    ],
)
def test_what_is_said_begins_behind_its_joint_and_ends_before_the_next_verb(text: str, content: str) -> None:
    assert said(text)[0] == ("indirect", "منذر القابسي", content)
