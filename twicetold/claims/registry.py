"""The claim finders, in the order in which they run."""

from twicetold.model import Claim, Document


def find_claims(_left: Document, _right: Document) -> tuple[Claim, ...]:
    """The claims of both documents, left ones first; names are joined over both."""
    return ()
