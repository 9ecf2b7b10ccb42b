"""One finding a line, as JSON, with the names of its pair, so that the lines of many pairs can stand in one file."""

import json

from twicetold.export.json import finding_data
from twicetold.export.judged import Judgements
from twicetold.model import Comparison


def write(comparison: Comparison, judgements: Judgements | None = None) -> str:
    pair = {"left": comparison.left.name, "right": comparison.right.name}
    findings = (finding_data(comparison, finding, judgements) for finding in comparison.findings)
    return "".join(json.dumps({"pair": pair, **finding}, ensure_ascii=False) + "\n" for finding in findings)
