"""What a page or file says about itself -> its publisher and title: *Rain - Dorn Herald*."""

import re
from typing import Final

from kg.documents.dates import TITLED
from kg.english.patterns import SMALL_WORD

__all__ = ["PARTS", "host_of", "is_host", "site_in_title", "spelled", "tab_of", "untagged"]

HOST: Final = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//(?:[^/@?#\s]*@)?([^/:?#\s]+)", re.IGNORECASE)
IS_HOST: Final = re.compile(r"(?:[\w-]+\.)+[a-z]{2,12}", re.IGNORECASE)
LOCAL: Final = re.compile(r"[\d.]+|localhost|\[.*|[^.]*")
PARTS: Final = re.compile(r"\s+[-–—|·»]+\s+")
PART: Final = re.compile(rf"[A-Z0-9][\w.&'’!]*|{SMALL_WORD}")  # of a name
PAGE: Final = 5_000  # letters in which a page has its title
LONGEST: Final = 5  # words of the name of a site
LONGEST_SITE: Final = 12  # of one behind a title that stands below, too


def host_of(address: str) -> str:
    """Return the host of an address, which stands for its publisher; "" of one's own machine.

    >>> host_of("https://www.dorn.example/news/rain.html"), host_of("http://127.0.0.1:80/rain")
    ('dorn.example', '')
    """
    found = HOST.match(address)
    host = found[1].lower().removeprefix("www.") if found is not None else ""
    return "" if LOCAL.fullmatch(host) else host


def is_host(text: str) -> bool:
    """Return whether a heading is the address of a site and no title.

    >>> is_host("dorn.example"), is_host("Rain in Dorn")
    (True, False)
    """
    return IS_HOST.fullmatch(text.strip()) is not None


def site_in_title(title: str) -> str:
    """Return the site that the title of a page ends with, "" if there is none.

    >>> site_in_title("Rain in Dorn - Dorn Hansard 2031-03-05"), site_in_title("Rain - in Dorn")
    ('Dorn Hansard', '')
    """
    *before, last = PARTS.split(title)
    day = TITLED.search(last)
    name = (last[: day.start("day")] if day is not None else last).strip(" ,")
    words = name.split()
    is_short = 0 < len(words) <= LONGEST
    is_name = is_short and all(PART.fullmatch(word) for word in words)
    return name if before and (is_name or (is_short and is_host(name))) else ""


def tab_of(text: str) -> dict[str, str]:
    r"""Return title and site of a saved page whose first line is what its tab shows.

    >>> tab_of("Rain in Dorn - The Dorn Herald\nHOME\nRain in Dorn\nIt rained.")
    {'title': 'Rain in Dorn', 'source': 'The Dorn Herald'}
    >>> tab_of("Rain in Dorn - The Dorn Herald\nIt rained.")
    {}
    """
    lines = [" ".join(line.split()) for line in text[:PAGE].split("\n") if line.strip()]
    *before, site = PARTS.split(lines[0]) if lines else [""]
    title = lines[0][: lines[0].rindex(site)].rstrip(" -–—|·»") if before else ""
    is_shown = title in lines[1:] and len(site.split()) <= LONGEST_SITE
    return {"title": title, "source": site} if title and is_shown else {}


def untagged(title: str, *sites: str) -> str:
    """Return a title without the site at its end.

    >>> untagged("Rain in Dorn - World | dorn.example", "dorn.example")
    'Rain in Dorn - World'
    """
    known = {squeezed(site) for site in sites if site}
    *before, last = PARTS.split(title)
    if not before or squeezed(last) not in known:
        return title
    return title[: title.rindex(last)].rstrip(" -–—|·»")


def spelled(name: str, other: str) -> str:
    """Return the name of a site as it is written in words, if it is the same one.

    >>> spelled("Dornherald", "The Dorn Herald"), spelled("Dorn Herald", "Lind Media")
    ('The Dorn Herald', 'Dorn Herald')
    """
    is_longer = squeezed(name) == squeezed(other) and len(other) > len(name)
    return other if is_longer else name


def squeezed(name: str) -> str:
    """Return a name without what differs between its spellings."""
    return re.sub(r"\W+|^the\b", "", name.lower())
