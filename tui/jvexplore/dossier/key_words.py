"""The path of a key in words."""


def key_words(key: str) -> str:
    """Return the path of a key in words: "Passages 1, paragraph" for `passages.1.paragraph`."""
    words = ""
    for part in key.replace("_", " ").split("."):
        words += f" {part}" if part.isdecimal() and words else f", {part}" if words else part
    return words[:1].upper() + words[1:]
