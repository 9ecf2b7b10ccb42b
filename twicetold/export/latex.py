"""The running text in colour as a LaTeX document.

For XeLaTeX and LuaLaTeX, which have every character that their font has; pdfLaTeX has those of Western languages.
"""

from pygments.formatters.latex import LatexFormatter

from twicetold.export.judged import Judgements
from twicetold.export.painting import PAGE, paint
from twicetold.export.running import run_text
from twicetold.model import Comparison

_PREAMBLE = r"""
\usepackage[margin=2cm]{geometry}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[T1]{fontenc}
  \DeclareUnicodeCharacter{00B1}{\ensuremath{\pm}}
  \DeclareUnicodeCharacter{00B7}{\ensuremath{\cdot}}
  \DeclareUnicodeCharacter{2248}{\ensuremath{\approx}}
  \DeclareUnicodeCharacter{21C5}{\ensuremath{\updownarrow}}
  \DeclareUnicodeCharacter{2500}{-}
\else
  \usepackage{fontspec}
  \IfFontExistsTF{DejaVu Sans Mono}{\setmonofont{DejaVu Sans Mono}[Scale=0.85]}{}
\fi"""


def write(
    comparison: Comparison, width: int = 88, differences: bool = False, judgements: Judgements | None = None
) -> str:
    lines = run_text(comparison, width, differences, judgements)
    return paint(lines, LatexFormatter(style=PAGE, full=True, preamble=_PREAMBLE, verboptions=r"fontsize=\small"))
