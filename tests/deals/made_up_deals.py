"""Read the made-up deals of this folder: their dossiers, and the paragraphs of their sources."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jvexplore.article.normalise import normalise_text

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER: Final = Path(__file__).parent
DEALS: Final = tuple(sorted(path.parent for path in FOLDER.glob("*/dossier.toml")))
"""The folder of each deal."""
FACT_TABLES: Final = {
    "parties": "party",
    "relations": "relation",
    "stakes": "stake",
    "quotes": "quote",
    "challenges": "challenge",
    "events": "event",
    "figures": "figure",
    "terms": "term",
}
"""The kind of fact that each table of a dossier has."""
_BLANK_LINES: Final = re.compile(r"\n\s*\n")
_LONGEST_BYLINE: Final = 12
"""In words: a block that names the publisher or an author and is longer than this is a paragraph."""


def read_toml(path: Path) -> dict[str, Any]:
    """Return a TOML file's content."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def paragraph_texts(folder: Path, dossier: dict[str, Any]) -> dict[str, str]:
    """Return the normalised text of each paragraph of a deal's sources, by its id.

    The blocks of a source file are its paragraphs, in the order of the dossier. Title, source line and byline are not
    counted where the dossier does not list them.

    Raises:
        ValueError: a source has more or fewer blocks than the dossier lists.
    """
    texts: dict[str, str] = {}
    for source in dossier["sources"]:
        paragraphs = source["paragraphs"]
        blocks = list(_source_blocks(folder, source, lists_title=any(p.get("part") == "title" for p in paragraphs)))
        ids = [paragraph["id"] for paragraph in paragraphs]
        texts |= dict(zip(ids, blocks, strict=True))
    return texts


def _source_blocks(folder: Path, source: dict[str, Any], *, lists_title: bool) -> Iterator[str]:
    names = [source.get("publisher", ""), *source.get("author", ())]
    for block in _BLANK_LINES.split((folder / "sources" / f"{source['id']}.txt").read_text(encoding="utf-8").strip()):
        text = normalise_text(block)
        if text == normalise_text(source["title"]):
            if lists_title:
                yield text
            continue
        if len(text.split()) <= _LONGEST_BYLINE and any(name and normalise_text(name) in text for name in names):
            continue
        yield text


def dossier_facts(dossier: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the address of each fact of a dossier, and its keys."""
    for table, kind in FACT_TABLES.items():
        for fact in dossier.get(table, ()):
            yield f"{kind}/{fact['id']}", fact


def fact_passages(fact: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the passages of a fact, and those of the responses to it."""
    yield from fact["passages"]
    for response in fact.get("responses", ()):
        yield from response["passages"]
