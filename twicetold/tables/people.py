"""What the name or the title of a person says about their gender."""

from functools import cache
from importlib.resources import files

FEMALE, MALE = "female", "male"

_TITLES = {
    FEMALE: "mrs ms miss mme mlle lady dame queen princess duchess baroness countess",
    MALE: "mr sir lord king prince duke baron count",
}
_NOUNS = {
    FEMALE: "woman women girl girls mother mom mum wife widow daughter sister aunt niece grandmother granddaughter "
    "girlfriend bride nun actress heroine waitress hostess spokeswoman congresswoman chairwoman businesswoman "
    "policewoman councilwoman sportswoman schoolgirl lady ladies female queen princess duchess stewardess mistress "
    "housewife midwife goddess empress",
    MALE: "man men boy boys father dad husband widower son brother uncle nephew grandfather grandson boyfriend groom "
    "monk spokesman congressman businessman policeman councilman sportsman schoolboy gentleman gentlemen male king "
    "prince duke guy fireman god emperor",
}


@cache
def first_names() -> dict[str, str]:
    """The gender of first names that tell it."""
    text = (files("twicetold.tables") / "first-names.txt").read_text("utf-8")
    rows = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    return {name: row[0] for row in rows for name in row[1:]}


@cache
def titles() -> dict[str, str]:
    """The gender of titles, in lower case without their point."""
    return {word: gender for gender, words in _TITLES.items() for word in words.split()}


@cache
def gendered_nouns() -> dict[str, str]:
    """The gender of nouns for persons, in lower case."""
    return {word: gender for gender, words in _NOUNS.items() for word in words.split()}
