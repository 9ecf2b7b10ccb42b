"""The words by which a denial, an answer and an outcome are known, and what an editor would give for each.

denied that he knew     was denied bail (no)        pleaded not guilty      dismissed the claim as baseless
declined to comment     his lawyer said             did not respond         said in a statement
was sentenced           resigned                    approved the plan       was called off
"""

import re
from dataclasses import dataclass

from twicetold.model import UntoldKind

_ACCUSATIONS = "claims?|allegations?|accusations?|charges?|suggestions?|reports?"
_DENIED = (
    r"that|the|any|all|having|being|it|this|his|her|their|its|wrongdoing|\w+ing|involvement|responsibility|knowledge|"
    rf"what|{_ACCUSATIONS}"
)
_DONE = (
    "arrested|charged|indicted|fired|sacked|suspended|evacuated|released|banned|cancell?ed|postponed|dismissed|expelled"
)


@dataclass(frozen=True, slots=True)
class Sort:
    kind: UntoldKind
    weight: float
    cue: re.Pattern[str]
    reason: str


def _words(*forms: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


SORTS = (
    Sort(
        UntoldKind.DENIAL,
        0.95,
        _words(
            rf"(?<!were )(?<!was )(?<!been )(?<!be )den(?:y|ies|ied|ying) (?:{_DENIED})",
            r"denials?",
            r"refut(?:e|es|ed)",
            r"disput(?:e|es|ed) (?:that|the|this)",
            r"(?:pleaded|pled|plead|pleads) not guilty",
            r"no (?:evidence|truth|basis) (?:that|of|to|for)",
            rf"rejected? (?:the|any|all|those|these) (?:\w+ )?(?:{_ACCUSATIONS})",
            r"(?:called|dismissed) (?:\w+ ){1,4}(?:baseless|false|untrue|unfounded|nonsense)",
        ),
        "A denial that only this side tells.",
    ),
    Sort(
        UntoldKind.ANSWER,
        0.85,
        _words(
            r"(?:declined|refused) to (?:comment|answer|be interviewed|discuss|speak|talk)",
            r"(?:declined|refused|turned down) (?:[\w’']+ ){1,4}(?:requests?|interviews?|comment)",
            r"(?:did|has|have|had) not (?:immediately )?(?:respond|repl(?:y|ied)|return|answer)(?:ed)?",
            r"(?:could not|couldn't) (?:immediately )?be reached",
            r"(?:lawyer|attorney|solicitor|counsel)s? (?:for|of) (?:the )?[A-Z]\w+",
            r"(?:his|her|their|’s|'s) (?:defen[cs]e )?(?:lawyer|attorney|solicitor)s?",
            r"said in (?:a|an|its|his|her) (?:\w+ )?(?:statement|reply|response|apology)",
            r"apologi[sz](?:e|ed|es)",
            r"in (?:his|her|its|their) defen[cs]e",
        ),
        "An answer that only this side tells.",
    ),
    Sort(
        UntoldKind.OUTCOME,
        0.75,
        _words(
            r"convicted",
            r"acquitted",
            r"sentenced",
            r"found (?:not )?guilty",
            r"resign(?:ed|s)?",
            r"resignation",
            rf"(?:was|were) (?:{_DONE})",
            r"called off",
            r"settled (?:the|with|for|out)",
            r"(?:approved|rejected|vetoed|overturned|upheld|repealed|signed) (?:the|a|an|by|his|her|its)",
            r"(?:died|dies) (?:of|from|at|in|on|after|later)",
            r"(?:pleaded|pled) guilty",
            r"ruled (?:that|the|against|in)",
            rf"(?:has|have|had) (?:closed|reopened|collapsed|been (?:closed|{_DONE}))",
        ),
        "An outcome that only this side tells.",
    ),
)
