"""Which addresses of the Internet may be asked: none on this machine, in a private network, or for the machines of a data centre."""

import ipaddress
import socket
from collections.abc import Iterable

from mujaz.errors import InputError

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def _embedded(address: _Address) -> _Address:
    """The IPv4 address that an IPv6 one stands for (mapped, 6to4, Teredo, NAT64), or the address itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo[1] if address.teredo else None
    return address.ipv4_mapped or address.sixtofour or teredo or address


def is_public(address: str) -> bool:
    """True for an address that anyone on the Internet can be asked at: not loopback, private, link-local, multicast or reserved."""
    try:
        found = _embedded(ipaddress.ip_address(address.partition("%")[0]))
    except ValueError:
        return False
    return found.is_global and not found.is_multicast and not found.is_reserved and not found.is_unspecified


def _looked_up(host: str, port: int) -> Iterable[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise InputError("host_not_found", host=host) from None
    return dict.fromkeys(str(entry[4][0]) for entry in found)


def checked_address(host: str, port: int, *, allow_private: bool) -> str:
    """The numeric address of a host, to be connected to as it is, so that a second look-up cannot give another.

    Raises:
        InputError: the name is unknown, or one of its addresses is not public and `allow_private` is off.
    """
    addresses = list(_looked_up(host, port))
    if not allow_private and not all(is_public(address) for address in addresses):
        raise InputError("private_address", host=host)
    return addresses[0]
