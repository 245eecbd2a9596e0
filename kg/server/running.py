"""ASGI application, address -> a server that runs until it is stopped."""

import ipaddress
import socket
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp

from kg.errors import ServerError, why

__all__ = ["configured", "listening", "run"]

WAITING = 2_048  # connections that wait to be accepted
IDLE = 75  # seconds a connection waits for its next request; proxies close theirs after 60


class Announced(uvicorn.Server):
    """A server that says when it answers."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self.announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so."""
        await super().startup(sockets)
        self.announce()


def listening(host: str, port: int) -> socket.socket:
    """Open the port of a server, a free one for 0.

    Raises:
        ServerError: it is taken, or not ours.
    """
    family = socket.AF_INET6 if is_version_6(host) else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=WAITING)
    except OSError as error:
        msg = f"{host}:{port}: the server cannot listen there ({why(error)}): choose another --port"
        raise ServerError(msg) from error


def is_version_6(host: str) -> bool:
    """Return whether a host is an address of IPv6."""
    try:
        return ipaddress.ip_address(host).version == 6
    except ValueError:
        return False


def configured(app: ASGIApp) -> uvicorn.Config:
    """Say how kg serves."""
    return uvicorn.Config(
        app,
        backlog=WAITING,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=3,
        timeout_keep_alive=IDLE,
        lifespan="off",
    )


def run(app: ASGIApp, listener: socket.socket, announce: Callable[[], None]) -> None:
    """Serve until somebody stops it."""
    Announced(configured(app), announce).run(sockets=[listener])
