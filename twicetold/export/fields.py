"""The fields of the JSON formats: the one table that the schema and the documentation are made from.

A field is never taken away and never changes its meaning; a new one may stand in any object. What is ``optional`` is
there only when there is something to say.
"""

from dataclasses import dataclass
from typing import Any

from twicetold.model import Answer, Category, ClaimKind, EditKind, Relation, Severity, Side, Tag, UntoldKind
from twicetold.model.finding import CONFLICT_KINDS, GARBLE_KINDS
from twicetold.verdicts import Verdict

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """``schema`` is what JSON Schema says of its value, ``says`` what it means."""

    name: str
    schema: Schema
    says: str
    optional: bool = False


TEXT: Schema = {"type": "string"}
TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
RATE: Schema = {"type": "number", "minimum": 0}


def _list(of: Schema, least: int = 0) -> Schema:
    return {"type": "array", "items": of} | ({"minItems": least} if least else {})


def _one(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _words(*names: str) -> Schema:
    return {"enum": [str(name) for name in names]}


def _sides(of: Schema, *, is_optional: bool = False) -> Schema:
    schema: Schema = {"type": "object", "properties": {str(side): of for side in Side}}
    return schema if is_optional else schema | {"required": [str(side) for side in Side]}


_PLACE = (
    Field("start", COUNT, "where it begins: code points from the beginning of the text"),
    Field("end", COUNT, "where it ends, itself not in it"),
)
OBJECTS: dict[str, tuple[Field, ...]] = {
    "comparison": (
        Field("format", {"const": "twicetold-comparison"}, "what this is"),
        Field("version", {"const": 1}, "of the format"),
        Field("left", _one("document"), "the left article"),
        Field("right", _one("document"), "the right article"),
        Field("links", _list(_one("link")), "paragraphs that tell the same"),
        Field("sentence_links", _list(_one("link")), "sentences that tell the same"),
        Field("edits", _list(_one("edit")), "what differs inside links"),
        Field("findings", _list(_one("finding")), "what a careful reader would stop at"),
        Field("claims", _list(_one("claim")), "the fact table: what the texts state, then what only findings tell"),
        Field("untold", _list(_one("untold")), "told by one side only, the weightiest first"),
        Field("limits", _list(TEXT), "one sentence for each limit that was met"),
        Field("notes", _list(TEXT), "one sentence for each thing to know before reading"),
        Field("corrections", _list(TEXT), "what the reader has put right, a line each", optional=True),
        Field("summary", _one("summary"), "how much of what"),
    ),
    "document": (
        Field("path", TEXT, "the file's name without its folder"),
        Field("title", TEXT, "the headline"),
        Field("date", {"type": ["string", "null"], "format": "date"}, "from the dateline, as 2020-10-07"),
        Field("place", TEXT_OR_NULL, "from the dateline"),
        Field("source", TEXT_OR_NULL, "who published it"),
        Field("encoding", TEXT_OR_NULL, "the one that read the file"),
        Field("sha256", {"type": "string", "pattern": "^[0-9a-f]{64}$"}, "of the text"),
        Field("text", TEXT, "the whole text, with line ends as \\n and without a byte-order mark"),
        Field("paragraphs", _list(_one("span")), "without the white space at their ends, the headline included"),
        Field("sentences", _list(_one("span")), "the same; each lies in a paragraph"),
    ),
    "span": _PLACE,
    "quoted": (*_PLACE, Field("text", TEXT, "the words that stand there")),
    "link": (
        Field("left", _list(COUNT, 1), "numbers of paragraphs (or sentences), from 0"),
        Field("right", _list(COUNT, 1), "every left one tells the same as every right one"),
        Field("relation", _words(*Relation), "how far the wording is kept"),
        Field("moved", {"type": "boolean"}, "whether it stands in another order"),
        Field("score", SHARE, "how alike they are"),
        Field("pinned", {"const": True}, "linked by the reader's hand", optional=True),
    ),
    "edit": (
        Field("tag", _words(*(tag for tag in Tag if tag is not Tag.EQUAL)), "what was done to the left words"),
        Field("kind", _words(*EditKind), "what changed: words, or nothing but case or punctuation"),
        Field("left", _one("span"), "empty at the place where words are missing"),
        Field("right", _one("span"), "the same"),
        Field("link", COUNT, "the number of its link in `links`, from 0"),
    ),
    "finding": (
        Field("id", {"type": "string", "pattern": "^[cdg][0-9]+$"}, "its number on screen and paper"),
        Field("category", _words(*Category), "cannot both be true, may both be true, damaged"),
        Field("kind", _words(*CONFLICT_KINDS, *GARBLE_KINDS), "of what sort"),
        Field("severity", _words(*Severity), "how much it would mislead a reader"),
        Field("confidence", SHARE, "of ten findings with 0.8 about eight are right"),
        Field("left", _list(_one("quoted")), "the words that carry the fact or the damage, if any are on this side"),
        Field("right", _list(_one("quoted")), "the same"),
        Field("message", TEXT, "one sentence for a reader"),
        Field("rule", TEXT, "what found it"),
        Field("values", _sides(TEXT, is_optional=True), "the two values compared, for people"),
        Field("suggestion", TEXT_OR_NULL, "what a damaged passage may have said"),
        Field("related", _list(TEXT), "ids of findings about the same passage"),
        Field("found_as", _one("found"), "what it was found as, called otherwise by the reader", optional=True),
        Field("verdict", _words(*Verdict), "the reader's", optional=True),
        Field("note", TEXT, "the reader's", optional=True),
        Field("stale", {"const": True}, "the words have changed since the verdict", optional=True),
    ),
    "found": (
        Field("category", _words(*Category), "of the finding as it was found"),
        Field("kind", _words(*CONFLICT_KINDS, *GARBLE_KINDS), "the same"),
    ),
    "claim": (
        Field("side", _words(*Side), "where it is said"),
        Field("kind", _words(*ClaimKind), "of what sort"),
        *_PLACE,
        Field("value", TEXT, "what is said, for people"),
        Field("about", TEXT, "what it is said of"),
        Field("answer", _words(*Answer), "of the other side; `conflict` without one: the article contradicts itself"),
        Field("counterpart", {"type": ["integer", "null"], "minimum": 0}, "its number in this list, from 0"),
        Field("reason", TEXT, "why a difference is no conflict, and how an article contradicts itself"),
    ),
    "untold": (
        Field("side", _words(*Side), "the side that tells it"),
        Field("kind", _words(*UntoldKind), "of what sort"),
        *_PLACE,
        Field("value", TEXT, "what is told, for people"),
        Field("reason", TEXT, "one sentence for a reader"),
        Field("weight", SHARE, "how much an editor would want to know it"),
    ),
    "summary": (
        Field("conflicts", COUNT, "how many"),
        Field("differences", COUNT, "how many"),
        Field("garbles", COUNT, "how many"),
        Field("linked", SHARE, "the share of the words of both texts in linked paragraphs"),
        Field("damage", _sides(RATE), "per 1000 words"),
    ),
    "line": (Field("pair", _sides(TEXT), "the names of both files"),),
}
"""The objects by name. ``line`` is a line of the format ``jsonl``: a finding with its pair."""
