"""Which words of a sentence are denied.

    ``Vos did [not] include the effect``            include, then effect
    ``[no] pardon for the strikers``                pardon, then strikers
    ``did [not] believe that fear played a part``   fear: what is not believed is what stands in the clause
    ``[ruled out] that fees would rise``            fees, then rise
    ``[not] only the minister``, ``[no] doubt``     nothing
    ``[nothing] published there``, ``either [no] …`` nothing

A denial reaches to the end of its clause. The content words that it reaches are numbered: the first is the one that is
denied before all, what follows hangs on it. Verbs that carry no meaning of their own (have, want to, begin to, ask for)
are passed over. Cost: one walk over the words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from twicetold.alignment.units import COMMON_WORDS
from twicetold.model import Document, Sentence, Span
from twicetold.text.kept import keep_with_document
from twicetold.text.stems import stem
from twicetold.text.tokens import Token, TokenKind
from twicetold.text.words import tokens_of

_NEGATIONS = re.compile(r"(?:not|no|never|neither|nor|nobody|none|nothing|without|cannot|\w+n't)")
_PHRASES = frozenset(
    tuple(phrase.split())
    for phrase in (
        "rule out|ruled out|rules out|ruling out|advise against|advised against|advises against|decide against|"
        "decided against|voted against|argued against|warned against|refuse to|refused to|refuses to|refusing to|"
        "refusal to|fail to|failed to|fails to|failing to|failure to|decline to|declined to|declines to|unable to|"
        "lack of|absence of|instead of|rather than|far from|barred from|prevented from|free of"
    ).split("|")
)
"""Two words that deny what follows."""
_HALF_DENIALS = frozenset(
    (
        "refuse refused refuses decline declined fail failed fails unable deny denied denies denying avoid avoided "
        "against lack lacked lacks lacking prevent prevented stop stopped reject rejected rejects hardly barely "
        "rarely seldom few little unlikely doubt doubted opposed refusal failure absence non if unless whether until "
        "instead rather dispute disputed disputes neither impossible deficiency deficient deficiencies shortage "
        "missing free loss lost critical critics unhappy angry wary sceptical skeptical reluctant poor bad wrong false "
        "fewer less try tries tried trying attempt attempts attempted"
    ).split()
)
"""Words beside which it is unclear what is denied."""
_NOT_AFTER = frozenset(
    (
        "only just yet least doubt matter until merely simply necessarily sooner fewer less more show fly go brainer -"
    ).split()
)
"""After a negation these deny nothing: ``not only``, ``not until``, ``no fewer than``."""
_PASSED = frozenset(
    (
        "be been being am is are was were have has had having do does did done to the a an any some really ever "
        "so very quite still longer also too both just all at of in on for with by from as it its his her their this "
        "that these "
        "those there he she they we i you one will would shall should can could may might must "
        "want wants wanted intend intends intended plan plans planned going go goes begin began start started "
        "continue continued seem seems seemed appear appears appeared asking ask asked needing seeking using "
        "believe believed believes think thinks thought expect expected expects feel felt suppose supposed consider "
        "considered made make makes making take takes took taking get gets got getting give gives gave given play "
        "played plays playing own even yet then anything everything something nothing anyone everyone someone anybody "
        "everybody somebody anywhere"
    ).split()
)
"""Words that a denial passes over on its way to what it denies."""
_BELIEVING = frozenset(
    "believe believed believes think thinks thought expect expected expects feel felt suppose out deny denied".split()
)
"""Before ``that`` these carry the denial into the clause."""
BREAKS = frozenset(
    (
        "but although though while because who whom whose which when where after before since if unless until and or as"
    ).split()
)
"""Words with which another clause begins."""
_CANNOT = frozenset(["couldn't", "can't", "cannot"])
"""Before ``believe`` these deny nothing: ``couldn't believe the size of it``."""
_NEAR = 4
_REACH = 6
"""Content words that a denial reaches at most."""


@dataclass(frozen=True, slots=True)
class Word:
    """``rank`` is 0 for a word that nothing denies, else its number among the words that ``cue`` denies."""

    token: Token
    key: str
    stem: str
    clause: int
    rank: int = 0
    cue: Span | None = None

    @property
    def is_content(self) -> bool:
        return _is_content(self.key)

    @property
    def span(self) -> Span:
        """The word, with what denies it when that stands near."""
        near = self.cue is not None and self.rank == 1
        return self.token.span.joined(self.cue) if near and self.cue else self.token.span


Words = Sequence[Word]
"""A sentence, or some words of one."""


@lru_cache(maxsize=16384)
def _is_content(key: str) -> bool:
    return key not in COMMON_WORDS and key not in _PASSED and not is_negation(key)


@lru_cache(maxsize=16384)
def is_negation(key: str) -> bool:
    return bool(_NEGATIONS.fullmatch(key.replace("’", "'")))


def read_words(document: Document, sentence: Sentence) -> Words:
    return _read(document)[sentence.index]


def is_half_denied(words: Words, word: Word) -> bool:
    """Whether a denial, or half a one, stands in the clause of a word that nothing denies."""
    return any(
        other.clause == word.clause and (is_negation(other.key) or other.key in _HALF_DENIALS)
        for other in words
        if other is not word
    )


@keep_with_document
def _read(document: Document) -> tuple[tuple[Word, ...], ...]:
    """By the index of the sentence."""
    return tuple(_read_sentence(tokens_of(document, sentence)) for sentence in document.sentences)


def _read_sentence(tokens: Sequence[Token]) -> tuple[Word, ...]:
    words: list[Word] = []
    clause, at = 0, 0
    cue, rank = None, 0
    while at < len(tokens):
        token = tokens[at]
        key = token.key.replace("’", "'")
        if token.kind is TokenKind.MARK:
            if token.key in ",;:()-":
                clause, cue = clause + (token.key != "-"), cue if token.key == "-" else None
            at += 1
            continue
        if _begins_clause(words, key, is_denied=cue is not None):
            clause, cue = clause + 1, None
        size = _denies(tokens, at)
        if size:
            cue, rank = token.span.joined(tokens[at + size - 1].span), 0
            words += [Word(t, t.key.replace("’", "'"), stem(t.key), clause) for t in tokens[at : at + size]]
            at += size
            continue
        if cue is not None and key == "believe" and words[-1].key in _CANNOT:
            cue = None
        word = Word(token, key, stem(key), clause)
        if cue is not None and word.is_content:
            rank += 1
            if rank <= _REACH:
                word = Word(token, key, stem(key), clause, rank, cue)
        words.append(word)
        at += 1
    return tuple(words)


def _begins_clause(words: Words, key: str, *, is_denied: bool) -> bool:
    """Whether another clause begins here; ``or`` goes on with what is denied: ``never in pain or danger``."""
    if key == "that":
        return not (words and words[-1].key in _BELIEVING)
    return key in BREAKS and not (key == "or" and is_denied)


def _denies(tokens: Sequence[Token], at: int) -> int:
    """How many tokens from ``at`` on are a denial; 0 when they are none."""
    following = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if (tokens[at].key, following) in _PHRASES:
        return 2
    if not is_negation(tokens[at].key) or following in _NOT_AFTER:
        return 0
    if tokens[at].key in ("nothing", "nobody", "none") and following.endswith("ed"):
        return 0
    if any(token.key == "either" for token in tokens[max(0, at - _NEAR) : at]):
        return 0
    return 1
