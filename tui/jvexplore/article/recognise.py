"""Recognise the paragraphs of the article in a text by their digests, whatever its layout.

Only digests and lengths of the article are known, so each candidate is a stretch of the text, in one of the
forms that a copy may have; its digest is compared. The time is limited by the number of characters
digested, not by a clock: the same text gives the same sections on every machine.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jvexplore.article.article_copy import ArticleCopy, CopySection
from jvexplore.article.hyphen_breaks import collect_words
from jvexplore.article.layouts import read_layout, read_layouts
from jvexplore.article.missing_paragraphs import MissingParagraphs
from jvexplore.article.normalise import apply_steps, normalise_text
from jvexplore.article.paragraph_search import CopyRegion, find_paragraph_spans
from jvexplore.article.running_lines import strip_quoting, strip_running_lines
from jvexplore.article.saved_page import extract_text, is_html
from jvexplore.article.spelling_variants import spelling_variants

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from jvexplore.dossier.source import Source

_BLANK_LINES: Final = re.compile(r"\n(?:[^\S\n]*+\n)++")
_LONGEST_ARTICLE: Final = 1 << 18
"""The maximum length of a text, in characters, that is searched again although nothing of the article was found."""
_MAX_LINES: Final = 20_000
"""The maximum number of lines in which paragraphs are searched that are not separate blocks; no article has as many."""
_FORM_FEED: Final = re.compile("[\f\v]")


def recognise_text(text: str, source: Source) -> ArticleCopy:
    """Find the source's paragraphs in a text or HTML page; missing ones are also searched across running titles.

    Args:
        text: the text of the whole copy.
        source: the article, with its digests.
    """
    text = extract_text(text) if is_html(text) else strip_quoting(text)
    copy = recognise_blocks(split_blocks(text), source)
    if not copy.missing_paragraphs or (not copy.recognised_sections and len(text) > _LONGEST_ARTICLE):
        return copy
    stripped = strip_running_lines(text)
    if stripped == text:
        return copy
    # If two recognise as many paragraphs, take the one that leaves nothing out.
    return max(copy, recognise_blocks(split_blocks(stripped), source), key=lambda each: len(each.recognised_sections))


def split_blocks(text: str) -> list[str]:
    """Return the blocks of a text between blank lines, with their line breaks."""
    lines = "\n".join(_FORM_FEED.sub("\n", text).splitlines())
    return [block for each in _BLANK_LINES.split(lines) if (block := each.strip("\n")).strip()]


def recognise_blocks(blocks: Iterable[str], source: Source) -> ArticleCopy:
    """Find the source's paragraphs among blocks of text, wherever they are.

    If the copy's blank lines differ from the dossier's, or are missing, paragraphs of known length
    are searched from every word, and across a few foreign lines.
    """
    parts = list(blocks)
    missing = MissingParagraphs(source)
    words = collect_words("\n".join(parts))
    whole = [_recognise_plain(block, missing, words) for block in parts]
    missing.mark_found(section.paragraph for section in whole if section)
    for index in _nearest_first(whole):
        if missing.is_complete:
            break
        if whole[index] is None:
            whole[index] = section = _recognise_any_spelling(parts[index], missing, words)
            missing.mark_found([section.paragraph] if section else [])
    sections = tuple(replace(each, source=source.id) for each in _fill_gaps(parts, whole, missing, words))
    found = {section.paragraph for section in sections}
    paragraphs = [each for each in source.paragraphs if each.id]
    return ArticleCopy(
        sections,
        tuple(each.id for each in paragraphs if each.digest and each.id not in found),
        tuple(each.id for each in paragraphs if not each.digest),
        {each.id: source.id for each in paragraphs},
    )


def _nearest_first(whole: Sequence[CopySection | None]) -> list[int]:
    """Return the indexes of blocks, those next to recognised ones first."""
    known = [index for index, section in enumerate(whole) if section]
    if not known:
        return list(range(len(whole)))
    return sorted(range(len(whole)), key=lambda index: max(known[0] - index, index - known[-1], 0))


def _recognise_plain(block: str, missing: MissingParagraphs, words: Collection[str]) -> CopySection | None:
    """Return the section for a whole block, in its likeliest reading; `None` if it is not a paragraph."""
    if missing.is_far_too_short(len(block)):
        return None
    text = " ".join(block.split("\n")).strip()
    plain = apply_steps(missing.rule, text)
    if found := missing.find_paragraph(plain, of_any_length=True):
        return CopySection.from_paragraph(text, plain, found, missing.rule)
    if not missing.fits_length(len(block)):
        return None
    text = read_layout(block, words)
    normal = normalise_text(text)
    found = missing.find_paragraph(normal) if normal != plain else ""
    return CopySection.from_paragraph(text, normal, found) if found else None


def _recognise_any_spelling(block: str, missing: MissingParagraphs, words: Collection[str]) -> CopySection | None:
    """Return the section for a whole block, in any reading and spelling; `None` if it is not a paragraph."""
    if not missing.fits_length(len(block)):
        return None
    for text in read_layouts(block, words):
        if not missing.take_spelling():
            return None
        for normal, spelling in spelling_variants(text):
            if found := missing.find_paragraph(normal):
                return CopySection.from_paragraph(text, normal, found, spelling)
    return None


def _fill_gaps(
    parts: Sequence[str], whole: Sequence[CopySection | None], missing: MissingParagraphs, words: Collection[str]
) -> Iterator[CopySection]:
    """Yield sections: the blocks that are whole paragraphs, and those found in the blocks between them."""
    between: list[str] = []
    for part, section in zip(parts, whole, strict=True):
        if section is None:
            between.append(part)
            continue
        yield from _sections_between(between, missing, words)
        between = []
        yield section
    yield from _sections_between(between, missing, words)


def _sections_between(
    blocks: Sequence[str], missing: MissingParagraphs, words: Collection[str]
) -> Iterator[CopySection]:
    """Yield the sections of some blocks: paragraphs that begin and end anywhere in them, and the rest."""
    if sum(block.count("\n") + 1 for block in blocks) > _MAX_LINES:
        yield from (CopySection(" ".join(block.split())) for block in blocks)
    elif blocks:
        region = CopyRegion(blocks, words)
        yield from region.split_into_sections(find_paragraph_spans(region, missing))
