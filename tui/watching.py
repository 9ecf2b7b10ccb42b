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

    def has_changed(self) -> bool:
        """Whether any has, since this was last asked."""
        now = [_state(path) or before for path, before in zip(self._paths, self._seen, strict=True)]
        has_changed, self._seen = now != self._seen, now
        return has_changed


def _state(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size
