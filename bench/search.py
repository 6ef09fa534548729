"""What a search finds in a large archive, and what CPU time it takes: `python -m bench.search ARCHIVE`.

For each query of `search_queries` every article of the archive is read a second way; what was missed and what was found beside is
counted. Times are those of a whole search with its ten hits, excerpts and marks.
"""

import sys
import time
from pathlib import Path
from statistics import median, quantiles

from sqlalchemy import select, text

from bench.search_queries import QUERIES
from mujaz.archive.lists import body_of
from mujaz.archive.opening import open_archive, reading
from mujaz.archive.queries import parsed
from mujaz.archive.searching import search
from mujaz.archive.tables import articles, versions
from mujaz.text.folding import fold_text

_ROUNDS = 3


def main(path: Path) -> None:
    """Print a line a query, then the sums and the times."""
    times: list[float] = []
    with reading(open_archive(path, create=False)) as connection:
        newest = (articles.c.id == versions.c.article_id) & (articles.c.version == versions.c.number)
        rows = connection.execute(select(articles.c.id, articles.c.headline, versions.c.brief).join(versions, newest))
        texts = {row.id: fold_text(f"{row.headline or ''}\n{body_of(row.brief)}") for row in rows}
        wanted_all = missed_all = beside_all = 0
        for query, holds in QUERIES:
            wanted = {one for one, content in texts.items() if holds(content)}
            matched = text("SELECT rowid FROM article_search WHERE article_search MATCH :wanted")
            found = set(connection.execute(matched, {"wanted": parsed(query).match}).scalars())
            missed, beside = wanted - found, found - wanted
            for _ in range(_ROUNDS):
                before = time.process_time()
                search(connection, query)
                times.append((time.process_time() - before) * 1000)
            wanted_all, missed_all, beside_all = (
                wanted_all + len(wanted),
                missed_all + len(missed),
                beside_all + len(beside),
            )
            shown = f"missed {len(missed)} {sorted(missed)[:3]}, beside {len(beside)} {sorted(beside)[:3]}"
            print(f"{query:36} {len(wanted):6}  {shown}  {median(times[-_ROUNDS:]):.1f} ms")
    print(
        f"{len(QUERIES)} queries over {len(texts)} articles: {wanted_all} to find, {missed_all} missed, {beside_all} beside"
    )
    print(f"median {median(times):.1f} ms, 95th percentile {quantiles(times, n=20)[-1]:.1f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
