"""The reader's settings: keys, presets, themes; what cannot be used is refused at the start."""

import subprocess
import sys
from pathlib import Path

import pytest
from textual._keyboard_protocol import FUNCTIONAL_KEYS, MODIFIER_FUNCTIONAL_KEYS
from textual._xterm_parser import XTermParser
from textual.events import Key
from textual.keys import Keys, _character_to_key

from tests.tellings import make_comparison
from twicetold.errors import BadUse
from twicetold.themes.palettes import PALETTES
from twicetold.tui.actions import ACTIONS
from twicetold.tui.app import TwicetoldApp
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.config import PRESETS, move_keys, read_config
from twicetold.tui.ground import QUESTION, choose_theme, listen
from twicetold.tui.key_names import spell_key
from twicetold.widgets.bars import KeyBar


def write(folder: Path, text: str, name: str = "config.toml") -> Path:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text)
    return folder


def test_without_a_file_everything_is_ours(tmp_path: Path) -> None:
    """No config folder is no error."""
    assert read_config(tmp_path / "nowhere").actions == ACTIONS


async def test_moved_keys_work_and_are_shown(tmp_path: Path) -> None:
    """Keys are written as on the keyboard; the old ones do nothing; bar and help show the new ones."""
    config = read_config(write(tmp_path, '[keys]\nnext_finding = ["=", "f8"]\nprevious_finding = "]"\n'))
    comparison = make_comparison()
    screen = ComparisonScreen(comparison.left, comparison.right, comparison)
    async with TwicetoldApp(screen, "safe", config=config).run_test(size=(110, 18)) as pilot:
        await pilot.pause()
        await pilot.press("equals_sign", "f8")
        assert screen.chosen == screen.findings[1].id
        await pilot.press("right_square_bracket")
        assert screen.chosen == screen.findings[0].id
        assert screen.query_one(KeyBar).keys[0][0] == "="


@pytest.mark.parametrize("preset", PRESETS)
def test_presets_have_no_clash(preset: str) -> None:
    """Every preset gives each key to one action, and every action a key."""
    assert all(action.keys for action in move_keys(PRESETS[preset], preset))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[keys]\nnext_finding = "c"\n', "next_finding and to next_conflict"),
        ('[keys]\nnext_findng = "c"\n', "no action 'next_findng'"),
        ("[keys]\nnext_finding = 3\n", "one key, or a list of keys"),
        ('theme = "gaudy"\n', "no theme 'gaudy'"),
        ('preset = "emacs"\n', "no preset 'emacs'"),
        ('colour = "red"\n', "colour is no setting"),
        ("theme = \n", "config.toml"),
        ("theme = ['safe']\n", "no theme"),
        ("preset = ['vim']\n", "no preset"),
        ("keys = 3\n", "keys is a table"),
        ('[keys]\nnext_finding = "ctrl+foo"\n', "'ctrl\\+foo', given to next_finding, is no key"),
        ('[keys]\nnext_finding = ["n", "f99"]\n', "'f99', given to next_finding"),
    ],
)
def test_what_cannot_be_used_is_refused(tmp_path: Path, text: str, said: str) -> None:
    """One sentence that names the file and what is wrong."""
    with pytest.raises(BadUse, match=said):
        read_config(write(tmp_path, text))


def test_a_theme_of_ones_own(tmp_path: Path) -> None:
    """A theme names the colours that it changes; the others come from its base."""
    write(tmp_path, 'theme = "paper"\n')
    write(tmp_path, 'base = "light"\nground = "#ffffff"\n', "themes/paper.toml")
    palette = read_config(tmp_path).palettes["paper"]
    assert (palette.ground, palette.is_dark) == ("#ffffff", False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('ground = "white"\n', "ground is a colour"),
        ("ground = \n", "Invalid value"),
        ('base = ["light"]\n', "base is one of"),
        ('is_dark = "no"\n', "is_dark is true or false"),
        ('chosen_style = "blinking"\n', "chosen_style is one or more of none, bold"),
        ('paper = "#ffffff"\n', "paper is nothing that a theme has"),
    ],
)
def test_a_broken_theme_is_left_out_with_a_warning(tmp_path: Path, text: str, said: str) -> None:
    """It is named with its file, chosen or not; everything else of the settings counts."""
    write(tmp_path, 'theme = "mine"\npreset = "plain"\n')
    write(tmp_path, text, "themes/mine.toml")
    write(tmp_path, 'base = "dark"\n', "themes/other.toml")
    config = read_config(tmp_path)
    assert (config.theme, set(config.palettes)) == ("", {*PALETTES, "other"})
    (warning,) = config.warnings
    assert warning.startswith(f"The theme mine is left out. {tmp_path / 'themes' / 'mine.toml'}: ")
    assert said in warning
    assert config.actions != ACTIONS


def test_a_chosen_theme_that_is_hard_to_read_is_said_to_be(tmp_path: Path) -> None:
    """With the two colours that are too near to each other; one that is not in use is left in peace."""
    write(tmp_path, 'base = "light"\nquiet = "#d0d0d0"\n', "themes/pale.toml")
    assert read_config(write(tmp_path, 'theme = "light"\n')).warnings == ()
    (warning,) = read_config(write(tmp_path, 'theme = "pale"\n')).warnings
    assert warning.startswith("The theme pale is hard to read: quiet on raised (1.3:1), quiet on ground (1.5:1)")


def test_every_key_of_a_terminal_can_be_given() -> None:
    """In Textual's spelling: each that its parser knows, and every printable sign with its name."""
    for key in {each.value for each in Keys if each.value.isascii() and each.value[0] != "<"}:
        if key not in ("return", "ctrl-at", "ctrl+@"):  # other names of Enter and ctrl+at
            assert spell_key(key) == key
    for key in FUNCTIONAL_KEYS.values():
        assert key in MODIFIER_FUNCTIONAL_KEYS or spell_key(f"ctrl+shift+{key}") == f"ctrl+shift+{key}"
    for code in range(33, 0x250):
        character = chr(code)
        if character.isprintable():
            name = _character_to_key(character)
            assert spell_key(name) in (name, None) if "_" in name else spell_key(name) == name
            assert spell_key(f"alt+{character}") == f"alt+{name.lower() if len(name) == 1 else name}"


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("^t", "ctrl+t"),
        ("Ctrl+T", "ctrl+t"),
        ("Shift+Ctrl+Left", "ctrl+shift+left"),
        ("ctrl++", "ctrl+plus"),
        ("alt+]", "alt+right_square_bracket"),
        ("shift+a", "A"),
        ("Esc", "escape"),
        ("F8", "f8"),
        ("ü", "ü"),
        ("ctrl+foo", None),
        ("foo+a", None),
        ("f36", None),
        ("ctrl+", None),
        ("next word", None),
        ("\x1b", None),
    ],
)
def test_keys_are_spelled_as_people_do(written: str, key: str | None) -> None:
    """And what no terminal sends is none."""
    assert spell_key(written) == key


def test_the_documentation_has_every_key() -> None:
    """The tables in docs/app.md say what the table of actions says; `scripts/write_keys.py` writes them."""
    script = Path(__file__).parent.parent / "scripts" / "write_keys.py"
    assert subprocess.run([sys.executable, str(script), "--check"], check=False).returncode == 0


@pytest.mark.parametrize(
    ("colours", "environment", "theme"),
    [
        ("truecolor", {}, "safe"),
        ("256", {}, "safe"),
        ("standard", {"COLORFGBG": "0;15"}, "mono"),
        (None, {}, "mono"),
        ("truecolor", {"NO_COLOR": "1", "COLORFGBG": "0;15"}, "mono"),
        ("256", {"TERM": "dumb"}, "mono"),
        ("truecolor", {"COLORFGBG": "0;15"}, "light"),
        ("truecolor", {"COLORFGBG": "15;0"}, "safe"),
    ],
)
def test_the_theme_follows_the_terminal(colours: str | None, environment: dict[str, str], theme: str) -> None:
    """Without asking the terminal anything, so that starting never waits; with sixteen colours there is none."""
    assert choose_theme(colours, environment) == theme


async def test_the_theme_follows_what_the_terminal_answers() -> None:
    """Late as the answer may come; a theme that the reader has chosen stays."""
    for theme, expected in ((None, "light"), ("dark", "dark")):
        comparison = make_comparison()
        app = TwicetoldApp(ComparisonScreen(comparison.left, comparison.right, comparison), theme)
        app.theme, app.follows_terminal = theme or "safe", theme is None
        async with app.run_test() as pilot:
            app.simulate_key("terminal_is_light")
            await pilot.pause()
            assert app.theme == expected


def test_the_answer_of_the_terminal_is_one_key() -> None:
    """And not the letters of a sequence, each of which would do something."""
    listen()
    keys = [event.key for event in XTermParser().feed("\x1b[?997;1nj") if isinstance(event, Key)]
    assert keys == ["terminal_is_dark", "j"]
    assert QUESTION == "\x1b[?996n"
