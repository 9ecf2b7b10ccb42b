"""Reads what was judged from a file: a text export, or JSON.

    a text export            c1  number, high … ⏎ judged dismissed: another ship      by the finding's number
    a mapping                {"c1": "dismissed", "g2": {"verdict": "unsure", "note": "ask"}}     the same
    JSON of a comparison     "findings": [{…, "verdict": "dismissed", "note": ""}]      by the words, as the app does

The last one is found again where numbers have changed; where the words of one side have changed it is stale.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from twicetold.cli.values import one_of
from twicetold.errors import BadUse
from twicetold.export.report import JUDGED
from twicetold.model import Comparison
from twicetold.text.reading import decode, read_bytes
from twicetold.verdicts import Binding, Judgement, Verdict, attach, bind_findings

_TITLE = re.compile(r"([cdg]\d+)  [\w-]+,")
_JUDGED = re.compile(rf" +{JUDGED} +(confirmed|dismissed|unsure|no verdict)( \(stale\))?(?:: (.*))?")


def read_judgements(name: str, comparison: Comparison) -> tuple[dict[str, Judgement], int]:
    """The judgement of each finding that has one, and how many fit no finding. Raises ``BadUse``."""
    text, _ = decode(read_bytes(Path(name)), name)
    try:
        return _from_json(json.loads(text), comparison)
    except json.JSONDecodeError:
        judged = dict(_from_export(text))
    except BadUse as error:
        raise BadUse(f"{name}: {error}") from None
    except (KeyError, TypeError, AttributeError):
        raise BadUse(f"{name} has findings, but not as `twicetold diff --format json` writes them.") from None
    if not judged:
        raise BadUse(f'{name} holds no verdicts; name a text export, or JSON as {{"c1": "dismissed"}}.')
    return _by_number(judged, comparison)


def _from_export(text: str) -> Iterator[tuple[str, Judgement]]:
    """A finding is a run of lines; what was judged stands at its end, wrapped at spaces."""
    for finding in re.split(r"\n\s*\n", text):
        first, *rest = finding.strip("\n").splitlines() or [""]
        begun = next((n for n, line in enumerate(rest) if _JUDGED.match(line)), None)
        if begun is not None and (title := _TITLE.match(first)):
            match = _JUDGED.match(" ".join([rest[begun], *(line.strip() for line in rest[begun + 1 :])]))
            assert match is not None
            verdict = None if match[1] == "no verdict" else Verdict(match[1])
            yield title[1], Judgement(verdict, match[3] or "", is_stale=bool(match[2]))


def _from_json(data: Any, comparison: Comparison) -> tuple[dict[str, Judgement], int]:
    if not isinstance(data, dict):
        raise BadUse('a JSON object is wanted, as {"c1": "dismissed"}.')
    if "findings" in data:
        kept = list(_bound(data))
        is_turned = data["left"]["sha256"] == comparison.right.sha256 != comparison.left.sha256
        judged, lost = attach(bind_findings(comparison, is_turned), kept)
        return {finding: judgement for finding, (_, judgement) in judged.items()}, len(lost)
    return _by_number({name: _judgement(value) for name, value in data.items()}, comparison)


def _bound(data: Mapping[str, Any]) -> Iterator[tuple[Binding, Judgement]]:
    times: Counter[Binding] = Counter()
    for finding in data["findings"]:
        left, right = (tuple(" ".join(span["text"].split()) for span in finding[side]) for side in ("left", "right"))
        found = finding.get("found_as", finding)
        binding = Binding(found["category"], found["kind"], left, right)
        times[binding] += 1
        judgement = _judgement(finding)
        if judgement:
            yield binding._replace(number=times[binding]), judgement


def _judgement(value: Any) -> Judgement:
    """From ``"dismissed"``, or from an object with ``verdict`` and ``note``."""
    given = value if isinstance(value, Mapping) else {"verdict": value}
    verdict = given.get("verdict")
    judged = Verdict(one_of(Verdict)(str(verdict))) if verdict else None
    return Judgement(judged, str(given.get("note") or ""), is_stale=given.get("stale") is True)


def _by_number(judged: Mapping[str, Judgement], comparison: Comparison) -> tuple[dict[str, Judgement], int]:
    there = {finding.id for finding in comparison.findings}
    return {name: judgement for name, judgement in judged.items() if name in there}, len(judged.keys() - there)
