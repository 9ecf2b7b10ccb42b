"""Paragraphs tile the text, sentences their paragraph, tokens their sentence: nothing is lost, nothing twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import twicetold
from twicetold.model import Span
from twicetold.text.tokens import TokenKind, find_keys, find_tokens, find_words

PIECES = [
    "Mr. Smith",
    "U.S.",
    " ",
    "\n",
    "\n\n",
    "”",
    "“Go!”",
    "said.",
    " . ",
    "1,000.5",
    "café",
    "…",
    "?",
    "The",
    "e\u0301",
    "👍🏽",
]
TEXTS = (
    st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40)
    .map("".join)
    .map(lambda text: text.replace("\0", ""))
)


def tiles(spans: list[Span], whole: Span) -> bool:
    ends = [whole.start, *(span.end for span in spans)]
    return [span.start for span in spans] == ends[:-1] and ends[-1] == whole.end


@given(TEXTS)
def test_every_level_tiles_its_parent(text: str) -> None:
    """No code point is lost or counted twice on the way from text to tokens."""
    document = twicetold.document(text)
    if document.text:
        assert tiles([p.span for p in document.paragraphs], Span(0, len(document.text)))
    for paragraph in document.paragraphs:
        assert tiles([s.span for s in paragraph.sentences], paragraph.span)
        for sentence in paragraph.sentences:
            assert tiles([t.span for t in find_tokens(document.text, sentence.span)], sentence.span)


@given(TEXTS)
def test_words_are_the_tokens_that_are_words(text: str) -> None:
    """The short ways to the words and to their keys give what the long one gives."""
    words = tuple(t for t in find_tokens(text) if t.kind in (TokenKind.WORD, TokenKind.NUMBER))
    assert find_words(text) == words
    assert find_keys(text) == [word.key for word in words]


SENTENCES = [
    ("He met Mr. Sessions. It rained.", 2),
    ("The U.S. Attorney said no.", 1),
    ("They fled to the U.S. The policy ended.", 2),
    ("John F. Kennedy spoke. A crowd came.", 2),
    ("“We came. We saw,” he said.", 2),
    ("“Why now?” Smith asked. Nobody knew.", 2),
    ("It ended, the report said. . The report goes on.", 2),
    ("It began on Sept. 14 at No. 10.", 1),
    ("She paid $3.50 for it at 6 p.m. on Monday.", 1),
    ("He lives in Washington, D.C. Police came.", 2),
    ("他们来了。我们走了。", 2),
]


@pytest.mark.parametrize(("text", "count"), SENTENCES)
def test_sentences(text: str, count: int) -> None:
    """Abbreviations, initials, quotations and stray full stops do not mislead the splitter."""
    assert len(twicetold.document(text).sentences) == count
