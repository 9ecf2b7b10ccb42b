"""Two long tellings of made-up news in plain English, for measuring; the same at every run.

    left     Four people were injured when the mosul struck the pier at Tegrano on Monday, the binder said.
    right    Nine people were injured when the mosul hit the pier at Tegrano on Monday, the binder said.

Nouns and names are made of syllables, so that every paragraph has a subject of its own. The second telling has words in
the place of others of the same meaning, figures and names changed, and paragraphs left out or moved: everything that
the engine looks for is there to be found.
"""

import random
from pathlib import Path

SENTENCES = """
{n} people were injured when the {w} struck the pier at {P} on {day}, the {w} said.
{P} {P}, who has led the {w} for a long time, told reporters that the {w} and the {w} had not been checked.
The {w} said on {day} that it would close the {w} {w} before the end of {month}.
“We saw the {w} turn and then it was quiet,” said {P} {P}, who lives beside the {w} {w}.
Prices of the {w} rose by {n} per cent in {P} after the {w} had left, according to the {w} {w}.
It was not clear whether the {w} had been seen by the {w} since the {w} began, and the {w} would not say.
{P} {P} denied that the {w} had known of the damage to the {w} {w} when it was moved from the {w}.
Many residents of {P} signed a letter that asks the {w} to repair the {w} and the old {w} behind it.
The work began with a {w} that nobody in {P} had looked for, and cost {n} {w}s, which was more than they had.
A judge in {P} will hear the case of the {w} {w} against the {w}, which has been there for longer than the {w}.
No one at the {w} could say why the {w}s had been moved so far from the {w} and its {w}.
The {w} carried {n} {w}s and a {w} {w} when it left {P}, where the {w} is still looked for by the {w}.
Schools in {P} stayed closed while the {w} looked for a {w} in the {w} under the {w} hall.
“Nobody asked us, and nobody came to the {w},” {P} {P} told the {w} {w} in a statement.
""".strip().splitlines()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April June July August September October November".split()
OTHER_WORDS = {
    "struck": "hit",
    "injured": "hurt",
    "repair": "mend",
    "began": "started",
    "residents": "people",
    "told reporters": "said",
    "cost": "took",
    "asks": "begs",
    "promised": "announced",
    "looked for": "sought",
}


def write_stories(folder: Path, words: int = 320_000) -> tuple[Path, Path]:
    """The files of two tellings that have about so many words together."""
    chance = random.Random(4)
    nouns = _make_words(chance)
    left: list[str] = []
    right: list[str] = []
    count = 0
    while count < words / 2:
        known = [_fill(chance, chance.choice(SENTENCES), nouns) for _ in range(chance.randint(1, 4))]
        left.append(" ".join(known))
        count += len(left[-1].split())
        if chance.random() > 0.04:
            place = len(right) - (3 if chance.random() < 0.02 else 0)
            right.insert(place, " ".join(_retell(chance, sentence) for sentence in known))
    paths = folder / "left.txt", folder / "right.txt"
    for path, paragraphs in zip(paths, (left, right), strict=True):
        path.write_text("\n\n".join(paragraphs))
    return paths


def _make_words(chance: random.Random, count: int = 20_000) -> list[str]:
    syllables = [consonant + vowel for consonant in "bdfgklmnprst" for vowel in "aeiou"]
    return ["".join(chance.choices(syllables, k=chance.choice((2, 2, 3, 3, 4)))) for _ in range(count)]


def _fill(chance: random.Random, sentence: str, nouns: list[str]) -> str:
    """A sentence with something in each slot; of the made-up words the first are the commonest."""
    while "{" in sentence:
        slot = sentence[sentence.index("{") + 1 : sentence.index("}")]
        noun = nouns[int(len(nouns) * chance.random() ** 2)]
        filling = {"w": noun, "P": noun.capitalize(), "n": str(chance.randint(12, 980))}
        filling |= {"day": chance.choice(DAYS), "month": chance.choice(MONTHS)}
        sentence = sentence.replace(f"{{{slot}}}", filling[slot], 1)
    return sentence


def _retell(chance: random.Random, sentence: str) -> str:
    """Some words of the same meaning, and now and then another figure or day."""
    for word, other in OTHER_WORDS.items():
        if word in sentence and chance.random() < 0.5:
            sentence = sentence.replace(word, other)
    return " ".join(_change(chance, word) for word in sentence.split())


def _change(chance: random.Random, word: str) -> str:
    if word.isdigit() and chance.random() < 0.1:
        return str(int(word) * 2 + 1)
    return chance.choice(DAYS) if word in DAYS and chance.random() < 0.1 else word
