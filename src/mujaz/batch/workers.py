"""Rows through worker processes, in order, with bounded memory; a process that dies costs the row that it died over.

Stages are imported inside the functions that a worker runs, after it has taken the user's own lexicon.
"""

import gc
import logging
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from mujaz.batch.records import Finished, Row, Settings
from mujaz.errors import UsageError
from mujaz.lexicon.own import lexicons_in_use, use_lexicon

Chunk = Sequence[Row]
Job = tuple[Chunk, Future[list[Finished]]]
"""A chunk and what comes of it."""
Work = Callable[[Chunk], list[Finished]]

_CHUNK_ROWS, _CHUNK_BYTES = 16, 200_000
"""A chunk is full at so many rows or bytes: large enough that its way to the worker costs little, small enough to keep memory flat."""
_CHUNKS_AHEAD = 4
"""Chunks that wait for each process, so that one slow row keeps no other process idle."""


def _chunks(rows: Iterable[Row]) -> Iterator[Chunk]:
    chunk: list[Row] = []
    size = 0
    for row in rows:
        chunk.append(row)
        size += len(row.line)
        if len(chunk) >= _CHUNK_ROWS or size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _begin(lifeline: Connection, level: int, lexicons: Sequence[Path]) -> None:
    """Set a worker up. When the other end of `lifeline` closes, which the death of the main process does too, the worker ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the main process is the one to stop
    logging.basicConfig(level=level)

    def follow() -> None:
        lifeline.poll(None)
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
    for lexicon in lexicons:
        use_lexicon(lexicon)


def briefs_of(settings: Settings, chunk: Chunk) -> list[Finished]:
    """The finished line of each row of a chunk: what a worker does."""
    from mujaz.batch.rows import brief_of, finished  # noqa: PLC0415  # see the module's docstring

    done = [finished(brief_of(row, settings)) for row in chunk]
    _keep_loaded()
    return done


@cache
def _keep_loaded() -> None:
    """Leave lexicons and models, which the first chunk has loaded, out of every later search for garbage: a tenth of the time of a row."""
    gc.collect()
    gc.freeze()


def _submitted(pool: ProcessPoolExecutor, chunk: Chunk, work: Work) -> Future[list[Finished]]:
    """Hand a chunk to the pool, which may start a process for it: one that is deaf to Ctrl-C from its first moment."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(work, chunk)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _crew(number: int) -> Iterator[ProcessPoolExecutor]:
    """So many worker processes; when the block is left by an exception they end at once, whatever they do."""
    context = get_context("spawn")
    lifeline, held = context.Pipe(duplex=False)
    begin = (lifeline, logging.getLogger().getEffectiveLevel(), lexicons_in_use())
    pool = ProcessPoolExecutor(number, mp_context=context, initializer=_begin, initargs=begin)
    try:
        yield pool
    except BaseException:
        held.close()
        raise
    finally:
        pool.shutdown(cancel_futures=True)
        held.close()
        lifeline.close()


def _one_by_one(chunk: Chunk, work: Work) -> list[Finished]:
    """The rows of a chunk in a process of their own, row by row: one over which it dies gets its problem, the others their briefs."""
    from mujaz.batch.rows import lost  # noqa: PLC0415  # see the module's docstring

    done: list[Finished] = []
    while len(done) < len(chunk):
        started = False
        try:
            with _crew(1) as pool:
                _submitted(pool, (), work).result()
                started = True
                for row in chunk[len(done) :]:
                    done += _submitted(pool, (row,), work).result()
        except BrokenProcessPool:
            if not started:
                raise UsageError("workers_failed") from None
            done.append(lost(chunk[len(done)]))
    return done


def _is_done(job: Job) -> bool:
    future = job[1]
    return future.done() and not future.cancelled() and future.exception() is None


def _settled(jobs: Iterable[Job], workers: int, work: Work) -> Iterator[Job]:
    """The jobs left by a pool that broke, those done one by one that may have broken it.

    Chunks are taken up in order, so the guilty one is among the first that are not done, as many as there were workers.
    """
    suspects = workers
    for job in jobs:
        if not suspects or _is_done(job):
            yield job
            continue
        suspects -= 1
        settled: Future[list[Finished]] = Future()
        settled.set_result(_one_by_one(job[0], work))
        yield job[0], settled


def _through(
    pool: ProcessPoolExecutor, chunks: Iterator[Chunk], jobs: deque[Job], room: int, work: Work
) -> Iterator[Finished]:
    """Keep `room` chunks with the pool and give what is finished in order; `jobs` are those not given yet, and stay so on a break."""
    for chunk in chunks:
        jobs.append((chunk, Future()))
        jobs[-1] = (chunk, _submitted(pool, chunk, work))
        if len(jobs) >= room:
            yield from jobs[0][1].result()
            jobs.popleft()
    while jobs:
        yield from jobs[0][1].result()
        jobs.popleft()


def finished_rows(rows: Iterable[Row], work: Work, workers: int) -> Iterator[Finished]:
    """The finished line of each row, in order, made by so many processes; 0 works in this one.

    Args:
        rows: the input, taken no further ahead than the processes need.
        work: what is done with a chunk; it travels to the processes, so it is a module's function or a `partial` of one.
        workers: how many processes.

    Raises:
        UsageError: no worker process can start.
    """
    chunks, jobs = _chunks(rows), deque[Job]()
    while workers:
        try:
            with _crew(workers) as pool:
                for at, job in enumerate(jobs):
                    if not _is_done(job):
                        jobs[at] = (job[0], _submitted(pool, job[0], work))
                yield from _through(pool, chunks, jobs, workers * _CHUNKS_AHEAD, work)
            return
        except BrokenProcessPool:
            jobs = deque(_settled(jobs, workers, work))
    for row in rows:
        yield from work((row,))
