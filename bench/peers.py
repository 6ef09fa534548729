"""Times other tools on saved pages: `python bench/peers.py PAGE…`, in their own environment, without Mujaz.

Prints one JSON object: for each tool its CPU milliseconds a page, in the order of the pages; the median of many runs.
"""

import json
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from newspaper import Article
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer
from trafilatura import extract

RUNS = 15
ADDRESS = "https://paper.example/article"


class Tokenizer:
    """What sumy asks for; its own needs data that is downloaded."""

    def to_words(self, text: str) -> list[str]:
        """The words of a sentence."""
        return re.findall(r"\w+", text)

    def to_sentences(self, text: str) -> list[str]:
        """The sentences of a paragraph."""
        return [sentence for sentence in re.split(r"(?<=[.؟!])\s+", text) if sentence.strip()]


def newspaper_and_lexrank(page: str) -> None:
    """The article by newspaper4k, three sentences of it by sumy's LexRank."""
    article = Article(ADDRESS, language="ar")
    article.download(input_html=page)
    article.parse()
    tokenizer = Tokenizer()
    paragraphs = [
        Paragraph([Sentence(sentence, tokenizer) for sentence in tokenizer.to_sentences(text)])
        for text in article.text.split("\n")
        if text.strip()
    ]
    LexRankSummarizer()(ObjectDocumentModel(paragraphs), 3)


def milliseconds(work: Callable[[str], object], page: str) -> float:
    """The median CPU time of `work` on a page, after one run that is not counted."""
    work(page)
    times = []
    for _ in range(RUNS):
        started = time.process_time()
        work(page)
        times.append(1000 * (time.process_time() - started))
    return statistics.median(times)


def main() -> None:
    """Print the times."""
    pages = [Path(path).read_text(encoding="utf-8", errors="replace") for path in sys.argv[1:]]
    tools: dict[str, Callable[[str], object]] = {
        "trafilatura": lambda page: extract(page, include_comments=False),
        "newspaper4k + LexRank": newspaper_and_lexrank,
    }
    print(json.dumps({name: [milliseconds(work, page) for page in pages] for name, work in tools.items()}))


if __name__ == "__main__":
    main()
