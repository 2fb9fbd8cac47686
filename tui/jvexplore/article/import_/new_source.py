"""Make a source of a dossier from an imported article."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from jvexplore.article.import_.formats import recognise_format
from jvexplore.article.import_.paragraph_blocks import PARAGRAPH_PARTS_OF_BLOCKS, paragraph_flags
from jvexplore.article.import_.stated_dates import is_day
from jvexplore.article.normalise import normalise_text, text_digest
from jvexplore.article.running_lines import strip_quoting
from jvexplore.article.saved_page import is_html
from jvexplore.dossier.vocabulary.paragraph_parts import DEFAULT_PARAGRAPH_PART
from jvexplore.dossier.writing.new_dossier import NewSource
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jvexplore.article.import_.block import Block
    from jvexplore.article.import_.imported_article import ArticleFields, ImportedArticle

_LONGEST_TITLE: Final = 200
"""The most characters of a title that is kept whole."""
_CUT_TITLE: Final = 80
"""The most characters of a title that is the beginning of a paragraph."""
_LINE_ENDS: Final = re.compile("[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_QUOTING_LINE: Final = re.compile(r"^(?=[^\S\n]*[>|])", re.MULTILINE)
_TAG: Final = re.compile(r"<(?=[!a-zA-Z])")
_WORD_JOINER: Final = "\u2060"
"""An invisible character, which has no effect on the words that are compared."""


def new_source(article: ImportedArticle, original: bytes, suffix: str) -> NewSource:
    """Return the source that a dossier is to have of an article.

    Of two paragraphs with the same words, which could not be told apart, only the first is one.

    Args:
        article: its blocks, of which those that are kept are its paragraphs and its copy, and its fields.
        original: the contents of the file that it came from.
        suffix: the suffix of the name of that file; empty for that of its format.

    Raises:
        JvexploreError: when no block that is kept is a paragraph.
    """
    kept = [each for each in article.blocks if not each.is_dropped and has_words(each.text)]
    paragraphs = [*_paragraph_fields(kept)]
    if not paragraphs:
        raise JvexploreError("has no paragraph", "name a file with the text of an article")
    fields = dict(_source_fields(article.fields))
    fields.setdefault("title", cut_title(next(each.text for each in kept if each.part in PARAGRAPH_PARTS_OF_BLOCKS)))
    known = suffix or recognise_format(original, suffix).suffix
    return NewSource(fields, paragraphs, copy_text(each.text for each in kept), original, known)


def copy_text(texts: Iterable[str]) -> str:
    """Return the text of a copy with the texts of some blocks, one per line, that is read back as they stand."""
    return _protect_copy("\n\n".join(" ".join(_LINE_ENDS.split(each)).strip() for each in texts) + "\n")


def has_words(text: str) -> bool:
    """Return whether a text is more than a decoration, such as "* * *"."""
    return any(map(str.isalnum, normalise_text(text)))


def cut_title(text: str) -> str:
    """Return a text as a title: if it is too long for one, its beginning."""
    if len(text) <= _LONGEST_TITLE:
        return text
    words, _, _ = text[:_CUT_TITLE].rpartition(" ")
    return (words.rstrip(" ,;:–—-") or text[:_CUT_TITLE]) + "…"


def _paragraph_fields(blocks: Sequence[Block]) -> Iterator[dict[str, Any]]:
    """Yield the keys of each paragraph in a dossier's file, except its id."""
    texts = [normalise_text(each.text) for each in blocks]
    for block, text, is_paragraph in zip(blocks, texts, paragraph_flags(blocks, texts), strict=True):
        if is_paragraph:
            part = PARAGRAPH_PARTS_OF_BLOCKS[block.part]
            named = {} if part == DEFAULT_PARAGRAPH_PART else {"part": part}
            yield {**named, "digest": text_digest(text), "length": len(text)}


def _source_fields(fields: ArticleFields) -> Iterator[tuple[str, Any]]:
    """Yield the keys of the source in a dossier's file, except its id and its paragraphs; no empty ones."""
    published = date.fromisoformat(fields.published) if is_day(fields.published) else fields.published
    every = {
        "title": fields.title,
        "publisher": fields.publisher,
        "author": [*fields.authors],
        "published": published,
        "url": fields.url,
        "language": fields.language,
    }
    yield from ((key, value) for key, value in every.items() if value)


def _protect_copy(copy: str) -> str:
    """Return a copy that is read again as it stands.

    Lines that begin with marks of a quoted e-mail, and tags of HTML, would be resolved; words do not change.
    """
    if strip_quoting(copy) != copy:
        copy = _QUOTING_LINE.sub(_WORD_JOINER, copy)
    return _TAG.sub(f"<{_WORD_JOINER}", copy) if is_html(copy) else copy
