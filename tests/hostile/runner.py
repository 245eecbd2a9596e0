"""A command line -> how it ended: status, what it said, seconds and memory."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hostile.zygote import bind_rights

ZYGOTE = Path(__file__).with_name("zygote.py")
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}
GIGABYTE = 1 << 30
CEILING = 6 * GIGABYTE  # of address space, so that no case takes the machine's memory


@dataclass(frozen=True)
class Ran:
    """How a run ended; `status` is negative if a signal ended it."""

    args: tuple[str, ...]
    status: int
    out: str
    err: str
    seconds: float
    megabytes: int = 0
    timed_out: bool = False


@dataclass
class Runner:
    """Runs kg under an interpreter, forked from a warm process or started afresh."""

    python: str
    folder: Path  # for what the runs say
    warm: Any = field(default=None, init=False)
    count: int = field(default=0, init=False)

    def start(self) -> None:
        """Start the warm process, unless it runs."""
        if self.warm is not None and self.warm.poll() is None:
            return
        self.warm = subprocess.Popen(
            [self.python, str(ZYGOTE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, **ONE_THREAD},
            cwd=self.folder,
        )
        assert self.warm.stdout.readline() == "ready\n", "the interpreter cannot import kg"

    def stop(self) -> None:
        """End the warm process."""
        if self.warm is not None:
            self.warm.stdin.close()
            self.warm.stdout.close()
            self.warm.wait()

    def forked(
        self,
        args: Sequence[str],
        *,
        cwd: Path,
        stdin: bytes = b"",
        env: Mapping[str, str] | None = None,
        seconds: float = 60,
        memory: int = CEILING,
        bound: bool = False,
        hosts: Mapping[str, Sequence[str]] | None = None,
        kill: tuple[float, int] | None = None,
    ) -> Ran:
        """Run `kg ARGS` in a fork of the warm process."""
        self.count += 1
        places = {name: self.folder / f"{self.count}.{name}" for name in STREAMS}
        for name, place in places.items():
            place.write_bytes(stdin if name == "stdin" else b"")
            place.chmod(0o666)
        request = {"args": list(args), "cwd": str(cwd), "env": dict(env or {}), "kill": kill}
        request |= {"seconds": seconds, "memory": memory, "bound": bound, "hosts": hosts or {}}
        request |= {name: str(place) for name, place in places.items()}
        answer = self.answer(request)
        _, out, err = (place.read_text(errors="replace") for place in places.values())
        for place in places.values():
            place.unlink()
        return Ran(tuple(args), out=out, err=err, **answer)

    def answer(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """Send a request to the warm process; return how the fork ended."""
        self.start()
        self.warm.stdin.write(json.dumps(request) + "\n")
        self.warm.stdin.flush()
        answer: dict[str, Any] = json.loads(self.warm.stdout.readline())
        return answer

    def status(self, args: Sequence[str], cwd: str, streams: Mapping[str, str]) -> int:
        """Run `kg ARGS` in a fork with the streams of another process; return its status."""
        request = {"args": list(args), "cwd": cwd, "env": {}, "hosts": {}, "kill": None}
        limits = {"seconds": 120, "memory": CEILING, "bound": False}
        return int(self.answer({**request, **limits, **streams})["status"])

    def fresh(
        self,
        args: Sequence[str],
        *,
        cwd: Path,
        env: Mapping[str, str | None] | None = None,
        seconds: float = 60,
        shell: str = '"$@"',
        bound: bool = False,
    ) -> Ran:
        """Run `python -m kg ARGS` in a fresh interpreter, by way of a line of shell.

        The line says what is odd about the run, as `"$@" >&-` or `ulimit -v 100000; "$@"`.
        """
        process = self.started(args, cwd=cwd, env=env, shell=shell, bound=bound)
        began = time.monotonic()
        try:
            out, err = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            out, err = end(process)
        passed = time.monotonic() - began
        err = "".join(line for line in err.splitlines(keepends=True) if "bash: " not in line)
        status = process.returncode if process.returncode < 128 else 128 - process.returncode
        if process.returncode in {128 + signal.SIGINT, 128 + signal.SIGTERM}:
            status = process.returncode  # kg's own way to say so
        return Ran(tuple(args), status, out, err, passed, timed_out=passed >= seconds)

    def started(
        self,
        args: Sequence[str],
        *,
        cwd: Path,
        env: Mapping[str, str | None] | None = None,
        shell: str = '"$@"',
        bound: bool = False,
    ) -> "subprocess.Popen[str]":
        """Start `python -m kg ARGS` and return at once."""
        changed = {**os.environ, **ONE_THREAD, **(env or {})}
        return subprocess.Popen(
            ["/bin/bash", "-c", shell, "bash", self.python, "-m", "kg", *args],
            cwd=cwd,
            env={name: value for name, value in changed.items() if value is not None},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            start_new_session=True,
            preexec_fn=bind_rights if bound else None,  # noqa: PLW1509 - before any thread
        )


STREAMS = ("stdin", "stdout", "stderr")


def end(process: "subprocess.Popen[str]") -> tuple[str, str]:
    """End a process and all that it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    return process.communicate()


def workplace() -> Path:
    """Make a folder for the cases that every user of the machine may enter."""
    folder = Path(tempfile.mkdtemp(prefix="hostile-"))
    folder.chmod(0o755)
    return folder


def default_python() -> str:
    """Return the interpreter that runs this."""
    return sys.executable
