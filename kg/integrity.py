"""Checksums that came with files -> nothing, or an error that names the damaged file."""

import base64
import csv
import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from kg.errors import InstallationError

__all__ = [
    "SUMS",
    "Checksum",
    "Fault",
    "check_installed",
    "faults",
    "listed_in",
    "recorded",
    "told",
    "write_checksums",
]

SUMS: Final = "SHA256SUMS"  # of a folder: `sha256sum -c SHA256SUMS` checks it too
PACKAGE: Final = Path(__file__).resolve().parent
REINSTALL: Final = "pip install --force-reinstall kg-geopolitics"


class Checksum(NamedTuple):
    """What a file must be: its SHA-256, and its size where that is told."""

    path: Path
    sha256: str
    size: int | None = None


class Fault(NamedTuple):
    """A file that is not what it must be."""

    path: Path
    what: str


def write_checksums(folder: Path) -> None:
    """Write the checksums of all files of a folder into it, as sha256sum does."""
    names = sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )
    lines = (f"{sha256(folder / name)}  {name}\n" for name in names if name != SUMS)
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")


def listed_in(folder: Path) -> tuple[Checksum, ...]:
    """Return the checksums that a folder has of its files, none if nobody wrote them."""
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return ()
    cut = (line.partition("  ") for line in lines if line)
    return tuple(Checksum(folder / name, digest) for digest, _, name in cut)


@cache
def recorded(package: Path = PACKAGE) -> tuple[Checksum, ...]:
    """Return the checksums that pip keeps of the package: none in a checkout or editable install.

    >>> {one.path.is_absolute() for one in recorded()} <= {True}
    True
    """
    root = package.parent
    found: list[Checksum] = []
    for record in root.glob("kg_geopolitics-*.dist-info/RECORD"):
        with record.open(encoding="utf-8", newline="") as file:
            for name, kind, size in (row for row in csv.reader(file) if len(row) == 3):
                path = root / name
                if kind.startswith("sha256=") and path.is_relative_to(package):
                    found.append(Checksum(path, as_hex(kind), int(size) if size else None))
    return tuple(found)


def as_hex(recorded_hash: str) -> str:
    """Return the digest of a row of RECORD in the way of sha256sum.

    >>> as_hex("sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU")[:8]
    'e3b0c442'
    """
    return base64.urlsafe_b64decode(recorded_hash.partition("=")[2] + "==").hex()


def faults(checksums: tuple[Checksum, ...], *, edited: bool = False) -> Iterator[Fault]:
    """Yield the files that are missing or have other bytes.

    `edited` is for tables that people add rows to: what is longer than it was is no fault then.
    """
    for path, expected, size in checksums:
        try:
            is_longer = size is not None and path.stat().st_size > size
            if not (edited and is_longer) and sha256(path) != expected:
                yield Fault(path, "damaged" if path.stat().st_size else "empty")
        except FileNotFoundError:
            yield Fault(path, "missing")
        except OSError as error:
            yield Fault(path, f"unreadable ({error.strerror})")


@cache
def check_installed(place: Path) -> None:
    """Check the tables at a place of the package, a file or a folder, once a process.

    Modules are left out: Python refuses those that it cannot read.

    Raises:
        InstallationError: one of them is not what pip installed.
    """
    checked = tuple(
        one
        for one in recorded()
        if one.path.is_relative_to(place.resolve()) and one.path.suffix != ".py"
    )
    for fault in faults(checked, edited=True):
        raise InstallationError(told(fault))


def told(fault: Fault) -> str:
    """Say which file of the package is damaged, and how to repair it."""
    return f"{fault.path}: this file of kg is {fault.what}: {REINSTALL}"


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file; unbuffered, 30 MB take 30 ms, a twentieth of loading them."""
    with path.open("rb", buffering=0) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
