"""Decode the bytes of a plain text, whatever its encoding."""

from __future__ import annotations

from jvexplore.article.other_formats import find_other_format
from jvexplore.article.text_decoding import decode_copy, guess_encoding
from jvexplore.dossier.conversion.file_format import read_format
from jvexplore.errors import JvexploreError


def decode_article(data: bytes) -> str:
    """Decode the contents of a file with an article.

    Raises:
        JvexploreError: when it is empty, not text, or of a kind that is not an article's plain text.
    """
    if other := find_other_format(data):
        raise JvexploreError(f"is {other.name}, not an article", other.remedy)
    try:
        text = decode_copy(data)
    except JvexploreError:
        guess = guess_encoding(data)
        if guess is None:
            raise
        text = guess.text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        raise JvexploreError("is not text", "save the article as a text file")
    if not any(map(str.isalnum, text)):
        raise JvexploreError("is empty", "name a file with the text of an article")
    if type(read_format(text)) is int:
        raise JvexploreError("is a dossier or a notes file, not an article", "open a dossier with --dossier FILE")
    return text
