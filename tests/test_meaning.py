"""The extra ``embed``: pieces of words, features of meaning from any encoder, and what is said when it is missing."""

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

import twicetold
from twicetold.alignment import meaning
from twicetold.alignment.identical import find_alike
from twicetold.alignment.links import read_paragraphs
from twicetold.alignment.meaning import Encoder, find_meanings, is_installed, load_encoder, read_model
from twicetold.alignment.scores import score_rest
from twicetold.alignment.weights import STATEMENT_MEANING
from twicetold.alignment.wordpiece import cut_word, load_vocabulary, number_pieces
from twicetold.cli import main
from twicetold.errors import MissingExtra
from twicetold.model import Reach
from twicetold.pipeline import Options

PIECES = ("[UNK]", "[CLS]", "[SEP]", "cor", "##liss", "##l", "the", "cafe", "'", "ran", ".")
SMALL = {piece: number for number, piece in enumerate(PIECES)}
TELLING = """The driver surrendered on Monday.

The ferry Corliss will be towed to Port Ansel."""
RETELLING = """The Corliss is to be towed to Port Ansel.

On Monday the man turned himself in."""


def read_pieces(sentence: str) -> list[str]:
    return [PIECES[number] for number in number_pieces(sentence, SMALL)]


def encode(sentence: str) -> Sequence[float]:
    """A stand-in that knows two things: giving oneself up, and ships."""
    words = sentence.lower()
    return [float("surrender" in words or "himself" in words), float("corliss" in words), 1.0]


@pytest.fixture
def not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(meaning, "distribution", fail)
    load_encoder.cache_clear()


def test_words_are_cut_into_the_longest_known_pieces() -> None:
    """Case, accents and curly quotation marks are folded; what cannot be cut to its end is unknown as a whole."""
    assert read_pieces("The Corliss ran.") == ["[CLS]", "the", "cor", "##liss", "ran", ".", "[SEP]"]
    assert read_pieces("Café’ corlx") == ["[CLS]", "cafe", "'", "[UNK]", "[SEP]"]
    assert read_pieces("") == ["[CLS]", "[SEP]"]


def test_a_sentence_without_end_is_cut_off() -> None:
    """The model takes 256 pieces; one word of many thousand letters is unknown and takes no time."""
    assert len(number_pieces("the " * 1000, SMALL)) == 256
    assert cut_word("l" * 200_000, SMALL) == ["[UNK]"]


def test_the_vocabulary_is_whole() -> None:
    """The model knows a piece by its number: one line too few and every sentence means something else."""
    vocabulary = load_vocabulary()
    assert len(vocabulary) == 30522
    assert [vocabulary[piece] for piece in ("[UNK]", "[CLS]", "[SEP]")] == [100, 101, 102]


def test_meaning_finds_what_shares_no_words() -> None:
    """The nearest sentence counts, after what all sentences share is taken away, and the gap is to the best rival."""
    left, right = (
        [["The driver surrendered."], ["The Corliss is safe."]],
        [["He turned himself in. "], ["The Corliss."]],
    )
    found = find_meanings([(0, 0), (0, 1), (1, 1)], left, right, encode)
    assert found[0, 0] == pytest.approx((1.0, 0.0)) and found[1, 1] == pytest.approx((1.0, 0.0))
    assert found[0, 1][0] == pytest.approx(-1.0) and found[0, 1][1] == pytest.approx(-2.0)


def test_meaning_of_nothing_is_nothing() -> None:
    """Empty units, and texts that all say the same, have no meaning of their own."""
    assert find_meanings([(0, 0)], [[""]], [["Ships."]], encode) == {(0, 0): (0.0, 0.0)}
    assert find_meanings([(0, 0)], [["Ships."]], [["Ships."]], encode) == {(0, 0): (0.0, 0.0)}


def test_what_is_near_in_meaning_is_likelier_linked() -> None:
    """A pair that shares one word scores higher with an encoder that knows the two to mean the same."""

    def mistake(sentence: str) -> Sequence[float]:
        return encode(sentence.replace("himself", "Corliss"))

    near, far = (score_statements(encoder)[0, 1] for encoder in (encode, mistake))
    assert near > STATEMENT_MEANING.threshold > far


def score_statements(encoder: Encoder) -> dict[tuple[int, int], float]:
    left, right = (read_paragraphs(twicetold.document(text)) for text in (TELLING, RETELLING))
    return score_rest(left, right, find_alike(left, right, {}), {}, STATEMENT_MEANING, encoder)


@pytest.mark.usefixtures("not_installed")
def test_without_the_extra_one_sentence_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Asked for and not installed: exit status 2, and how to get it; not asked for, nothing is missed."""
    for name in ("left", "right"):
        (tmp_path / name).write_text(TELLING, "utf-8")
    names = [str(tmp_path / "left"), str(tmp_path / "right")]
    assert main(["diff", *names, "--embed"]) == 2
    assert "install twicetold[embed]" in capsys.readouterr().err
    assert main(["diff", *names]) == 0
    assert not is_installed()


def test_another_file_is_no_model(tmp_path: Path) -> None:
    """A file that is not the known one is never run."""
    path = tmp_path / "model.onnx"
    with pytest.raises(MissingExtra, match="install it anew"):
        read_model(path)
    path.write_bytes(b"something else")
    with pytest.raises(MissingExtra, match="install it anew"):
        read_model(path)


@pytest.mark.skipif(not is_installed(), reason="the extra embed is not installed")
def test_the_model_knows_what_is_near() -> None:
    """With the extra, sentences of one meaning are nearer than others, and a comparison goes through with it."""
    encoder = load_encoder()
    one, same, other = map(
        encoder, ("The ship was pulled into harbour.", "A tug towed the vessel to port.", "Tickets cost nine crowns.")
    )
    assert sum(a * b for a, b in zip(one, same, strict=True)) > sum(a * b for a, b in zip(one, other, strict=True))
    left, right = twicetold.document(TELLING), twicetold.document(RETELLING)
    links = twicetold.compare(left, right, Options(embed=True, links=Reach.EVENT)).links
    assert (1, 0) in {(link.left[0], link.right[0]) for link in links}
