"""twicetold reads two tellings of one story side by side.

>>> import twicetold
>>> left = twicetold.document("Three people were hurt in the fire.")
>>> right = twicetold.document("Three people were hurt in the fire.")
>>> twicetold.compare(left, right).findings
()
"""

from twicetold.errors import TwicetoldError
from twicetold.export import export
from twicetold.pipeline import Options, compare, inspect
from twicetold.text.documents import make_document as document
from twicetold.text.documents import read_document as read
from twicetold.version import __version__

__all__ = ["Options", "TwicetoldError", "__version__", "compare", "document", "export", "inspect", "read"]
