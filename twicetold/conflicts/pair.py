"""What a conflict detector is given."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property

from twicetold.alignment import Alignment
from twicetold.conflicts.context import context_of
from twicetold.model import Claim, ClaimKind, Document, Relation, Sentence, Side, Span
from twicetold.text.words import stems_of

BySentence = dict[int, list[Claim]]


@dataclass(frozen=True, slots=True)
class Passage:
    """A left and a right sentence; ``is_linked`` when they are linked, ``is_far`` when their paragraphs are not."""

    left: Sentence
    right: Sentence
    is_linked: bool
    is_far: bool = False


@dataclass(frozen=True, eq=False)
class Pair:
    """Two documents, their links, and the claims of both (left ones first)."""

    left: Document
    right: Document
    alignment: Alignment
    claims: tuple[Claim, ...]

    def document(self, side: Side) -> Document:
        return self.left if side is Side.LEFT else self.right

    def claims_of(self, kind: ClaimKind, side: Side) -> BySentence:
        """The claims of one kind and side, by the index of their sentence."""
        return self._index.get((kind, side), {})

    def claims_nearby(self, kind: ClaimKind, side: Side, sentence: Sentence) -> list[Claim]:
        """The claims of the whole paragraph of ``sentence``."""
        claims = self.claims_of(kind, side)
        paragraph = self.document(side).paragraphs[sentence.paragraph]
        return [claim for other in paragraph.sentences for claim in claims.get(other.index, ())]

    @cached_property
    def _index(self) -> dict[tuple[ClaimKind, Side], BySentence]:
        found: dict[tuple[ClaimKind, Side], BySentence] = defaultdict(lambda: defaultdict(list))
        for claim in self.claims:
            found[claim.kind, claim.side][claim.sentence].append(claim)
        return {key: dict(by_sentence) for key, by_sentence in found.items()}

    def context_of(self, claim: Claim) -> frozenset[str]:
        """The content words around a claim in its sentence."""
        key = claim.side, claim.sentence, claim.span
        if key not in self._contexts:
            document = self.document(claim.side)
            self._contexts[key] = context_of(document, document.sentences[claim.sentence], claim.span)
        return self._contexts[key]

    @cached_property
    def _contexts(self) -> dict[tuple[Side, int, Span], frozenset[str]]:
        return {}

    @cached_property
    def passages(self) -> dict[tuple[int, int], Passage]:
        """The sentences of linked paragraphs, two and two, by their indices; the same words cannot disagree."""
        linked = {(i, j) for link in self.alignment.sentences for i in link.left for j in link.right}
        return {
            (left.index, right.index): Passage(left, right, (left.index, right.index) in linked)
            for link in self.alignment.paragraphs
            if link.relation is not Relation.SAME
            for i in link.left
            for j in link.right
            for left in self.left.paragraphs[i].sentences
            for right in self.right.paragraphs[j].sentences
        }

    @cached_property
    def stem_counts(self) -> tuple[Counter[str], Counter[str]]:
        """How often either text has each stem."""
        return stems_of(self.left), stems_of(self.right)

    @cached_property
    def same_paragraphs(self) -> tuple[frozenset[int], frozenset[int]]:
        """The paragraphs of either side that the other tells word for word."""
        same = [link for link in self.alignment.paragraphs if link.relation is Relation.SAME]
        return frozenset(i for link in same for i in link.left), frozenset(j for link in same for j in link.right)

    def partners(self, side: Side) -> dict[int, list[int]]:
        """For each paragraph of one side the paragraphs of the other that are linked with it."""
        return self._partners[side]

    @cached_property
    def _partners(self) -> dict[Side, dict[int, list[int]]]:
        found: dict[Side, dict[int, list[int]]] = {side: defaultdict(list) for side in Side}
        for link in self.alignment.paragraphs:
            for i in link.left:
                for j in link.right:
                    found[Side.LEFT][i].append(j)
                    found[Side.RIGHT][j].append(i)
        return found
