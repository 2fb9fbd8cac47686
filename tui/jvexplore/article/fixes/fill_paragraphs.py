"""Fill in the digests and lengths of paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import paragraph_address
from jvexplore.article.fixes.fix import Fix
from jvexplore.article.normalise import apply_steps, source_rule, text_digest
from jvexplore.article.undigested_paragraphs import undigested_stretches

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from jvexplore.article.fixes.located_dossier import LocatedDossier
    from jvexplore.article.read_copy import SourceCopy
    from jvexplore.dossier.source import Source


def fill_paragraphs(located: LocatedDossier, trusted: Collection[str]) -> Iterator[Fix]:
    """Fill in the digests of paragraphs that lack one, and correct the lengths; yield what was done.

    A digest is filled in where the copy has as many sections between two recognised paragraphs as the dossier.

    Args:
        located: the dossier.
        trusted: the ids of the sources whose copies the reader has just named: only of these may all digests be new.
    """
    for table, source in located.located_sources():
        attached = located.attached.copies.get(source.id)
        if attached is None:
            continue
        sections = attached.copy.recognised_sections
        missing = _missing_texts(source, attached, is_trusted=source.id in trusted)
        for paragraph_table, paragraph in located.located_paragraphs(table, source):
            entry = paragraph_address(paragraph.id)
            normal = missing.get(paragraph.id)
            if normal is not None:
                values: dict[str, str | int] = {"digest": text_digest(normal), "length": len(normal)}
                located.edits.set_keys(paragraph_table, values)
                yield Fix(entry, "digest", f"{values['digest']}, with length {len(normal)}")
            elif section := sections.get(paragraph.id):
                length = len(section.normalised_text)
                if paragraph.length != length:
                    located.edits.set_keys(paragraph_table, {"length": length})
                    yield Fix(entry, "length", f"{length}")


def _missing_texts(source: Source, attached: SourceCopy, *, is_trusted: bool) -> Mapping[str, str]:
    """Return the normalised texts of the paragraphs without a digest, as far as it is clear which they are."""
    copy, rule = attached.copy, source_rule(source)
    if len(copy.undigested_paragraphs) == len(copy.sources) and not is_trusted:
        return {}
    found: dict[str, str] = {}
    for stretch in undigested_stretches(copy):
        if len(stretch.paragraphs) == len(stretch.texts):
            texts = (apply_steps(rule, text) for text in stretch.texts)
            found |= zip(stretch.paragraphs, texts, strict=True)
    known = {each.digest for each in source.paragraphs}
    texts_found = [*found.values()]
    # By a digest that two paragraphs have, neither would be recognised.
    return {
        paragraph: text
        for paragraph, text in found.items()
        if text and texts_found.count(text) == 1 and text_digest(text) not in known
    }
