"""The export dialog: format, scope and file, with a preview of what will be written. Enter writes, Escape does not."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, ScrollableContainer, Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from twicetold.errors import TwicetoldError
from twicetold.export import FORMATS, PURPOSES
from twicetold.layout.visible import picture
from twicetold.model import Comparison
from twicetold.tui.exporting import (
    ENDINGS,
    Scope,
    draft_export,
    ending_of,
    export_name,
    put_export,
    scopes_of,
    with_ending,
)
from twicetold.verdicts import Judgement

_SHOWN_LINES, _SHOWN_CELLS = 400, 400
"""As much of the text as a preview shows."""
_COLOURED = ("ansi", "inline")


class ExportDialog(ModalScreen[str | None]):
    """Gives the sentence that says where the file is, or ``None`` when nothing was written."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", show=False)]
    DEFAULT_CSS = """
    ExportDialog {
        align: center middle;
        background: $background 60%;
        #export {
            width: 110; max-width: 98%; height: 94%;
            padding: 0 1; background: $surface; border: round $primary;
            border-title-color: $foreground; border-subtitle-color: $foreground-muted;
        }
        #choices { height: 40%; min-height: 5; max-height: 18; }
        OptionList {
            background: $surface; background-tint: $surface 0%; padding: 0; height: 1fr;
            border: none; border-top: solid $primary-muted; border-title-color: $foreground-muted;
            scrollbar-size-vertical: 1; text-wrap: nowrap; text-overflow: ellipsis;
        }
        OptionList:focus {
            background-tint: $surface 0%; border: none;
            border-top: solid $primary; border-title-color: $primary; border-title-style: bold;
        }
        #formats { width: 18; }
        #scopes { width: 1fr; margin-left: 2; }
        #line { height: 1; margin-top: 1; }
        #label { width: 6; color: $foreground-muted; }
        #file { width: 1fr; height: 1; border: none; padding: 0; background: $background; }
        #file:focus { background: $primary-muted; }
        #told { height: auto; color: $foreground-muted; }
        #told.-error { color: $text-error; text-style: bold; }
        #shown {
            height: 1fr; border-top: solid $primary-muted; border-title-color: $foreground-muted;
            background-tint: $surface 0%; scrollbar-size: 1 1;
        }
        #preview { width: auto; height: auto; background: $surface; }
    }
    """

    class Drafted(Message):
        """What would be written in this format and scope: its first lines, and its size in bytes."""

        def __init__(self, format_: str, scope: Scope, shown: Text, size: int) -> None:
            super().__init__()
            self.format = format_
            self.scope = scope
            self.shown = shown
            self.size = size

    def __init__(
        self,
        comparison: Comparison,
        judgements: Mapping[str, Judgement],
        listed: Collection[str] = (),
        folder: Path | None = None,
    ) -> None:
        super().__init__()
        self.comparison = comparison
        self.judgements = judgements
        self.listed = listed
        self.folder = folder or Path.cwd()
        self.format = "text"
        self.scope = Scope.ALL
        # Held here, because a message may still come when the dialog is closing and they stand nowhere any more.
        self.formats = OptionList(*(Option(f" {name}", id=name) for name in FORMATS), id="formats")
        self.scopes = OptionList(id="scopes")
        self.file = Input(export_name(comparison), id="file", compact=True, select_on_focus=False)
        self.told = Static(id="told", markup=False)
        self.shown = ScrollableContainer(id="shown")
        self.preview = Static(id="preview", markup=False)

    def compose(self) -> ComposeResult:
        with Vertical(id="export") as box:
            box.border_title, box.border_subtitle = "Export", "Enter writes · Tab goes on · Esc leaves"
            self.formats.border_title, self.scopes.border_title = " Format ", " What goes in "
            with Horizontal(id="choices"):
                yield self.formats
                yield self.scopes
            with Horizontal(id="line"):
                yield Static("File", id="label")
                yield self.file
            yield self.told
            with self.shown:
                yield self.preview

    def on_mount(self) -> None:
        self.formats.highlighted = 0
        self.formats.focus()
        self.file.cursor_position = len(self.file.value)
        self._offer_scopes()
        self._preview()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        if event.option_list.id == "formats":
            self._choose(str(event.option_id))
        elif event.option_id and event.option_id != self.scope:
            self.scope = Scope(event.option_id)
            self._preview()

    def on_option_list_option_selected(self) -> None:
        self.write()

    def on_input_submitted(self) -> None:
        self.write()

    def on_input_changed(self, event: Input.Changed) -> None:
        """An ending that is a format's chooses it."""
        chosen = ENDINGS.get(ending_of(event.value))
        if chosen and chosen != self.format:
            self.formats.highlighted = list(FORMATS).index(chosen)
        self._say_where()

    def write(self) -> None:
        """Writes and leaves; stays open when it cannot be written."""
        name = self.file.value.strip() or with_ending(export_name(self.comparison), self.format)
        try:
            path = put_export(self._draft(), self.folder, name)
        except (TwicetoldError, OSError) as error:
            self._say(f"Not written: {error}", is_error=True)
        else:
            self.dismiss(f"Written to {path}")

    def _choose(self, format_: str) -> None:
        if format_ == self.format:
            return
        self.format = format_
        self.file.value = with_ending(self.file.value, format_)
        self.file.cursor_position = len(self.file.value)  # its ending is in view
        self._offer_scopes()
        self._preview()

    def _offer_scopes(self) -> None:
        scopes = scopes_of(self.format)
        self.scope = self.scope if self.scope in scopes else Scope.ALL
        with self.prevent(OptionList.OptionHighlighted):
            self.scopes.clear_options()
            self.scopes.add_options([Option(f" {scope}", id=scope) for scope in scopes])
            self.scopes.highlighted = scopes.index(self.scope)

    def _draft(self) -> str:
        choices = self.format, self.judgements, self.scope, self.listed
        return draft_export(self.comparison, *choices)

    def _preview(self) -> None:
        self._say_where()
        self.run_worker(self._draft_preview, thread=True, exclusive=True)

    def _draft_preview(self) -> None:
        worker, format_, scope = get_current_worker(), self.format, self.scope
        try:
            text = self._draft()
        except Exception as error:  # the rim: another format can be chosen
            self.post_message(self.Drafted(format_, scope, Text(f"{type(error).__name__}: {error}"), 0))
            return
        if not worker.is_cancelled:
            self.post_message(self.Drafted(format_, scope, _draw(format_, text), len(text.encode("utf-8", "replace"))))

    def on_export_dialog_drafted(self, message: Drafted) -> None:
        if (message.format, message.scope) == (self.format, self.scope):
            self.preview.update(message.shown)
            self.shown.border_title = f" Preview · {message.size:,} bytes "

    def _say_where(self) -> None:
        self._say(f"{self.format}: {PURPOSES[self.format]}.\nInto {self.folder}; a name that is taken gets a number.")

    def _say(self, sentence: str, is_error: bool = False) -> None:
        self.told.update("\n".join(map(picture, sentence.split("\n"))))
        self.told.set_class(is_error, "-error")


def _draw(format_: str, text: str) -> Text:
    """The first lines of a draft."""
    begin = max(0, text.find("<body")) if format_ == "html" else 0  # not its style sheet
    lines = [line[:_SHOWN_CELLS] for line in text[begin:].splitlines()]
    shown = "\n".join(lines[:_SHOWN_LINES])
    drawn = Text.from_ansi(shown) if format_ in _COLOURED else Text("\n".join(map(picture, shown.split("\n"))))
    drawn.no_wrap = True
    return drawn
