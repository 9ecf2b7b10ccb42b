"""Readers of the lossless formats, written from what their documentation says and from nothing of ours."""

import re

# http://criticmarkup.com/spec.php; a remark in brackets may stand before the closing brace.
_CRITIC = re.compile(
    r"\{\+\+(?P<came>.*?)\+\+[ \t]*(?:\[.*?\])?[ \t]*\}"
    r"|\{--(?P<went>.*?)--[ \t]*(?:\[.*?\])?[ \t]*\}"
    r"|\{~~(?P<old>(?:[^~>]|~(?!>))+)~>(?P<new>(?:[^~]|~(?!~\}))+)~~\}"
    r"|\{==(?P<lit>.*?)==\}"
    r"|\{>>(?P<said>.*?)<<\}",
    re.DOTALL,
)
_WDIFF = re.compile(r"\\.|\[-|-\]|\{\+|\+\}|.", re.DOTALL)


def resolve_critic(text: str, *, is_accepted: bool) -> str:
    """All changes accepted, or all rejected; comments belong to neither."""
    kept = ("came", "new", "lit") if is_accepted else ("went", "old", "lit")
    return _CRITIC.sub(lambda match: "".join(match[name] or "" for name in kept), text)


def critic_comments(text: str) -> list[str]:
    return [match["said"] for match in _CRITIC.finditer(text) if match["said"]]


def resolve_wdiff(text: str, *, is_accepted: bool) -> str:
    """The text with what came in, or with what went."""
    inside, kept = "", []
    for mark in _WDIFF.findall(text):
        if mark in ("[-", "{+"):
            assert not inside, "marks do not nest"
            inside = mark
        elif mark in ("-]", "+}"):
            assert inside == {"-]": "[-", "+}": "{+"}[mark]
            inside = ""
        elif inside != ("[-" if is_accepted else "{+"):
            kept.append(mark[-1])
    assert not inside
    return "".join(kept)
