"""Photos and documents: uploads, file ids, and the file door."""

import struct
from typing import TYPE_CHECKING, Any

from simulator.api.errors import bad
from simulator.api.records import Call, Json, StoredFile, Upload

if TYPE_CHECKING:
    from simulator.world import World

IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM")
PHOTO_LIMIT = 10 * 1024 * 1024
DOWNLOAD_LIMIT = 20 * 1024 * 1024


def taken(world: "World", call: Call, value: Any, kind: str) -> StoredFile:
    """The file behind a parameter: an upload, or the id of a file already here."""
    value = str(value or "")
    upload = call.files.get(value.removeprefix("attach://"))
    if upload is not None:
        return stored(world, upload, kind)
    if not value or value.startswith("attach://"):
        raise bad(f"there is no {kind} in the request")
    if "://" in value:  # nothing is ever fetched from the outside
        raise bad("failed to get HTTP URL content")
    file = world.files.get(value)
    if file is None:
        raise bad("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad("type of file mismatch")
    return file


def stored(world: "World", upload: Upload, kind: str) -> StoredFile:
    if not upload.data:
        raise bad("file must be non-empty")
    if kind == "photo":
        if len(upload.data) > PHOTO_LIMIT:
            raise bad("file is too big")
        if not upload.data.startswith(IMAGES):
            raise bad("IMAGE_PROCESS_FAILED")
    return world.add_file(kind, upload.name, upload.mime, upload.data)


def content(file: StoredFile) -> Json:
    """The part of a message that shows the file."""
    described: Json = {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.data),
    }
    if file.kind == "photo":
        width, height = _size(file.data)
        return {"photo": [{**described, "width": width, "height": height}]}
    return {"document": {**described, "file_name": file.name, "mime_type": file.mime}}


def _size(data: bytes) -> tuple[int, int]:
    if data.startswith(b"\x89PNG") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return int(width), int(height)
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg_size(data) or (800, 600)
    return 800, 600


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walk the segments up to the frame header, which knows the size."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return int(width), int(height)
        at += 2 + length
    return None


def get_file(world: "World", call: Call) -> Json:
    file = world.files.get(call.params["file_id"])
    if file is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if len(file.data) > DOWNLOAD_LIMIT:
        raise bad("file is too big")
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.data),
        "file_path": file.path,
    }


def by_path(world: "World", path: str) -> StoredFile | None:
    return next((file for file in world.files.values() if file.path == path), None)


METHODS = {"getFile": get_file}
