"""Where things stand on a page of cells: wrapping, level rows, highlighted runs. Pure, and without any terminal.

``wrap``, ``count_rows``, ``shown``      one text to rows of cells (``wrapping``, ``visible``)
``find_marks``, ``find_runs``, ``cut``   which stretches carry which highlight (``marks``)
``find_far``                             which paragraphs stand far from every finding (``context``)
``lay_out``                              both sides on level rows (``blocks``, ``stacking``, ``page``)
"""

from twicetold.layout.blocks import Block, Order, arrange
from twicetold.layout.cells import Measure, cell_width
from twicetold.layout.context import find_far
from twicetold.layout.marks import ALL_LAYERS, Ink, Mark, Run, Runs, cut, find_marks, find_runs, find_signs
from twicetold.layout.page import Kind, Line, Page, Row, View
from twicetold.layout.stacking import lay_out
from twicetold.layout.visible import shown
from twicetold.layout.wrapping import NO_SIGNS, Signs, count_rows, wrap

__all__ = [
    "ALL_LAYERS",
    "NO_SIGNS",
    "Block",
    "Ink",
    "Kind",
    "Line",
    "Mark",
    "Measure",
    "Order",
    "Page",
    "Row",
    "Run",
    "Runs",
    "Signs",
    "View",
    "arrange",
    "cell_width",
    "count_rows",
    "cut",
    "find_far",
    "find_marks",
    "find_runs",
    "find_signs",
    "lay_out",
    "shown",
    "wrap",
]
