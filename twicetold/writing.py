"""Files that appear whole or not at all, over nothing that is there: what the command and the app write with."""

import errno
import os
import stat
import sys
from pathlib import Path

from twicetold.errors import BadUse, NotWritten, TwicetoldError


def write_result(text: str, path: Path, sources: list[str], *, is_forced: bool) -> None:
    """Writes a file at once. Raises ``BadUse`` rather than write over a source, or over anything unless forced."""
    check_output(path, sources, is_forced=is_forced)
    data = text.encode("utf-8", "replace")
    try:
        if _is_device(path):
            path.write_bytes(data)
        else:
            _replace(data, path.resolve() if path.is_symlink() else path, is_forced)
    except OSError as error:
        raise _not_written(path, error, is_forced) from None


def check_output(path: Path, sources: list[str], *, is_forced: bool) -> None:
    """Raises ``BadUse`` where nothing may be written; asked before the work is done, and again when it is."""
    if any(_is_same(path, source) for source in sources):
        raise BadUse(f"{path} is one of the articles; name another file.")
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise _not_written(path, error, is_forced) from None
    if stat.S_ISDIR(mode):
        raise BadUse(f"{path} is a folder; name a file in it.")
    if stat.S_ISREG(mode) and not is_forced:
        raise BadUse(f"{path} exists; name another file, or add --force.")


def _replace(data: bytes, path: Path, is_forced: bool) -> None:
    """The file beside its place first, then put there in one step, so that nobody ever sees half of it."""
    half = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
    try:
        half.write_bytes(data)
        if is_forced:
            half.replace(path)
        else:
            _put(half, path)
    finally:
        half.unlink(missing_ok=True)


def _put(half: Path, path: Path) -> None:
    """Fails when ``path`` has come into being meanwhile: a link, unlike a renaming, never takes a file's place."""
    try:
        path.hardlink_to(half)
    except OSError as error:
        if error.errno == errno.EEXIST or path.exists():
            raise FileExistsError(errno.EEXIST, "it exists") from None
        half.replace(path)  # a file system without links


def _not_written(path: Path, error: OSError, is_forced: bool) -> TwicetoldError:
    if error.errno == errno.EEXIST and not is_forced:
        return BadUse(f"{path} exists; name another file, or add --force.")
    return NotWritten(f"{path} cannot be written ({error.strerror}); name another place.")


def _is_same(path: Path, source: str) -> bool:
    """Whether both are one file, under whatever name; standard input may be one, too."""
    try:
        there = os.fstat(sys.stdin.fileno()) if source == "-" else Path(source).stat()
        return stat.S_ISREG(there.st_mode) and os.path.samestat(path.stat(), there)
    except (OSError, ValueError, AttributeError):
        return False


def _is_device(path: Path) -> bool:
    """A terminal, /dev/null, a pipe: written as they are, for there is nothing to lose and nothing to replace."""
    return path.exists() and not path.is_file() and not path.is_dir()
