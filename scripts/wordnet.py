"""Reads WordNet 3.0's database files: synsets, exceptions, and the inflected forms of lemmas."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
ENDINGS = {
    "n": (
        ("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"),
        ("men", "man"), ("ies", "y"),
    ),
    "v": (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")),
    "a": (("er", ""), ("est", ""), ("er", "e"), ("est", "e")),
    "r": (),
}  # fmt: skip


@dataclass
class WordNet:
    """``synsets`` as (part of speech, lemmas, gloss); ``of`` gives a lemma's synset numbers."""

    synsets: list[tuple[str, list[str], str]] = field(default_factory=list)
    of: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    exceptions: dict[tuple[str, str], str] = field(default_factory=dict)
    irregular: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))

    def lemmas(self, word: str) -> set[tuple[str, str]]:
        """The (lemma, part of speech) pairs that ``word`` may be a form of."""
        found = set()
        for part in "nvar":
            if (part, word) in self.exceptions:
                found.add((self.exceptions[part, word], part))
            found |= {(stem, part) for stem in self._stems(word, part) if self._has(stem, part)}
        return found

    def _stems(self, word: str, part: str) -> list[str]:
        stems = [word]
        for ending, replacement in ENDINGS[part]:
            if word.endswith(ending) and len(word) > len(ending) + 1:
                stem = word[: -len(ending)] + replacement
                stems.append(stem)
                if ending in ("ed", "ing") and not replacement and len(stem) > 2 and stem[-1] == stem[-2]:
                    stems.append(stem[:-1])
        return stems

    def _has(self, lemma: str, part: str) -> bool:
        return any(self.synsets[number][0] == part for number in self.of.get(lemma, ()))

    def form_like(self, lemma: str, part: str, word: str, of: str) -> list[str]:
        """``lemma`` inflected as ``word`` is inflected from ``of``: use, (utilised from utilise) -> used."""
        if word == of or part in "ar":
            return [lemma]
        plural, past, going = inflected(lemma)
        irregular = self.irregular[part, lemma]
        if part == "n":
            return irregular or [plural]
        if word.endswith("ing"):
            return [form for form in irregular if form.endswith("ing")] or [going]
        if word.endswith("s"):
            return [plural]
        return [form for form in irregular if not form.endswith("ing")] or [past]


def inflected(lemma: str) -> tuple[str, str, str]:
    """The regular -s, -ed and -ing forms."""
    ends_in_y = lemma.endswith("y") and lemma[-2:-1] not in "aeiou"
    if ends_in_y:
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    plural = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if lemma.endswith("e"):
        return plural, lemma + "d", lemma[:-1] + "ing"
    if len(lemma) <= 5 and re.search(r"[^aeiou][aeiou][bdgmnprt]$", lemma):
        return plural, lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"
    return plural, lemma + "ed", lemma + "ing"


def read_wordnet(folder: Path) -> WordNet:
    wordnet = WordNet()
    for name, part in PARTS.items():
        for line in (folder / f"data.{name}").read_text("utf-8").splitlines():
            if line.startswith("  "):
                continue
            fields, _, gloss = line.partition(" | ")
            columns = fields.split()
            words = [re.sub(r"\(\w+\)$", "", columns[4 + 2 * i]).lower() for i in range(int(columns[3], 16))]
            for word in words:
                wordnet.of[word].append(len(wordnet.synsets))
            wordnet.synsets.append((part, words, gloss.strip()))
        for line in (folder / f"{name}.exc").read_text("utf-8").splitlines():
            form, lemma, *_ = line.split()
            wordnet.exceptions[part, form] = lemma
            wordnet.irregular[part, lemma].append(form)
    return wordnet
