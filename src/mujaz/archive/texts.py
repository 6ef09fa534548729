"""Nearly the same text in several papers: MinHash signatures, compared only where they share a band.

Broder, "On the resemblance and containment of documents" (1997); the banding is that of locality-sensitive hashing (Leskovec, Rajaraman
and Ullman, "Mining of Massive Datasets", ch. 3).
"""

import hashlib
import zlib
from collections.abc import Sequence

import numpy as np
from datasketch import MinHash
from sqlalchemy import Connection, bindparam, select

from mujaz.archive.tables import articles, bands

PERMUTATIONS = 64
_BANDS, _ROWS = 16, 4
"""Two texts that share half of their shingles share a band in two cases of three, at 0.7 in 99 of 100."""
_SHINGLE = 3
"""Words in a shingle: agency text is cut and re-headed by its papers, seldom reworded."""
_ALIKE = 0.6
"""The share of equal values from which two texts are one."""
_FEWEST_WORDS = 30
"""Texts below are too short to tell."""
_SEED = MinHash(num_perm=PERMUTATIONS, seed=1, hashfunc=zlib.crc32)


def signature(words: Sequence[str]) -> bytes | None:
    """The MinHash of a text's folded words: 64 unsigned values of 32 bits, little endian; None for a text that is too short."""
    if len(words) < _FEWEST_WORDS:
        return None
    shingles = {" ".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}
    made = _SEED.copy()
    made.update_batch([shingle.encode() for shingle in shingles])
    return np.asarray(made.hashvalues, dtype="<u4").tobytes()


def band_values(signed: bytes) -> list[str]:
    """A short digest for each band of a signature."""
    width = _ROWS * 4
    return [
        hashlib.blake2b(signed[at : at + width], digest_size=8).hexdigest() for at in range(0, _BANDS * width, width)
    ]


def _alike(first: bytes, second: bytes) -> bool:
    return float(np.mean(np.frombuffer(first, "<u4") == np.frombuffer(second, "<u4"))) >= _ALIKE


_NEAR = (
    select(articles.c.text_group, articles.c.signature)
    .where(articles.c.id.in_(select(bands.c.article_id).where(bands.c.value.in_(bindparam("values", expanding=True)))))
    .where(articles.c.id != bindparam("but"))
    .order_by(articles.c.id)
)


def group_of(connection: Connection, signed: bytes, values: Sequence[str], but: int) -> int | None:
    """The group of the first kept article, other than `but`, with nearly the same text, or None."""
    rows = connection.execute(_NEAR, {"values": values, "but": but})
    return next((row.text_group for row in rows if row.signature and _alike(row.signature, signed)), None)
