"""The article of a file of which there is no dossier, as providers read it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from jvexplore.article.import_.paragraph_blocks import PARAGRAPH_PARTS_OF_BLOCKS, paragraph_flags
from jvexplore.article.import_.stated_dates import is_day
from jvexplore.article.normalise import normalise_text
from jvexplore.dossier.writing.source_ids import paragraph_ids
from jvexplore.suggest.make_article import make_article

if TYPE_CHECKING:
    from jvexplore.article.import_.imported_article import ImportedArticle
    from jvexplore.suggest.article import Article


def article_of_import(imported: ImportedArticle, published: date | None = None, language: str = "") -> Article:
    """Return an imported article; its paragraphs have the ids that a new dossier would give them.

    Args:
        imported: its blocks and fields.
        published: the day of publication, if it is not that of the fields.
        language: the language, if it is not that of the fields.
    """
    blocks = imported.blocks
    flags = paragraph_flags(blocks, [normalise_text(each.text) for each in blocks])
    kept = [block for block, is_paragraph in zip(blocks, flags, strict=True) if is_paragraph]
    parts = [PARAGRAPH_PARTS_OF_BLOCKS[each.part] for each in kept]
    ids = paragraph_ids(parts)
    stated = imported.fields.published
    day = published or (date.fromisoformat(stated) if is_day(stated) else None)
    paragraphs = zip(ids, parts, (each.text for each in kept), strict=True)
    return make_article(paragraphs, day, language or imported.fields.language)
