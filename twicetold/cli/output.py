"""What is printed: results on standard output."""

import os
import sys

from twicetold.errors import NotWritten


def print_result(text: str, *, is_foreign: bool = False) -> None:
    """Writes to standard output as UTF-8; halves of surrogate pairs become question marks. Raises ``NotWritten``.

    What ``is_foreign`` may hold what a terminal obeys; a terminal gets its picture, anything else every character.
    """
    if sys.stdout is None:
        raise NotWritten("Standard output is closed; write to a file with -o.")
    if is_foreign and sys.stdout.isatty():
        from twicetold.export.characters import holdable

        text = holdable(text)
    try:
        _write_all(text.encode("utf-8", "replace"))
    except OSError as error:
        # What could not be written is still in the buffer; Python must not stumble over it once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise NotWritten("Standard output was closed before everything was written.") from None
        raise NotWritten(f"Standard output cannot be written ({error.strerror}); write elsewhere.") from None


def _write_all(data: bytes) -> None:
    """Unbuffered (``python -u``) one call may write a part, and a disk that fills up says so at the next one."""
    rest = memoryview(data)
    while rest:
        rest = rest[sys.stdout.buffer.write(rest) or 0 :]
    sys.stdout.flush()
