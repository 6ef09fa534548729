"""Strategies that draw the characters newspapers are made of, and those that break code."""

from hypothesis import strategies as st

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآؤئءةىیک"
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
INVISIBLE = "\u200e\u200f\u200b\u200c\u202b\u202c\u2067\u2069\ufeff"
SPACES = " \u00a0\t\n\r\u202f"
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
PUNCTUATION = '.،؛؟!?…:-–()[]{}«»“”„"‘’‹›/%٪٫٬,ـ@_'
FORMS = "ﷺﷲﻻﻼﺍﻟﻠﻪﹰﭑ"

characters = st.one_of(
    st.sampled_from(LETTERS),
    st.sampled_from(LETTERS),
    st.sampled_from(MARKS + INVISIBLE + FORMS),
    st.sampled_from(SPACES),
    st.sampled_from(DIGITS),
    st.sampled_from(PUNCTUATION),
    st.sampled_from("aZé\u0301\x00"),
    st.characters(),
)
texts = st.text(characters, max_size=120)

words = st.text(st.sampled_from(LETTERS), min_size=1, max_size=9)
pieces = st.one_of(
    words,
    st.sampled_from(
        [
            "د.",
            "أ.ف.ب",
            "3.5",
            "؟",
            ".",
            "…",
            "..",
            "!",
            "،",
            "«",
            "»",
            '"',
            "(",
            ")",
            "\n\n",
            "\r\n",
            " ",
            "\u00a0",
            "م.",
            "1.",
        ]
    ),
)
prose = st.lists(pieces, max_size=40).flatmap(lambda parts: st.sampled_from([" ".join(parts), "".join(parts)]))
"""Text that looks like sentences: words, stops, abbreviations and marks, spaced and glued."""
