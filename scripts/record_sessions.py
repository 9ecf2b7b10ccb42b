"""Plays the sessions of tests/sessions.py in a real terminal and writes docs/sessions.md from what was on the screen.

python scripts/record_sessions.py      needs tmux
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.sessions import SESSIONS, Session  # noqa: E402 (the tests are no package that is installed)
from tests.tmux import Tmux  # noqa: E402

HEAD = """# Sessions

What a reader does and sees, recorded in a real terminal by `scripts/record_sessions.py`. The tests play the same steps.
"""


def record(session: Session, folder: Path) -> Iterator[str]:
    shutil.copytree(ROOT / "seeds", folder / "articles", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    terminal = Tmux(folder / "socket", folder)
    columns, rows = session.size
    yield f"\n## {session.title}\n\n`twicetold {session.arguments}`, {columns} columns by {rows} rows.\n"
    try:
        terminal.start(session.arguments, session.size, **session.environment)
        yield _block(terminal.wait_for(session.opens))
        for step in session.steps:
            for key in step.keys:
                terminal.press(key)
            yield f"\n{step.said}\n"
            yield _block(terminal.wait_for(step.shows))
    finally:
        terminal.close()


def _block(screen: str) -> str:
    rows = [row.rstrip() for row in screen.rstrip().splitlines()]
    return "\n".join(("```", *rows, "```", ""))


def main() -> None:
    parts = [HEAD]
    for session in SESSIONS:
        with tempfile.TemporaryDirectory() as folder:
            parts += record(session, Path(folder))
    (ROOT / "docs" / "sessions.md").write_text("\n".join(parts))


if __name__ == "__main__":
    main()
