"""twicetold reads two tellings of one story side by side.

>>> import twicetold
>>> left = twicetold.document("Three people were hurt in the fire.")
>>> right = twicetold.document("Three people were hurt in the fire.")
>>> twicetold.compare(left, right).findings
()
"""

from importlib import import_module

from twicetold.version import __version__

TYPE_CHECKING = False  # what type checkers take for `typing.TYPE_CHECKING`, without the time that loading typing takes
if TYPE_CHECKING:
    from twicetold.errors import TwicetoldError
    from twicetold.export import export
    from twicetold.model import Pin
    from twicetold.pipeline import Options, compare, inspect
    from twicetold.text.documents import make_document as document
    from twicetold.text.documents import read_document as read

__all__ = ["Options", "Pin", "TwicetoldError", "__version__", "compare", "document", "export", "inspect", "read"]

# Loaded when first asked for, so that `twicetold --version` does not wait for the engine.
_PLACES = {
    "Options": ("twicetold.pipeline", "Options"),
    "Pin": ("twicetold.model", "Pin"),
    "TwicetoldError": ("twicetold.errors", "TwicetoldError"),
    "compare": ("twicetold.pipeline", "compare"),
    "document": ("twicetold.text.documents", "make_document"),
    "export": ("twicetold.export", "export"),
    "inspect": ("twicetold.pipeline", "inspect"),
    "read": ("twicetold.text.documents", "read_document"),
}


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _PLACES[name]
    found: object = getattr(import_module(module), attribute)
    return found
