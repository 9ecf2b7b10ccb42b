"""Whether a result is written in colour.

What is asked for on the command line wins; then ``NO_COLOR`` (https://no-color.org), ``CLICOLOR_FORCE`` and
``CLICOLOR`` (https://bixense.com/clicolors), then whether there is a terminal that has colours.
"""

from collections.abc import Mapping


def wants_color(asked: str, environment: Mapping[str, str], *, is_terminal: bool) -> bool:
    """``asked`` is ``always``, ``never`` or ``auto``."""
    if asked != "auto":
        return asked == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    return is_terminal and environment.get("CLICOLOR") != "0" and environment.get("TERM") != "dumb"
