"""From bytes on the wire to parameters: query string, form, multipart or JSON."""

import json
from urllib.parse import parse_qsl

from aiohttp import web

from simulator.api.errors import bad
from simulator.api.records import Json, Upload


async def parameters(request: web.BaseRequest) -> tuple[Json, dict[str, Upload]]:
    params: Json = dict(parse_qsl(request.query_string, keep_blank_values=True))
    kind = request.content_type
    if kind.startswith("multipart/"):
        return await _multipart(request, params)
    if not request.can_read_body:
        return params, {}
    body = await request.read()
    if kind == "application/json":
        params |= _json(body)
    elif body:
        params |= parse_qsl(body.decode(errors="replace"), keep_blank_values=True)
    return params, {}


def _json(body: bytes) -> Json:
    try:
        found = json.loads(body or b"{}")
    except ValueError:
        raise bad("can't parse request: invalid JSON") from None
    if not isinstance(found, dict):
        raise bad("can't parse request: JSON object expected")
    return found


async def _multipart(request: web.BaseRequest, params: Json) -> tuple[Json, dict[str, Upload]]:
    files: dict[str, Upload] = {}
    for key, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            mime = value.content_type or "application/octet-stream"
            files[key] = Upload(value.filename, mime, value.file.read())
            value.file.close()
        else:
            params[key] = value if isinstance(value, str) else bytes(value).decode()
    # A file that no attach:// names is itself the parameter called so.
    named = " ".join(str(value) for value in params.values())
    for key in files:
        if f"attach://{key}" not in named:
            params[key] = f"attach://{key}"
    return params, files
