"""The built wheel: it holds what the tree holds, lands in one package, and runs."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAPPED = ("tui", "widgets", "themes", "seeds")
SUFFIXES = {".py", ".tcss", ".txt", ".tsv", ".json", ".md", ".typed"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of what git tracks, without a download."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(_copy(folder))]
    run = subprocess.run(build, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return next(folder.glob("*.whl"))


def _copy(folder: Path) -> Path:
    """The checkout without what git ignores, so that the build leaves no trace in it."""
    copy = folder / "source tree"
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        source, target = ROOT / name, copy / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_symlink():
            target.symlink_to(source.readlink())
        elif source.exists():
            target.write_bytes(source.read_bytes())
    return copy


def _expected() -> set[str]:
    """The files of the tree, by the name they have when installed."""
    names = set()
    for top in ("twicetold", *MAPPED):
        for path in (ROOT / top).rglob("*"):
            parts = path.relative_to(ROOT).parts
            through_link = top == "twicetold" and len(parts) > 1 and parts[1] in MAPPED
            if path.is_file() and path.suffix in SUFFIXES and "__pycache__" not in parts and not through_link:
                names.add("/".join(("twicetold", *parts) if top in MAPPED else parts))
    return names


def test_the_wheel_holds_the_tree(wheel: Path) -> None:
    """A new module or table that the build forgets would be missed by everybody who installs."""
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert held == _expected()


def test_the_wheel_runs(wheel: Path, tmp_path: Path) -> None:
    """Unpacked alone, it compares the samples that it ships."""
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    assert {path.name for path in site.iterdir() if not path.name.endswith(".dist-info")} == {"twicetold"}
    articles = sorted(str(path) for path in (site / "twicetold" / "seeds").glob("*.txt"))
    run = subprocess.run(
        [sys.executable, "-m", "twicetold", "diff", *articles, "--format", "json"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode in (0, 1), run.stderr
    assert '"twicetold-comparison"' in run.stdout
