"""Long work that is asked to end."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def interruptible(say: Callable[[], None]) -> Iterator[None]:
    """Let SIGTERM end the work as Ctrl-C does; `say` tells how far it came, before the KeyboardInterrupt goes on."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        say()
        raise
    finally:
        signal.signal(signal.SIGTERM, before)
