"""Draws every screen in every theme and at every width, to be looked at before a change is called done.

    python scripts/draw_screens.py FOLDER [THEME…]      then open FOLDER/index.html

The pictures are of the samples that ship.
"""

import asyncio
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from textual.screen import Screen

import twicetold
from twicetold.model import Comparison
from twicetold.themes.palettes import PALETTES
from twicetold.tui.app import TwicetoldApp, open_screen
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.ledger import Ledger
from twicetold.tui.store import Store

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
SIZES = ((150, 44), (118, 36), (84, 30), (56, 30))
PAIR = tuple(sorted(SEEDS.glob("*.txt"))[:2])


@dataclass(frozen=True, slots=True)
class Scene:
    """``keys`` are pressed after ``paths`` were opened and compared."""

    name: str
    paths: tuple[Path, ...]
    keys: tuple[str, ...] = ()


SCENES = (
    Scene("library", (SEEDS,)),
    Scene("comparison", PAIR),
    Scene("a conflict", PAIR, ("c", "c", "c")),
    Scene("a garble", PAIR, ("x", "x")),
    Scene("right order", PAIR, ("o", "c", "c")),
    Scene("each its own order", PAIR, ("o", "o", "c", "c")),
    Scene("only what differs", PAIR, ("v",)),
    Scene("one pane", PAIR, ("i", "c")),
    Scene("without sidebar", PAIR, ("s",)),
    Scene("search", PAIR, ("slash", *"children", "enter")),
    Scene("export", PAIR, ("e",)),
    Scene("note", PAIR, ("c", "m", *"ask the desk")),
    Scene("filter", PAIR, ("f",)),
    Scene("selecting", PAIR, ("c", "a", "right")),
    Scene("judged", PAIR, ("right_square_bracket", "1", "2", "3", "1")),
    Scene("facts", PAIR, ("F",)),
    Scene("single", PAIR[1:], ("x",)),
    Scene("help", PAIR, ("question_mark",)),
    Scene("palette", PAIR, ("ctrl+p",)),
)


async def draw(scene: Scene, theme: str, size: tuple[int, int]) -> str:
    """The screen as SVG."""
    store = Store()
    app = TwicetoldApp(_open(scene.paths, store), theme)
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        for key in ("", *scene.keys):
            if key:
                await pilot.press(key)
            await pilot.pause()
            await pilot.pause()
        picture = app.export_screenshot(title=f"{scene.name} · {theme} · {size[0]}")
    store.close()
    return picture


def _open(paths: tuple[Path, ...], store: Store) -> Screen[None]:
    if len(paths) < 2:
        return open_screen(list(paths), store)
    found = _compare(*paths)
    return ComparisonScreen(found.left, found.right, found, Ledger(store, (paths[0].name, paths[1].name)))


@cache
def _compare(left: Path, right: Path) -> Comparison:
    return twicetold.compare(twicetold.read(left), twicetold.read(right))


async def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for theme in sys.argv[2:] or PALETTES:
        for scene in SCENES:
            for size in SIZES:
                names.append(f"{scene.name}-{theme}-{size[0]}.svg".replace(" ", "-"))
                (folder / names[-1]).write_text(await draw(scene, theme, size))
    pictures = "\n".join(f'<img src="{name}" title="{name}" style="width: 49%">' for name in names)
    (folder / "index.html").write_text(f"<!doctype html><title>twicetold</title>{pictures}")


if __name__ == "__main__":
    asyncio.run(main())
