"""What a scan has found so far, kept beside the result's place, so that it can be stopped and gone on with.

scan.jsonl.part     a line that says with which options, then a line a pair, as they are done
scan.jsonl          all lines in the order of the pairs; it appears when the last pair is done, whole
"""

import json
from collections.abc import Mapping
from io import BufferedWriter
from pathlib import Path
from typing import Any

from twicetold.errors import BadUse, NotWritten
from twicetold.version import __version__

Key = tuple[str, ...]


def key_of(line: Mapping[str, Any]) -> Key:
    """What makes a line the result of a pair: the names and the texts."""
    return tuple(str(line[side][field]) for side in ("left", "right") for field in ("path", "sha256"))


class Journal:
    """Lines for ``path``, kept in ``path`` with ``.part`` at its end. ``asked`` are the options that shape a line."""

    def __init__(self, path: Path, asked: Mapping[str, Any]) -> None:
        self.path = path.with_name(f"{path.name}.part")
        self._head = json.dumps({"twicetold-scan": __version__, **asked}, ensure_ascii=False, sort_keys=True)
        self._file: BufferedWriter | None = None

    def open(self, *, resumes: bool, is_forced: bool) -> dict[Key, str]:
        """Begins anew, or goes on and gives what is done. Raises ``BadUse`` rather than lose an earlier scan."""
        done: dict[Key, str] = {}
        if self.path.exists():
            if resumes:
                done = self._read()
            elif not is_forced:
                raise BadUse(
                    f"{self.path} is left from an earlier scan; add --resume to go on, or --force to begin anew."
                )
        try:
            self._file = self.path.open("wb")
        except OSError as error:
            raise self._failed(error) from None
        self.add(self._head, *done.values())
        return done

    def add(self, *lines: str) -> None:
        """Writes lines at once, so that they are there whatever happens next. Raises ``NotWritten``."""
        if self._file is None:
            return
        try:
            self._file.write("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))
            self._file.flush()
        except OSError as error:
            raise self._failed(error) from None

    def close(self, *, is_done: bool) -> None:
        if self._file is not None:
            self._file.close()
        if is_done:
            self.path.unlink(missing_ok=True)

    def _read(self) -> dict[Key, str]:
        lines = self.path.read_text("utf-8", "replace").split("\n")
        if lines[0] != self._head:
            raise BadUse(f"{self.path} was begun with other options; give the same ones, or --force without --resume.")
        # What stands after the last line end was cut off in the writing.
        return {key_of(json.loads(line)): line for line in lines[1:-1]}

    def _failed(self, error: OSError) -> NotWritten:
        return NotWritten(f"{self.path} cannot be written ({error.strerror}); name another place.")
