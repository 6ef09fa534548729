"""Sentences and paragraphs: where they end, and where they do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.text.folding import INVISIBLE_CHARACTERS
from mujaz.text.sentences import paragraphs, sentences

from .alphabets import prose, texts


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def _paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


@pytest.mark.parametrize("stop", [".", "؟", "!", "؟!", "!!", "؟؟", "?", "...."])
def test_a_stop_with_a_space_behind_it_ends_the_sentence(stop: str) -> None:
    assert _split(f"وصل الوفد صباحاً{stop} غادر مساءً.") == [f"وصل الوفد صباحاً{stop}", "غادر مساءً."]


@pytest.mark.parametrize("mark", ["،", "؛", ":", "-", ",", "..", "...", "…"])
def test_a_comma_a_colon_or_an_ellipsis_never_ends_a_sentence(mark: str) -> None:
    text = f"وصل الوفد صباحاً{mark} ثم غادر مساءً."
    assert _split(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "افتتح د. سامر النجار المعرض.",
        "قال أ. د. نبيل حداد إن العمل بدأ.",
        "نقلت أ.ف.ب. الخبر أمس.",
        "نقلت وكالة (أ.ف.ب) الخبر أمس.",
        "حضر م. كريم الخطيب الحفل.",
        "فاز جيه. كيه. مارلو بالجائزة.",
        "كتب Dr. Salem Mr. Karim تقريراً.",
        "يقع المبنى في ش. الزهور خلف السوق.",
        "د. سلمى هنا.",
        "قالَ دَ. سامر نعم.",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert _split(text) == [text]


def test_a_word_whose_last_letter_follows_a_mark_is_no_abbreviation() -> None:
    assert _split("عاد من غزَّة إلى البلَد. ثم سافر مجدَّدًا. وعاد.") == ["عاد من غزَّة إلى البلَد.", "ثم سافر مجدَّدًا.", "وعاد."]


@pytest.mark.parametrize("year", ["2024 م.", "٢٠٢٤م.", "1446 هـ.", "1446هـ.", "(2024م)."])
def test_the_letter_of_an_era_behind_its_year_does_not_hide_the_end(year: str) -> None:
    assert _split(f"تأسس النادي عام {year} وفاز بعدها.") == [f"تأسس النادي عام {year}", "وفاز بعدها."]


@pytest.mark.parametrize("number", ["3.5", "٣.٥", "1.234.567", "12.5.2024", "3.\u200f5"])
def test_a_point_within_a_number_ends_no_sentence(number: str) -> None:
    text = f"بلغ المعدل {number} في العام"
    assert _split(text) == [text]


def test_a_full_stop_behind_a_decimal_ends_its_sentence() -> None:
    assert _split("بلغ المعدل 3.5. وكان 2.1.") == ["بلغ المعدل 3.5.", "وكان 2.1."]


@pytest.mark.parametrize("marks", ["«»", '""', "“”"])
def test_a_full_stop_before_a_closing_mark_takes_the_mark_with_it(marks: str) -> None:
    opening, closing = marks[0], marks[1]
    assert _split(f"قال: {opening}وصلنا.{closing} وأضاف: {opening}تعبنا{closing}.") == [
        f"قال: {opening}وصلنا.{closing}",
        f"وأضاف: {opening}تعبنا{closing}.",
    ]


def test_full_stops_inside_and_behind_a_closing_mark_end_one_sentence() -> None:
    assert _split("قال: «وصلنا.». ثم خرج.") == ["قال: «وصلنا.».", "ثم خرج."]


@pytest.mark.parametrize("stop", ["؟", "!", ".", "؟!"])
def test_a_quotation_that_goes_on_is_not_cut(stop: str) -> None:
    text = f"قال: «هل وصلتم{stop} نحن بانتظاركم» وانصرف"
    assert _split(text) == [text]


@pytest.mark.parametrize("mark", ["،", "؛", "."])
def test_a_mark_behind_the_quotation_keeps_the_sentence_going(mark: str) -> None:
    text = f"قال: «وصلنا.»{mark}"
    assert _split(text) == [text]


def test_a_question_asked_inside_a_quotation_does_not_end_the_reporting_sentence() -> None:
    text = "سأل المذيع: «هل وصلتم؟» فلم يجب أحد."
    assert _split(text) == [text]


def test_an_unbalanced_mark_does_not_hide_the_sentences_behind_it() -> None:
    assert _split('قال: "وصلنا اليوم. ثم صمت. وقال آخر: "نعم" ومضى.') == [
        'قال: "وصلنا اليوم.',
        "ثم صمت.",
        'وقال آخر: "نعم" ومضى.',
    ]
    assert _split("وصلنا اليوم.» ثم صمت.") == ["وصلنا اليوم.»", "ثم صمت."]


@pytest.mark.parametrize(
    "text",
    [
        "بدا (!) مسروراً بالخبر.",
        "كان اسمه (سامي؟) على القائمة.",
        "تجد ذلك (انظر الصفحة 12.) في الملحق.",
    ],
)
def test_a_stop_that_closes_a_parenthesis_on_the_way_ends_nothing(text: str) -> None:
    assert _split(text) == [text]


def test_a_sentence_in_parentheses_ends_with_its_bracket() -> None:
    assert _split("(وصل الوفد أمس.) وغادر اليوم.") == ["(وصل الوفد أمس.)", "وغادر اليوم."]


@pytest.mark.parametrize(
    "text",
    [
        "الموقع www.example.com متاح للجميع.",
        "راجع https://example.com/a.b?id=5&x=1.2 للتفاصيل.",
        "اكتب إلى info@example.org اليوم.",
        "نقلت شبكة بي.بي.سي الخبر.",
        "شارك مصرف (جي.بي مارلو) أمس.",
    ],
)
def test_a_point_or_question_mark_within_an_address_or_a_name_ends_nothing(text: str) -> None:
    assert _split(text) == [text]


def test_the_full_stop_behind_an_address_ends_its_sentence() -> None:
    assert _split("الموقع www.example.com. وهو مجاني.") == ["الموقع www.example.com.", "وهو مجاني."]


def test_the_number_of_a_list_item_belongs_to_its_sentence() -> None:
    assert _split("1. افتتاح المعرض. 2. تكريم الفائزين. 10. الختام") == [
        "1. افتتاح المعرض.",
        "2. تكريم الفائزين.",
        "10. الختام",
    ]
    assert _split("أ. الأول") == ["أ. الأول"]


def test_a_number_at_the_end_of_a_sentence_is_no_list_item() -> None:
    assert _split("حل الفريق في المركز 5. وفاز الآخر.") == ["حل الفريق في المركز 5.", "وفاز الآخر."]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("غادر الوفد البلاد.وأضاف البيان ذلك", ["غادر الوفد البلاد.", "وأضاف البيان ذلك"]),
        ("غادر البلادَ.وَأضاف ذلك", ["غادر البلادَ.", "وَأضاف ذلك"]),
        ("كان ذلك عام 2015.وقال سامر", ["كان ذلك عام 2015.", "وقال سامر"]),
        ("قال (سامر النجار).وأضاف", ["قال (سامر النجار).", "وأضاف"]),
        ("قال «نعم».وأضاف", ["قال «نعم».", "وأضاف"]),
        ("هل وصلتم؟وأجاب", ["هل وصلتم؟", "وأجاب"]),
        ("يا للفرح !وغنّى", ["يا للفرح !", "وغنّى"]),
    ],
)
def test_sentences_glued_at_their_stop_are_parted(text: str, parts: list[str]) -> None:
    assert _split(text) == parts


def test_a_comma_behind_a_question_mark_keeps_the_sentence_going() -> None:
    text = "لا أعرف كيف وصل؟، لكنه وصل."
    assert _split(text) == [text]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", " \u00a0 ", "\r\n", "\n", "\t"])
def test_any_space_behind_a_stop_will_do(space: str) -> None:
    assert _split(f"وصل الوفد.{space}ثم غادر.") == ["وصل الوفد.", "ثم غادر."]


def test_bidi_marks_behind_a_stop_stay_with_its_sentence() -> None:
    assert _split("وصل الوفد.\u200f ثم غادر.\u200f") == ["وصل الوفد.\u200f", "ثم غادر.\u200f"]


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \u00a0\t\n", "\n\n\n\n"])
def test_a_blank_line_ends_a_paragraph_and_a_sentence_without_stop(gap: str) -> None:
    text = f"  عنوان بلا نقطة{gap}وصل الوفد. غادر  "
    assert _paragraphs(text) == ["عنوان بلا نقطة", "وصل الوفد. غادر"]
    assert _split(text) == ["عنوان بلا نقطة", "وصل الوفد.", "غادر"]


def test_marks_without_a_word_belong_to_the_sentence_before_them() -> None:
    assert _split('وصل الوفد. " ***') == ['وصل الوفد. " ***']
    assert _split(". . . وصل الوفد") == [". . . وصل الوفد"]


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\u00a0\r\n"])
def test_white_space_has_no_sentence(text: str) -> None:
    assert sentences(text) == paragraphs(text) == []


@pytest.mark.parametrize("text", [".", "؟", "«", "...", "1."])
def test_marks_alone_are_one_sentence(text: str) -> None:
    assert _split(text) == [text]


@given(texts | prose | st.text(st.sampled_from('ابج.؟!…"«»()1 \n\u200f'), max_size=60))
def test_sentences_are_ordered_disjoint_and_cover_all_text(text: str) -> None:
    behind = 0
    for start, end in sentences(text):
        assert behind <= start < end <= len(text)
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        assert all(c.isspace() or c in INVISIBLE_CHARACTERS for c in text[behind:start])
        behind = end
    assert not text[behind:].strip().strip("".join(INVISIBLE_CHARACTERS))


@given(texts | prose)
def test_every_sentence_lies_within_one_paragraph(text: str) -> None:
    blocks = paragraphs(text)
    assert all(any(first <= start and end <= last for first, last in blocks) for start, end in sentences(text))


@given(texts | prose)
def test_paragraphs_are_ordered_disjoint_and_hold_all_that_is_no_space(text: str) -> None:
    behind = 0
    for start, end in paragraphs(text):
        assert behind <= start < end
        assert not text[behind:start].strip()
        assert text[start:end].strip() == text[start:end]
        behind = end
    assert not text[behind:].strip()


@given(
    st.lists(st.sampled_from(["وصل الوفد أمس", "غادر الوزير المدينة", "بدأ الاجتماع باكراً"]), min_size=1, max_size=6),
    st.sampled_from(".؟!"),
)
def test_plain_sentences_are_found_again(parts: list[str], stop: str) -> None:
    expected = [part + stop for part in parts]
    assert _split(" ".join(expected)) == expected


@given(st.lists(st.sampled_from(["وصل الوفد أمس", "قال: «نعم»", "عام 2015", "د. سامر"]), min_size=1, max_size=6))
def test_nothing_is_parted_where_only_commas_stand(parts: list[str]) -> None:
    assert len(sentences("، ".join(parts))) == 1
