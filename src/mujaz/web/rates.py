"""How often a client may ask: a token bucket each (Turner, "New directions in communications", 1986)."""

import ipaddress
import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable

from mujaz.web.settings import Rate

_MOST_CLIENTS = 10_000
"""Those who have not asked for longest are forgotten first: their buckets are full again by then."""


def client_key(address: str | None) -> str:
    """Who counts as one client: an address, in IPv6 its network of 64 bits, which one household has to itself."""
    try:
        given = ipaddress.ip_address(address or "")
    except ValueError:
        return address or ""
    if given.version == 4:
        return str(given)
    return str(ipaddress.ip_network((given, 64), strict=False))


class Buckets:
    """A bucket for each client, all of one rate."""

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._clock = clock
        self._lock = threading.Lock()
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, client: str) -> int:
        """0 where the client may ask now, which is counted; else the whole seconds until it may."""
        now = self._clock()
        with self._lock:
            level, before = self._levels.pop(client, (float(self._rate.burst), now))
            level = min(self._rate.burst, level + (now - before) * self._rate.per_second)
            allowed = level >= 1
            self._levels[client] = (level - allowed, now)
            if len(self._levels) > _MOST_CLIENTS:
                self._levels.popitem(last=False)
        return 0 if allowed else max(1, math.ceil((1 - level) / self._rate.per_second))
