"""Line -> whether it only says where something can be read: *“Mali leaves.” Dorn Herald. 2031*."""

import re
from typing import Final

__all__ = ["is_reference"]

ADDRESS: Final = re.compile(r"\s*(?:https?://|www\.)\S+")
NAMES: Final = r"(?:[A-Z][\w.'’-]+(?:,? [A-Z][\w.'’-]+){0,7}\.\s)?"
DAY: Final = r"[.,]\s\(?(?:\d{1,2} )?(?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2}, )?\d{4}\)?"
TITLED: Final = re.compile(
    rf"{NAMES}[\"“][^\"“”\n]{{4,250}}[\"”],?\s[*_]?[A-Z][\w .&'’-]{{1,60}}?[*_]?(?P<day>{DAY})?"
)
INSIDE: Final = re.compile(r"[a-z][.!?]\s")  # where one sentence ends and another begins
MARKS: Final = " \u00a0.*_"


def is_reference(text: str) -> bool:
    """Return whether a line has a title in quotation marks, who published it, and where or when.

    >>> is_reference("“Mali leaves.” Dorn Herald. 3 May 2031."), is_reference("“We left.” Ada Bo.")
    (True, False)
    >>> is_reference("Statement by the Ministry, 3 May 2031 (in Klowish): https://klow.example/a")
    True
    """
    bare, has_address = ADDRESS.sub("", text), ADDRESS.search(text) is not None
    if has_address and bare.rstrip().endswith(":") and INSIDE.search(bare) is None:
        return True
    found = TITLED.fullmatch(bare.strip(MARKS))
    return found is not None and (found["day"] is not None or has_address)
