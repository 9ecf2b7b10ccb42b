"""Errors that reach a person. Each message is one sentence that says what to do."""


class TwicetoldError(Exception):
    """The root of every error this program raises on purpose."""


class UnreadableInput(TwicetoldError):
    """A file or text that cannot be read as an article."""


class BadUse(TwicetoldError):
    """Options or arguments that do not go together."""


class NotWritten(TwicetoldError):
    """A result that did not get where it should."""


class MissingExtra(TwicetoldError):
    """An optional extra is asked for that is not installed, or not as it should be."""


class Cancelled(TwicetoldError):
    """The caller asked for the work to stop."""
