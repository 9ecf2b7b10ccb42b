"""Chromium without a window, driven through its DevTools protocol: JSON over one websocket, so that nothing but the
browser and aiohttp (which comes with textual-serve) is needed; a driver for Node would bring a second package manager.
"""

import asyncio
import base64
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import aiohttp

CODES = {"Enter": 13, "Escape": 27}
WINDOW = "--window-size=1400,900"
_LISTENS = re.compile(r"ws://127\.0\.0\.1:(\d+)/")


def find_chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Chromium:
    """One page. ``folder`` is where the browser keeps what it must."""

    def __init__(self, program: str, folder: Path) -> None:
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", WINDOW]
        command = [program, *options, f"--user-data-dir={folder}", "about:blank"]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self._asked = 0
        self._session: aiohttp.ClientSession | None = None
        self._socket: Any = None

    async def __aenter__(self) -> "Chromium":
        port = await asyncio.to_thread(self._find_port)
        self._session = aiohttp.ClientSession()
        async with self._session.get(f"http://127.0.0.1:{port}/json/list") as answer:
            pages = await answer.json()
        page = next(page for page in pages if page["type"] == "page")
        self._socket = await self._session.ws_connect(page["webSocketDebuggerUrl"], max_msg_size=0)
        return self

    async def __aexit__(self, *_error: object) -> None:
        if self._session:
            await self._socket.close()
            await self._session.close()
        self._process.kill()
        self._process.communicate()

    def _find_port(self) -> str:
        assert self._process.stderr
        for line in self._process.stderr:
            if found := _LISTENS.search(line):
                return found[1]
        raise RuntimeError("Chromium ended before it listened.")

    async def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """One call of the protocol; events are passed over."""
        self._asked += 1
        await self._socket.send_json({"id": self._asked, "method": method, "params": parameters})
        while True:
            answer = await self._socket.receive_json()
            if answer.get("id") == self._asked:
                result: dict[str, Any] = answer["result"]
                return result

    async def open(self, address: str) -> None:
        await self.call("Page.navigate", url=address)

    async def evaluate(self, expression: str) -> Any:
        """What an expression of the page's script gives."""
        return (await self.call("Runtime.evaluate", expression=expression))["result"].get("value")

    async def press(self, *keys: str) -> None:
        """Keys by the names that browsers give them."""
        for key in keys:
            text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
            for kind in ("keyDown", "keyUp"):
                typed = {"text": text} if text and kind == "keyDown" else {}
                code = CODES.get(key, ord(key.upper()) if key.isalnum() and len(key) == 1 else 0)
                await self.call("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **typed)

    async def click(self, x: int, y: int) -> None:
        for kind in ("mousePressed", "mouseReleased"):
            await self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    async def take_picture(self) -> bytes:
        """The page as PNG."""
        return base64.b64decode((await self.call("Page.captureScreenshot", format="png"))["data"])
