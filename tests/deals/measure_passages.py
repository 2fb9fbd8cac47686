"""Fill in what the dossiers of this folder say of their sources: `python -m tests.deals.measure_passages [DEAL …]`.

Where a person wrote `{ paragraph = "5", words = "48 per cent" }`, the words become `start`, `end` and `digest`; every
paragraph gets its `digest` and `length`. All else in a file stays as it is, and so do passages that name no paragraph.
`jvexplore check --fix` does the same and more: this small script does not need the program that it helps to test.
"""

from __future__ import annotations

import re
import sys
import tomllib
from functools import partial
from typing import TYPE_CHECKING, Final

from jvexplore.article.normalise import normalise_text, text_digest
from tests.deals.made_up_deals import DEALS, paragraph_texts

if TYPE_CHECKING:
    from collections.abc import Mapping

_PASSAGE: Final = re.compile(r'\{ paragraph = "([^"]+)", words = ("(?:[^"\\]|\\.)*") \}')
_PARAGRAPH: Final = re.compile(r'^\[\[sources\.paragraphs\]\]\nid = "([^"]+)"\n(?:\w.*\n)*', re.MULTILINE)
_MEASURES: Final = re.compile(r"^(?:digest|length) = .*\n", re.MULTILINE)


def measure_passage(match: re.Match[str], texts: Mapping[str, str]) -> str:
    """Return a passage that was written with its words, measured.

    Raises:
        ValueError: its words do not occur exactly once in its paragraph.
    """
    paragraph = match[1]
    words = normalise_text(tomllib.loads(f"words = {match[2]}")["words"])
    if texts[paragraph].count(words) != 1:
        raise ValueError(f"{words!r} occurs {texts[paragraph].count(words)} times in {paragraph}: {texts[paragraph]}")
    start = texts[paragraph].index(words)
    measures = f'start = {start}, end = {start + len(words)}, digest = "{text_digest(words)}"'
    return f'{{ paragraph = "{paragraph}", {measures} }}'


def measure_paragraph(match: re.Match[str], texts: Mapping[str, str]) -> str:
    """Return the table of a paragraph with its digest and length."""
    text = texts[match[1]]
    return _MEASURES.sub("", match[0]) + f'digest = "{text_digest(text)}"\nlength = {len(text)}\n'


def main(names: list[str]) -> None:
    """Measure the deals of these names, or all."""
    for folder in DEALS:
        if names and folder.name not in names:
            continue
        path = folder / "dossier.toml"
        written = path.read_text(encoding="utf-8")
        texts = paragraph_texts(folder, tomllib.loads(written))
        measured = _PARAGRAPH.sub(partial(measure_paragraph, texts=texts), written)
        measured = _PASSAGE.sub(partial(measure_passage, texts=texts), measured)
        path.write_text(measured, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
