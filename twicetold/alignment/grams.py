"""Character 3-to-5-gram TF-IDF over the units of both texts.

Grams are taken inside words (with one space of padding), so that re-wrapping, quotation style and word order inside
the unit change little. Weights are ``tf * idf`` with ``idf = log((1 + n) / (1 + df)) + 1`` and unit length (the variant
of scikit-learn's ``TfidfVectorizer(analyzer="char_wb")``).
"""

from collections import Counter

from twicetold.text.tokens import TokenKind, find_tokens

Vector = dict[str, float]


def count_grams(text: str) -> Counter[str]:
    grams: Counter[str] = Counter()
    for token in find_tokens(text):
        if token.kind in (TokenKind.WORD, TokenKind.NUMBER):
            padded = f" {token.key} "
            for size in (3, 4, 5):
                grams.update(padded[i : i + size] for i in range(max(1, len(padded) - size + 1)))
    return grams


def similarity(one: Vector, other: Vector) -> float:
    """Cosine of two unit vectors, 0 to 1."""
    if len(one) > len(other):
        one, other = other, one
    return min(1.0, sum(weight * other[gram] for gram, weight in one.items() if gram in other))
