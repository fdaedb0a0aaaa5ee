"""The key of digests, in a file of its own, made at the first start."""

import os
import secrets
from pathlib import Path

BYTES = 32


class SecretError(Exception):
    """The file cannot be made, or holds no key; the text says why, in one line."""


def read_secret(path: Path | None) -> bytes:
    """The key in the file, which is made if it is not there; without a file, one for this run.

    Raises SecretError.
    """
    if path is None:
        return secrets.token_bytes(BYTES)
    try:
        if not path.exists():
            make_secret(path)
        key = bytes.fromhex(path.read_text(encoding="ascii"))
    except OSError as error:
        raise SecretError(f"{path}: {error.strerror}") from error
    except ValueError:
        key = b""
    if len(key) != BYTES:
        raise SecretError(f"{path} holds no key: bring it back from where you keep it")
    return key


def make_secret(path: Path) -> None:
    """For its owner alone, from the first moment on; never over another one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    opened = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with open(opened, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(BYTES) + "\n")
