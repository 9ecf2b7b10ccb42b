"""Texts as they come from a clipboard."""


def tidy(text: str) -> str:
    """Line ends as terminals paste them, put right; nothing where there are no words."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return text + "\n" if text else ""
