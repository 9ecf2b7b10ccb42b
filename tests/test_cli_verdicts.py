"""``--verdicts``: what a reader has judged shows in a result, and what was dismissed is left out."""

import json
from pathlib import Path
from typing import Any

import pytest

import twicetold
from tests.commands import copy_pair
from twicetold.cli import main
from twicetold.cli.judgements import read_judgements
from twicetold.model import Category, Comparison, Finding
from twicetold.tui.corrections import change_kind
from twicetold.tui.exporting import write_export
from twicetold.tui.ledger import Ledger
from twicetold.tui.store import Store
from twicetold.verdicts import Judgement, Verdict


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    folder = tmp_path_factory.mktemp("pair")
    copy_pair("harbour", folder)
    return twicetold.compare(twicetold.read(folder / "left.txt"), twicetold.read(folder / "right.txt"))


@pytest.fixture(autouse=True)
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    copy_pair("harbour", tmp_path)


def diff(capfdbinary: pytest.CaptureFixture[bytes], *options: str) -> tuple[int, dict[str, Any], bytes]:
    status = main(["diff", "left.txt", "right.txt", "--format", "json", *options])
    output, errors = capfdbinary.readouterr()
    return status, json.loads(output), errors


def test_what_was_dismissed_does_not_count(found: Comparison, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Neither in the list nor in the counts, nor in the status; --with-dismissed brings it back."""
    first, *rest = (finding.id for finding in found.findings)
    Path("judged.json").write_text(json.dumps({first: "confirmed"} | dict.fromkeys(rest, "dismissed")))
    status, data, errors = diff(capfdbinary, "--verdicts", "judged.json")
    assert [finding["id"] for finding in data["findings"]] == [first]
    assert data["summary"]["conflicts"] + data["summary"]["differences"] + data["summary"]["garbles"] == 1
    assert (status, errors) == (1, b"")
    _, data, _ = diff(capfdbinary, "--verdicts", "judged.json", "--with-dismissed")
    assert len(data["findings"]) == len(found.findings)
    Path("judged.json").write_text(json.dumps({finding.id: "dismissed" for finding in found.findings}))
    status, data, _ = diff(capfdbinary, "--verdicts", "judged.json")
    assert (status, data["findings"]) == (0, [])


def test_nothing_names_a_finding_that_was_left_out(
    found: Comparison, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """``related`` points at findings that are there."""
    for finding in found.findings:
        Path("judged.json").write_text(json.dumps({finding.id: "dismissed"}))
        _, data, _ = diff(capfdbinary, "--verdicts", "judged.json")
        assert finding.id not in {name for each in data["findings"] for name in each["related"]}


def test_an_export_of_the_app(found: Comparison, tmp_path: Path) -> None:
    """What the app writes under its findings is read back, however long the note is."""
    judged = {
        "c1": Judgement(
            Verdict.DISMISSED, f"another ship: [see] https://example.org/{'a-b/' * 40} " + "and so on " * 20 + "."
        ),
        "g1": Judgement(None, "ask"),
        "c2": Judgement(Verdict.CONFIRMED, is_stale=True),
    }
    path = write_export(found, tmp_path, judged)
    assert read_judgements(str(path), found) == (judged, 0)


def test_words_find_their_verdict_again(found: Comparison) -> None:
    """JSON with verdicts fits although the numbers have changed, on swapped sides too, and says what is stale."""
    data = json.loads(twicetold.export(found, "json"))
    one, other = data["findings"][0], data["findings"][-1]
    one |= {"id": "x77", "verdict": "dismissed", "note": "no"}
    other |= {"id": "x78", "verdict": "unsure"}
    Path("judged.json").write_text(json.dumps(data))
    wanted = {
        found.findings[0].id: Judgement(Verdict.DISMISSED, "no"),
        found.findings[-1].id: Judgement(Verdict.UNSURE),
    }
    assert read_judgements("judged.json", found) == (wanted, 0)
    one["right"][0]["text"] += " that day"
    Path("judged.json").write_text(json.dumps(data))
    judged, lost = read_judgements("judged.json", found)
    assert judged[found.findings[0].id].is_stale
    one["left"], one["right"] = [{"text": "nowhere"}], [{"text": "here"}]
    Path("judged.json").write_text(json.dumps(data))
    judged, lost = read_judgements("judged.json", found)
    assert (found.findings[0].id in judged, lost) == (False, 1)


def test_swapped_sides_are_the_same_pair(found: Comparison) -> None:
    """Verdicts on (left, right) fit (right, left)."""
    data = json.loads(twicetold.export(found, "json"))
    conflict = next(finding for finding in data["findings"] if finding["left"] and finding["right"])
    conflict["verdict"] = "confirmed"
    Path("judged.json").write_text(json.dumps(data))
    turned = twicetold.compare(found.right, found.left)
    judged, _ = read_judgements("judged.json", turned)
    heirs = [finding for finding in turned.findings if finding.id in judged]
    assert [quotes(turned, finding) for finding in heirs] == [
        tuple(tuple(span["text"] for span in conflict[side]) for side in ("right", "left"))
    ]


def quotes(comparison: Comparison, finding: Finding) -> tuple[tuple[str, ...], ...]:
    left = tuple(comparison.left.quote(span) for span in finding.left)
    return left, tuple(comparison.right.quote(span) for span in finding.right)


def test_a_stale_verdict_leaves_nothing_out(found: Comparison, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The words have changed since they were dismissed; the reader must look again."""
    Path("judged.txt").write_text("c1  number, high\n    judged dismissed (stale)\n")
    _, data, _ = diff(capfdbinary, "--verdicts", "judged.txt")
    assert len(data["findings"]) == len(found.findings)


def test_a_verdict_on_nothing_is_told(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """One sentence, and the work goes on."""
    Path("judged.json").write_text('{"c99": "confirmed"}')
    status, _, errors = diff(capfdbinary, "--verdicts", "judged.json")
    assert (status, errors) == (1, b"twicetold: judged.json: 1 verdict fits no finding of this pair.\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"c1": "maybe"}', "'maybe' is none of confirmed, dismissed, unsure."),
        ("[1, 2]", "a JSON object is wanted"),
        ('{"findings": [1]}', "not as `twicetold diff --format json` writes them"),
        ("Nothing here.", "holds no verdicts"),
    ],
)
def test_a_file_without_verdicts_is_refused(text: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With what would have been right."""
    Path("judged.json").write_text(text)
    assert main(["diff", "left.txt", "right.txt", "--verdicts", "judged.json"]) == 2
    errors = capsys.readouterr().err
    assert said in errors
    assert "judged.json" in errors


def test_the_file_of_verdicts_is_not_written_over() -> None:
    """It is the reader's work."""
    Path("judged.json").write_text('{"c1": "confirmed"}')
    assert main(["diff", "left.txt", "right.txt", "--verdicts", "judged.json", "-o", "judged.json", "--force"]) == 2


def test_a_verdict_on_a_finding_whose_kind_the_reader_has_changed(
    found: Comparison, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The app's JSON says what it was found as; what was dismissed there is left out here."""
    ledger = Ledger(Store(), ("left.txt", "right.txt"))
    ledger.open(found)
    first = found.findings[0]
    ledger.judge(first.id, Verdict.DISMISSED)
    ledger.correct(change_kind(ledger.key(first.id), "its words", Category.DIFFERENCE, "event"))
    changed = ledger.adapt(found)
    assert changed.findings[0].found_as == (first.category, first.kind)
    write_export(changed, tmp_path, ledger.judgements, "judged.json")
    _, data, errors = diff(capfdbinary, "--verdicts", "judged.json")
    assert first.id not in {finding["id"] for finding in data["findings"]}
    assert errors == b""
