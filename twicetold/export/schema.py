"""The JSON Schema of the JSON formats, and their table for the documentation, made from the table of fields."""

import json
from collections.abc import Iterator
from typing import Any

from twicetold.export.fields import OBJECTS, Field

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TITLES = {"comparison": "A comparison of two articles by twicetold", "line": "A finding, one line of jsonl"}


def write_schema(root: str = "comparison", *, is_closed: bool = False) -> str:
    """The schema of ``comparison`` or ``line``. A closed one refuses fields that the table does not know."""
    return json.dumps(make_schema(root, is_closed=is_closed), ensure_ascii=False, indent=1) + "\n"


def make_schema(root: str, *, is_closed: bool) -> dict[str, Any]:
    fields = (*OBJECTS["finding"], *OBJECTS["line"]) if root == "line" else OBJECTS[root]
    parts = {name: _make_object(OBJECTS[name], is_closed) for name in OBJECTS if name not in ("comparison", "line")}
    return {"$schema": DIALECT, "title": _TITLES[root], **_make_object(fields, is_closed), "$defs": parts}


def _make_object(fields: tuple[Field, ...], is_closed: bool) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "object",
        "properties": {field.name: {**field.schema, "description": field.says} for field in fields},
        "required": [field.name for field in fields if not field.optional],
    }
    return made | ({"additionalProperties": False} if is_closed else {})


def write_tables() -> str:
    """A table in Markdown for each object, for docs/json.md."""
    return "\n".join(line for name, fields in OBJECTS.items() for line in _write_table(name, fields))


def _write_table(name: str, fields: tuple[Field, ...]) -> Iterator[str]:
    yield from (f"## `{name}`", "", "| field | value | meaning |", "|---|---|---|")
    for field in fields:
        there = ", only where a reader has said so" if field.optional else ""
        yield f"| `{field.name}` | {_tell(field.schema)} | {field.says.replace('|', '')}{there} |"
    yield ""


def _tell(schema: dict[str, Any]) -> str:
    """A schema in words."""
    if "$ref" in schema:
        return f"`{schema['$ref'].rpartition('/')[2]}`"
    if "const" in schema:
        return f"`{json.dumps(schema['const'])}`"
    if "enum" in schema:
        return ", ".join(f"`{word}`" for word in schema["enum"])
    if schema["type"] == "array":
        return f"list of {_tell(schema['items'])}"
    if schema["type"] == "object":
        return "`left` and `right`: " + _tell(schema["properties"]["left"])
    types = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    told = " or ".join(types)
    return f"{told}, 0 to 1" if schema.get("maximum") == 1 else told
