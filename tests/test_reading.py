"""Reading: every encoding the program promises, and one clear sentence for everything else."""

import datetime
from pathlib import Path

import pytest

import twicetold
from twicetold.errors import UnreadableInput

TEXT = "The café opened — at last.\n\nNobody “knew” why.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, encoding: str) -> None:
    """The same text comes out of every encoding, and the document says which one it was."""
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    document = twicetold.read(path)
    assert document.text == TEXT
    assert document.encoding == encoding


def test_line_ends_become_newlines(tmp_path: Path) -> None:
    """Files from other systems have the same offsets."""
    path = tmp_path / "article.txt"
    path.write_bytes(b"One.\r\n\r\nTwo.\rThree.\n")
    assert twicetold.read(path).text == "One.\n\nTwo.\nThree.\n"


@pytest.mark.parametrize(
    ("data", "part"),
    [(b"", "is empty"), (b" \n\n ", "is empty"), (b"GIF\0\0\0\1\0text", "NUL"), (b"\xff\xfeA", "breaks off")],
)
def test_what_is_no_article(tmp_path: Path, data: bytes, part: str) -> None:
    """Empty and binary files are refused with a reason that names the file."""
    path = tmp_path / "thing.bin"
    path.write_bytes(data)
    with pytest.raises(UnreadableInput, match=part) as caught:
        twicetold.read(path)
    assert "thing.bin" in str(caught.value)


def test_folders_and_missing_files(tmp_path: Path) -> None:
    """A wrong path is told as what it is."""
    with pytest.raises(UnreadableInput, match="is a folder"):
        twicetold.read(tmp_path)
    with pytest.raises(UnreadableInput, match="does not exist"):
        twicetold.read(tmp_path / "nothing.txt")


@pytest.mark.parametrize(
    ("text", "date", "place"),
    [
        (" date 2021-03-04 LISBON — The ferry sank.", datetime.date(2021, 3, 4), "LISBON"),
        ("Ferry sinks\n\nFriday, March 5, 2021\n\nThe ferry sank.", datetime.date(2021, 3, 5), None),
        ("SÃO PAULO, March 5, 2021 – The ferry sank.", datetime.date(2021, 3, 5), "SÃO PAULO"),
        ("OSLO (NTB) — The ferry sank.", None, "OSLO"),
        ("Lisbon, Portugal — The ferry sank.", None, "Lisbon"),
        ("Ferry sinks\n\nUpdated 9:28 AM, 5 March 2021\n\nThe ferry sank.", datetime.date(2021, 3, 5), None),
        ("The ferry — an old one — sank.", None, None),
        ("Ferry built on March 5, 1921 is still in use\n\nThe ferry sank.", None, None),
        ("The storm of March 5, 2021 — the worst in years — passed.", None, None),
        ("Friday, February 31, 2021\n\nNo such day.", None, None),
    ],
)
def test_datelines(text: str, date: datetime.date | None, place: str | None) -> None:
    """The dateline gives date and place and stays in the text."""
    document = twicetold.document(text)
    assert (document.date, document.place) == (date, place)
    assert document.text == text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One.\n\nTwo.\n\n\n\nThree.", 3),
        ("One.\n \t \nTwo.", 2),
        (
            "Bridge to be built\nThe council met on Monday and agreed to build the bridge.\nIt had been delayed twice.",
            3,
        ),
        ("The council met on Monday and agreed\nto build the bridge, which had been\ndelayed twice.", 1),
        ("Only one line.", 1),
    ],
)
def test_paragraphs(text: str, count: int) -> None:
    """Blank lines part paragraphs; without any, line lengths tell paragraphs from wrapping."""
    assert len(twicetold.document(text).paragraphs) == count
