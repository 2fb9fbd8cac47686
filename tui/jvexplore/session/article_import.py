"""An article to import: what the import screen is given."""

from __future__ import annotations

from typing import NamedTuple


class ArticleToImport(NamedTuple):
    """An article that the reader chose to make a source of.

    Attributes:
        data: its contents.
        name: where it comes from, as it is shown: "alibaba.html", "pasted text", "standard input".
        suffix: that of its file's name, with the dot; empty if there is no file.
    """

    data: bytes
    name: str
    suffix: str = ""
