"""What a word governs, and what is open in a line."""

from mujaz.summary.checking.scopes import plain_line, scopes, together, unreal
from mujaz.text.tokens import tokenize


def test_a_scope_ends_at_a_comma() -> None:
    line = plain_line(tokenize("لم تشمل الخطة أحياء المدينة القديمة، وشملت الضواحي"))
    (scope,) = scopes(line, [0])
    assert [token.text for token in scope.words] == ["تشمل", "الخطة", "أحياء", "المدينة"]


def test_words_count_together_only_near_each_other() -> None:
    words = tokenize("الموارد اللازمة")
    assert together(tokenize("تملك الموارد اللازمة للبناء"), words) is not None
    assert (
        together(tokenize("تملك الموارد وحدها دون غيرها من الجهات والهيئات والشركات العامة الأخرى اللازمة"), words)
        is None
    )


def test_what_is_behind_a_hedge_is_open_until_a_comma_or_what_was_done() -> None:
    line = plain_line(tokenize("سيفتتح الوزير الجسر، وقد يزور الميناء"))
    kinds = {token.text: unreal(line).get(token.start) for token in line}
    assert (kinds["الجسر"], kinds["الميناء"]) == ("plan", "modality")


def test_an_aside_makes_nothing_open() -> None:
    assert not unreal(plain_line(tokenize("ترك اللاعب الملعب على ما يبدو بسبب إصابة")))
