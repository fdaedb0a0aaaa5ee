"""A caller who speaks raw HTTP to the Bot API."""

import json
from typing import Any

import aiohttp

from simulator import Server, World


class Caller:
    """Calls methods the way any client would: a form over HTTP."""

    def __init__(self, world: World, server: Server, session: aiohttp.ClientSession) -> None:
        self.world, self.server, self.session = world, server, session
        self.headers: dict[str, str] = {}

    async def __call__(self, method: str, **params: Any) -> Any:
        """The result of a call, or the description of its refusal."""
        answer = await self.answer(method, **params)
        return answer["result"] if answer["ok"] else answer["description"]

    async def answer(self, method: str, **params: Any) -> dict[str, Any]:
        form = {
            key: value if isinstance(value, str) else json.dumps(value)
            for key, value in params.items()
        }
        url = f"{self.server.url}/bot{self.world.token}/{method}"
        async with self.session.post(url, data=form) as response:
            self.headers = dict(response.headers)
            answer: dict[str, Any] = await response.json()
            assert response.status == (200 if answer["ok"] else answer["error_code"])
            return answer
