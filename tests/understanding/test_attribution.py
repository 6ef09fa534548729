"""What is told on somebody's word: "بحسب", "كما قال", "في رأي"."""

import pytest

from tests.understanding.test_statements import said


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("ارتفع عدد المرضى إلى الضعف، بحسب وزارة الصحة.", "وزارة الصحة", "ارتفع عدد المرضى إلى الضعف"),
        ("ووفقًا لوزارة الصحة فإن عدد المرضى ارتفع إلى الضعف.", "وزارة الصحة", "عدد المرضى ارتفع إلى الضعف"),
        ("ارتفع عدد المرضى إلى الضعف، كما أعلنت وزارة الصحة.", "وزارة الصحة", "ارتفع عدد المرضى إلى الضعف"),
        ("ارتفع عدد المرضى إلى الضعف، وفق ما ذكرت وزارة الصحة.", "وزارة الصحة", "ارتفع عدد المرضى إلى الضعف"),
        ("ارتفع عدد المرضى إلى الضعف، حسبما قال مسؤول محلي.", "مسؤول محلي", "ارتفع عدد المرضى إلى الضعف"),
        ("كما ارتفع عدد المرضى كثيرا، وفق وزارة الصحة.", "وزارة الصحة", "ارتفع عدد المرضى كثيرا"),
        ("لكن عدد المرضى ارتفع كثيرا، بحسب وزارة الصحة.", "وزارة الصحة", "عدد المرضى ارتفع كثيرا"),
        ("احترق المخزن كله ليلة أمس بحسب بيان لمكتب المحافظ.", "مكتب المحافظ", "احترق المخزن كله ليلة أمس"),
    ],
)
def test_on_whose_word_something_is_told(text: str, speaker: str, content: str) -> None:
    assert said(text) == [("indirect", speaker, content)]


@pytest.mark.parametrize("text", ["سارت الأعمال بحسب الخطة.", "لعب الفريق كما أراد المدرب في المباراة."])
def test_a_plan_or_a_wish_is_nobodys_word(text: str) -> None:
    assert said(text) == []


def test_a_wish_not_to_be_named_is_no_part_of_what_is_told() -> None:
    assert said("وبحسب مصدر حكومي طلب عدم كشف اسمه، ارتفعت كلفة المشروع إلى الضعف.") == [
        ("indirect", "مصدر حكومي", "ارتفعت كلفة المشروع إلى الضعف")
    ]


@pytest.mark.parametrize("behind", ["44 مليون دينار", "في العام الماضي إلى الضعف", "بالنصف في القرى"])
def test_a_source_between_commas_stands_inside_what_is_told(behind: str) -> None:
    text = f"ارتفعت كلفة المشروع، وفقًا لوزارة الأشغال، {behind}."
    assert said(text) == [("indirect", "وزارة الأشغال", text.removesuffix("."))]


def test_a_new_clause_behind_the_source_is_not_on_its_word() -> None:
    assert said("ارتفعت كلفة المشروع إلى الضعف، وفقًا لوزارة الأشغال، وتوقف العمل في القرى.") == [
        ("indirect", "وزارة الأشغال", "ارتفعت كلفة المشروع إلى الضعف")
    ]
