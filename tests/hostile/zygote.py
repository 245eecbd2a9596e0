"""Requests, one a line of JSON -> runs of `kg`, each in a process of its own forked from here.

This runs under the interpreter that is measured. It imports kg's libraries and its language
pipeline once: a fork then takes a tenth of the time that a fresh interpreter needs, and has its
own memory, limits, streams, folder, environment and rights all the same.
"""

import contextlib
import ctypes
import functools
import gc
import importlib
import json
import os
import pkgutil
import resource
import signal
import socket
import sys
import time
from typing import Any

WARM = "kg.build kg.documents kg.parsing kg.ontology kg.store kg.questions kg.network kg.page"
WARM += " kg.extractors kg.network.export kg.documents.languages"
WARM += " trafilatura feedparser docx dateparser pyshacl spacy"
LOOPBACK = "127.0.0.1"
PUBLIC, FROM_PUBLIC = "93.184.216.34", "127.0.0.2"  # who means this address calls from that one
BOUNDING_SET_DROP, CAPABILITIES = 24, 0x20080522  # of <linux/prctl.h> and <linux/capability.h>
OVERRIDES = (1, 2)  # the rights of root to open what permissions forbid

hosts: dict[str, list[str]] = {}  # names and what each look-up of them finds, for one run
Address = tuple[Any, ...]


def pretend_network() -> None:
    """Let names of `hosts` have the addresses given; whatever address is called, loopback answers.

    The network is the one thing that is not real: which address was meant is what kg must judge,
    and whether somebody called is what the server on loopback tells.
    """
    resolve, connect = socket.getaddrinfo, socket.socket.connect

    @functools.wraps(resolve)
    def resolved(host: Any, port: Any, *rest: Any, **options: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else str(host)
        known = hosts.get(name.lower().rstrip("."))
        if not known:
            return resolve(host, port, *rest, **options)
        answer = known.pop(0) if len(known) > 1 else known[0]
        addresses = answer.split()
        return [one for each in addresses for one in resolve(each, port, *rest, **options)]

    @functools.wraps(connect)
    def connected(self: socket.socket, address: Address) -> None:
        if hosts and self.family == socket.AF_INET:
            if address[0] == PUBLIC:
                self.bind((FROM_PUBLIC, 0))
            address = (LOOPBACK, *address[1:])
        elif hosts and self.family == socket.AF_INET6:
            address = (f"::ffff:{LOOPBACK}", *address[1:])
        connect(self, address)

    socket.getaddrinfo = resolved
    socket.socket.connect = connected  # type: ignore[method-assign,assignment]


def bind_rights() -> None:
    """Let the permissions of files bind root too: give up its right to pass over them."""
    if os.geteuid() != 0:
        return
    libc = ctypes.CDLL(None, use_errno=True)
    for right in OVERRIDES:
        libc.prctl(BOUNDING_SET_DROP, right, 0, 0, 0)
    head, rights = (ctypes.c_uint32 * 2)(CAPABILITIES, 0), (ctypes.c_uint32 * 6)()
    libc.capget(head, rights)
    for place in range(2):  # effective and permitted
        rights[place] &= ~sum(1 << right for right in OVERRIDES)
    libc.capset(head, rights)


def warm_up() -> None:
    """Import what commands import when they run, and load pipeline and ontology once."""
    import kg

    ours = [each.name for each in pkgutil.walk_packages(kg.__path__, "kg.")]
    for name in [*WARM.split(), *(each for each in ours if each != "kg.__main__")]:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    share_what_is_loaded(sys.modules["kg.extractors"].RuleExtractor)
    sys.modules["kg.documents.languages"].identifier()
    gc.freeze()  # the forks share these pages


def share_what_is_loaded(extractor: Any) -> None:
    """Load pipeline, ontology and names once; each extractor without options begins with them."""
    first = extractor()
    lazy = [n for n, v in vars(extractor).items() if isinstance(v, functools.cached_property)]
    loaded = {name: getattr(first, name) for name in lazy}
    document = sys.modules["kg.model"].Document("a", "France signed a pact with Italy.")
    list(first.readings([document]))  # tables are read with the first sentence
    begin = extractor.__init__

    @functools.wraps(begin)
    def begun(self: Any, *given: Any, **named: Any) -> None:
        begin(self, *given, **named)
        if not any(given) and not any(named.values()):
            self.__dict__.update(loaded)

    extractor.__init__ = begun


def become(request: dict[str, Any]) -> None:
    """Turn this forked process into the one that a request describes."""
    os.setsid()
    os.chdir(request["cwd"])
    os.environ.update(request["env"])
    hosts.update(request["hosts"])
    signal.signal(signal.SIGINT, signal.default_int_handler)
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        opened = os.open(request[name], flags if number else os.O_RDONLY, 0o666)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, "w" if number else "r", encoding="utf-8", closefd=False)  # noqa: SIM115
        for number in range(3)
    )
    resource.setrlimit(resource.RLIMIT_AS, (request["memory"], request["memory"]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if request["bound"]:
        bind_rights()
    sys.argv = ["kg", *request["args"]]


def wait(child: int, request: dict[str, Any]) -> dict[str, Any]:
    """Wait for a child, send it the signal of the request, and end it when its time is over."""
    began = time.monotonic()
    due = [(request["seconds"], signal.SIGKILL, True)]
    if request["kill"]:
        due.append((*request["kill"], False))
    due.sort()
    timed_out = False
    while True:
        done, status, usage = os.wait4(child, os.WNOHANG)
        passed = time.monotonic() - began
        if done:
            break
        if due and passed > due[0][0]:
            _, number, timed_out = due.pop(0)
            (os.killpg if timed_out else os.kill)(child, number)
        time.sleep(0.002)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)  # workers that outlived it
    return {
        "status": os.waitstatus_to_exitcode(status),
        "timed_out": timed_out,
        "seconds": passed,
        "megabytes": usage.ru_maxrss // 1024,
    }


def main() -> None:
    """Serve requests until the input ends; in a child, run kg's command line and end as it does."""
    pretend_network()
    warm_up()
    requests = os.fdopen(os.dup(0), "r")
    answers = os.fdopen(os.dup(1), "w")
    answers.write("ready\n")
    answers.flush()
    for line in requests:
        request = json.loads(line)
        child = os.fork()
        if not child:
            become(request)
            return
        answers.write(json.dumps(wait(child, request)) + "\n")
        answers.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
    from kg.cli import main as kg

    kg()
