"""Who says what."""

from tests.summary.checking.harbour import kinds_of


def test_words_given_to_another_speaker_fail() -> None:
    assert kinds_of("قال منذر العوني إن أشغال التوسعة ستبدأ في أكتوبر بكلفة 85 مليون دينار.") & {"speaker", "name"}


def test_a_speaker_told_by_the_office_alone_is_the_same() -> None:
    assert "speaker" not in kinds_of("قال مدير الميناء إن أشغال التوسعة ستبدأ في أكتوبر بكلفة 85 مليون دينار.")
