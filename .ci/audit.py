"""The pinned libraries -> their known vulnerabilities; exit status 1 if there are some.

It asks with pip-audit. Where neither it nor a service of advisories can be reached, it says so and
ends with 0: a build never fails for lack of a network. To accept an advisory, add it to ACCEPTED.
"""

# ruff: noqa: T201 - what it prints is for the log

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PINS = Path(__file__).with_name("constraints.txt")
SERVICES = ("osv", "pypi")
ACCEPTED: dict[str, str] = {}  # an advisory, and why it does not concern us
SECONDS = 120  # for each step


def answered(command: list[str | Path]) -> str:
    """Run a command and return what it prints, "" if it cannot be run or takes too long."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout


def audited(report: str) -> dict[str, list[str]]:
    """Return the advisories of each library that a service knows.

    >>> audited('{"dependencies": [{"name": "a", "vulns": [{"id": "X-1"}]}, {"name": "b"}]}')
    {'a': ['X-1']}
    >>> audited("no network")
    {}
    """
    try:
        libraries: list[dict[str, Any]] = json.loads(report)["dependencies"]
    except (ValueError, LookupError):  # it failed on the way
        return {}
    return {
        each["name"]: [advisory["id"] for advisory in each["vulns"]]
        for each in libraries
        if "vulns" in each
    }


def reports(folder: Path) -> Iterator[dict[str, list[str]]]:
    """Yield what each service knows, as long as one is asked."""
    python = folder / "bin" / "python"
    answered([sys.executable, "-m", "venv", folder])
    answered([python, "-m", "pip", "install", "-q", "pip-audit"])
    asking = [python, "-m", "pip_audit", "--no-deps", "--disable-pip", "--timeout", "5"]
    for service in SERVICES:
        yield audited(answered([*asking, "-f", "json", "-s", service, "-r", PINS]))


def main() -> None:
    """Ask one service after the other until one knows the libraries."""
    with tempfile.TemporaryDirectory() as folder:
        known = next((found for found in reports(Path(folder)) if found), {})
    if not known:
        print("audit: not possible, no service of advisories answers")
        return
    bad = {name: set(found) - ACCEPTED.keys() for name, found in known.items()}
    lines = [f"{name}: {', '.join(sorted(found))}" for name, found in sorted(bad.items()) if found]
    print(
        f"audit: {len(known)} libraries, {len(lines)} with known vulnerabilities", *lines, sep="\n"
    )
    sys.exit(bool(lines))


if __name__ == "__main__":
    main()
