"""Markup that cannot be broken out of: whatever is not markup already is escaped on its way in.

>>> element("p", "a < b ", element("b", "& c"), class_="x", title='say "hi"')
'<p class="x" title="say &quot;hi&quot;">a &lt; b <b>&amp; c</b></p>\\n'
"""

import html

from twicetold.export.characters import holdable

_VOID = frozenset({"meta", "link", "input", "col", "br"})
_BLOCKS = frozenset(
    "html head body title header main section article table colgroup thead tbody tr td th p h1 h2 h3 dl div form "
    "fieldset details nav meta ul li dd blockquote".split()
)


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def escape(text: str) -> Markup:
    return Markup(html.escape(holdable(text)))


def element(tag: str, /, *content: str, **attributes: object) -> Markup:
    """An element. ``class_`` is ``class``, ``data_kind`` is ``data-kind``; ``None`` and ``False`` are left out."""
    written = "".join(_attribute(key, value) for key, value in attributes.items() if value is not None)
    end = "\n" if tag in _BLOCKS else ""
    if tag in _VOID:
        return Markup(f"<{tag}{written}>{end}")
    return Markup(f"<{tag}{written}>{join(*content)}</{tag}>{end}")


def join(*content: str) -> Markup:
    """Pieces one after the other, plain text among them escaped."""
    return Markup("".join(piece if isinstance(piece, Markup) else escape(piece) for piece in content))


def _attribute(key: str, value: object) -> str:
    key = key.rstrip("_").replace("_", "-")
    if value is False:
        return ""
    return f" {key}" if value is True else f' {key}="{escape(str(value))}"'
