"""Address as it is written -> its parts; host -> the public network addresses that it has."""

import ipaddress
import re
import socket
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.errors import DocumentError

if TYPE_CHECKING:
    from urllib3.util import Url

__all__ = ["is_address", "is_public", "parsed", "resolved", "shown"]

IP = ipaddress.IPv4Address | ipaddress.IPv6Address

SCHEMES = ("http", "https")
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*)://", re.IGNORECASE)
CREDENTIALS = re.compile(r"(?<=//)[^/?#\\]*@")
# Networks that the standard library calls public, in some of its versions, and that are not.
SPECIAL = tuple(
    map(
        ipaddress.ip_network,
        (
            "168.63.129.16/32",  # where a cloud tells its machines their secrets
            "192.0.0.0/24",  # protocol assignments; another cloud uses one of them
            "192.88.99.0/24",  # relays from IPv4 to IPv6
            "64:ff9b:1::/48",  # local translation of IPv4
            "3fff::/20",  # documentation
            "fec0::/10",  # site-local
        ),
    )
)
TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # IPv4 for machines that have IPv6 alone


def is_address(path: str) -> bool:
    """Return whether a path is an address rather than a file.

    >>> is_address("HTTP://example.org"), is_address("file:///etc/passwd"), is_address("a.txt")
    (True, True, False)
    """
    return SCHEME.match(path) is not None


def parsed(text: str) -> "Url":
    """Return the parts of an address, letters of other scripts as the network writes them.

    >>> parsed("HTTP://münchen.example/straße").url
    'http://xn--mnchen-3ya.example/stra%C3%9Fe'
    """
    from urllib3.exceptions import LocationParseError
    from urllib3.util import parse_url  # a tenth of a second, and only addresses need it

    try:
        url = parse_url(text)
    except (LocationParseError, ValueError) as error:
        msg = f"{without_credentials(text)}: not a well-formed address: check its spelling"
        raise DocumentError(msg) from error
    if url.scheme not in SCHEMES:
        msg = f"{without_credentials(text)}: only http and https addresses are fetched"
        raise DocumentError(msg)
    if not url.host:
        msg = f"{without_credentials(text)}: an address without a host: check its spelling"
        raise DocumentError(msg)
    return url


def without_credentials(text: str) -> str:
    """Leave out everything up to the last @ of an address that may not be well-formed.

    >>> without_credentials("http://ann:p/w@[::1")
    'http://[::1'
    """
    scheme, mark, rest = text.partition("://")
    return f"{scheme}{mark}{rest.rpartition('@')[2]}"


def shown(text: str) -> str:
    """Return an address as the user wrote it, without a name and password.

    >>> shown("https://ann:secret@example.org/@column")
    'https://example.org/@column'
    """
    return CREDENTIALS.sub("", text, count=1)


def resolved(url: "Url", name: str, *, allow_private: bool) -> list[str]:
    """Return the network addresses of a host, in the order in which to try them.

    What is returned here is what is connected to: a name is never looked up a second time, since
    the second answer may be another one.
    """
    host = (url.host or "").strip("[]")
    found = socket.getaddrinfo(host, url.port or 80, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(each[4][0]) for each in found))
    allowed = [each for each in addresses if allow_private or is_public(each)]
    if not allowed:
        own = "" if addresses == [host] else f" ({', '.join(addresses[:3])})"
        msg = (
            f"{name}: {host} is not on the public network{own}: "
            "give --allow-private if you trust what is there"
        )
        raise DocumentError(msg)
    return allowed


def is_public(address: str) -> bool:
    """Return whether a network address is on the public network.

    >>> [is_public(each) for each in ("8.8.8.8", "127.0.0.1", "::ffff:10.0.0.1", "fe80::1")]
    [True, False, False, False]
    """
    return all(is_global(each) for each in within(ipaddress.ip_address(address)))


def within(ip: IP) -> Iterator[IP]:
    """Yield the address that is connected to in the end: IPv6 can hold an IPv4 address."""
    if isinstance(ip, ipaddress.IPv4Address):
        yield ip
    elif ip in TRANSLATED:
        yield ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    else:
        inner = ip.ipv4_mapped or ip.sixtofour
        yield inner or ip


def is_global(ip: IP) -> bool:
    """Return whether one address, of either kind, is public."""
    special = any(ip in network for network in SPECIAL if network.version == ip.version)
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or special)
