"""The port of the webhook: time limits, and a cap on connections."""

import asyncio
import errno
import os
from collections.abc import Awaitable, Callable

from aiohttp import web

Answer = Callable[[web.BaseRequest], Awaitable[web.Response]]

# aiohttp counts it from the first byte that could have come, so it limits the headers, too.
IDLE_SECONDS = 30
BODY_SECONDS = 10
CLOSE_SECONDS = 2
# Telegram opens a hundred; with those to Telegram and to the database that is still fewer than
# the 256 descriptors that the strictest systems give a process.
MOST_CONNECTIONS = 128
# So many are accepted before the loop comes round to closing others; as many may wait outside.
AT_ONCE = 64


class CannotListenError(Exception):
    """The port is taken, or the host is none of this machine's."""


class Listener(web.Server):
    """Keeps so many connections: the next one takes the place of the one silent longest.

    Telegram asks again when a connection that it kept is gone, and says at once what it has to.
    """

    def __init__(self, path: str, answer: Answer) -> None:
        super().__init__(self._serve, access_log=None, keepalive_timeout=IDLE_SECONDS)
        self._path = path
        self._answer = answer
        self._silent: dict[web.RequestHandler, None] = {}  # the longest first

    def connection_made(self, handler: web.RequestHandler, transport: asyncio.Transport) -> None:
        super().connection_made(handler, transport)
        self._silent[handler] = None
        if len(self.connections) > MOST_CONNECTIONS:
            # aiohttp goes on counting who is on the way out: nobody is sent away twice. And it has
            # to begin with each before that one may be closed.
            longest = next(iter(self._silent))
            del self._silent[longest]
            asyncio.get_running_loop().call_soon(longest.force_close)

    def connection_lost(
        self, handler: web.RequestHandler, exc: BaseException | None = None
    ) -> None:
        super().connection_lost(handler, exc)
        self._silent.pop(handler, None)

    async def _serve(self, request: web.BaseRequest) -> web.Response:
        if (request.method, request.path) != ("POST", self._path):
            return web.Response(status=404)
        self._silent.pop(request.protocol, None)
        try:
            return await self._answer(request)
        finally:
            if request.transport:
                self._silent[request.protocol] = None


async def whole(request: web.BaseRequest) -> bytes:
    """What the request says; TimeoutError if that takes too long."""
    async with asyncio.timeout(BODY_SECONDS):
        return await request.read()


async def listen(listener: Listener, host: str, port: int) -> web.ServerRunner:
    """Open the port. Raises CannotListenError."""
    site = web.ServerRunner(listener, shutdown_timeout=CLOSE_SECONDS)
    await site.setup()
    try:
        await web.TCPSite(site, host, port, backlog=AT_ONCE).start()
    except OSError as error:
        # asyncio repeats the address in its own words: the system's suffice.
        number = error.errno or 0
        reason = os.strerror(number) if number in errno.errorcode else str(error)
        raise CannotListenError(f"{host}:{port}: {reason}") from error
    return site
