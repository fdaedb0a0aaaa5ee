"""The page itself, its policy, and the emoji for whoever has none."""

import base64
import functools
import hashlib
from pathlib import Path

from aiohttp import web

PAGE = Path(__file__).with_name("chat.html")
EMOJI = Path(__file__).with_name("emoji.woff2")
HARDENED = {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
}


@functools.cache
def _html() -> tuple[str, str]:
    """The page, and the policy that lets only its own script and style run."""
    html = PAGE.read_text(encoding="utf-8")
    policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    policy += "; img-src 'self' data: blob:; font-src 'self'"
    for tag in ("script", "style"):
        inside = html.split(f"<{tag}>", 1)[1].split(f"</{tag}>", 1)[0]
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        policy += f"; {tag}-src 'sha256-{digest}'"
    return html, policy


def font() -> web.Response:
    headers = {**HARDENED, "Cache-Control": "public, max-age=86400"}
    return web.Response(body=EMOJI.read_bytes(), content_type="font/woff2", headers=headers)


def page(host: str) -> web.Response:
    html, policy = _html()
    policy += f"; connect-src 'self' ws://{host}"
    headers = {**HARDENED, "Content-Security-Policy": policy, "Cache-Control": "no-cache"}
    return web.Response(text=html, content_type="text/html", headers=headers)
