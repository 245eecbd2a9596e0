"""What CI installs -> the versions that are pinned, and what is known of them."""

import configparser
import json
import os
import re
import runpy
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
CONSTRAINTS = ROOT / ".ci" / "constraints.txt"
PINS = {
    canonicalize_name(name): number
    for name, number in re.findall(r"(?m)^([^#=\s]+)==(\S+)$", CONSTRAINTS.read_text("utf-8"))
}
SETUP = configparser.ConfigParser()
SETUP.read(ROOT / "setup.cfg", encoding="utf-8")


def listed(section: str, name: str) -> list[str]:
    return SETUP[section][name].strip().splitlines()


REQUIRED = [*listed("options", "install_requires"), *listed("options.extras_require", "test")]


def test_each_line_pins_a_version_and_names_no_address() -> None:
    lines = CONSTRAINTS.read_text("utf-8").splitlines()
    pinned = [line for line in lines if not line.startswith("#")]
    assert len(PINS) == len(pinned) > 100
    assert [line for line in lines if "://" in line] == []
    assert {"torch", "transformers", "tokenizers"} & PINS.keys() == set()


@pytest.mark.parametrize("line", REQUIRED)
def test_pin_satisfies_what_is_required(line: str) -> None:
    needed = Requirement(line)
    assert needed.specifier.contains(PINS[canonicalize_name(needed.name)])


def closure(lines: list[str]) -> Iterator[Requirement]:
    """Yield what is required, and what that requires, as far as this Python needs it."""
    waiting, seen = [Requirement(line) for line in lines], set()
    while waiting:
        needed = waiting.pop()
        extras = needed.extras or {""}
        if str(needed) in seen or not in_force(needed, {""}):
            continue
        seen.add(str(needed))
        yield needed
        further = (Requirement(line) for line in requires(needed.name) or [])
        waiting.extend(each for each in further if in_force(each, extras))


def in_force(needed: Requirement, extras: set[str]) -> bool:
    return not needed.marker or any(needed.marker.evaluate({"extra": each}) for each in extras)


def test_everything_that_is_required_is_pinned() -> None:
    found = {canonicalize_name(each.name) for each in closure(REQUIRED)}
    assert found - PINS.keys() == set()


def installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"


def test_what_is_pinned_is_installed_where_pip_was_told_so() -> None:
    other = {name: installed(name) for name in PINS if installed(name) != PINS[name]}
    told = os.environ.get("PIP_CONSTRAINT") == str(CONSTRAINTS)
    assert not (told and other), other


def test_ci_tells_pip_of_the_pins() -> None:
    *before, install = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert 'export PIP_CONSTRAINT="$PWD/.ci/constraints.txt"' in before
    assert install.startswith("pip install")


# --- advisories ----------------------------------------------------------------------------------

SOUND = {"name": "sound", "version": "1", "vulns": []}
BAD = {"name": "bad", "version": "1", "vulns": [{"id": "PYSEC-1"}]}
SKIPPED = {"name": "unknown", "skip_reason": "not found"}


def report(*libraries: dict[str, Any]) -> str:
    return json.dumps({"dependencies": libraries, "fixes": []})


@pytest.mark.parametrize(
    ("answers", "status", "says"),
    [
        pytest.param(["", ""], 0, "not possible", id="no network"),
        pytest.param(["", "Traceback"], 0, "not possible", id="no answer"),
        pytest.param(["", report(SKIPPED)], 0, "not possible", id="nothing is known"),
        pytest.param([report(SOUND)], 0, "1 libraries, 0 with", id="sound"),
        pytest.param(["", report(SOUND, BAD)], 1, "bad: PYSEC-1", id="the second service"),
        pytest.param([report(BAD, SKIPPED)], 1, "1 libraries, 1 with", id="vulnerable"),
    ],
)
def test_audit_fails_for_a_known_vulnerability_alone(
    answers: list[str], status: int, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    audit = runpy.run_path(str(ROOT / ".ci" / "audit.py"))
    prepared = iter(["", "", *answers])
    audit["main"].__globals__["answered"] = lambda _: next(prepared)
    code = 0
    try:
        audit["main"]()
    except SystemExit as stop:
        code = int(stop.code or 0)
    assert code == status
    assert says in capsys.readouterr().out
