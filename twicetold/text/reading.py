"""Reads a file as text and says which encoding was used.

Order: a byte-order mark decides; else UTF-8; else UTF-16 when every other byte is NUL; else cp1252, which almost never
fails. A text that still holds NUL is no text. Line ends become ``\\n``; nothing else is changed.
"""

import codecs
from pathlib import Path

from twicetold.errors import UnreadableInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
MAX_BYTES = 64 * 1024 * 1024
"""Larger files are refused: no article is that long, and a wrong path often is."""


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, or one sentence that says why there are none."""
    if path.is_dir():
        raise UnreadableInput(f"{path} is a folder; name a text file in it.")
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # a device has no size, and may have no end
    except FileNotFoundError:
        raise UnreadableInput(f"{path} does not exist; check the name.") from None
    except PermissionError:
        raise UnreadableInput(f"{path} may not be read; check its permissions.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableInput(f"{path} cannot be read ({reason}); check the file.") from None
    if len(data) > MAX_BYTES:
        raise UnreadableInput(f"{path} is larger than 64 MiB; name a text file of an article.")
    return data


def decode(data: bytes, name: str) -> tuple[str, str]:
    """The text of ``data`` and the encoding that gave it; ``name`` is for the error sentence."""
    text, encoding = _decoded(data, name)
    if "\0" in text:
        raise UnreadableInput(f"{name} holds NUL characters and is not a text file; name a text file.")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnreadableInput(f"{name} is empty; name a file with text in it.")
    return text, encoding


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError:
                raise UnreadableInput(f"{name} begins as {encoding} but breaks off; save it as UTF-8.") from None
    try:
        text = data.decode("utf-8")
        if "\0" not in text:
            return text, "utf-8"
    except UnicodeDecodeError:
        pass
    guess = _utf16_without_mark(data)
    if guess:
        try:
            return data.decode(guess), guess
        except UnicodeDecodeError:
            pass
    # cp1252 leaves five bytes undefined; they become the replacement mark, so that nothing else is lost.
    return data.decode("cp1252", errors="replace"), "cp1252"


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 of Western text has NUL in (nearly) every second byte."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return None
