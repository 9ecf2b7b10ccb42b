"""The one table of actions: bindings, key bar, help, palette, ``--list-keys`` and the documentation are made from it.

Nothing is imported here, so that the command line can print the table without starting Textual.
"""

from enum import StrEnum
from typing import NamedTuple


class Where(StrEnum):
    """The screen on which an action can be done."""

    ANYWHERE = "anywhere"
    LIBRARY = "library"
    COMPARISON = "comparison"
    SELECTING = "selecting"
    FACTS = "facts"


class Action(NamedTuple):
    """``keys`` in Textual's spelling. ``label`` stands in the key bar; without one the action is not shown there."""

    name: str
    keys: tuple[str, ...]
    group: str
    help: str
    label: str = ""
    place: Where = Where.COMPARISON

    @property
    def shown_keys(self) -> str:
        return " ".join(SHOWN.get(key, key) for key in self.keys)


SHOWN = {  # how people write the keys
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "right_curly_bracket": "}",
    "left_curly_bracket": "{",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "right_parenthesis": ")",
    "left_parenthesis": "(",
    "question_mark": "?",
    "plus": "+",
    "minus": "-",
    "slash": "/",
    "ampersand": "&",
    "percent_sign": "%",
    "colon": ":",
    "at": "@",
    "backspace": "Backspace",
    "ctrl+p": "^p",
    "ctrl+d": "^d",
    "ctrl+u": "^u",
    "ctrl+z": "^z",
    "ctrl+left": "^←",
    "ctrl+right": "^→",
    "shift+up": "⇧↑",
    "shift+down": "⇧↓",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "enter": "Enter",
    "escape": "Esc",
    "space": "Space",
    "tab": "Tab",
}

FINDINGS, MOVING, SEARCHING, SHOWING = "Findings", "Moving", "Searching", "Showing"
OUTPUT, SESSION, SELECTING = "Taking away", "Session", "Selecting"

ACTIONS = (
    Action("next_finding", ("right_square_bracket",), FINDINGS, "Go to the next finding", "next"),
    Action("previous_finding", ("left_square_bracket",), FINDINGS, "Go to the previous finding", "back"),
    Action("next_conflict", ("c",), FINDINGS, "Go to the next conflict", "conflict"),
    Action("previous_conflict", ("C",), FINDINGS, "Go to the previous conflict"),
    Action("next_garble", ("x",), FINDINGS, "Go to the next garbled passage", "garble"),
    Action("previous_garble", ("X",), FINDINGS, "Go to the previous garbled passage"),
    Action("next_unjudged", ("tab",), FINDINGS, "Go to the next finding without a verdict"),
    Action("confirm", ("1",), FINDINGS, "Verdict: confirmed, the finding is right; on to the next", "confirm"),
    Action("dismiss", ("2",), FINDINGS, "Verdict: dismissed, the finding is wrong; on to the next", "dismiss"),
    Action("unsure", ("3",), FINDINGS, "Verdict: unsure, cannot tell; on to the next", "unsure"),
    Action("unjudge", ("0",), FINDINGS, "Take the verdict away"),
    Action("note", ("m",), FINDINGS, "Write a note on the finding", "note"),
    Action("undo", ("ctrl+z", "U"), FINDINGS, "Undo the last verdict, note or correction"),
    Action("kind", ("4",), FINDINGS, "Say what kind of finding it is"),
    Action("add", ("a",), FINDINGS, "Add a finding that was missed, by selecting its words"),
    Action("mute", ("M",), FINDINGS, "Mute the rule or the words of the finding, here or for good"),
    Action("pin", ("p",), FINDINGS, "Link two paragraphs by hand"),
    Action("unlink", ("P",), FINDINGS, "Unlink two paragraphs that do not tell the same"),
    Action("corrections", ("L",), FINDINGS, "The list of your corrections, to take one back"),
    Action("details_down", ("J", "shift+down"), FINDINGS, "Scroll what is said about the finding"),
    Action("details_up", ("K", "shift+up"), FINDINGS, "Scroll it back"),
    Action("line_down", ("j", "down"), MOVING, "One row down"),
    Action("line_up", ("k", "up"), MOVING, "One row up"),
    Action("half_down", ("d", "ctrl+d"), MOVING, "Half a page down"),
    Action("half_up", ("u", "ctrl+u"), MOVING, "Half a page up"),
    Action("page_down", ("space", "pagedown"), MOVING, "One page down"),
    Action("page_up", ("b", "pageup"), MOVING, "One page up"),
    Action("top", ("g", "home"), MOVING, "To the top"),
    Action("bottom", ("G", "end"), MOVING, "To the end"),
    Action("next_paragraph", ("right_parenthesis",), MOVING, "To the next paragraph"),
    Action("previous_paragraph", ("left_parenthesis",), MOVING, "To the paragraph before"),
    Action("next_link", ("right_curly_bracket",), MOVING, "To the next paragraphs that tell the same"),
    Action("previous_link", ("left_curly_bracket",), MOVING, "To the linked paragraphs before"),
    Action("other_end", ("t",), MOVING, "To the other telling of a moved paragraph"),
    Action("locate", ("colon",), MOVING, "To a paragraph or a share of the text: 7, r9, 50%"),
    Action("back", ("less_than_sign",), MOVING, "Back to where you were before the last jump"),
    Action("forward", ("greater_than_sign",), MOVING, "Forward again"),
    Action("search", ("slash",), SEARCHING, "Search both texts", "search"),
    Action("next_hit", ("n",), SEARCHING, "To the next place found"),
    Action("previous_hit", ("N",), SEARCHING, "To the place found before"),
    Action("only_hits", ("ampersand",), SEARCHING, "Only paragraphs with what was searched for, or all"),
    Action("search_kind", ("R",), SEARCHING, "Search for plain words, or for regular expressions"),
    Action("order", ("o",), SHOWING, "Whose order: left, right, each its own", "order"),
    Action("view", ("v",), SHOWING, "The whole text, or only what differs", "view"),
    Action("unfold", ("enter",), SHOWING, "Unfold the first folded run in view"),
    Action("one_pane", ("i",), SHOWING, "Two panes, or one under the other"),
    Action("sidebar", ("s",), SHOWING, "Show or hide the findings", "sidebar"),
    Action("filter", ("f",), SHOWING, "List only some findings: by kind, severity, verdict, words"),
    Action("group", ("O",), SHOWING, "Order of the list: by place, kind, severity, verdict"),
    Action("facts", ("F",), SHOWING, "The facts of both articles, side by side", "facts"),
    Action("wider", ("plus",), SHOWING, "More room for the text, less for the findings"),
    Action("narrower", ("minus",), SHOWING, "Less room for the text, more for the findings"),
    Action("left_narrower", ("ctrl+left",), SHOWING, "Less room for the left pane"),
    Action("left_wider", ("ctrl+right",), SHOWING, "More room for the left pane"),
    Action("swap", ("w",), SHOWING, "Swap the sides"),
    Action("wording", ("5",), SHOWING, "Word edits on and off"),
    Action("differences", ("6",), SHOWING, "Differences on and off"),
    Action("garbles", ("7",), SHOWING, "Garbled passages on and off"),
    Action("conflicts", ("8",), SHOWING, "Conflicts on and off"),
    Action("signs", ("z",), SHOWING, "Signs around marked words (!conflict! ~garble~ ?difference?) on and off"),
    Action("export", ("e",), OUTPUT, "Write the comparison to a file: text, html, json …", "export"),
    Action("picture", ("S",), OUTPUT, "Write a picture of the screen to a file (SVG)"),
    Action("copy", ("y",), OUTPUT, "Copy the finding"),
    Action("copy_sentences", ("Y",), OUTPUT, "Copy both sentences"),
    Action("copy_citation", ("at",), OUTPUT, "Copy a citation: both sentences with outlet, date and paragraph"),
    Action("edit", ("E",), OUTPUT, "Open the file in your editor, at this place"),
    Action("reload", ("r",), OUTPUT, "Read the files again"),
    Action("new_right", ("A",), OUTPUT, "Paste a text, to compare the left article with it"),
    Action("close", ("escape",), SESSION, "Stop comparing; else back to the list of articles"),
    Action("open", ("enter",), SESSION, "Open the proposed pair, or the two marked", "open", Where.LIBRARY),
    Action("mark", ("space",), SESSION, "Mark an article; two marked ones make a pair", "mark", Where.LIBRARY),
    Action("list_down", ("j", "down"), MOVING, "To the next article", "", Where.LIBRARY),
    Action("list_up", ("k", "up"), MOVING, "To the article before", "", Where.LIBRARY),
    Action("list_top", ("g", "home"), MOVING, "To the first article", "", Where.LIBRARY),
    Action("list_bottom", ("G", "end"), MOVING, "To the last article", "", Where.LIBRARY),
    Action("new_article", ("A",), SESSION, "Paste a text as a new article", "paste", Where.LIBRARY),
    Action("drop_article", ("D",), SESSION, "Take a pasted article away", "", Where.LIBRARY),
    Action("restore_article", ("ctrl+z", "U"), SESSION, "Undo: the last pasting or taking away", "", Where.LIBRARY),
    Action("stop", ("escape",), SESSION, "Stop comparing the pairs", "", Where.LIBRARY),
    Action("select_left", ("left", "h"), SELECTING, "To the word before", "", Where.SELECTING),
    Action("select_right", ("right", "l"), SELECTING, "To the next word", "word", Where.SELECTING),
    Action("select_up", ("up", "k"), SELECTING, "To the row above", "", Where.SELECTING),
    Action("select_down", ("down", "j"), SELECTING, "To the row below", "row", Where.SELECTING),
    Action("hold", ("space",), SELECTING, "Begin here: what follows is selected", "begin", Where.SELECTING),
    Action("select_other", ("tab",), SELECTING, "To the other side", "other side", Where.SELECTING),
    Action("select_none", ("backspace",), SELECTING, "Nothing on this side", "not here", Where.SELECTING),
    Action("select_done", ("enter",), SELECTING, "Say what it is", "done", Where.SELECTING),
    Action("select_leave", ("escape",), SELECTING, "Leave without adding", "leave", Where.SELECTING),
    Action("fact_down", ("j", "down"), MOVING, "To the next fact", "", Where.FACTS),
    Action("fact_up", ("k", "up"), MOVING, "To the fact before", "", Where.FACTS),
    Action("fact_top", ("g", "home"), MOVING, "To the first fact", "", Where.FACTS),
    Action("fact_bottom", ("G", "end"), MOVING, "To the last fact", "", Where.FACTS),
    Action("untold", ("o",), SHOWING, "What only one side tells, or all facts", "only one side", Where.FACTS),
    Action(
        "facts_shown", ("f",), SHOWING, "Which facts: all, told otherwise, by one only, alike", "filter", Where.FACTS
    ),
    Action("go_to_fact", ("enter",), SESSION, "To the place in the text", "to the text", Where.FACTS),
    Action("close_facts", ("escape", "F"), SESSION, "Back to the texts", "back", Where.FACTS),
    Action("palette", ("ctrl+p",), SESSION, "Find an action by its name", "palette", Where.ANYWHERE),
    Action("theme", ("T",), SESSION, "The next theme", "", Where.ANYWHERE),
    Action("help", ("question_mark",), SESSION, "The keys, and what the marks mean", "help", Where.ANYWHERE),
    Action(
        "mouse",
        ("percent_sign",),
        SESSION,
        "Hand the mouse to the terminal, for selecting text, or take it back",
        "",
        Where.ANYWHERE,
    ),
    Action("quit", ("q",), SESSION, "Leave", "quit", Where.ANYWHERE),
)


def actions_at(place: Where, actions: tuple[Action, ...] = ACTIONS) -> tuple[Action, ...]:
    """The actions that can be done on one screen, its own ones first."""
    own = tuple(action for action in actions if action.place is place)
    return own + tuple(action for action in actions if action.place is Where.ANYWHERE and place is not Where.ANYWHERE)
