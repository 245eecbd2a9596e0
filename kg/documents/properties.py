"""Properties of a file and the head of its text -> its title, day and source.

Programs fill in properties by themselves: the name of a template, a file or a print job as title,
the day on which the file was saved. What the text says about itself is surer.
"""

import datetime as dt
import re
from typing import Final

from kg.documents.cables import cable
from kg.documents.letterheads import letterhead
from kg.english.lexicon import load_lexicon

__all__ = ["about", "is_name_of_file"]

HEAD: Final = 5_000  # letters in which a title stands
OF_PROGRAM: Final = re.compile(
    r"Microsoft \w+ - .*|.*\.(?:docx?|odt|rtf|indd|qxp|pdf|pub|tex|dvi|wpd|pages)"
    r"|\S*[\d_.]\S*|[\W\d_]*",
    re.IGNORECASE,
)


def about(text: str, title: str, date: dt.date | str | None, large: str = "") -> dict[str, str]:
    r"""Return what is known about a text: `large` is the line in the largest letters.

    >>> about("Rain in the North\n\n3 May 2031\n\nIt rained.", "Template of reports", None)
    {'title': 'Rain in the North', 'date': '2031-05-03'}
    >>> about("FM AMEMBASSY DORN\n\nSUBJECT: RAIN\n\nIt rained.", "", "2031-05-03")
    {'title': 'RAIN', 'source': 'Embassy Dorn'}
    """
    told = letterhead(text)
    is_cable = bool(cable(text, load_lexicon()))  # printed long after it was sent
    is_there = bool(title) and squeezed(title) in squeezed(text[:HEAD])
    named = "" if is_name_of_file(title) else title
    found = {
        **told,
        "title": (named if is_there else "") or large or told.get("title") or named,
        "date": told.get("date") or ("" if is_cable else str(date or "")),
    }
    return {name: value for name, value in found.items() if value}


def is_name_of_file(title: str) -> bool:
    """Return whether programs write such titles: *Microsoft Word - a.doc*, *2302871*.

    >>> is_name_of_file("Microsoft Word - rain.doc"), is_name_of_file("Rain in the North")
    (True, False)
    """
    return OF_PROGRAM.fullmatch(title) is not None


def squeezed(text: str) -> str:
    """Return the letters and digits of a text."""
    return re.sub(r"\W+", "", text.lower())
