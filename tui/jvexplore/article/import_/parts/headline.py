"""Choose the headline among the blocks above an article's text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.source_metadata import names_company
from jvexplore.article.normalise import normalise_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.parts.draft_block import DraftBlock

_LONGEST: Final = 200
"""The most characters of a headline."""
_FEWEST_WORDS: Final = 3
"""The words of a headline: fewer may be the name of a section."""
_MANY: Final = 6
"""The blocks above the text from which on most of them are menus."""
_NEAR: Final = 12
"""The most blocks between a headline and the text, where there are menus."""
_MAX_BETWEEN: Final = 2
"""How far above a standfirst, which shares more words with the text, the headline may be."""
_FEWEST_SHARED: Final = 2
"""How many words a headline has in common with its text at least."""
_SHARED_SHARE: Final = 0.5
"""Which share of its long words those are at least."""
_SAMPLE: Final = 8_000
"""How many characters of the text are looked at."""
_LONG_WORD: Final = re.compile(r"[^\W_]{4,}")
_SENTENCE_ENDS: Final = tuple(".?!…,\"”“»’'")
_CRUMBS: Final = re.compile(r"[^<«‹]*\w(?:\s[>»›]\s|>)\w")
"""The path to a page: News > Business."""
_AFTER_TITLE: Final = re.compile(r"\s*[|·•»:-]\s*\S")
_BEFORE_TITLE: Final = re.compile(r"\S\s*[|·•«:-]\s*\Z")


def find_headline(blocks: Sequence[DraftBlock], extent: range, lines: frozenset[int], title: str) -> int | None:
    """Return the place of the headline; `None` if there is none.

    A block that ends as a sentence does is none, unless the file says so: by its hint, and for one that ends in a full
    stop by its title too.

    Args:
        blocks: all blocks.
        extent: the places of the article's text; empty if it has none that is a sentence.
        lines: the places of lines about the publication.
        title: the title that the file gives; may be empty.
    """
    hinted = [place for place, each in enumerate(blocks) if each.hint == BlockHint.HEADLINE and each.is_open]
    titled = [place for place in hinted if is_title_of(blocks[place].text, title)]
    hinted = [place for place in hinted if not blocks[place].text.rstrip().endswith((".", "…"))]
    if titled or hinted:
        return (titled or hinted)[0]
    end = extent.start if extent else len(blocks)
    above = [place for place in range(end) if place not in lines and _may_be_headline(blocks[place])]
    titled = [place for place in above if is_title_of(blocks[place].text, title)]
    if titled:
        return titled[-1]
    if len(above) < _MANY or not extent:
        # Above its announcement, a company stands with the day.
        companies = {place for place in above[:-1] if place + 1 in lines and names_company(blocks[place].text)}
        above = [place for place in above if place not in companies]
        long = (place for place in above if blocks[place].word_count >= _FEWEST_WORDS)
        headline = next(long, above[0] if above else None)
        about = lines | companies
        first = next((place for place in range(end) if blocks[place].is_open and place not in about), headline)
        return headline if first in above else None
    return _choose_among_menus(blocks, above[-_NEAR:], extent)


def is_title_of(text: str, title: str) -> bool:
    """Return whether a title that a file gives is a text, perhaps with the name of a site or a section beside it."""
    wanted, given = normalise_text(text).casefold(), normalise_text(title).casefold()
    if not wanted or not given:
        return False
    if given.startswith(wanted):
        return given == wanted or _AFTER_TITLE.match(given, len(wanted)) is not None
    return given.endswith(wanted) and _BEFORE_TITLE.search(given[: -len(wanted)]) is not None


def _may_be_headline(block: DraftBlock) -> bool:
    if not block.is_open or len(block.text) > _LONGEST or _CRUMBS.match(block.text):
        return False
    return not block.text.rstrip().endswith(_SENTENCE_ENDS)


def _choose_among_menus(blocks: Sequence[DraftBlock], above: Sequence[int], extent: range) -> int | None:
    """Return the first of the blocks next to the text that are about what it is about; else the longest of them."""
    text = " ".join(blocks[place].text for place in extent)[:_SAMPLE]
    words = frozenset(_LONG_WORD.findall(text.casefold()))
    shared = {place: _count_shared(blocks[place].text, words) for place in above}
    best = max(above, key=lambda place: (shared[place], place))
    if not shared[best]:
        long = [place for place in above if blocks[place].word_count > _FEWEST_WORDS]
        return max(long, key=lambda place: blocks[place].word_count, default=None)
    before = max((place for place in above if place < best), default=best)
    return before if shared[before] and best - before <= _MAX_BETWEEN else best


def _count_shared(text: str, words: frozenset[str]) -> int:
    """Return how many words a block shares with a text; 0 if most of it are others."""
    own = {*_LONG_WORD.findall(text.casefold())}
    shared = len(own & words)
    return shared if shared >= max(_FEWEST_SHARED, len(own) * _SHARED_SHARE) else 0
