"""The app in a browser, as `textual serve` brings it there: the page is opened, keys are pressed, a picture is kept."""

import asyncio
import os
import shlex
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path

import aiohttp
import pytest

from tests.chromium import Chromium, find_chromium

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "build" / "browser.png"
"""Looked at by people; not compared, as fonts differ from machine to machine."""
SECONDS = 60.0
SERVER = "import sys; from textual_serve.server import Server; Server(sys.argv[1], port=int(sys.argv[2])).serve()"


@pytest.fixture
async def address(tmp_path: Path) -> AsyncIterator[str]:
    """A server of the app, in a folder with the samples."""
    shutil.copytree(ROOT / "seeds", tmp_path / "articles", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    with closing(socket.socket()) as probe:
        probe.bind(("localhost", 0))
        port = probe.getsockname()[1]
    home = {"PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    command = [sys.executable, "-c", SERVER, f"{shlex.quote(sys.executable)} -m twicetold articles", str(port)]
    with subprocess.Popen(command, cwd=tmp_path, env=os.environ | home, stdout=subprocess.DEVNULL) as server:
        await _wait_until_answered(f"http://localhost:{port}/")
        yield f"http://localhost:{port}/?fontsize=14"
        server.terminate()


async def _wait_until_answered(address: str) -> None:
    until = time.monotonic() + SECONDS
    async with aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(address):
                    return
            except aiohttp.ClientError:
                assert time.monotonic() < until, "the server did not start"
                await asyncio.sleep(0.1)


async def press_until(browser: Chromium, key: str, is_done: Callable[[], bool]) -> None:
    """Presses a key, waits for what it does, and presses again if nothing came: a browser says not when it is ready."""
    until = time.monotonic() + SECONDS
    while not is_done():
        assert time.monotonic() < until, f"{key!r} had no effect"
        await browser.press(key)
        await asyncio.sleep(1.0)


def rows(store: Path, table: str) -> int:
    """How many rows a table of the store has; none when there is no store yet."""
    if not store.exists():
        return 0
    with closing(sqlite3.connect(store)) as database:
        return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


@pytest.mark.skipif(find_chromium() is None, reason="Chromium is not installed, so there is no browser to try")
async def test_a_finding_is_judged_in_a_browser(address: str, tmp_path: Path) -> None:
    """Enter opens the pair, ] goes to a finding, 1 judges it: the verdict is in the reader's store."""
    store = tmp_path / "twicetold" / "reading.sqlite"
    program = find_chromium()
    assert program
    async with Chromium(program, tmp_path / "browser") as browser:
        await browser.open(address)
        while not await browser.evaluate("document.querySelectorAll('.xterm-helper-textarea').length"):
            await asyncio.sleep(0.1)
        await browser.evaluate("document.querySelector('.xterm-helper-textarea').focus()")
        before = await browser.take_picture()
        await press_until(browser, "Enter", lambda: rows(store, "pairs") > 0)
        await asyncio.sleep(2.0)
        await press_until(browser, "]", lambda: rows(store, "stops WHERE finding != ''") > 0)
        await press_until(browser, "1", lambda: rows(store, "judgements") > 0)
        after = await browser.take_picture()
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_bytes(after)
    assert after != before
