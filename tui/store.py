"""Everything the reader leaves behind, in one SQLite file: verdicts, notes, corrections, pasted texts, one's place.

Written as it is made: nothing is lost when the program is killed. A pair is known by the paths of its two files, in
the order of the alphabet, so that it is the same pair with its sides swapped.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import platformdirs

from twicetold.errors import TwicetoldError
from twicetold.verdicts import Binding, Judgement, Verdict

_SCHEMA = """
CREATE TABLE IF NOT EXISTS pairs (id INTEGER PRIMARY KEY, one TEXT, other TEXT, UNIQUE (one, other));
CREATE TABLE IF NOT EXISTS judgements (
    pair INTEGER, key TEXT, binding TEXT, verdict TEXT, note TEXT, PRIMARY KEY (pair, key)
);
CREATE TABLE IF NOT EXISTS stops (pair INTEGER PRIMARY KEY, is_first INTEGER, place TEXT, finding TEXT);
CREATE TABLE IF NOT EXISTS history (number INTEGER PRIMARY KEY AUTOINCREMENT, pair INTEGER, what TEXT, before TEXT);
DROP TABLE IF EXISTS places;
CREATE TABLE IF NOT EXISTS choices (pair INTEGER, sort TEXT, value TEXT, PRIMARY KEY (pair, sort, value));
CREATE TABLE IF NOT EXISTS articles (folder TEXT, text TEXT, PRIMARY KEY (folder, text));
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT);
"""


EVERYWHERE = 0
"""The number that stands for all pairs."""
REMEMBERED = 500
"""So many changes of a pair can be undone."""


class StoreFailed(TwicetoldError):
    """The file cannot be used."""


def default_path() -> Path:
    """The file in the user's data folder."""
    return platformdirs.user_data_path("twicetold") / "reading.sqlite"


class Store:
    """``path`` ``None`` keeps everything in memory only, because of a ``failure`` if there was one.

    Raises ``StoreFailed`` when the file cannot be opened.
    """

    def __init__(self, path: Path | None = None, failure: str = "") -> None:
        self.failure = failure
        try:
            if path is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(path or ":memory:", isolation_level=None)
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("PRAGMA synchronous=NORMAL")
            self._connection.executescript(_SCHEMA)
        except (OSError, sqlite3.Error) as error:
            raise StoreFailed(f"{path}: {error}; what you judge is not kept.") from error

    def close(self) -> None:
        self._connection.close()

    def pair(self, one: str, other: str) -> int:
        """The number of a pair of files; ``one`` comes first in the alphabet."""
        with self._writing() as connection:
            connection.execute("INSERT OR IGNORE INTO pairs (one, other) VALUES (?, ?)", (one, other))
        row = self._connection.execute("SELECT id FROM pairs WHERE one = ? AND other = ?", (one, other)).fetchone()
        return int(row[0])

    def judgements(self, pair: int) -> list[tuple[Binding, Judgement]]:
        rows = self._connection.execute("SELECT binding, verdict, note FROM judgements WHERE pair = ?", (pair,))
        return [
            (as_binding(json.loads(text)), Judgement(Verdict(verdict) if verdict else None, note))
            for text, verdict, note in rows
        ]

    def judge(self, pair: int, binding: Binding, judgement: Judgement) -> None:
        """Keeps a judgement; an empty one takes back what was kept."""
        with self._writing() as connection:
            connection.execute("DELETE FROM judgements WHERE pair = ? AND key = ?", (pair, binding.key))
            if judgement:
                text = json.dumps(binding)
                row = (pair, binding.key, text, judgement.verdict or "", judgement.note)
                connection.execute("INSERT INTO judgements VALUES (?, ?, ?, ?, ?)", row)

    def stop(self, pair: int) -> tuple[bool, str, str] | None:
        """Where one stopped: whether in the first file, the place there, and what the chosen finding is bound to."""
        row = self._connection.execute("SELECT is_first, place, finding FROM stops WHERE pair = ?", (pair,)).fetchone()
        return (bool(row[0]), str(row[1]), str(row[2])) if row else None

    def stop_at(self, pair: int, is_first: bool, place: str, finding: str) -> None:
        with self._writing() as connection:
            connection.execute("REPLACE INTO stops VALUES (?, ?, ?, ?)", (pair, is_first, place, finding))

    def remember(self, pair: int, what: str, before: str) -> None:
        """Keeps how things were before the last change of a pair; of many changes the last ``REMEMBERED``."""
        with self._writing() as connection:
            connection.execute("INSERT INTO history (pair, what, before) VALUES (?, ?, ?)", (pair, what, before))
            oldest = "SELECT number FROM history WHERE pair = ? ORDER BY number DESC LIMIT 1 OFFSET ?"
            connection.execute(f"DELETE FROM history WHERE pair = ? AND number <= ({oldest})", (pair, pair, REMEMBERED))

    def recall(self, pair: int) -> tuple[str, str] | None:
        """What was changed last, and how it was before; forgets that."""
        query = "SELECT number, what, before FROM history WHERE pair = ? ORDER BY number DESC LIMIT 1"
        row = self._connection.execute(query, (pair,)).fetchone()
        if row is None:
            return None
        with self._writing() as connection:
            connection.execute("DELETE FROM history WHERE number = ?", (row[0],))
        return str(row[1]), str(row[2])

    def choices(self, pair: int, sort: str) -> list[str]:
        """What was chosen of one sort (pin, mute, added), in the order of choosing."""
        rows = self._connection.execute(
            "SELECT value FROM choices WHERE pair = ? AND sort = ? ORDER BY rowid", (pair, sort)
        )
        return [str(value) for (value,) in rows]

    def choose(self, pair: int, sort: str, value: str, *, is_on: bool) -> None:
        """Chooses, or takes back what was chosen."""
        with self._writing() as connection:
            if is_on:
                connection.execute("INSERT OR IGNORE INTO choices VALUES (?, ?, ?)", (pair, sort, value))
            else:
                connection.execute("DELETE FROM choices WHERE pair = ? AND sort = ? AND value = ?", (pair, sort, value))

    def articles(self, folder: str) -> list[str]:
        """The texts that were pasted beside the articles of a folder, in the order of pasting."""
        rows = self._connection.execute("SELECT text FROM articles WHERE folder = ? ORDER BY rowid", (folder,))
        return [str(text) for (text,) in rows]

    def keep_article(self, folder: str, text: str) -> None:
        with self._writing() as connection:
            connection.execute("INSERT OR IGNORE INTO articles VALUES (?, ?)", (folder, text))

    def drop_article(self, folder: str, text: str) -> None:
        with self._writing() as connection:
            connection.execute("DELETE FROM articles WHERE folder = ? AND text = ?", (folder, text))

    def setting(self, name: str) -> str | None:
        row = self._connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else None

    def set(self, name: str, value: str) -> None:
        with self._writing() as connection:
            connection.execute("REPLACE INTO settings VALUES (?, ?)", (name, value))

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._connection:
                yield self._connection
        except sqlite3.Error as error:
            raise StoreFailed(f"Not kept: {error}") from error


def open_store() -> tuple[Store, str]:
    """The reader's store; where its file cannot be used, one in memory and a sentence that says so."""
    try:
        return Store(default_path()), ""
    except StoreFailed as error:
        return Store(failure=str(error)), str(error)


def as_binding(fields: list[Any]) -> Binding:
    """A binding, as JSON gives its fields."""
    category, kind, one, other, number = fields
    return Binding(category, kind, tuple(one), tuple(other), number)
