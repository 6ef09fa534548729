"""Noun phrases as what is said."""

import pytest

from tests.understanding.test_statements import said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("أبدى الجيش السوداني وقوات «الساحل» استعدادهما لتمديد الاتفاق شهرا.", "استعدادهما لتمديد الاتفاق شهرا"),
        ("أعلنت وزارة الطاقة التونسية وشركة الكهرباء افتتاح المحطة الجديدة.", "افتتاح المحطة الجديدة"),
    ],
)
def test_a_second_speaker_is_no_part_of_what_is_said(text: str, content: str) -> None:
    assert [found for _, _, found in said(text)] == [content]
