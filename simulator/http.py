"""The server: /bot<token>/<METHOD> and /file/bot<token>/<path>, and the web chat at /."""

import asyncio
import contextlib
import json
import re
import socket
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from urllib.parse import unquote

import aiohttp
from aiohttp import web

from simulator.api import methods, requests, uploads
from simulator.api.delivery import deliver_forever
from simulator.api.errors import ApiError, too_many
from simulator.api.records import Call, Json, Upload
from simulator.faults import BEFORE, Fault
from simulator.web.server import WebChat
from simulator.world import World

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
BODY_LIMIT = 50 * 1024 * 1024
PROXY_PAGE = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


class Server:
    """`async with Server(world) as server:` – the Bot API is at `server.url`."""

    def __init__(
        self,
        world: World,
        host: str = "127.0.0.1",
        port: int = 0,
        log: str | Path | None = None,
    ) -> None:
        self.world, self.host, self.port = world, host, port
        self._web = WebChat(world)
        self._log_path = log
        self._log: TextIOWrapper | None = None
        self._stack = contextlib.AsyncExitStack()

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}"

    async def __aenter__(self) -> "Server":
        if self._log_path is not None:
            # Nobody is served yet whom opening it could keep waiting.
            log = open(self._log_path, "a", encoding="utf-8")  # noqa: ASYNC230, SIM115 - see above
            self._log = self._stack.enter_context(log)
        # No router and no middlewares: three kinds of path are found faster by hand. A caller who
        # hangs up ends the handler, so that an abandoned getUpdates stops waiting.
        runner = web.ServerRunner(
            web.Server(self._answer, handler_cancellation=True), shutdown_timeout=0.1
        )
        await runner.setup()
        self._stack.push_async_callback(runner.cleanup)
        self._stack.push_async_callback(self._web.close)
        listener = socket.create_server((self.host, self.port), backlog=1024)
        self.port = listener.getsockname()[1]
        await web.SockSite(runner, listener).start()
        session = await self._stack.enter_async_context(aiohttp.ClientSession())
        knocking = asyncio.create_task(deliver_forever(self.world, session))
        self._stack.push_async_callback(_end, knocking)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._stack.aclose()

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        parts = unquote(request.path).split("/", 3)
        try:
            if len(parts) == 3 and parts[1].startswith("bot"):
                self._check_token(parts[1])
                return await self._call(request, parts[2])
            if len(parts) == 4 and parts[1] == "file" and parts[2].startswith("bot"):
                self._check_token(parts[2])
                return self._file(parts[3])
            if request.path == "/" or request.path.startswith("/web/"):
                return await self._web.answer(request)
        except ApiError as refused:
            return _json(refused.code, methods.refusal(refused))
        return _json(404, methods.refusal(ApiError(404)))

    def _check_token(self, part: str) -> None:
        token = part.removeprefix("bot")
        if not TOKEN.fullmatch(token):
            raise ApiError(404)
        if token != self.world.token:
            raise ApiError(401)

    def _file(self, path: str) -> web.Response:
        file = uploads.by_path(self.world, path)
        if file is None:
            raise ApiError(404)
        return web.Response(body=file.data, content_type="application/octet-stream")

    async def _call(self, request: web.BaseRequest, method: str) -> web.StreamResponse:
        if (request.content_length or 0) > BODY_LIMIT:
            return web.Response(status=413)
        request._client_max_size = BODY_LIMIT
        params, files = await requests.parameters(request)
        fault = self.world.faults.meet(method, params)
        if fault is None:
            call = await methods.execute(self.world, method, params, files)
            self._write(call)
            return _answered(call)
        return await self._faulty(request, method, params, files, fault)

    async def _faulty(
        self,
        request: web.BaseRequest,
        method: str,
        params: Json,
        files: dict[str, Upload],
        fault: Fault,
    ) -> web.StreamResponse:
        if fault.kind in BEFORE:
            call = Call(method, params, files, self.world.now, 0.0)
            response = _before(fault)
            call.status = response.status
            self.world.calls.append(call)
        else:
            call = await methods.execute(self.world, method, params, files)
            response = _answered(call)
        call.fault = fault.kind
        self._write(call)
        if fault.kind == "slow":
            await self._takes_its_time(fault.seconds)
        elif fault.kind == "truncated":
            body = response.body
            assert isinstance(body, bytes)
            return web.Response(body=body[: len(body) // 2], content_type="application/json")
        elif fault.kind.startswith("drop") and request.transport is not None:
            request.transport.abort()
        return response

    async def _takes_its_time(self, seconds: float) -> None:
        self.world.traffic.slow += 1
        self.world.changed.beat()
        try:
            await self.world.clock.sleep(seconds)
        finally:
            self.world.traffic.slow -= 1

    def _write(self, call: Call) -> None:
        if self._log is None:
            return
        line = {
            "world": call.at.isoformat(),
            "real": call.real,
            "method": call.method,
            "params": call.params,
            "files": {name: len(file.data) for name, file in call.files.items()},
            "effect": call.effect,
            "status": call.status,
            "answer": call.answer,
            "fault": call.fault,
        }
        self._log.write(json.dumps(line, ensure_ascii=False, default=str) + "\n")
        self._log.flush()


def _json(status: int, answer: Json) -> web.Response:
    return web.Response(
        status=status, body=json.dumps(answer).encode(), content_type="application/json"
    )


def _answered(call: Call) -> web.Response:
    response = _json(call.status, call.answer)
    if call.status == 429:
        response.headers["Retry-After"] = str(call.answer["parameters"]["retry_after"])
    return response


def _before(fault: Fault) -> web.Response:
    if fault.kind == "429":
        response = _json(429, methods.refusal(too_many(fault.retry_after)))
        response.headers["Retry-After"] = str(fault.retry_after)
        return response
    if fault.kind == "400":
        return _json(400, methods.refusal(ApiError(400, fault.says)))
    if fault.kind == "500":
        return _json(500, methods.refusal(ApiError(500, "restart")))
    if fault.kind == "413":
        return web.Response(status=413)
    return web.Response(status=502, text=PROXY_PAGE, content_type="text/html")


async def _end(task: "asyncio.Task[None]") -> None:
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
