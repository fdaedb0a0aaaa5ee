"""Refusals in Telegram's own words."""

from typing import Any

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly"
    " the same as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
UPGRADED = "group chat was upgraded to a supergroup chat"

PREFIXES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    429: "Too Many Requests",
    500: "Internal Server Error",
}


class ApiError(Exception):
    """A call that Telegram would refuse: becomes {"ok": false, …} with the same HTTP status."""

    def __init__(self, code: int, reason: str = "", **parameters: Any) -> None:
        prefix = PREFIXES[code]
        self.code = code
        self.description = f"{prefix}: {_lower_first(reason)}" if reason else prefix
        self.parameters = parameters
        super().__init__(self.description)


def bad(reason: str, **parameters: Any) -> ApiError:
    return ApiError(400, reason, **parameters)


def forbidden(reason: str) -> ApiError:
    return ApiError(403, reason)


def conflict(reason: str) -> ApiError:
    return ApiError(409, reason)


def too_many(seconds: int) -> ApiError:
    return ApiError(429, f"retry after {seconds}", retry_after=seconds)


def _lower_first(reason: str) -> str:
    # CODES_LIKE_THIS keep their case, sentences do not: the server looks at the second character.
    if len(reason) > 1 and (reason[1] == "_" or "A" <= reason[1] <= "Z"):
        return reason
    return reason[0].lower() + reason[1:]
