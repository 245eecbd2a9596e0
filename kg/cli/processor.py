"""What the system says of its processor -> the kernels that OpenBLAS multiplies matrices with.

OpenBLAS up to 0.3.31 takes AMD's Zen 5 for a processor without AVX-512 (its issue 6029): parsing
then takes a third longer. It reads its setting once, when numpy is loaded, so this comes before.
"""

import os
from contextlib import suppress
from pathlib import Path

__all__ = ["choose_kernels", "is_misjudged"]

SETTING = "OPENBLAS_CORETYPE"
WIDE = "SkylakeX"  # the kernels with AVX-512, whoever made the processor
NEEDED = {"avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"}
ZEN_5 = 26  # the family


def choose_kernels() -> None:
    """Name the wide kernels where OpenBLAS would miss them; a setting of the user's stays.

    Only commands do this: a program that imports kg keeps its own settings.
    """
    with suppress(OSError):  # only Linux tells of its processor there
        if is_misjudged(Path("/proc/cpuinfo").read_text(encoding="utf-8")):
            os.environ.setdefault(SETTING, WIDE)


def is_misjudged(told: str) -> bool:
    """Return whether the first processor of a list is AMD's, of family 26 or later, and wide.

    >>> is_misjudged("vendor_id : GenuineIntel")
    False
    """
    lines = told.partition("\n\n")[0].splitlines()
    fields = {
        name.strip(): said.strip() for name, _, said in (each.partition(":") for each in lines)
    }
    is_late_amd = (
        fields.get("vendor_id") == "AuthenticAMD" and int(fields.get("cpu family", 0)) >= ZEN_5
    )
    return is_late_amd and set(fields.get("flags", "").split()) >= NEEDED
