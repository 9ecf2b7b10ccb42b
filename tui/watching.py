"""Whether files have changed since they were last looked at."""

from collections.abc import Iterable
from pathlib import Path

SECONDS = 2.0
"""How often one looks."""


class Watch:
    """A file that is gone for a moment, as while an editor saves it, has not changed."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._paths = [Path(path) for path in paths if path]
        self._seen = [_state(path) for path in self._paths]
        self._missed: set[Path] = set()
        self._told: set[Path] = set()

    def has_changed(self) -> bool:
        """Whether any has, since this was last asked."""
        now = [_state(path) or before for path, before in zip(self._paths, self._seen, strict=True)]
        has_changed, self._seen = now != self._seen, now
        return has_changed

    def find_gone(self) -> list[str]:
        """The names of files that were missing when this was last asked and still are, each told once."""
        missing = {path for path in self._paths if not path.exists()}
        gone = (missing & self._missed) - self._told
        self._missed, self._told = missing, (self._told & missing) | gone
        return sorted(path.name for path in gone)


def _state(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size
