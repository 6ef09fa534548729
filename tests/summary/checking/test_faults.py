"""What is told of a fault."""

from typing import get_args

import pytest

from mujaz.model import FailureKind
from mujaz.summary.checking.faults import Fault, failure


@pytest.mark.parametrize("kind", get_args(FailureKind))
def test_every_kind_of_fault_is_told_in_both_languages_with_its_words(kind: FailureKind) -> None:
    told = failure(Fault(kind, "{سكر}"))
    assert (told.kind, told.text) == (kind, "{سكر}")
    assert "{سكر}" in told.message
    assert "{سكر}" in told.message_en


@pytest.mark.parametrize("kind", ["name", "place", "number", "day", "speaker", "support"])
def test_a_doubt_is_told_as_one(kind: FailureKind) -> None:
    assert failure(Fault(kind, "سكر", sure=False)).message != failure(Fault(kind, "سكر")).message
