"""What belongs to the page and not to the article: buttons, teasers, notices.

    What You Need To Know The council …     `What You Need To Know`
    Read more: Bridge to close              `Read more`
    Share this article                      the line

Reported as kind ``furniture`` with low severity; it is no damage and does not count as such. A phrase is marked where a
line or a paragraph begins with it. Not marked: ``Read more books, she said.``, ``Follow the river north.``
"""

import re
from collections.abc import Iterable

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.model import Candidate, Severity, Span

_BUTTON = "facebook|twitter|tweet|whatsapp|pinterest|e-?mail|print|share|linkedin|reddit|comments?|save"
_LEADS = "|".join(
    (
        r"what you need to know(?= [A-Z]|:|$)",
        r"what we know so far(?=:|$)",
        r"key (?:facts|points|takeaways)(?=:|$)",
        r"read (?:more|also|next|the full (?:story|article)(?: here)?)(?=:|$| »| >| \|)",
        r"see also(?=:|$)",
        r"(?:related|more|top|trending|recommended|popular|latest) (?:stories|articles|news|coverage|videos)(?=:|$)",
        r"more from [\w .]{2,40}$|more on this story$|you may also like|recommended for you",
        r"most (?:read|popular|viewed)$",
        r"share (?:this(?: (?:article|story|page|post|on \w{2,20}))?|on \w{2,20}|via e-?mail)(?=$|:)",
        rf"(?:{_BUTTON})(?:[ |·,/]{{1,3}}(?:{_BUTTON})){{0,8}}$",
        r"sign up (?:for|to) (?:our|the|receive)[^.\n]{0,80}|subscribe(?: (?:now|today|to)[^.\n]{0,80})?(?=$|[.!])",
        r"follow (?:us|@\w{1,30}|\w{2,20} \w{2,20}) on (?:twitter|facebook|instagram|x)|like us on facebook",
        r"(?:advertisement|sponsored content|(?:story|article) continues below(?: advertisement)?)(?=$|[.:])",
        r"(?:continue reading(?: the main story)?|skip (?:advertisement|to (?:main )?content))(?=$|[.:])",
        r"click here (?:to|for) [^.\n]{0,80}|load(?:ing)?(?: more)?\.{0,3}$|\d{1,4} comments?$",
        r"(?:leave|post) a (?:comment|reply)",
        r"(?:©|copyright|\(c\)) ?(?:©)? ?\d{4}|all rights reserved",
        r"this (?:material|article) may not be (?:published|reproduced)",
        r"(?:watch|video|listen|photos?|gallery|slideshow)(?::(?= [A-Z])|$)",
        r"enable javascript|we use cookies|accept (?:all )?cookies|(?:back|return) to top$",
        r"updated? \d{1,2} (?:hours?|minutes?) ago$|\d{1,2} min(?:ute)? read$",
    )
)
_LINE = re.compile(rf"^[ \t]*(?P<lead>{_LEADS})", re.IGNORECASE | re.MULTILINE)


def find_furniture(telling: Telling) -> Iterable[Candidate]:
    text = telling.document.text
    for match in _LINE.finditer(text):
        lead = match["lead"]
        if lead[0].islower() or (
            lead.lower().startswith("what") and not lead.istitle() and text[match.end() :][:1] == " "
        ):
            continue
        yield offer(
            "furniture",
            "furniture.line",
            Span(match.start("lead"), match.end()),
            0.7,
            "This belongs to the page, not to the article.",
            severity=Severity.LOW,
        )
