"""Totals that do not add up.

conflict     ``seven people: three men and two women``        five are not seven
             ``four people were shot, six of them fatally``   a part larger than the whole
             ``Of the 12 climbers, seven reached the summit and the other four turned back``
no conflict  ``seven people, including three men and two women``   (others may be among them)
             ``seven people: three men, two women and two children``
             ``about 60 guests, 30 men and 20 women``         (rounded)
"""

import re
from collections.abc import Iterator

from twicetold.conflicts.subjects import FATES, PEOPLE
from twicetold.inside.article import Article, report
from twicetold.model import Candidate, Claim, Severity, Span

_COLON = re.compile(r"\s*(?::|—|–|\s-)\s*$")
_JOINED = re.compile(r"\s*(?:,|and|, and)\s+$")
_CLOSED = re.compile(r"\s*(?:[.;—–]|$|,\s+(?:were|was|have|had)\b|,[^,.]{0,40}\b(?:said|says|according)\b)")
_OPEN = re.compile(r"\b(?:including|among|some of|least|other|others|also|more)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\s*(?:of (?:them|whom|those)\b)")
_REST = re.compile(r"\b(?:the (?:other|remaining|rest))\s+$", re.IGNORECASE)
_FEWEST_PARTS = 2


def find_false_totals(article: Article) -> Iterator[Candidate]:
    for numbers in article.numbers.values():
        yield from _find_lists(article, numbers)
        yield from _find_large_parts(article, numbers)
        yield from _find_remainders(article, numbers)


def _find_lists(article: Article, numbers: list[Claim]) -> Iterator[Candidate]:
    """A number of people, a colon or a dash, and all the groups of them."""
    text = article.document.text
    for n, total in enumerate(numbers):
        parts: list[Claim] = []
        for part in numbers[n + 1 :]:
            between = text[(parts[-1] if parts else total).span.end : part.span.start]
            if not (_JOINED if parts else _COLON).search(between) or (parts and not _JOINED.fullmatch(between)):
                break
            parts.append(part)
        if len(parts) < _FEWEST_PARTS or not _are_people(total, parts) or _OPEN.search(article.sentence(total)):
            continue
        after = text[parts[-1].span.end : article.document.sentences[total.sentence].span.end]
        told = sum(part.meaning.low for part in parts)
        if _CLOSED.match(after) and told != total.meaning.low:
            yield _candidate(article, total, parts, f"{_plain(told)} in all")


def _find_large_parts(article: Article, numbers: list[Claim]) -> Iterator[Candidate]:
    text = article.document.text
    for n, part in enumerate(numbers):
        if not n or not _OF_THEM.match(text[_end(article, part) :]):
            continue
        whole = numbers[n - 1]
        is_count = part.meaning.unit in ("", *FATES) and whole.meaning.unit in ("", *FATES)
        if is_count and whole.meaning.is_exact and part.meaning.is_exact and part.meaning.low > whole.meaning.low:
            yield _candidate(article, whole, [part], "more than all of them")


def _find_remainders(article: Article, numbers: list[Claim]) -> Iterator[Candidate]:
    """``Of the 12 …, seven …, the other four``."""
    text = article.document.text
    for total, part, rest in zip(numbers, numbers[1:], numbers[2:], strict=False):
        start = article.document.sentences[total.sentence].span.start
        begins = text[start : total.span.start].strip().casefold()
        is_exact = all(claim.meaning.is_exact and claim.meaning.unit in ("", *FATES) for claim in (total, part, rest))
        if (
            begins == "of the"
            and is_exact
            and len(numbers) == _FEWEST_PARTS + 1
            and _REST.search(text[start : rest.span.start])
        ):
            told = part.meaning.low + rest.meaning.low
            if told != total.meaning.low:
                yield _candidate(article, total, [part, rest], f"{_plain(told)} in all")


def _end(article: Article, claim: Claim) -> int:
    """Where the number of a claim ends: ``six [of them]`` has the noun in its span."""
    words = article.document.quote(claim.span)
    found = re.search(r"\s+of (?:them|whom|those)$", words)
    return claim.span.start + (found.start() if found else len(words))


def _are_people(total: Claim, parts: list[Claim]) -> bool:
    claims = [total, *parts]
    if not all(claim.meaning.is_exact and claim.meaning.unit in ("", *FATES) for claim in claims):
        return False
    heads = [part.meaning.head for part in parts]
    return all(head in PEOPLE for head in heads) and len(set(heads)) == len(heads)


def _candidate(article: Article, total: Claim, parts: list[Claim], sum_told: str) -> Candidate:
    spans: tuple[Span, ...] = (total.span, *(part.span for part in parts))
    told = " and ".join(article.told(part.span) for part in parts)
    message = f"A total that does not add up: {article.told(total.span)}, but {told}, {sum_told}."
    return report("number", "inside.total", 0.85, spans, message, Severity.MEDIUM)


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"
