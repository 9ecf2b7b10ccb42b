"""Where results go: standard output, or a file that appears whole or not at all."""

import os
import sys
from pathlib import Path

from twicetold.errors import BadUse


def print_result(text: str) -> None:
    """Writes to standard output as UTF-8; halves of surrogate pairs become question marks."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.flush()


def write_result(text: str, path: Path, sources: list[str], *, is_forced: bool) -> None:
    """Writes a file at once. Raises ``BadUse`` rather than write over a source, or over anything unless forced."""
    if any(name != "-" and _is_same(path, Path(name)) for name in sources):
        raise BadUse(f"{path} is one of the articles; name another file.")
    if path.exists() and not is_forced:
        raise BadUse(f"{path} exists; name another file, or add --force.")
    half = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        half.write_bytes(text.encode("utf-8", "replace"))
        half.replace(path)
    except OSError as error:
        half.unlink(missing_ok=True)
        raise BadUse(f"{path} cannot be written ({error.strerror}); name another place.") from None


def _is_same(path: Path, source: Path) -> bool:
    return path.exists() and source.exists() and path.samefile(source)
