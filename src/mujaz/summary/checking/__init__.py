"""A checker of summaries: each sentence against the article, with its evidence, a verdict and what fails."""

from mujaz.summary.checking.sentences import check
from mujaz.summary.checking.verdicts import CheckedSentence, Failure

__all__ = ["CheckedSentence", "Failure", "check"]
