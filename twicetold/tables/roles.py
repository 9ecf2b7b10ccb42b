"""Roles that a person or a group has in a story. Those of one group exclude each other where one of them is told."""

from functools import cache

_GROUPS = (
    # in court: one is not another
    "prosecutor prosecutors|plaintiff plaintiffs|defendant defendants|judge judges|juror jurors jury|witness witnesses|"
    "victim victims|suspect suspects",
    # in office
    "president|vice president|prime minister|minister ministers|secretary|mayor|governor|senator senators|"
    "ambassador|chancellor|attorney general|inspector general",
    "employer employers|employee employees|worker workers|union unions",
    "buyer buyers|seller sellers",
    "landlord landlords|tenant tenants",
    "teacher teachers|student students pupil pupils",
    "doctor doctors|nurse nurses|patient patients",
    "husband|wife|father|mother|son|daughter|brother|sister|uncle|aunt|cousin",
    "government|opposition",
    "author|publisher|editor",
    "coach|captain|goalkeeper|referee",
    "founder|owner|customer customers",
)


@cache
def roles() -> dict[str, tuple[int, int]]:
    """For each word its group and its role in the group."""
    return {
        word: (group, role)
        for group, names in enumerate(_GROUPS)
        for role, words in enumerate(names.split("|"))
        for word in _split(words)
    }


def _split(words: str) -> list[str]:
    """The forms of one role: ``judge judges`` are two, ``prime minister`` is one."""
    is_phrase = words.split()[0] in ("vice", "prime", "attorney", "inspector")
    return [words] if is_phrase else words.split()
