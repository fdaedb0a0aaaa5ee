"""What is to be seen at the town's address while it lives its two months."""

from collections.abc import Callable

from aiohttp import web

Tell = Callable[[float, str], None]  # the share that is done, and where to look meanwhile

PAGE = """<!doctype html>
<html lang="ru" data-waiting>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Домовой</title>
<style>
  body { font: 18px/1.5 system-ui, sans-serif; display: grid; place-content: center; height: 90vh;
         text-align: center; color: #345; background: #eef4ef; }
  progress { width: 100%; height: 1em; accent-color: #4a8; }
</style>
<p>Город живёт два месяца, минуту терпения…<br>Two months pass in the town, one minute…</p>
<progress></progress>
<script>
  // The town takes over this very address, so there is a moment when nobody answers.
  async function look() {
    try {
      const answer = await fetch("/", { cache: "no-store" });
      const share = answer.headers.get("X-Share");
      if (share === null) return location.reload();
      document.querySelector("progress").value = share;
    } catch { /* that moment */ }
    setTimeout(look, 500);
  }
  look();
</script>
"""


class Waiting:
    """`async with Waiting(port) as waiting:` – its `port` is free again after the block."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.share = 0.0
        server = web.Server(self._answer)
        self._runner = web.ServerRunner(server, shutdown_timeout=0.1)

    async def __aenter__(self) -> "Waiting":
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    def tells(self, tell: Tell) -> Callable[[float], None]:
        """Show the share here, and tell whoever started the demo."""

        def told(share: float) -> None:
            self.share = share
            tell(share, f"http://127.0.0.1:{self.port}")

        return told

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        headers = {"X-Share": f"{self.share:.3f}"}
        return web.Response(text=PAGE, content_type="text/html", headers=headers)
