"""Who wrote the article, told before its text or behind it."""

from mujaz.understanding.mentions import Mention
from mujaz.understanding.words import Words

_BYLINE_WITHIN = 8
_DASHES = frozenset("-–—ـ/")


def is_byline(words: Words, mention: Mention) -> bool:
    """True for who wrote the article, told before it or behind it: "سالم الدالي – سبق – جدة: …", "الرياض – سالم الدالي"."""
    if mention.role is not None or mention.first > _BYLINE_WITHIN or mention.first != mention.begin:
        return _signs(words, mention)
    before, behind = words.folded(mention.first - 1), words.folded(mention.last)
    opens = not any(words.is_word(index) for index in range(mention.first))
    return (opens and behind in _DASHES) or (before in _DASHES and _ends_line(words, mention.last - 1))


def _signs(words: Words, mention: Mention) -> bool:
    """True for a name that begins a short last line and a dash follows: "سلمى الدالي – جامعة …"."""
    begins = mention.first > 0 and _ends_line(words, mention.first - 1)
    return begins and words.folded(mention.last) in _DASHES and len(words.tokens) - mention.last <= _BYLINE_WITHIN


def _ends_line(words: Words, index: int) -> bool:
    """True for a token that ends a line of the body."""
    end = words.tokens[index].end
    following = words.tokens[index + 1].start if index + 1 < len(words.tokens) else len(words.body)
    return "\n" in words.body[end:following]
