"""`python -m simulator`: a Bot API server of its own, until interrupted."""

import argparse
import asyncio
import contextlib

from simulator.http import Server
from simulator.world import START, TOKEN, World


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="simulator", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--username", default="simulated_bot")
    parser.add_argument("--log", help="append one JSON line per call to this file")
    parser.add_argument("--speed", type=float, default=1.0, help="world seconds per real second")
    return parser.parse_args()


async def serve(given: argparse.Namespace) -> None:
    world = World(start=START, speed=given.speed, token=given.token, username=given.username)
    async with Server(world, given.host, given.port, given.log) as server:
        print(f"Bot API at {server.url}, token {world.token}")
        print(f"Web chat at {server.url}/", flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(arguments()))
