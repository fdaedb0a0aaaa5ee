"""Every method this server knows, and the way a request takes through it."""

import inspect
import time
from typing import TYPE_CHECKING, Any

from simulator.api import (
    chats,
    edit,
    keyboards,
    params,
    polling,
    profile,
    send,
    threads,
    uploads,
    webhook,
)
from simulator.api.errors import ApiError
from simulator.api.records import Call, Json, Upload

if TYPE_CHECKING:
    from simulator.world import World

METHODS: dict[str, Any] = {
    name.lower(): method
    for methods in (
        {"getUpdates": polling.get_updates},
        chats.METHODS,
        edit.METHODS,
        profile.METHODS,
        send.METHODS,
        threads.METHODS,
        uploads.METHODS,
        webhook.METHODS,
    )
    for name, method in methods.items()
}


async def execute(world: "World", method: str, given: Json, files: dict[str, Upload]) -> Call:
    """Run one request to its end; the returned Call knows its status and answer."""
    call = Call(method, given, files, world.now, time.time())
    polls = method.lower() == "getupdates"
    world.traffic.calls += not polls
    try:
        result = await _run(world, call)
        call.effect, call.status, call.answer = True, 200, {"ok": True, "result": result}
    except ApiError as refused:
        call.status, call.answer = refused.code, refusal(refused)
    finally:
        if not polls:
            world.traffic.calls -= 1
            world.traffic.last_call = time.monotonic()
    world.calls.append(call)
    return call


async def _run(world: "World", call: Call) -> Any:
    method = METHODS.get(call.method.lower())
    shape = params.shape(call.method)
    if method is None or shape is None:
        world.unknown_methods.append(call.method)
        raise ApiError(404, "method not found")
    call.method = shape.name
    call.params = params.decode(shape, call.params)
    # Broken buttons have an error text of their own, so they are looked at before the model.
    keyboards.parsed(call.params.get("reply_markup"))
    unknown = params.validate(shape, call.params)
    for name in [*unknown, *keyboards.unknown_keys(call.params.get("reply_markup"))]:
        world.warnings.append(f"{shape.name}: unknown parameter {name}")
    result = method(world, call)
    return await result if inspect.isawaitable(result) else result


def refusal(refused: ApiError) -> Json:
    answer: Json = {
        "ok": False,
        "error_code": refused.code,
        "description": refused.description,
    }
    if refused.parameters:
        answer["parameters"] = refused.parameters
    return answer
