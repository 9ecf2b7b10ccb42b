"""Writes the tables of keys into docs/app.md from the table of actions.

python scripts/write_keys.py [--check]      --check changes nothing and ends with 1 where the page is older
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from twicetold.tui.actions import ACTIONS, Where

PAGE = Path(__file__).resolve().parent.parent / "docs" / "app.md"
HEADING = "## Keys\n"
PLACES = {
    Where.COMPARISON: "The pair",
    Where.SELECTING: "While words are being selected",
    Where.LIBRARY: "The list of articles",
    Where.FACTS: "The facts",
    Where.ANYWHERE: "Everywhere",
}


def draw_tables() -> Iterator[str]:
    for place, title in PLACES.items():
        yield f"\n### {title}\n\n| key | action | what it does |\n|---|---|---|\n"
        for action in ACTIONS:
            if action.place is place:
                yield f"| `{action.shown_keys}` | {action.name} | {action.help} |\n"


def main() -> int:
    page = PAGE.read_text(encoding="utf-8")
    new = page[: page.index(HEADING) + len(HEADING)] + "".join(draw_tables())
    if "--check" in sys.argv:
        return int(new != page)
    PAGE.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
